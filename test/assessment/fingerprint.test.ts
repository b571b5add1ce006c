import { plan105 } from '../../src/assessment/builtin/plan105';
import { scoringFingerprint, wordingFingerprint } from '../../src/assessment/fingerprint';
import { planSchema, type Plan } from '../../src/assessment/plan';

/** A copy of the 105 plan after some change to it. */
function changed(change: (plan: Plan) => void): Plan {
  const plan = structuredClone(plan105);
  change(plan);
  return plan;
}

const leafOf = (plan: Plan): Plan['rubric'][number] => plan.rubric[0]!.children[0]!.children[0]!.children[0]!;

const spoiling: [string, (plan: Plan) => void][] = [
  ['a cap', (plan) => (leafOf(plan).points = 50)],
  ['a cap of a parent', (plan) => (plan.rubric[0]!.points = 390)],
  ['a minimum', (plan) => (leafOf(plan).minimum = 10)],
  ['a step of one criterion', (plan) => (leafOf(plan).step = 0.5)],
  ["the plan's step", (plan) => (plan.settings.step = 0.5)],
  ['levels', (plan) => (leafOf(plan).levels = [0, 30, 60])],
  ['a criterion key', (plan) => (leafOf(plan).key = 'one-window')],
  ['a criterion more', (plan) => plan.rubric[0]!.children.push({ key: 'more', title: '', points: 1, children: [] })],
  ['a criterion less', (plan) => plan.rubric[0]!.children.pop()],
  [
    'a criterion under another parent',
    (plan) => plan.rubric[1]!.children.push(plan.rubric[0]!.children[0]!.children.pop()!),
  ],
  ['an agency code', (plan) => (plan.groups[0]!.agencies[0]!.code = 'A199')],
  ['an agency in another group', (plan) => plan.groups[1]!.agencies.push(plan.groups[0]!.agencies.pop()!)],
  ["the plan's id", (plan) => (plan.id = 'hsinchu-106')],
];

const harmless: [string, (plan: Plan) => void][] = [
  ['the title', (plan) => (plan.title = '另一個名稱')],
  ['a date', (plan) => (plan.sheetsDue = '2016-11-15')],
  ['the name of an agency', (plan) => (plan.groups[0]!.agencies[0]!.name = '衛生局（改名）')],
  ['the title of a criterion', (plan) => (leafOf(plan).title = '單一窗口')],
  ['a text', (plan) => (leafOf(plan).text = '修正文字')],
  ['a member', (plan) => (plan.panel[0]!.name = '王小明')],
  ['one member less', (plan) => plan.panel.pop()],
  // Members and the panel as one have codes of their own, so that sheets of the other kind are refused by those.
  ['how the panel scores', (plan) => (plan.settings.scoring = 'consensus')],
  ['a threshold', (plan) => (plan.grades[0]!.from = 810)],
];

describe('fingerprints', () => {
  it.each(spoiling)('%s spoils what comes back', (_case, change) => {
    expect(scoringFingerprint(changed(change))).not.toBe(scoringFingerprint(plan105));
    expect(wordingFingerprint(changed(change))).not.toBe(wordingFingerprint(plan105));
  });

  it.each(harmless)('%s changes the wording alone', (_case, change) => {
    expect(scoringFingerprint(changed(change))).toBe(scoringFingerprint(plan105));
    expect(wordingFingerprint(changed(change))).not.toBe(wordingFingerprint(plan105));
  });

  it('keeps the scoring fingerprint when criteria, groups or agencies are listed in another order', () => {
    const reordered = changed((plan) => {
      plan.rubric.reverse();
      plan.rubric[0]!.children.reverse();
      plan.groups.reverse();
      plan.groups[0]!.agencies.reverse();
    });
    expect(scoringFingerprint(reordered)).toBe(scoringFingerprint(plan105));
  });

  it('does not see the order of the fields in a file', () => {
    const backwards = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(backwards);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, backwards(inner)]),
      );
    };
    const plan = planSchema.parse(backwards(plan105));
    expect(scoringFingerprint(plan)).toBe(scoringFingerprint(plan105));
    expect(wordingFingerprint(plan)).toBe(wordingFingerprint(plan105));
  });

  it('is 16 hexadecimal digits, and stays what it was: workbooks carry it', () => {
    expect(scoringFingerprint(plan105)).toBe('7e9a57e96b161e20');
  });
});
