import { groupsOf } from '../../actions/openPlan';
import { scoringMembers, type Group, type Plan } from '../../assessment/plan';
import type { PaneWording } from '../../wording/paneWording';
import { wordingOf } from '../../wording/wording';
import type { GeneratePreview, GenerateRequest } from '../paneActions';
import type { ScoreSheetPreview } from '../../actions/previewScoreSheets';

/** The groups that are meant: all of this year's, or with agencies' own assessments every one (計畫 肆之一). */
export function requestedGroups(plan: Plan, { group, target }: GenerateRequest): Group[] {
  return groupsOf(plan, group, target === 'agencies' ? 'every' : 'assessed') ?? [];
}

/** Score sheets as they would be made. */
export function previewSheets(sheets: readonly ScoreSheetPreview[]): GeneratePreview {
  return {
    items: sheets.map(({ sheet, member, exists }) => ({
      name: sheet,
      detail: `${member.code} ${member.name}`,
      exists,
    })),
  };
}

/** Which files a request would make, without making them. */
export function previewFiles(plan: Plan, request: GenerateRequest, words: PaneWording): GeneratePreview {
  const groups = requestedGroups(plan, request);
  const { sheets } = wordingOf(plan.language);
  if (request.target === 'agencies') {
    const items = groups.flatMap((group) =>
      group.agencies.map(({ name }) => ({ name, detail: group.name, exists: false })),
    );
    return { items };
  }
  const members = scoringMembers(plan, sheets.consensusPanel);
  const items = groups.flatMap((group) =>
    members.flatMap((member): GeneratePreview['items'] => {
      const recused = group.agencies.filter(({ code }) => member.recusedFrom.includes(code));
      const own = group.agencies.filter((agency) => !recused.includes(agency));
      if (own.length === 0) return [];
      const without = recused.map(({ name }) => name).join(words.listSeparator);
      const detail = [
        group.name,
        words.generate.agenciesOf(own.length),
        ...(without === '' ? [] : [words.generate.recused(without)]),
      ].join('・');
      return [{ name: `${member.code} ${member.name}`, detail, exists: false }];
    }),
  );
  return { items };
}
