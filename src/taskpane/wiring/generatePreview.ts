import { groupsOf } from '../../actions/openPlan';
import { scoringMembers, type Group, type Plan } from '../../assessment/plan';
import type { PaneWording } from '../../wording/paneWording';
import { wordingOf } from '../../wording/wording';
import type { GeneratePreview, GenerateRequest } from '../paneActions';

/** The groups that are meant: all of this year's, or with agencies' own assessments every one (計畫 肆之一). */
export function requestedGroups(plan: Plan, { group, target }: GenerateRequest): Group[] {
  return groupsOf(plan, group, target === 'agencies' ? 'every' : 'assessed') ?? [];
}

/**
 * What a request would make, without making it.
 * @param existing names of sheets in the open workbook
 */
export function previewGenerate(
  plan: Plan,
  request: GenerateRequest,
  existing: readonly string[],
  words: PaneWording,
): GeneratePreview {
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
      const about = `${member.code} ${member.name}`;
      if (request.target === 'sheets') {
        return own.map((agency) => {
          const name = sheets.score.name(agency.name);
          return { name, detail: about, exists: existing.includes(name) };
        });
      }
      if (own.length === 0) return [];
      const without = recused.map(({ name }) => name).join(words.listSeparator);
      const detail = [
        group.name,
        words.generate.agenciesOf(own.length),
        ...(without === '' ? [] : [words.generate.recused(without)]),
      ].join('・');
      return [{ name: about, detail, exists: false }];
    }),
  );
  return { items };
}
