import { SheetPasteCommand, SheetPasteShortKeyCommand } from '@univerjs/sheets-ui';
import { CopyCommand, CutCommand } from '@univerjs/ui';
import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '../../../workbook/address';
import type { GridWording } from '../../../wording/gridWording';
import type { ReplacedCommands } from '../commands/guardCommands';
import { placesOf, type HandEdits } from '../editing/handEdits';
import type { Moving } from '../editing/moving';
import { readTyped } from '../editing/readTyped';
import { movedFormula } from '../fill/fillCells';
import type { HandCell } from '../grid';
import { bringIntoView } from '../selection/bringIntoView';
import { selectedAreas } from '../selection/selectedAreas';
import { cellAt, type ShownBook, type ShownSheet } from '../shown/shownBook';
import { univerBook, type Services } from '../univer/services';
import { isCovered, pasteArea } from './pastedCells';
import { copyOf, readTable, writeTable } from './tableHtml';
import { readTabbed, writeTabbed } from './tabbedText';

/** What was copied last, as long as the clipboard still holds it. */
interface Copied {
  id: string;
  unitId: string;
  sheet: ShownSheet;
  area: Area;
  rows: HandCell[][];
  isCut: boolean;
}

/** Copying, cutting and pasting cells, by ids of Univer's commands; a text that is being edited stays Univer's own. */
export function sheetClipboard(
  services: Services,
  book: () => ShownBook,
  activeSheet: () => ShownSheet,
  edits: HandEdits,
  moving: Moving,
  words: GridWording,
  container: HTMLElement,
): { commands: ReplacedCommands; forgetCut: () => void; dispose: () => void } {
  let copied: Copied | null = null;
  let copies = 0;

  /** The browser hands over its clipboard only while it copies itself. */
  function copy(isCut: boolean): 'univer' | undefined {
    if (services.editor.isVisible().visible) return 'univer';
    const sheet = activeSheet();
    const area = selectedAreas(services)[0]!;
    if (isCut && placesOf(area).some(({ row, column }) => !edits.isFree(sheet, row, column))) {
      void edits.tell(words.locked);
      return undefined;
    }
    const used = withinUsed(sheet, area);
    const rows = rowsOf(sheet, used);
    copied = { id: `${book().unitId}-${++copies}`, unitId: book().unitId, sheet, area: used, rows, isCut };
    document.addEventListener('copy', write, { capture: true, once: true });
    // The one way that asks nobody for leave, and works on pages that are not served securely; nothing has come in its place.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand('copy');
    document.removeEventListener('copy', write, { capture: true });
    return undefined;
  }

  function write(event: ClipboardEvent): void {
    const univerSheet = univerBook(services).getActiveSheet();
    const texts = copied!.rows.map((row) =>
      row.map(({ row: at, column }) => String(univerSheet.getCell(at, column)?.v ?? '')),
    );
    event.clipboardData!.setData('text/plain', writeTabbed(texts));
    event.clipboardData!.setData('text/html', writeTable(texts, copied!.id));
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function paste(html: string, text: string): void {
    const id = copyOf(html);
    if (id !== null && copied?.id === id && copied.unitId === book().unitId) {
      pasteCopied(copied);
      return;
    }
    const fromTable = text.includes('\t') || html === '' ? null : readTable(html);
    const texts = fromTable ?? (text === '' ? [] : readTabbed(text));
    if (texts.length > 0) pasteTexts(texts);
  }

  function pasteTexts(texts: readonly (readonly string[])[]): void {
    const width = Math.max(...texts.map((row) => row.length));
    const typing = edits.typing();
    pasteBlock(texts.length, width, (sheet, place, down, across) => {
      const before = cellAt(sheet, place.row, place.column);
      const text = texts[down]![across] ?? '';
      const typed = readTyped(text, before, typing);
      return typed.kind === 'cell' ? typed.cell : { ...before, value: text.slice(0, 32_767), formula: null };
    });
  }

  function pasteCopied({ sheet: source, area, rows, isCut }: Copied): void {
    if (isCut) {
      copied = null;
      const { top, left } = selectedAreas(services)[0]!;
      moving.move({ sheet: source.plain.name, area, to: { sheet: activeSheet().plain.name, row: top, column: left } });
      return;
    }
    pasteBlock(area.bottom - area.top + 1, area.right - area.left + 1, (sheet, place, down, across) => {
      const model = rows[down]![across]!;
      const before = cellAt(sheet, place.row, place.column);
      const style = sheet.plain.protection ? before.style : model.style;
      return { ...place, value: model.value, formula: movedFormula(model, place), style };
    });
  }

  function pasteBlock(
    rows: number,
    columns: number,
    cellOf: (sheet: ShownSheet, place: { row: number; column: number }, down: number, across: number) => HandCell,
  ): void {
    const sheet = activeSheet();
    const target = pasteArea(selectedAreas(services)[0]!, rows, columns);
    if (target.bottom >= SHEET_ROWS || target.right >= SHEET_COLUMNS) {
      void edits.tell(words.fewCells);
      return;
    }
    const cells = placesOf(target)
      .filter(({ row, column }) => !isCovered(sheet, row, column))
      .map((place) => cellOf(sheet, place, (place.row - target.top) % rows, (place.column - target.left) % columns));
    if (!edits.change(sheet, cells)) return;
    bringIntoView(services, book(), sheet, target);
  }

  /** A menu's paste: the browser may ask the person first. */
  async function pasteFromMenu(): Promise<void> {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    paste(await read('text/html'), await read('text/plain'));
  }

  function forgetCut(): void {
    if (copied?.isCut) copied = null;
  }
  container.addEventListener('keydown', onKey);
  /** Escape ends what was cut, as in Excel. */
  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') forgetCut();
  }

  return {
    commands: {
      [CopyCommand.id]: () => copy(false),
      [CutCommand.id]: () => copy(true),
      [SheetPasteShortKeyCommand.id]: ({ htmlContent, textContent }: { htmlContent?: string; textContent?: string }) =>
        paste(htmlContent ?? '', textContent ?? ''),
      [SheetPasteCommand.id]: () => {
        if (services.editor.isVisible().visible) return 'univer';
        pasteFromMenu().catch(() => edits.tell(words.pasteByKey));
        return undefined;
      },
    },
    forgetCut,
    dispose: () => container.removeEventListener('keydown', onKey),
  };
}

function rowsOf(sheet: ShownSheet, { top, left, bottom, right }: Area): HandCell[][] {
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (__, across) => cellAt(sheet, top + down, left + across)),
  );
}

/** Of whole rows and columns only as much as holds something. */
function withinUsed(sheet: ShownSheet, area: Area): Area {
  let { bottom, right } = { bottom: area.top, right: area.left };
  for (const { row, column } of sheet.cells.values()) {
    if (row <= area.bottom && row > bottom) bottom = row;
    if (column <= area.right && column > right) right = column;
  }
  const isLarge = (area.bottom - area.top + 1) * (area.right - area.left + 1) > 10_000;
  return isLarge ? { ...area, bottom, right } : area;
}
