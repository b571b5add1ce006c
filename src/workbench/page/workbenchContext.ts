import { createContext, useContext } from 'react';
import { workbenchWordingOf, type WorkbenchWording } from '../../wording/workbenchWording';
import type { Workbench } from '../desk/startDesk';
import { useObserved } from './useObserved';

export const WorkbenchContext = createContext<Workbench | null>(null);

/** What the page works on. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('outside of the workbench');
  return workbench;
}

/** The texts of the page in the language that is chosen. */
export function useWords(): WorkbenchWording {
  return workbenchWordingOf(useObserved(useWorkbench().language));
}
