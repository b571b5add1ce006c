import { noEarlierResults } from '../../src/sheets/earlierResults';
import { finding } from '../../src/sheets/finding';
import { merge } from '../../src/actions/merge';
import type { OpenWorkbook } from '../../src/actions/openWorkbook';
import type { ReturnedFile } from '../../src/actions/returnedFile';
import { plan105 } from '../../src/assessment/builtin/plan105';
import { readFile } from '../../src/taskpane/files/readFiles';
import { nextPlace } from '../../src/taskpane/wiring/checkActions';
import type { Host } from '../../src/taskpane/wiring/host';
import type { OpenCheck, OpenUseCases, SheetProgress } from '../../src/taskpane/wiring/openUseCases';
import { paneActionsOf } from '../../src/taskpane/wiring/paneActionsOf';
import { unzipSync } from 'fflate';
import { paneWordingOf } from '../../src/wording/paneWording';
import type { Workbook } from '../../src/workbook/workbook';
import { MERGED_BEFORE, type PaneFinding } from '../../src/taskpane/paneActions';
import { CREATED, FULL, memberBook, QUIET } from '../support/returned';

const refuse = (): Promise<never> => Promise.reject(new Error('not asked for'));
const open: OpenWorkbook = {
  read: refuse,
  sheetNames: refuse,
  write: refuse,
  select: refuse,
  onChange: refuse,
  openNew: refuse,
};

const found = (code: string, sheet: string | null, cell: string | null): PaneFinding => ({
  code,
  severity: 'warning',
  file: null,
  sheet,
  cell,
  value: null,
  message: code,
});

const progress = (sheet: string, agency: string, waiting: string[] = []): SheetProgress => ({
  ...{ sheet, agency, member: 'M01', waiting },
  ...{ scored: 1, invalid: 0, expected: 26 },
});

function hostWith(cases: Partial<OpenUseCases>, more: Partial<Host> = {}): Host {
  return {
    open,
    language: 'zh-TW',
    words: paneWordingOf('zh-TW'),
    useCases: () =>
      Promise.resolve({ figuresInOpen: () => Promise.resolve(noEarlierResults()), ...cases } as OpenUseCases),
    read: refuse,
    print: (workbook: Workbook) => Promise.resolve(new Uint8Array([workbook.sheets.length])),
    show: () => Promise.resolve(),
    save: refuse,
    openFiles: null,
    now: () => CREATED,
    ...more,
  };
}

describe('the pane’s actions on a host', () => {
  it('make a file for each member and group, and one .zip of them', async () => {
    const { generate } = paneActionsOf(hostWith({}));
    const request = { group: 'G1', target: 'members' as const, agencyFiles: [] };
    const { files } = await generate.makeFiles(plan105, request, QUIET);
    const preview = await generate.preview(plan105, request);
    expect(files).toHaveLength(preview.items.length);
    const zip = await generate.zip(files, 'all.zip');
    expect(Object.keys(unzipSync(zip.bytes)).sort()).toEqual(files.map(({ name }) => name).sort());
  });

  it('show on score sheets what the open workbook’s results hold of growth, verified figures first', async () => {
    const { code } = plan105.groups[0]!.agencies[0]!;
    const { key } = plan105.growthRates[0]!;
    const reported = { lastYear: 80, thisYear: 88, lastPeriod: null, thisPeriod: null, unit: '件' };
    const held = {
      ...noEarlierResults(),
      figures: new Map([[code, new Map([[key, reported]])]]),
      verified: new Map([[code, new Map([[key, { lastYear: null, thisYear: 100 }]])]]),
      findings: [
        finding('figures-altered', 'warning', { sheet: '彙總', values: { item: key, value: 1, expected: 80 } }),
      ],
    };
    const made: Workbook[] = [];
    const print = (workbook: Workbook): Promise<Uint8Array> => {
      made.push(workbook);
      return Promise.resolve(new Uint8Array());
    };
    const host = hostWith({ figuresInOpen: () => Promise.resolve(held) }, { print });
    const request = { group: plan105.groups[0]!.code, target: 'members' as const, agencyFiles: [] };
    const { findings } = await paneActionsOf(host).generate.makeFiles(plan105, request, QUIET);
    expect(findings).toMatchObject([{ code: 'figures-altered', sheet: '彙總' }]);
    const shown = made[0]!.sheets.flatMap(({ cells }) => cells).map(({ value }) => value);
    expect(shown).toEqual(expect.arrayContaining(['上年度：80 件', '本年度：100 件（查核值）', 0.25]));
  });

  it('put the plan into the workbook before score sheets, and stop where that is refused', async () => {
    const calls: string[] = [];
    const refusal = [found('setup-not-here', null, null)];
    const cases: Partial<OpenUseCases> = {
      planInOpen: () => Promise.resolve({ plan: null, source: null, findings: [] }),
      makeSetupSheets: () => {
        calls.push('setup');
        return Promise.resolve(
          calls.length === 1
            ? { plan: null, written: null, findings: refusal }
            : { plan: plan105, written: ['計畫'], findings: [] },
        );
      },
      makeScoreSheets: (_, { groups }) => {
        calls.push(`score ${groups.join(' ')}`);
        return Promise.resolve({ written: ['評分－衛生局'], findings: [] });
      },
    };
    const { generate } = paneActionsOf(hostWith(cases));
    const request = { group: 'G2', target: 'sheets' as const, agencyFiles: [] };
    expect(await generate.makeSheets(plan105, request, QUIET)).toEqual({ sheets: null, findings: refusal });
    expect((await generate.makeSheets(plan105, request, QUIET)).sheets).toEqual(['評分－衛生局']);
    expect(calls).toEqual(['setup', 'setup', 'score G2']);
  });

  it('check only the sheets that changed, by the plan known already, and keep what was said of the others', async () => {
    const asked: unknown[] = [];
    const check = (findings: PaneFinding[]): OpenCheck => ({
      plan: plan105,
      findings,
      progress: [progress('甲', 'A101'), progress('乙', 'A102')],
    });
    const { check: actions } = paneActionsOf(
      hostWith({
        openKind: () =>
          Promise.resolve({ kind: 'member', name: '', plan: null, group: 'G1', member: 'M01', agency: null }),
        checkOpen: (_, options) => {
          asked.push(options.sheets ?? 'all');
          if (!options.sheets) {
            return Promise.resolve(check([found('missing-score', '甲', 'F12'), found('extra-sheet', '乙', null)]));
          }
          return Promise.resolve({ ...check([found('above-cap', '甲', 'F13')]), progress: [progress('甲', 'A101')] });
        },
      }),
    );
    const first = await actions.check(null, QUIET);
    expect(first.who).toBe(plan105.panel[0]!.name);
    expect(first.sheets[0]!.name).toBe(plan105.groups[0]!.agencies[0]!.name);
    const second = await actions.check(['甲'], QUIET);
    expect(second.findings.map(({ code }) => code)).toEqual(['extra-sheet', 'above-cap']);
    expect({ who: second.who, name: second.sheets[0]!.name }).toEqual({ who: first.who, name: first.sheets[0]!.name });
    await actions.check(['計畫'], QUIET);
    expect(asked).toEqual(['all', ['甲'], 'all']);
  });

  it('go from blank to blank in the order of tabs and rows, and round', () => {
    const first = progress('甲', 'A101', ['F13', 'I13', 'AA13', 'F20']);
    const check = { progress: [first, progress('乙', 'A102', ['F9']), progress('丙', 'A103')] };
    const seen: string[] = [];
    let at = nextPlace(check, null);
    for (let count = 0; count < 6 && at; count++) {
      seen.push(`${at.sheet} ${at.cell ?? ''}`);
      at = nextPlace(check, at);
    }
    expect(seen).toEqual(['甲 F13', '甲 I13', '甲 AA13', '甲 F20', '乙 F9', '甲 F13']);
    // The one it came from may be filled in meanwhile.
    expect(nextPlace({ progress: [progress('甲', 'A101', ['F13', 'F20'])] }, { sheet: '甲', cell: 'I13' })).toEqual({
      sheet: '甲',
      cell: 'F20',
    });
    expect(nextPlace({ progress: [progress('丙', 'A103')] }, null)).toBeNull();
  });

  it('show conflicts until a version is chosen, and merge the chosen one', async () => {
    const book = memberBook(plan105, 'M01', 'G1');
    const other = memberBook(plan105, 'M01', 'G1', (agency, leaf, member) =>
      agency.code === 'A101' ? 10 : FULL(agency, leaf, member),
    );
    const files = [book, other].map((workbook, index) =>
      readFile(`${index}.xlsx`, { kind: 'workbook', workbook, sha256: `${index}` }),
    );
    let master: ReturnedFile | null = null;
    const { merge: actions } = paneActionsOf(
      hostWith({
        previewResults: async (_, plan, given, { created, choices = new Map() }, watcher) => {
          const result = await merge(plan, given, { groups: null, created, choices, master }, watcher);
          const there = { present: ['合併紀錄'], rankings: new Map<string, string>() };
          return { result, findings: [], ...there, wanted: ['合併紀錄', '改進事項'] };
        },
      }),
    );
    const wishes = { latest: false, paper: false, choices: new Map<string, string>() };
    const before = await actions.preview(plan105, files, wishes, QUIET);
    expect(before.replaces).toEqual(['合併紀錄']);
    expect(before.groups[0]!.cells[0]![0]).toMatchObject({ state: 'conflict' });
    expect(before.groups[0]!.cells[0]![0]!.versions.map(({ file }) => file)).toEqual(files.map(({ id }) => id));
    const choices = new Map([['M01/A101', files[1]!.id]]);
    const after = await actions.preview(plan105, files, { ...wishes, choices }, QUIET);
    expect(after.groups[0]!.cells[0]![0]).toMatchObject({ state: 'complete', total: 260 });
    expect(after.groups[0]!.cells[0]![0]!.versions).toHaveLength(2);
    // A file that was taken out again decides nothing.
    const without = await actions.preview(plan105, [files[0]!], { ...wishes, choices }, QUIET);
    expect(without.groups[0]!.cells[0]![0]).toMatchObject({ state: 'complete' });

    // What was merged before is one of the versions.
    const [mine] = files;
    const { workbook } = await merge(plan105, [mine!.file], { groups: null, created: CREATED }, QUIET);
    master = readFile('master.xlsx', { kind: 'workbook', workbook: workbook!, sha256: '' }).file;
    const again = await actions.preview(plan105, [files[1]!], wishes, QUIET);
    expect(again.groups[0]!.cells[0]![0]).toMatchObject({
      state: 'conflict',
      versions: [{ file: MERGED_BEFORE }, { file: files[1]!.id }],
    });
    const earlier = new Map([['M01/A101', MERGED_BEFORE]]);
    const kept = await actions.preview(plan105, [files[1]!], { ...wishes, choices: earlier }, QUIET);
    expect(kept.groups[0]!.cells[0]![0]).toMatchObject({ state: 'complete', total: 1000 });
  });
});
