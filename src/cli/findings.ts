import { findingMessage } from '../actions/report';
import type { collect } from '../actions/collect';
import type { Session } from './session';

type Finding = Awaited<ReturnType<typeof collect>>['findings'][number];

/** Prints findings, the worst first, each with file, sheet and cell; then how many there are. */
export function printFindings(session: Session, findings: readonly Finding[]): void {
  const { severities } = session.words;
  const order = ['error', 'warning', 'note'] as const;
  for (const severity of order) {
    for (const found of findings.filter((candidate) => candidate.severity === severity)) {
      const place = [found.file, found.sheet, found.cell].filter((part) => part !== null).join(' › ');
      const message = findingMessage(found, session.options.lang);
      session.print(`${severities[severity]} ${found.code}${place ? ` [${place}]` : ''}\n    ${message}`);
    }
  }
  const count = (severity: Finding['severity']): number =>
    findings.filter((found) => found.severity === severity).length;
  if (findings.length === 0) session.print(session.message('no-findings'));
  else {
    const counts = { errors: count('error'), warnings: count('warning'), notes: count('note') };
    session.print(session.message('findings', counts));
  }
}

/** 0 for nothing but notes, 2 when a person should look. */
export function exitCodeOf(findings: readonly Finding[]): number {
  return findings.some((found) => found.severity !== 'note') ? 2 : 0;
}
