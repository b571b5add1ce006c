import { read, write } from '../../src/excel/openWorkbook';
import { differences } from '../../src/workbook/equality';
import type { Workbook } from '../../src/workbook/workbook';
import { closeExcel, openExcel } from '../support/excel/openExcel';
import { rememberedResults } from '../support/rememberedResults';
import { calculatedSample } from '../support/excel/calculatedSample';
import { addedElements, changedValues, removedElements, type Change } from '../workbook/everyChange';

afterEach(closeExcel);

/** Fields that Office.js cannot set, or that a write leaves alone by its own rules; and changes that make no workbook. */
const NOT_CARRIED: [RegExp, string][] = [
  [/^properties\.(created|modified)$/, 'Office.js cannot set them'],
  [/^properties\.(title|subject|creator)$/, 'what the open workbook says of itself stays'],
  [/^properties\.custom/, 'properties of others stay'],
  [/^names/, 'names of others stay; those of ours have a test of their own'],
  [/^structureLocked$/, 'a lock stays'],
  [/^styles\.unused/, 'no cell has it'],
  [/\.zoom$/, 'Office.js has none'],
  [/\.altText$/, 'Office.js has none for charts'],
  [/^sheets$|^sheets\.\*$|^sheets\.\*\.name$/, 'other sheets stay'],
];

/** Every kind of change once: the first of each field that leaves a workbook. */
function onePerField(changes: readonly Change[]): Change[] {
  const fields = new Map<string, Change>();
  for (const change of changes) {
    if (NOT_CARRIED.some(([pattern]) => pattern.test(change.pattern))) continue;
    if (!fields.has(change.pattern)) fields.set(change.pattern, change);
  }
  return [...fields.values()];
}

const CHANGES = [changedValues, removedElements, addedElements].flatMap((changesOf) =>
  onePerField(changesOf(calculatedSample())),
);

/** The host accepts or refuses the change; refused, the workbook is as it was. */
async function rewrite(changed: Workbook): Promise<string[]> {
  const before = calculatedSample();
  const host = await openExcel({ workbook: before, calculator: rememberedResults(changed, before) });
  await write(changed);
  await read('content');
  return differences(withUnsaid(changed), host.workbook());
}
function withUnsaid(workbook: Workbook): Workbook {
  return workbook;
}

it.each(CHANGES.map((change) => [change.path, change.changed] as const))('rewrites %s in place', async (_, changed) => {
  expect(await rewrite(changed)).toEqual([]);
});
