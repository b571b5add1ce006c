import { createContext, useContext } from 'react';

/** Says something to those who hear the pane rather than see it, without moving the focus. */
export type Announce = (text: string) => void;

export const AnnounceContext = createContext<Announce>(() => undefined);

export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
