import type { Workbook } from '../../../src/workbook/workbook';
import { UnwritableWorkbook } from '../../../src/xlsx/writer/unwritable';
import { writeWorkbook } from '../../../src/xlsx/writer/writeWorkbook';
import { sampleWorkbook } from '../../support/sampleWorkbook';
import { addedElements, changedValues, removedElements, type Change } from '../../workbook/everyChange';

/** Fields that change nothing in the file, or that cannot be changed alone without being refused. */
const EXCEPTIONS: Record<string, string> = {
  'styles.unused': 'no cell uses it',
  'styles.unused.fill': 'no cell uses it',
  'styles.head': 'cells use it',
  'styles.score': 'cells use it',
  'styles.text': 'cells use it',
  'styles.date': 'cells use it',
  'sheets.*.validations.*.rule.kind': 'another kind needs other fields',
  'sheets.*.conditionalFormats.*.rule.kind': 'another kind needs other fields',
  'sheets.*.tables.*.columns.*': 'its header cell must say the same',
  'sheets.*.tables.*.columns': 'its area must have as many columns',
  'sheets.*.tables.*.area.top': 'header cells must stand there',
  'sheets.*.tables.*.area.left': 'header cells must stand there',
  'sheets.*.tables.*.area.right': 'it must have as many columns',
  sheets: 'its tables would have the names of others',
  'sheets.*.merges': 'it would overlap another',
  activeSheet: 'the next sheet is hidden',
};

/**
 * For each field, changes of it until one is written: a change that neither changes the file nor is refused means that
 * the field is lost on the way, and a field whose every change is refused is never tried.
 */
async function fieldsNotWritten(changesOf: (workbook: Workbook) => Change[]): Promise<string[]> {
  const bytes = await writeWorkbook(sampleWorkbook());
  const fates = new Map<string, 'written' | 'refused' | 'lost'>();
  for (const change of changesOf(sampleWorkbook())) {
    const { pattern } = change;
    if (pattern in EXCEPTIONS || fates.get(pattern) === 'written' || fates.get(pattern) === 'lost') continue;
    fates.set(pattern, await fateOf(change.changed, bytes));
  }
  expect(fates.size).toBeGreaterThan(10);
  return [...fates].filter(([, fate]) => fate !== 'written').map(([pattern, fate]) => `${pattern} ${fate}`);
}

async function fateOf(workbook: Workbook, bytes: Uint8Array): Promise<'written' | 'refused' | 'lost'> {
  try {
    return Buffer.compare(await writeWorkbook(workbook), bytes) === 0 ? 'lost' : 'written';
  } catch (error) {
    if (error instanceof UnwritableWorkbook) return 'refused';
    throw error;
  }
}

it.each([
  ['a changed value', changedValues],
  ['a removed element', removedElements],
  ['an added element', addedElements],
])('no field is lost on the way to the file: %s', async (_, changesOf) => {
  expect(await fieldsNotWritten(changesOf)).toEqual([]);
});
