import path from 'node:path';
import { generateForMembers } from '../actions/generate';
import { writeWorkbook } from '../xlsx/writer/writeWorkbook';
import { refuseExisting, writeOutput } from './files';
import { useGroups, usePlan } from './plan';
import type { Session } from './session';

/** `generate --for members`: a workbook for each member and group, all or none. */
export async function generate(session: Session, source: string, group: string, out: string): Promise<number> {
  const plan = await usePlan(session, source);
  const made: { file: string; bytes: Uint8Array }[] = [];
  await generateForMembers(
    plan,
    useGroups(session, plan, group),
    session.created,
    async ({ name, workbook }) => {
      made.push({ file: path.join(out, name), bytes: await writeWorkbook(workbook) });
    },
    session.watcher,
  );
  const files = made.map(({ file }) => file);
  await refuseExisting(session, files);
  for (const { file, bytes } of made) await writeOutput(session, file, bytes);
  session.printJson({ files });
  for (const file of files) session.print(session.message('written', { path: file }));
  return 0;
}
