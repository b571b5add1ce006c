import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import { everyKind } from '../../../support/everyKind';
import { sampleWorkbook } from '../../../support/sampleWorkbook';
import { describeWithLibreOffice, runLibreOffice } from '../../../support/libreoffice';
import { arbitraryRecords } from '../../../support/samplePlans';
import { plan105 } from '../../../../src/assessment/builtin/plan105';
import { writeWorkbook } from '../../../../src/xlsx/writer/writeWorkbook';
import { readWholeWorkbook } from '../../../../src/xlsx/reader/readWorkbook';
import { differences } from '../../../../src/workbook/equality';
describeWithLibreOffice('dump', () => {
  test('x', async () => {
    const records = fc.sample(arbitraryRecords(plan105), { seed: 7, numRuns: 1 })[0]!;
    const books: any = { sample: sampleWorkbook(), ...everyKind(plan105, records) };
    for (const [n, b] of Object.entries<any>(books)) {
      try {
      const x = await writeWorkbook(b);
      const r: any = await runLibreOffice([{ name: n, open: x, read: false, save: ['ods'] }]);
      writeFileSync(`/tmp/odsd/${n}.ods`, r[0].saved.ods);
      const t = Date.now();
      const w = readWholeWorkbook(r[0].saved.ods);
      const ms = Date.now() - t;
      const d = differences(b, w.workbook);
      writeFileSync(`/tmp/odsd/${n}.diff`, [`${ms} ms`, JSON.stringify(w.lost), ...d].join('\n'));
      await writeWorkbook(w.workbook);
      } catch (e) { console.log(n, e); }
    }
  });
});
