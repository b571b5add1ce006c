import type { RememberedWorkbook } from '../../actions/rememberedWorkbook';
import type { OpenKind } from '../../actions/openKind';
import { UNWATCHED } from '../../actions/watcher';
import type { Plan } from '../../assessment/plan';
import type { CellPlace, CheckActions, CheckReport } from '../paneActions';
import type { Host } from './host';
import type { OpenCheck } from './openUseCases';

/** What a paste carries away and 修復格式 puts back. */
const REPAIRABLE: readonly string[] = [
  'validation-lost',
  'protection-lost',
  'formula-altered',
  'cap-altered',
  'name-altered',
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
    if (!isPart) who = next.plan ? nameOf(next.plan, await openKind(remembered, language, watcher)) : '';
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
    findings: [
      ...before.findings.filter(({ sheet }) => sheet === null || !changed.includes(sheet)),
      // What is said of the whole workbook was said before.
      ...part.findings.filter(({ sheet }) => sheet !== null),
    ],
    progress: before.progress.map(
      (progress) => part.progress.find(({ sheet }) => sheet === progress.sheet) ?? progress,
    ),
  };
}

/** Name of the member or else of the agency whose workbook it is; empty for nobody's. */
function nameOf(plan: Plan, { member, agency }: Pick<OpenKind, 'member' | 'agency'>): string {
  const agencies = plan.groups.flatMap((group) => group.agencies);
  const whose = plan.panel.find(({ code }) => code === member) ?? agencies.find(({ code }) => code === agency);
  return whose?.name ?? '';
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

/** The next cell that waits, in the order of tabs and of each form, behind `after` and round to the beginning. */
export function nextPlace({ progress }: Pick<OpenCheck, 'progress'>, after: CellPlace | null): CellPlace | null {
  const places = progress.flatMap(({ sheet, waiting }) => waiting.map((cell) => ({ sheet, cell })));
  const orderOf = ({ sheet, cell }: CellPlace): number[] => [
    progress.findIndex((each) => each.sheet === sheet),
    ...rowAndColumn(cell ?? ''),
  ];
  const isBehind = (place: CellPlace): boolean => after === null || compare(orderOf(place), orderOf(after)) > 0;
  return places.find(isBehind) ?? places[0] ?? null;
}

/** Of a cell in A1 notation, to be compared: row, then column; before all others for none. */
function rowAndColumn(cell: string): [row: number, column: number] {
  const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)/.exec(cell) ?? [];
  return [Number(row), Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0), 0)];
}

/** Of the first number that differs. */
function compare(one: readonly number[], other: readonly number[]): number {
  return one.map((value, index) => value - other[index]!).find((difference) => difference !== 0) ?? 0;
}
