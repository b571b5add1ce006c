import type { FileContent } from '../../actions/returnedFile';

/** What the pane asks of a worker: one file at a time. Its bytes change hands rather than being copied. */
export interface ParseRequest {
  /** Given back with the answer. */
  id: number;
  /** Tells by its ending whether it should be read at all. */
  name: string;
  bytes: ArrayBuffer;
}

/** What comes back for each request, whatever stood in the file. */
export interface ParseAnswer {
  id: number;
  content: FileContent;
}
