import type { IFormulaDependencyTreeJson } from '@univerjs/engine-formula';
import type { Workbook } from '../../workbook/workbook';
import { Uncalculable } from './uncalculable';
import { sheetId } from './univerWorkbook';

/** Says which formula depends on its own result; `formulas` are those of the workbook with what they depend on. */
export function circleIn(workbook: Workbook, formulas: readonly IFormulaDependencyTreeJson[]): Uncalculable {
  const found = firstInCircle(formulas);
  if (!found) return new Uncalculable('circle', null, 'the engine found one');
  const { row, column, subUnitId, formula } = found;
  const { name } = workbook.sheets.find((_, index) => sheetId(index) === subUnitId)!;
  return new Uncalculable('circle', { sheet: name, row, column }, `depends on its own result: ${formula}`);
}

function firstInCircle(formulas: readonly IFormulaDependencyTreeJson[]): IFormulaDependencyTreeJson | undefined {
  const precedents = new Map(formulas.map(({ treeId, parents }) => [treeId, parents]));
  return formulas.find(({ treeId }) => {
    const seen = new Set<number>();
    const waiting = [...precedents.get(treeId)!];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === treeId) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...(precedents.get(next) ?? []));
    }
    return false;
  });
}
