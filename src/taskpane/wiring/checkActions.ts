import type { RememberedWorkbook } from '../../actions/rememberedWorkbook';
import { UNWATCHED } from '../../actions/watcher';
import type { Plan } from '../../assessment/plan';
import type { CellPlace, CheckActions, CheckReport, PaneFinding } from '../paneActions';
import type { Host } from './host';
import type { OpenCheck, SheetProgress } from './openUseCases';

/** What a paste carries away and 修復格式 puts back. */
const REPAIRABLE: readonly string[] = [
  'validation-lost',
  'protection-lost',
  'formula-altered',
  'cap-altered',
  'name-altered',
];

/** Findings at a cell that waits for an entry, or for another one. */
const TO_FILL: readonly string[] = [
  'missing-score',
  'above-cap',
  'below-minimum',
  'off-step',
  'not-a-number',
  'error-value',
  'formula-not-calculated',
];

/**
 * 檢核, on a host. Remembers the last check, so that a changed cell costs reading one sheet.
 * @param remembered the same workbook as the host's, for when a change may concern them all
 */
export function checkActions(host: Host, remembered: RememberedWorkbook): CheckActions {
  const { open, language } = host;
  let last: OpenCheck | null = null;
  /** Whose workbook it is; nothing that is typed into a form changes that. */
  let who = '';
  const look: CheckActions['check'] = async (changed, watcher) => {
    const { checkOpen, openKind } = await host.useCases();
    remembered.changed(changed);
    const known: OpenCheck | null = last?.plan ? last : null;
    const isPart = known !== null && changed?.every((sheet) => isForm(known, sheet)) === true;
    const next = isPart
      ? mend(known, await checkOpen(open, { language, sheets: changed, plan: known.plan }, watcher), changed)
      : await checkOpen(remembered, { language }, watcher);
    last = next;
    if (!isPart) who = nameOf(next.plan, next.plan && (await openKind(remembered, language, watcher)).member);
    return reportOf(next, who);
  };
  return {
    check: look,
    watch: (listener) => open.onChange(({ sheet }) => listener(sheet)),
    nextBlank: async (after) => {
      if (!last) await look(null, UNWATCHED);
      const place = nextPlace(last!, after);
      if (place) await host.show(place);
      return place;
    },
    repair: async (watcher) => {
      const { repairs, findings } = await (await host.useCases()).repairFormats(open, { language }, watcher);
      return { sheets: repairs?.map(({ sheet, names }) => ({ sheet, repairs: names })) ?? null, findings };
    },
  };
}

/** A sheet that was checked by itself; a change elsewhere may be one of the plan. */
function isForm(check: OpenCheck, sheet: string): boolean {
  return check.progress.some((progress) => progress.sheet === sheet);
}

/** An earlier check with some sheets checked again. */
function mend(before: OpenCheck, part: OpenCheck, changed: readonly string[]): OpenCheck {
  return {
    plan: before.plan,
    findings: [...before.findings.filter(({ sheet }) => sheet === null || !changed.includes(sheet)), ...part.findings],
    progress: before.progress.map(
      (progress) => part.progress.find(({ sheet }) => sheet === progress.sheet) ?? progress,
    ),
  };
}

function nameOf(plan: Plan | null, member: string | null): string {
  return plan?.panel.find(({ code }) => code === member)?.name ?? '';
}

function reportOf({ plan, findings, progress }: OpenCheck, who: string): CheckReport {
  const agencies = new Map(
    plan?.groups.flatMap((group) => group.agencies.map(({ code, name }) => [code, name] as const)) ?? [],
  );
  return {
    who,
    sheets: progress.map(({ sheet, agency, scored, expected, invalid }) => {
      // With several members in one workbook the agency alone would not tell two sheets apart.
      const name = who === '' || agency === null ? sheet : (agencies.get(agency) ?? sheet);
      return { sheet, name, scored, expected, invalid };
    }),
    findings,
    repairable: findings.some(({ code }) => REPAIRABLE.includes(code)),
  };
}

/** The next cell that waits, in the order of tabs and rows, behind `after` and round to the beginning. */
export function nextPlace({ findings, progress }: OpenCheck, after: CellPlace | null): CellPlace | null {
  const places = progress.flatMap((sheet) => cellsOf(sheet, findings).map((cell) => ({ sheet: sheet.sheet, cell })));
  const orderOf = ({ sheet, cell }: CellPlace): [number, number] => [
    progress.findIndex((each) => each.sheet === sheet),
    cell === null ? -1 : rowOf(cell),
  ];
  const isBehind = (place: CellPlace): boolean => {
    if (!after) return true;
    const [[sheet, row], [afterSheet, afterRow]] = [orderOf(place), orderOf(after)];
    return sheet === afterSheet ? row > afterRow : sheet > afterSheet;
  };
  return places.find(isBehind) ?? places[0] ?? null;
}

function cellsOf({ sheet, next }: SheetProgress, findings: readonly PaneFinding[]): string[] {
  const cells = findings
    .filter((found) => found.sheet === sheet && TO_FILL.includes(found.code))
    .flatMap(({ cell }) => cell ?? []);
  if (cells.length === 0) return next === null ? [] : [next];
  return cells.sort((a, b) => rowOf(a) - rowOf(b));
}

/** The row of a cell in A1 notation, or of the first cell of an area. */
function rowOf(cell: string): number {
  return Number(/\d+/.exec(cell)?.[0] ?? 0);
}
