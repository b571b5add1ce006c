import { useCallback, useState } from 'react';
import { workbenchWordingOf } from '../../wording/workbenchWording';
import type { Workbench } from '../desk/startDesk';
import { saveBook } from '../files/saveBook';

/** Saving, and what is said of it to those who do not see the browser's download. */
export interface Saving {
  /** False when the book cannot be written, which a notice then says. */
  save: (id: string) => Promise<boolean>;
  heard: string;
}

export function useSave(workbench: Workbench): Saving {
  const [heard, setHeard] = useState('');
  const save = useCallback(
    async (id: string): Promise<boolean> => {
      // Only what changes is read out, and the same book may be saved twice.
      setHeard('');
      const isSaved = await saveBook(workbench, id);
      const { saved } = workbenchWordingOf(workbench.language.value);
      if (isSaved) setHeard(saved(workbench.books.find(id)?.name ?? ''));
      return isSaved;
    },
    [workbench],
  );
  return { save, heard };
}
