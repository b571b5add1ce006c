import { useEffect } from 'react';
import type { Workbench } from '../desk/startDesk';

/** Keeps what is open when the page goes into the background or away, and has the browser ask first while something is unsaved. */
export function useKept({ books, flush }: Workbench): void {
  useEffect(() => {
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    const onLeave = (event: BeforeUnloadEvent): void => {
      flush();
      if (books.open.value.list.some(({ unsaved }) => unsaved)) event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [books, flush]);
}
