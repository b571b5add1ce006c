import { useCallback, useEffect, useState } from 'react';
import { workbenchWordingOf } from '../../wording/workbenchWording';
import type { Workbench } from '../desk/startDesk';
import { saveBook } from '../files/saveBook';

/** Saving, and what is said of it. */
export interface Saving {
  /** False when the book cannot be written, which a notice then says. */
  save: (id: string) => Promise<boolean>;
  /** That a book was saved and where to, for a while; empty for nothing. */
  said: string;
}

/** How long it stands there, in milliseconds: long enough to be read, and the browser shows the download too. */
const SHOWN = 8000;

export function useSave(workbench: Workbench): Saving {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const wait = setTimeout(() => setSaid(''), SHOWN);
    return () => clearTimeout(wait);
  }, [said]);
  const save = useCallback(
    async (id: string): Promise<boolean> => {
      // Only what changes is read out, and the same book may be saved twice.
      setSaid('');
      const isSaved = await saveBook(workbench, id);
      const { saved } = workbenchWordingOf(workbench.language.value);
      if (isSaved) setSaid(saved(workbench.books.find(id)?.name ?? ''));
      return isSaved;
    },
    [workbench],
  );
  return { save, said };
}
