import type { Finding } from '../sheets/finding';
import { quote } from '../sheets/finding';
import type { PlanNotice } from '../sheets/setup/setupFinding';
import type { Values } from '../wording/message';
import { wordingOf, type Language } from '../wording/wording';
import type { OpenFindingCode } from '../wording/zh-TW/open';
import { planMessage } from './openPlan';
import { findingMessage } from './report';

/** Something to say of the open workbook, in the language asked for. */
export interface OpenFinding {
  code: Finding['code'] | PlanNotice['code'] | OpenFindingCode;
  severity: Finding['severity'];
  /** Null for the open workbook itself. */
  file: string | null;
  /** Null where no single sheet or cell is meant. */
  sheet: string | null;
  /** A1 notation. */
  cell: string | null;
  /** What stood there. */
  value: Finding['value'];
  message: string;
}

/** Where a finding lies and what its message is filled with. */
export interface OpenFindingDetail {
  sheet?: string | null;
  cell?: string | null;
  value?: Finding['value'];
  values?: Values;
}

/** Says something of the open workbook alone. */
export function openFinding(
  language: Language,
  code: OpenFindingCode,
  severity: Finding['severity'],
  { sheet = null, cell = null, value = null, values = {} }: OpenFindingDetail = {},
): OpenFinding {
  const quoted = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, quote(text)]));
  const message = wordingOf(language).open.findings[code](quoted);
  return { code, severity, file: null, sheet, cell, value: quote(value), message };
}

/** A finding about returned sheets or results; what lies in the open workbook names no file. */
export function sayFinding(found: Finding, language: Language): OpenFinding {
  const { code, severity, sheet, cell, value } = found;
  const file = isThisWorkbook(found.file) ? null : found.file;
  return { code, severity, file, sheet, cell, value, message: findingMessage(found, language) };
}

/** A finding about the plan on the set-up sheets. */
export function sayNotice(notice: PlanNotice, language: Language): OpenFinding {
  const { code, severity, sheet, cell, value } = notice;
  return { code, severity, file: null, sheet, cell, value, message: planMessage(notice, language) };
}

function isThisWorkbook(file: string | null): boolean {
  return (['zh-TW', 'en'] as const).some((language) => wordingOf(language).open.thisWorkbook === file);
}
