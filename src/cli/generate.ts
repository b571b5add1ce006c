import path from 'node:path';
import { generateForMembers } from '../actions/generate';
import { writeWorkbook } from '../xlsx/writer/writeWorkbook';
import { refuseExisting, refuseInputs, stopIfCancelled, writeOutputs, type Output } from './outputs';
import { useGroups, usePlan } from './plan';
import type { Session } from './session';

/** `generate --for members`: a workbook for each member and group, all or none. */
export async function generate(session: Session, source: string, group: string, out: string): Promise<number> {
  const { plan, planFindings, exitCode, sources } = await usePlan(session, source);
  const made: Output[] = [];
  await generateForMembers(
    plan,
    useGroups(session, plan, group),
    session.created,
    async ({ name, workbook }) => {
      made.push({ file: path.join(out, name), bytes: await writeWorkbook(workbook) });
      await stopIfCancelled(session);
    },
    session.watcher,
  );
  const files = made.map(({ file }) => file);
  await refuseInputs(session, files, sources);
  await refuseExisting(session, files);
  await writeOutputs(session, made);
  session.printJson({ files, planFindings });
  for (const file of files) session.print(session.message('written', { path: file }));
  return exitCode;
}
