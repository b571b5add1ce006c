import { z } from 'zod';
import { derived } from '../assessment/derived';
import { scoringFingerprint, wordingFingerprint } from '../assessment/fingerprint';
import type { Plan } from '../assessment/plan';
import type { Sheet, Workbook } from '../workbook/workbook';

const code = z.string().min(1).max(40);

/** What a sheet or workbook says of itself, hidden, so that it is recognised whatever its file is called. */
const identitySchema = z.object({
  /** Version of the sheets' layout. */
  scorebook: z.literal(1),
  /** What the sheet is; `results` is the whole book of a merge. */
  kind: z.enum([
    'member',
    'agency',
    'results',
    'master',
    'ranking',
    'tally',
    'paperEntry',
    'awards',
    'opinions',
    'improvements',
    'log',
  ]),
  plan: code,
  scoring: code,
  wording: code,
  group: code.nullable(),
  member: code.nullable(),
  agency: code.nullable(),
  /** ISO 8601 UTC. */
  created: code,
});

export type Identity = z.infer<typeof identitySchema>;

/** Key of the custom document property, and the text every identity begins with. */
export const IDENTITY_PROPERTY = 'scorebook';
const BEGINNING = '{"scorebook":';

/** Name of the hidden sheet that holds the identity once for the whole book. */
export const IDENTITY_SHEET = '_scorebook';

/** The plan's own part of an identity. */
export function planIdentity(
  plan: Plan,
  created: string,
): Pick<Identity, 'scorebook' | 'plan' | 'scoring' | 'wording' | 'created'> {
  return {
    scorebook: 1,
    plan: plan.id,
    scoring: scoringFingerprint(plan),
    wording: wordingFingerprint(plan),
    created,
  };
}

/** An identity as it stands in a cell; one that was read is printed as it was. */
export function printIdentity(identity: Identity): string {
  const { scorebook, plan, scoring, wording, created, kind, group, member, agency } = identity;
  return JSON.stringify({ scorebook, plan, scoring, wording, created, kind, group, member, agency });
}

/** Reads an identity's text; null when it is none, or one of a version this program does not know. */
export function parseIdentity(text: unknown): Identity | null {
  if (typeof text !== 'string' || !text.startsWith(BEGINNING)) return null;
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    // Somebody typed into the hidden cell: the sheet has lost its identity, which the caller reports.
    return null;
  }
  const parsed = identitySchema.safeParse(input);
  return parsed.success ? parsed.data : null;
}

/** The identity a sheet carries in its cells, wherever inserted rows and columns have moved it. */
export const sheetIdentity = derived((sheet: Sheet): Identity | null => {
  for (const cell of sheet.cells) {
    const identity = parseIdentity(cell.value);
    if (identity) return identity;
  }
  return null;
});

/** The identity of the whole book: from its property, else from the hidden sheet. */
export function bookIdentity(workbook: Workbook): Identity | null {
  const fromProperty = parseIdentity(workbook.properties.custom[IDENTITY_PROPERTY]);
  if (fromProperty) return fromProperty;
  const hidden = workbook.sheets.find((sheet) => sheet.name.toLowerCase() === IDENTITY_SHEET);
  return hidden ? sheetIdentity(hidden) : null;
}
