import { SHEET_COLUMNS, SHEET_ROWS } from '../../../../workbook/address';
import type { Workbook } from '../../../../workbook/workbook';
import type { PartSource } from '../../partSource';
import { readCount, readFlag } from '../../xml/attributeValues';
import { withUsualPrefixes } from '../odsNames';

const SETTINGS = 'settings.xml';
const FROZEN = '2';

/** What a view says, by the names of the settings. */
type Items = Map<string, string>;

const WANTED = new Set([
  'ActiveTable',
  'HorizontalSplitMode',
  'VerticalSplitMode',
  'HorizontalSplitPosition',
  'VerticalSplitPosition',
  'ShowGrid',
  'ZoomValue',
]);

/** Puts into a workbook how it was last looked at: panes that stay, grid lines, zoom, which sheet is shown first. */
export function readSettings(parts: PartSource, workbook: Workbook): void {
  if (!parts.has(SETTINGS)) return;
  const { view, sheets } = readFirstView(parts);
  for (const sheet of workbook.sheets) {
    const items = sheets.get(sheet.name);
    if (!items) continue;
    const columns = readFrozen(items, 'Horizontal', SHEET_COLUMNS - 1);
    const rows = readFrozen(items, 'Vertical', SHEET_ROWS - 1);
    if (rows + columns > 0) sheet.freeze = { rows, columns };
    sheet.gridlines = readFlag(items.get('ShowGrid') ?? view.get('ShowGrid'), true);
    sheet.zoom = readCount(items.get('ZoomValue') ?? view.get('ZoomValue'), 100, 10, 400);
  }
  const active = workbook.sheets.findIndex(({ name }) => name === view.get('ActiveTable'));
  if (workbook.sheets[active]?.visibility === 'visible') workbook.activeSheet = active;
}

/** A document remembers a view for each window that it was open in. */
function readFirstView(parts: PartSource): { view: Items; sheets: Map<string, Items> } {
  const view: Items = new Map();
  const sheets = new Map<string, Items>();
  const open: string[] = [];
  let views = 0;
  let item: string | null = null;
  let text = '';
  const target = (): Items | undefined => {
    const at = open.indexOf('Views');
    if (at < 0 || views > 1) return undefined;
    if (open.length === at + 2) return view;
    return open.length === at + 4 && open[at + 2] === 'Tables' ? sheets.get(open[at + 3]!) : undefined;
  };
  parts.parse(
    SETTINGS,
    withUsualPrefixes({
      open(name, attributes) {
        const own = attributes['config:name'] ?? '';
        if (name === 'config:config-item') {
          item = WANTED.has(own) ? own : null;
          text = '';
          return;
        }
        if (name === 'config:config-item-map-entry' && open.at(-1) === 'Views') views += 1;
        if (name === 'config:config-item-map-entry' && open.at(-1) === 'Tables' && !sheets.has(own)) {
          parts.budget.spendCells(1);
          sheets.set(own, new Map());
        }
        open.push(own);
      },
      text(piece) {
        if (item === null) return;
        text += piece;
        parts.budget.checkCellText(text.length);
      },
      close(name) {
        if (name !== 'config:config-item') open.pop();
        else if (item !== null) target()?.set(item, text.trim());
        if (name === 'config:config-item') item = null;
      },
    }),
  );
  return { view, sheets };
}

function readFrozen(items: Items, direction: 'Horizontal' | 'Vertical', highest: number): number {
  if (items.get(`${direction}SplitMode`) !== FROZEN) return 0;
  return readCount(items.get(`${direction}SplitPosition`), 0, 0, highest);
}
