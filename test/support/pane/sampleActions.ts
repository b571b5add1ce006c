import { generateForMembers } from '../../../src/actions/generate';
import { merge } from '../../../src/actions/merge';
import { previewScoreSheets } from '../../../src/actions/previewScoreSheets';
import { step, type Watcher } from '../../../src/actions/watcher';
import type { GroupOutcome } from '../../../src/assessment/outcome';
import type { Plan } from '../../../src/assessment/plan';
import { readFile } from '../../../src/taskpane/files/readFiles';
import type {
  CheckReport,
  GeneratePreview,
  GenerateRequest,
  MadeBytes,
  MergeWishes,
  OpenKind,
  PaneActions,
  PaneFinding,
  ReadFile,
} from '../../../src/taskpane/paneActions';
import { previewFiles, previewSheets, requestedGroups } from '../../../src/taskpane/wiring/generatePreview';
import { matrixFiles, mergeMatrix, sayFound, versionChoices } from '../../../src/taskpane/wiring/mergeMatrix';
import { rankedGroup } from '../../../src/taskpane/wiring/rankedGroup';
import { paneWordingOf } from '../../../src/wording/paneWording';
import { wordingOf, type Language } from '../../../src/wording/wording';
import { emptyWorkbook, memoryWorkbook } from '../memoryWorkbook';
import { CREATED, returnedSamples } from './returnedSamples';
import { samplePlan } from './samplePlan';

/** What the sample workbook is when the pane opens. */
export type Scene = 'none' | 'member' | 'master';

const QUIET: Watcher = { progress: () => undefined, cancelled: () => false };

/** Score sheets as they would be made; the first is there already. */
async function sheetsOf(plan: Plan, request: GenerateRequest): Promise<GeneratePreview> {
  const groups = requestedGroups(plan, request).map(({ code }) => code);
  const sheets = await previewScoreSheets(memoryWorkbook(emptyWorkbook([])), plan, { groups }, QUIET);
  return previewSheets(sheets.map((sheet, index) => ({ ...sheet, exists: index === 0 })));
}

/** The pane's actions in memory, on the built-in plan and sample answers: for pictures and tests, without any host. */
export function sampleActions(scene: Scene, language: Language = 'zh-TW'): PaneActions {
  const plan = samplePlan;
  const words = paneWordingOf(language);
  let made: ReturnType<typeof returnedSamples> | null = null;
  const returned = (): ReturnType<typeof returnedSamples> => (made ??= returnedSamples(plan));
  const nothing = { findings: [] };
  let outcomes: readonly GroupOutcome[] = [];
  const preview = async (given: Plan, files: readonly ReadFile[], wishes: MergeWishes, watcher: Watcher) => {
    const choices = versionChoices(files, wishes);
    const returnedFiles = files.map(({ file }) => file);
    const options = { groups: null, created: CREATED, latest: wishes.latest, choices };
    const result = await merge(given, returnedFiles, options, watcher);
    outcomes = result.outcomes;
    return {
      groups: mergeMatrix(given, result, files, wishes, language),
      files: matrixFiles(files, result.collection),
      findings: result.findings.map((found) => sayFound(found, language)),
      replaces: [],
    };
  };
  const everything = async (): Promise<ReadFile[]> =>
    [...(await returned())].map(([name, workbook]) => readFile(name, { kind: 'workbook', workbook, sha256: name }));
  return {
    openKind: () => Promise.resolve(kindOf(scene, language)),
    show: () => Promise.resolve(),
    save: () => Promise.resolve(),
    openNew: () => Promise.resolve(),
    plan: {
      builtIn: () => Promise.resolve({ plan, source: 'builtIn', findings: [] }),
      fromWorkbook: () => Promise.resolve({ plan, source: 'setup', findings: [planWarning(language)] }),
      fromFile: (file) =>
        Promise.resolve(
          file.name.includes('錯誤')
            ? { plan: null, source: 'file', findings: [planWarning(language, 'error')] }
            : { plan, source: 'file', findings: [] },
        ),
      makeSetupSheets: (_, __, watcher) =>
        slowly(watcher, ['計畫', '評分標準', '機關', '委員'], (sheets) => ({ sheets, ...nothing })),
    },
    generate: {
      preview: (given, request) =>
        request.target === 'sheets' ? sheetsOf(given, request) : Promise.resolve(previewFiles(given, request, words)),
      makeSheets: async (given, request, watcher) => {
        const { items } = await sheetsOf(given, request);
        const names = items.map(({ name }) => name);
        return slowly(watcher, names, (sheets) => ({ sheets, ...nothing }));
      },
      makeFiles: async (given, request, watcher) => {
        const files: MadeBytes[] = [];
        const deliver = ({ name }: { name: string }): Promise<void> => {
          files.push({ name, bytes: new Uint8Array(1) });
          return new Promise((resolve) => setTimeout(resolve, 20));
        };
        await generateForMembers(given, requestedGroups(given, request), CREATED, deliver, watcher);
        return { files, ...nothing };
      },
      zip: (_, name) => Promise.resolve({ name, bytes: new Uint8Array(1) }),
    },
    check: {
      check: () => Promise.resolve(checkOf(scene, plan, language)),
      watch: () => Promise.resolve(() => Promise.resolve()),
      nextBlank: () => Promise.resolve({ sheet: '評分－環保局', cell: 'F14' }),
      repair: (watcher) =>
        slowly(watcher, ['評分－衛生局'], (sheets) => ({
          sheets: sheets.map((sheet) => ({ sheet, repairs: ['輸入檢查', '儲存格格式與鎖定'] })),
          ...nothing,
        })),
    },
    merge: {
      openFiles: null,
      read: async (files, watcher) => {
        const known = await returned();
        const names = files.map(({ name }) => name);
        return slowly(watcher, names, () =>
          names.map((name) => {
            const workbook = known.get(name);
            if (workbook) return readFile(name, { kind: 'workbook', workbook, sha256: name });
            return readFile(name, { kind: 'unreadable', code: 'damaged', reason: 'zip', sha256: null });
          }),
        );
      },
      preview,
      write: (_, __, ___, watcher) =>
        slowly(watcher, ['成績總表－第1組', '彙總－衛生局', '合併紀錄'], (sheets) => ({ sheets, ...nothing })),
    },
    ranking: {
      read: async () => {
        const files = await everything();
        if (scene === 'master' && outcomes.length === 0) {
          await preview(plan, files, { latest: false, paper: false, choices: new Map() }, QUIET);
        }
        return {
          groups: outcomes.map((outcome) => rankedGroup(plan, outcome, null)),
          findings: [],
          built: scene === 'master',
        };
      },
      watch: () => Promise.resolve(() => Promise.resolve()),
      refresh: (watcher) => slowly(watcher, ['成績總表－第1組'], (sheets) => ({ sheets, ...nothing })),
    },
  };
}

/** One step after another, as a host would take them. */
async function slowly<T>(
  watcher: Watcher,
  names: readonly string[],
  give: (names: readonly string[]) => T,
): Promise<T> {
  for (const [index, name] of names.entries()) {
    step(watcher, index, names.length, name);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return give(names);
}

function kindOf(scene: Scene, language: Language): OpenKind {
  const none = { kind: 'none', name: '', plan: null, group: null, member: null, agency: null } as const;
  if (scene === 'none') return none;
  const { code } = samplePlan.panel[0]!;
  if (scene === 'member') {
    return { ...none, kind: 'member', name: language, plan: samplePlan.id, group: 'G1', member: code };
  }
  return { ...none, kind: 'master', plan: samplePlan.id };
}

function planWarning(language: Language, severity: PaneFinding['severity'] = 'warning'): PaneFinding {
  const zh = '「服務流程」下層合計 190，與配分 200 不同。請確認。';
  const en = 'The items below “服務流程” add up to 190, not to its 200 points. Please check.';
  const message = language === 'en' ? en : zh;
  return { code: 'sum-mismatch', severity, file: null, sheet: '評分標準', cell: 'D7', value: 190, message };
}

/** A member's workbook half filled in, with something of each severity. */
function checkOf(scene: Scene, plan: Plan, language: Language): CheckReport {
  if (scene === 'none') return { who: '', sheets: [], findings: [], repairable: false };
  const { findings } = wordingOf(language);
  const item = '申辦案件流程簡化情形';
  const sheet = '評分－衛生局';
  const at = (cell: string) => ({ file: null, sheet, cell, value: null });
  return {
    who: scene === 'member' ? plan.panel[0]!.name : '',
    sheets: plan.groups[0]!.agencies.map(({ name }, index) => ({
      sheet: `評分－${name}`,
      name,
      scored: [25, 26, 11, 0, 0][index] ?? 0,
      expected: 26,
      invalid: index === 0 ? 1 : 0,
    })),
    findings: [
      {
        ...at('F13'),
        code: 'above-cap',
        severity: 'error',
        message: findings['above-cap']({ item, value: 65, cap: 60 }),
      },
      { ...at('F20'), code: 'missing-score', severity: 'warning', message: findings['missing-score']({ item }) },
      {
        ...at('F22'),
        code: 'repaired-number',
        severity: 'note',
        message: findings['repaired-number']({ item, value: '５５', number: 55 }),
      },
    ],
    repairable: true,
  };
}
