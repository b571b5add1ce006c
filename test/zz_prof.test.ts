import fc from 'fast-check';
import { plan105 } from '../src/assessment/builtin/plan105';
import { assess } from '../src/assessment/outcome';
import { scoringMembers } from '../src/assessment/plan';
import { resultsWorkbook } from '../src/sheets/resultsWorkbook';
import { memberWorkbook } from '../src/sheets/memberWorkbook';
import { writeWorkbook } from '../src/xlsx/writer/writeWorkbook';
import { arbitraryPlan, arbitraryRecords } from './support/samplePlans';
import { writeFileSync } from 'node:fs';
it('p', async () => {
  const lines: string[] = [];
  const t0 = Date.now();
  const random = arbitraryPlan().chain((plan) => arbitraryRecords(plan).map((records) => ({ plan, records })));
  const builtIn = arbitraryRecords(plan105).map((records) => ({ plan: plan105, records }));
  const all = [...fc.sample(builtIn, { seed: 105, numRuns: 2 }), ...fc.sample(random, { seed: 105, numRuns: 14 })];
  lines.push(`draw ${Date.now() - t0}`);
  for (const [i, { plan, records }] of all.entries()) {
    const a = Date.now();
    const book = resultsWorkbook(plan, {
      outcomes: assess(plan, scoringMembers(plan, 'x'), records),
      log: [],
      findings: [],
      created: '2016-09-01T00:00:00Z',
    });
    const b = Date.now();
    const bytes = await writeWorkbook(book);
    const c = Date.now();
    writeFileSync(`/tmp/prof/${i}.xlsx`, bytes);
    const record = records[0]!;
    const group = plan.groups.find((g) => g.code === record.group)!;
    const member = scoringMembers(plan, 'x')[0]!;
    const answers = new Map(
      record.agencies.map((agency) => [
        agency.agency,
        { entries: agency.members.find((m) => m.member === member.code)!.entries, remarks: new Map(), overall: '' },
      ]),
    );
    const mb = memberWorkbook(plan, { group, member, created: '2016-09-01T00:00:00Z', answers, figures: new Map() });
    const d = Date.now();
    const mbytes = await writeWorkbook(mb);
    writeFileSync(`/tmp/prof/m${i}.xlsx`, mbytes);
    const e = Date.now();
    const n = (w: typeof book) =>
      [
        w.sheets.length,
        w.sheets.reduce((s, x) => s + x.cells.length, 0),
        w.sheets.reduce((s, x) => s + x.cells.filter((q) => q.formula !== null).length, 0),
      ].join('/');
    lines.push(
      `${i} build ${b - a} write ${c - b} ${n(book)} ${plan.settings.combine} | member build ${d - c} write ${e - d} ${n(mb)}`,
    );
  }
  writeFileSync('/tmp/prof/log', lines.join('\n'));
}, 100000);
