import { builtInPlan } from '../../actions/openPlan';
import { exportMaster } from '../../actions/planWorkbook';
import { isSameForm, sampleForms, sampleChoice, type SampleChoice } from '../../actions/sampleGroup';
import type { Language } from '../../wording/wording';
import { nameFrom } from '../books/bookName';
import type { Book } from '../books/books';
import { enterSample, type SampleParts } from './enterSample';

/** A master whose members' workbooks a sample fills. */
export type MasterChoice = Extract<SampleChoice, { kind: 'master' }>;

/** What became of a sample: whose workbooks are full now, and for which master. */
export interface SampleOutcome {
  master: string;
  forms: number;
}

/**
 * Opens the workbooks of a group's members, full of sample scores; those that are open already get them where they are blank.
 * The master is in front again at the end.
 * @param group its code
 */
export async function sampleGroup(
  parts: SampleParts,
  master: Book,
  { plan }: MasterChoice,
  group: string,
  language: Language,
): Promise<SampleOutcome> {
  const { books } = parts;
  let forms = 0;
  await sampleForms(
    plan,
    group,
    now(),
    async ({ name, workbook }) => {
      forms++;
      const open = books.open.value.list.find((book) => isSameForm(book.workbook, workbook));
      if (open) await enterSample(parts, open.id, language);
      else books.add({ name, workbook, unsaved: true });
    },
    { progress: () => undefined, cancelled: () => false },
  );
  books.show(master.id);
  return { master: master.name, forms };
}

/** Opens a master with the built-in plan, to try everything with, and fills the workbooks of its first group. */
export async function sampleBuiltIn(parts: SampleParts, language: Language): Promise<SampleOutcome> {
  const { plan } = builtInPlan();
  if (!plan) throw new Error('the built-in plan cannot be used');
  const workbook = exportMaster(plan, now());
  const master = parts.books.add({ name: nameFrom(plan.title), workbook, unsaved: true });
  const choice = sampleChoice(workbook, language);
  const first = choice.kind === 'master' ? choice.groups[0] : undefined;
  if (choice.kind !== 'master' || !first) throw new Error('the built-in plan has no group');
  return sampleGroup(parts, master, choice, first.code, language);
}

function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}
