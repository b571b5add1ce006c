import { findingMessage } from '../../src/actions/report';
import type { Finding } from '../../src/sheets/finding';

/** Everything said, without the endings of files: of .xlsx and .ods the same is to be said. */
export function findingText(findings: readonly Finding[]): string {
  const blocks = findings.map((found) => {
    const { severity, code, file, sheet, cell, value } = found;
    const place = [file, sheet, cell].filter((part) => part !== null).join(' › ');
    const stood = value === null ? '' : ` = ${JSON.stringify(value)}`;
    const messages = (['zh-TW', 'en'] as const).map((language) => `  ${findingMessage(found, language)}`);
    return [`${severity} ${code} [${place}]${stood}`, ...messages].join('\n');
  });
  return `${blocks.join('\n\n')}\n`.replace(/(?<=\w)\.(xlsx|ods)\b/g, '');
}
