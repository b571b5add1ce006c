import { DocumentFlavor, type IDocumentData } from '@univerjs/core';

/** A rich text with nothing in it. */
export const EMPTY_TEXT: IDocumentData = {
  id: 'empty',
  body: { dataStream: '\r\n' },
  documentStyle: { documentFlavor: DocumentFlavor.UNSPECIFIED },
};
