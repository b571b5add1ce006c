import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { generateForMembers } from '../../src/actions/generate';
import { sampleAnswers } from '../../src/actions/sample';
import { plan105 } from '../../src/assessment/builtin/plan105';
import type { Plan } from '../../src/assessment/plan';
import { writeWorkbook } from '../../src/xlsx/writer/writeWorkbook';
import { convertWith } from './libreOffice';

/** The plan the workbooks are made for: two agencies and one member, so that each file is read quickly. */
export const PLAN: Plan = {
  ...plan105,
  groups: plan105.groups.slice(0, 1).map((group) => ({ ...group, agencies: group.agencies.slice(0, 2) })),
  panel: plan105.panel.slice(0, 1),
};

/** A real file to begin with. */
export interface Sample {
  name: string;
  bytes: Uint8Array;
  /** Its parts, unpacked. */
  parts: { name: string; data: Uint8Array }[];
}

/** A workbook of our own, the same saved by LibreOffice in both formats where that is installed, and the fixtures. */
export async function collectSamples(folder: string): Promise<Sample[]> {
  const samples: Sample[] = [];
  const add = (name: string, bytes: Uint8Array): void => {
    samples.push({
      name,
      bytes,
      parts: Object.entries(unzipSync(bytes)).map(([part, data]) => ({ name: part, data })),
    });
  };
  const known = (member: string, agency: string): ReturnType<typeof sampleAnswers> =>
    sampleAnswers(PLAN, member, agency);
  const silent = { progress: () => undefined, cancelled: () => false };
  await generateForMembers(
    PLAN,
    PLAN.groups,
    '2016-09-01T00:00:00Z',
    async ({ workbook }) => add('ours.xlsx', await writeWorkbook(workbook)),
    silent,
    { known },
  );
  for (const format of ['xlsx', 'ods'] as const) {
    const converted = convertWith(samples[0]!.bytes, format, folder);
    if (converted) add(`libreoffice.${format}`, converted);
  }
  for (const name of ['scores.xlsx', 'scores.ods']) {
    add(name, readFileSync(path.join('test/fixtures/reader', name)));
  }
  return samples;
}
