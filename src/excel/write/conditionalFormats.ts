import type { ConditionalFormat, Sheet, Style } from '../../workbook/workbook';
import { SIDES } from '../cellFormat';
import { lookOfLine } from '../borderLine';
import { excelColor } from '../color';
import { listAreas } from './addresses';
import type { Outbox } from './outbox';

const EDGES = { top: 'EdgeTop', right: 'EdgeRight', bottom: 'EdgeBottom', left: 'EdgeLeft' } as const;

/** Puts the conditional formats in the place of those that are there. */
export async function writeConditionalFormats(
  sheet: Excel.Worksheet,
  outbox: Outbox,
  was: Sheet,
  wanted: Sheet,
): Promise<void> {
  if (was.conditionalFormats.length > 0) {
    await outbox.put([], () => sheet.getRange().conditionalFormats.clearAll());
  }
  // A new one comes before all others, so the last is added first.
  for (const format of [...wanted.conditionalFormats].reverse()) {
    await outbox.put(format, () => addFormat(sheet, format));
  }
}

function addFormat(sheet: Excel.Worksheet, { areas, rule }: ConditionalFormat): void {
  const { conditionalFormats } = sheet.getRanges(listAreas(areas));
  if (rule.kind === 'dataBar') {
    const { dataBar } = conditionalFormats.add('DataBar');
    dataBar.lowerBoundRule = { type: 'Number', formula: String(rule.minimum) };
    dataBar.upperBoundRule = { type: 'Number', formula: String(rule.maximum) };
    dataBar.positiveFormat.fillColor = excelColor(rule.color);
    dataBar.positiveFormat.gradientFill = false;
    return;
  }
  const format = conditionalFormats.add('Custom');
  format.custom.rule.formula = `=${rule.formula}`;
  format.stopIfTrue = rule.stopIfTrue;
  setStyle(format.custom.format, rule.style);
}

/** Only what a rule names is set: the rest shines through from the cell. */
function setStyle(format: Excel.ConditionalRangeFormat, { font = {}, fill, border = {}, numberFormat }: Style): void {
  if (font.bold !== undefined) format.font.bold = font.bold;
  if (font.italic !== undefined) format.font.italic = font.italic;
  if (font.underline !== undefined) format.font.underline = font.underline ? 'Single' : 'None';
  if (font.color !== undefined) format.font.color = excelColor(font.color);
  if (fill !== undefined) format.fill.color = excelColor(fill);
  if (numberFormat !== undefined) format.numberFormat = numberFormat;
  for (const side of SIDES) {
    const line = border[side];
    if (!line) continue;
    const edge = format.borders.getItem(EDGES[side]);
    const { style } = lookOfLine(line.line);
    // Conditional formats know no double lines.
    edge.style = style === 'Double' ? 'Continuous' : style;
    edge.color = excelColor(line.color);
  }
}
