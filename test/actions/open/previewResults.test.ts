import { previewResults } from '../../../src/actions/previewResults';
import { writeResults } from '../../../src/actions/writeResults';
import { openMaster } from '../../support/openMaster';
import { CREATED, fileOf, FULL, memberBook, QUIET, type Score } from '../../support/returned';
import { planWith } from '../../support/samplePlans';

const OPTIONS = { language: 'zh-TW', created: CREATED } as const;
const plan = planWith({ assessedGroups: ['G1'] });

/** One score too high: the log of the merge has a line more. */
const slip: Score = (agency, leaf, member) => (leaf.key === 'a11' ? 9999 : FULL(agency, leaf, member));

it('does not take the lines of an earlier log, which move when there are more, for notes that get lost', async () => {
  const open = await openMaster(plan);
  const first = fileOf('M1.xlsx', memberBook(plan, 'M1', 'G1', slip));
  await writeResults(open, [first], OPTIONS, QUIET);
  const more = ['M2', 'M3'].map((code) => fileOf(`${code}.xlsx`, memberBook(plan, code, 'G1')));
  for (const files of [[], more]) {
    const { findings } = await previewResults(open, plan, files, OPTIONS, QUIET);
    expect(findings.map(({ code }) => code)).not.toContain('without-place');
  }
  const { findings } = await writeResults(open, more, OPTIONS, QUIET);
  expect(findings.map(({ code }) => code)).not.toContain('without-place');
});
