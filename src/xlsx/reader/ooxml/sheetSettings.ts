import { parseArea, type Area } from '../../../workbook/address';
import type { Protection, ProtectionAllowance, Sheet } from '../../../workbook/workbook';
import type { ReadBudget } from '../readBudget';
import { readCount, readFlag } from '../xml/attributeValues';
import { localName } from '../xml/localName';
import type { Attributes, XmlHandler } from '../xml/parseXml';
import { unescapeText } from './escapedText';
import { readFormula } from './readFormula';
import { readColumnFormats } from './sheetLines';

/** Reads everything of a sheet that stands around its cells, except validations. */
export class SheetSettings implements XmlHandler {
  constructor(
    private readonly sheet: Sheet,
    private readonly budget: ReadBudget,
  ) {}

  open(name: string, attributes: Attributes): void {
    const { sheet, budget } = this;
    switch (localName(name)) {
      case 'tabColor':
        sheet.tabColor = attributes.rgb?.slice(-6).toUpperCase() ?? null;
        break;
      case 'sheetView':
        sheet.gridlines = readFlag(attributes.showGridLines, true);
        sheet.zoom = readCount(attributes.zoomScale, 100, 10, 400);
        break;
      case 'pane':
        readFreeze(sheet, attributes);
        break;
      case 'col':
        sheet.columns.push(...readColumnFormats(attributes, budget));
        break;
      case 'sheetProtection':
        if (readFlag(attributes.sheet)) sheet.protection = readProtection(attributes);
        break;
      case 'mergeCell':
        budget.spendCells(1);
        pushArea(sheet.merges, attributes.ref);
        break;
      case 'hyperlink':
        this.readLink(attributes);
        break;
    }
  }

  /** Links to places in the workbook; those that lead elsewhere have no location or an id beside it. */
  private readLink(attributes: Attributes): void {
    const { ref, location, tooltip } = attributes;
    const area = ref === undefined ? null : parseArea(ref);
    if (!area || location === undefined || Object.keys(attributes).some((key) => key.endsWith(':id'))) return;
    this.budget.spendCells(1);
    this.sheet.links.push({
      row: area.top,
      column: area.left,
      target: readFormula(location, this.budget),
      tooltip: tooltip === undefined ? null : unescapeText(tooltip),
    });
  }
}

function readFreeze(sheet: Sheet, { state, xSplit, ySplit }: Attributes): void {
  if (state !== 'frozen' && state !== 'frozenSplit') return;
  const rows = readCount(ySplit, 0, 0, 1_048_575);
  const columns = readCount(xSplit, 0, 0, 16_383);
  if (rows + columns > 0) sheet.freeze = { rows, columns };
}

const ALLOWANCES: ProtectionAllowance[] = [
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertRows',
  'deleteRows',
  'sort',
  'autoFilter',
];

/** The format says what is locked. The password is kept as a hash, from which it cannot be told. */
function readProtection(attributes: Attributes): Protection {
  return { password: null, allow: ALLOWANCES.filter((action) => !readFlag(attributes[action], true)) };
}

function pushArea(areas: Area[], reference: string | undefined): void {
  const area = reference === undefined ? null : parseArea(reference);
  if (area) areas.push(area);
}
