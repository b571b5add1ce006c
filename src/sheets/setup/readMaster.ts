import type { Criterion } from '../../assessment/criterion';
import { nameOf } from '../../assessment/criterion';
import type { Plan } from '../../assessment/plan';
import { checkPlanInput } from '../../assessment/readPlan';
import type { Workbook } from '../../workbook/workbook';
import { wordingOf, type Language } from '../../wording/wording';
import { bookIdentity } from '../identity';
import { findTables, type FoundTable, type TableSearch } from './findTables';
import { locateFinding, type PlanPlaces } from './locateFindings';
import { namedAgencies, namedGroups, readAgencies } from './readAgencies';
import { planFields, readFields } from './readFields';
import { readAwards, readGrades, readGrowth } from './readGrading';
import { readPanel } from './readPanel';
import { readRubric } from './readRubric';
import { readSchedule } from './readSchedule';
import { readTable, type TableReading } from './readTable';
import type { Languages } from './readValue';
import type { Named } from './references';
import { noticeAt, noticeOf, type PlanNotice } from './setupFinding';
import { GROWTH_MARK, type TableId } from './setupTables';

/** A plan with everything that was found about it; null when an error makes it unusable. */
export interface MasterReading {
  plan: Plan | null;
  notices: PlanNotice[];
}

/**
 * Reads the plan from the set-up sheets of a master workbook. Every problem is reported with its cell, and none stops the
 * others; what the plan's own check finds is shown at the cell it concerns.
 * @param language of the schema's own messages
 */
export function readMaster(workbook: Workbook, language: Language): MasterReading {
  const languages = languagesOf(workbook);
  const search = findTables(workbook, languages);
  const refused = notAMaster(workbook, search, languages);
  if (refused) return { plan: null, notices: [refused] };
  const words = languages[0]!;
  const table = (id: TableId): TableReading => readTable(search.tables.get(id), languages);

  const typed = readFields(search.tables.get('fields'), languages);
  const rubric = readRubric(table('criteria'));
  const groups = readAgencies(table('agencies'));
  const agencies = namedAgencies(groups.input);
  const criteria = namedCriteria(rubric.input);
  const panel = readPanel(table('panel'), agencies, words);
  const members = panel.input.map(({ code, name }) => ({ code, names: name === undefined ? [] : [name] }));
  const fields = planFields(typed, namedGroups(groups.input), criteria, languages);
  const grades = readGrades(table('grades'));
  const awards = readAwards(table('awards'));
  const growth = readGrowth(table('growth'), criteria, words);
  const schedule = readSchedule(table('schedule'), agencies, members, words);
  const parts = [fields, rubric, growth, grades, awards, groups, panel, schedule];

  const input = {
    scorebook: 1,
    ...fields.input,
    rubric: rubric.input,
    growthRates: growth.input,
    groups: groups.input,
    panel: panel.input,
    grades: grades.input,
    awards: { ...(fields.input.awards as object | undefined), ...awards.input },
    schedule: schedule.input,
  };
  const places: PlanPlaces = {
    paths: new Map(parts.flatMap((part) => [...part.places])),
    coded: parts.flatMap((part) => part.coded),
  };
  const notices = [
    ...search.notices,
    ...parts.flatMap((part) => part.notices),
    ...generatedChanges(search.tables.get('criteria'), growth.input, rubric.coded, languages),
  ];
  const reading = checkPlanInput(input, language);
  const said = new Set(notices.filter(({ severity }) => severity === 'error').map(cellOf));
  // What was already said of a cell in its own words needs no second finding.
  const checked = reading.findings
    .map((found) => locateFinding(found, places))
    .filter((notice) => !isRepeated(notice, said, search));
  const all = [...notices, ...checked];
  return { plan: all.some(({ severity }) => severity === 'error') ? null : reading.plan, notices: all };
}

function cellOf({ sheet, cell }: PlanNotice): string {
  return `${sheet ?? ''}!${cell ?? ''}`;
}

/** What lies at a cell that was reported, or a field the schema misses because its row or its whole sheet was. */
function isRepeated(notice: PlanNotice, said: ReadonlySet<string>, search: TableSearch): boolean {
  if (notice.cell !== null) return said.has(cellOf(notice));
  return notice.code === 'invalid-field'
    ? said.size > 0
    : notice.code === 'no-criteria' && !search.tables.has('criteria');
}

/** The set-up words in both languages, the plan's own first, whatever language that is. */
export function languagesOf(workbook: Workbook): Languages {
  const [zh, en] = [wordingOf('zh-TW').setup, wordingOf('en').setup];
  const fields = findTables(workbook, [zh, en]).tables.get('fields');
  const { input } = readFields(fields, [zh, en]);
  return input.get('language') === 'en' ? [en, zh] : [zh, en];
}

function notAMaster(workbook: Workbook, search: TableSearch, languages: Languages): PlanNotice | null {
  if (search.tables.size > 0) return null;
  const identity = bookIdentity(workbook);
  if (!identity || identity.kind === 'master') return noticeOf('no-setup-sheets', 'error');
  const kinds: Partial<Record<string, string>> = languages[0]!.kinds;
  return noticeOf('not-a-master', 'error', { found: kinds[identity.kind] ?? identity.kind });
}

function namedCriteria(criteria: readonly Criterion[]): Named[] {
  return criteria.flatMap((criterion) => [
    { code: criterion.key, names: [nameOf(criterion)] },
    ...namedCriteria(criterion.children),
  ]);
}

/** 成長率 on the sheet of criteria only shows what the sheet of growth rates says. */
function generatedChanges(
  found: FoundTable | undefined,
  growth: readonly object[],
  rows: PlanPlaces['coded'],
  languages: Languages,
): PlanNotice[] {
  if (!found?.columns.has('growth')) return [];
  const tied = new Set(growth.map((rate) => (rate as { criterion?: string }).criterion));
  return rows.flatMap(({ code, row }) => {
    const place = row.place('growth');
    // The mark itself stays behind when a growth rate is tied to another criterion.
    const shown = [GROWTH_MARK, ''].includes(String(place.value ?? '').trim());
    if (shown || tied.has(code)) return [];
    return [noticeAt(place, 'generated-changed', 'warning', { table: languages[0]!.sheets.growth })];
  });
}
