import { collect } from '../actions/collect';
import { reportCheck } from '../actions/report';
import { exitCodeOf, printFindings } from './findings';
import { usePlan } from './plan';
import { findReturned } from './returnedFiles';
import type { Session } from './session';

/** `check`: what is missing or wrong in filled workbooks, without merging them. */
export async function check(session: Session, source: string, paths: readonly string[]): Promise<number> {
  const { plan, planFindings, exitCode } = await usePlan(session, source);
  const collection = await collect(plan, await findReturned(session, paths), session.watcher);
  session.printJson({ ...reportCheck(collection, session.options.lang), planFindings });
  printFindings(session, collection.findings);
  return Math.max(exitCode, exitCodeOf(collection.findings));
}
