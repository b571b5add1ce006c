import { univerBook, type Services } from '../univer/services';

/** What the active sheet draws of a cell's content. */
export function displayedText(services: Services, row: number, column: number): string {
  return String(univerBook(services).getActiveSheet().getCell(row, column)?.v ?? '');
}
