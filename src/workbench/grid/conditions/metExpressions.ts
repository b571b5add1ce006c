import { SHEET_COLUMNS } from '../../../workbook/address';
import { cellsOf } from '../../../workbook/areas';
import { shiftFormula } from '../../../workbook/formulaText/shiftFormula';
import { sheetsRead } from '../../../workbook/sheetsAffected';
import type { Cell, CellValue, Sheet, Style, Workbook } from '../../../workbook/workbook';
import type { Calculator } from '../../calculator';
import { overlaid } from './overlaid';
import { placeOf } from './place';

/** A rule at one cell: its formula as that cell sees it. */
interface Question {
  place: number;
  style: Style;
  stopIfTrue: boolean;
  formula: string;
}

/**
 * The formats of the rules of some sheets that hold, by sheet and place. The rules' formulas become cells of a workbook that has nothing else but
 * values, and the calculator of cells computes them: so a rule means what the same formula means in a cell. Rules mostly look
 * along a row, so that all cells of a row ask the same, and it is computed once.
 */
export async function metExpressions(
  workbook: Workbook,
  calculator: Calculator,
  sheets: readonly Sheet[],
): Promise<Map<Sheet, Map<number, Style>>> {
  const asked = new Map(sheets.map((sheet) => [sheet, questionsOf(sheet)]));
  if ([...asked.values()].every((questions) => questions.length === 0)) return new Map();
  const answers = new Map(sheets.map((sheet) => [sheet, answerCells(asked.get(sheet)!)]));
  const needed = new Set(sheets.flatMap((sheet) => sheetsLookedAt(workbook, sheet)));
  await calculator.calculate({
    ...workbook,
    sheets: [...needed].map((sheet) => ({
      ...sheet,
      conditionalFormats: [],
      cells: [...valuesOf(sheet), ...(answers.get(sheet)?.values() ?? [])],
    })),
  });
  return new Map([...asked].map(([sheet, questions]) => [sheet, stylesOf(questions, answers.get(sheet)!)]));
}

/** A sheet, and the others that its rules look at. */
export function sheetsLookedAt(workbook: Workbook, sheet: Sheet): Sheet[] {
  const formulas = sheet.conditionalFormats.flatMap(({ rule }) => (rule.kind === 'expression' ? [rule.formula] : []));
  return [...new Set([sheet, ...sheetsRead(workbook, formulas)])];
}

/** In the order in which rules count. */
function questionsOf(sheet: Sheet): Question[] {
  return sheet.conditionalFormats.flatMap(({ areas, rule }) => {
    const [first] = areas;
    if (rule.kind !== 'expression' || !first) return [];
    const seenAt = shiftFormula(rule.formula);
    return cellsOf(areas).map(({ top, left }) => ({
      place: placeOf(top, left),
      style: rule.style,
      stopIfTrue: rule.stopIfTrue,
      formula: seenAt(top - first.top, left - first.left),
    }));
  });
}

/** A cell for each different formula, in the last column, where no sheet of ours has anything. */
function answerCells(questions: readonly Question[]): Map<string, Cell> {
  const formulas = [...new Set(questions.map(({ formula }) => formula))];
  return new Map(
    formulas.map((formula, row) => [formula, { row, column: SHEET_COLUMNS - 1, value: null, formula, style: null }]),
  );
}

function valuesOf(sheet: Sheet): Cell[] {
  return sheet.cells.filter(({ value }) => value !== null).map((cell) => ({ ...cell, formula: null }));
}

function stylesOf(questions: readonly Question[], answers: ReadonlyMap<string, Cell>): Map<number, Style> {
  const styles = new Map<number, Style>();
  const stopped = new Set<number>();
  for (const { place, style, stopIfTrue, formula } of questions) {
    if (stopped.has(place) || !isTrue(answers.get(formula)!.value)) continue;
    const before = styles.get(place);
    styles.set(place, before ? overlaid(style, before) : style);
    if (stopIfTrue) stopped.add(place);
  }
  return styles;
}

/** Texts and errors are not true. */
function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}
