import type { Plan } from '../../assessment/plan';
import type { Area } from '../../workbook/address';
import { SheetDraft } from '../../workbook/draft';
import type { CellValue, ConditionalFormat, Sheet, Validation } from '../../workbook/workbook';
import type { SetupWording } from '../../wording/zh-TW/setup';
import { wordingOf } from '../../wording/wording';
import { printed, sheetWords } from '../book';
import type { FormStyle } from '../formStyles';
import { fittingHeight, lineCount } from '../rowHeight';
import type { SetupStyle } from './setupStyles';
import { columnMarker, columnWords, SETUP_TABLES, type ColumnSpec, type TableId } from './setupTables';
import { columnValidation } from './setupValidations';

export type SetupDraft = SheetDraft<FormStyle | SetupStyle>;

/** Rows above the first of the table; the hidden column A comes before its first column. */
export const SETUP_ROWS = { title: 0, note: 1, extra: 2, markers: 3, head: 4, table: 5 } as const;
export const FIRST_COLUMN = 1;

/** Validations reach this many rows beyond the table, for rows typed below it. */
const VALIDATED_BEYOND = 300;

/** Set-up words of the plan's language. */
export function setupWords(plan: Plan): SetupWording {
  return wordingOf(plan.language).setup;
}

/** A row to write: values by column, and formats that differ from the column's own. */
export interface SetupRow {
  values: Readonly<Record<string, CellValue>>;
  styles?: Readonly<Record<string, SetupStyle>>;
}

export interface SetupSheetParts {
  rows: readonly SetupRow[];
  /** Puts what stands between the note and the table. */
  extra?: (draft: SetupDraft) => void;
  /** Marker beside each row, in the hidden column. */
  rowMarkers?: readonly string[];
  validations?: readonly Validation[];
  conditionalFormats?: readonly ConditionalFormat[];
}

/** A column's place on its sheet. */
export function columnAt(id: TableId, key: string): number {
  const index = SETUP_TABLES[id].columns.findIndex((column) => column.key === key);
  if (index < 0) throw new Error(`no column ${id}.${key}`);
  return FIRST_COLUMN + index;
}

/** One set-up sheet: title, note, hidden markers, and a real table that may be edited and grows. */
export function setupSheet(plan: Plan, id: TableId, parts: SetupSheetParts): Sheet {
  const words = setupWords(plan);
  const spec = SETUP_TABLES[id];
  const { columns } = spec;
  const name = words.sheets[id];
  const sheets = sheetWords(plan);
  const title = sheets.header.page(plan.title, name);
  const draft: SetupDraft = new SheetDraft(name);
  const widths = [0, ...columns.map(({ width }) => width)];
  const last = FIRST_COLUMN + columns.length - 1;
  const wide = widths.reduce((sum, width) => sum + width, 0);
  draft.widths(widths);
  draft.merge(SETUP_ROWS.title, FIRST_COLUMN, last, title, 'title');
  draft.height(SETUP_ROWS.title, lineCount(title, wide, 16) > 1 ? 48 : 30);
  draft.merge(SETUP_ROWS.note, FIRST_COLUMN, last, words.notes[id], 'note');
  draft.height(SETUP_ROWS.note, fittingHeight([{ text: words.notes[id], width: wide, size: 10 }], 20));
  parts.extra?.(draft);
  columns.forEach((column, index) => {
    draft.put(SETUP_ROWS.markers, FIRST_COLUMN + index, columnMarker(id, column.key), 'hidden');
    draft.put(SETUP_ROWS.head, FIRST_COLUMN + index, columnWords(words, id, column.key).head, 'tableHead');
  });
  draft.hideRow(SETUP_ROWS.markers);
  const heads = columns.map(({ key, width }) => ({ text: columnWords(words, id, key).head, width, size: 10 }));
  draft.height(SETUP_ROWS.head, fittingHeight(heads, 24));
  const blank = Array.from({ length: spec.spare }, (): SetupRow => ({ values: {} }));
  const rows = [...parts.rows, ...blank];
  rows.forEach((row, index) => putRow(draft, SETUP_ROWS.table + index, columns, row, parts.rowMarkers?.[index]));
  const area: Area = {
    top: SETUP_ROWS.head,
    left: FIRST_COLUMN,
    bottom: SETUP_ROWS.head + Math.max(1, rows.length),
    right: last,
  };
  const body = (column: number): Area => ({
    top: SETUP_ROWS.table,
    left: column,
    bottom: area.bottom + (spec.spare > 0 ? VALIDATED_BEYOND : 0),
    right: column,
  });
  return {
    ...draft.finish(),
    tabColor: 'B7791F',
    gridlines: false,
    freeze: { rows: SETUP_ROWS.table, columns: 0 },
    tables: [
      {
        name: spec.name,
        area,
        columns: columns.map(({ key }) => columnWords(words, id, key).head),
        style: null,
        filter: false,
      },
    ],
    validations: [
      ...columns.flatMap((column, index) =>
        id === 'fields' ? [] : [columnValidation(words, id, column, body(FIRST_COLUMN + index))],
      ),
      ...(parts.validations ?? []),
    ],
    conditionalFormats: [...(parts.conditionalFormats ?? [])],
    print: {
      ...printed(spec.orientation, widths, title, sheets.header.pages, {
        first: SETUP_ROWS.head,
        last: SETUP_ROWS.head,
      }),
    },
  };
}

function putRow(
  draft: SetupDraft,
  row: number,
  columns: readonly ColumnSpec[],
  { values, styles }: SetupRow,
  marker: string | undefined,
): void {
  if (marker !== undefined) draft.put(row, 0, marker, 'hidden');
  const texts = columns.map((column, index) => {
    const value = values[column.key] ?? null;
    draft.put(row, FIRST_COLUMN + index, value, styles?.[column.key] ?? columnStyle(column));
    return { text: typeof value === 'string' ? value : '', width: column.width, size: 10 };
  });
  draft.height(row, fittingHeight(texts, 21));
}

function columnStyle({ kind, centered }: ColumnSpec): SetupStyle {
  if (kind === 'generated') return centered ? 'setupGeneratedCentered' : 'setupGenerated';
  if (kind === 'number') return 'setupNumber';
  return centered ? 'setupTextCentered' : 'setupText';
}

/** The area of the table's rows, for formats that follow what is typed. */
export function bodyArea(id: TableId, rows: number): Area {
  const { columns, spare } = SETUP_TABLES[id];
  return {
    top: SETUP_ROWS.table,
    left: FIRST_COLUMN,
    bottom: SETUP_ROWS.table + rows + spare - 1 + VALIDATED_BEYOND,
    right: FIRST_COLUMN + columns.length - 1,
  };
}
