import { collect } from '../actions/collect';
import { reportCheck } from '../actions/report';
import { findReturned } from './files';
import { exitCodeOf, printFindings } from './findings';
import { usePlan } from './plan';
import type { Session } from './session';

/** `check`: what is missing or wrong in filled workbooks, without merging them. */
export async function check(session: Session, source: string, paths: readonly string[]): Promise<number> {
  const plan = await usePlan(session, source);
  const collection = await collect(plan, await findReturned(paths), session.watcher);
  session.printJson(reportCheck(collection, session.options.lang));
  printFindings(session, collection.findings);
  return exitCodeOf(collection.findings);
}
