import packageJson from '../../package.json';
import { buildProgram, makeFolder, removeFolders, scorebook, scorebookJson, snapshot } from './commandLine';
import { failureShape } from './jsonShapes';

beforeAll(buildProgram);
afterAll(removeFolders);

const shown = new Map<string, ReturnType<typeof scorebook>>();

/** The help of a command, asked for once. */
function help(command: readonly string[], more: readonly string[] = []): ReturnType<typeof scorebook> {
  const args = [...command, '--help', ...more];
  const known = shown.get(args.join(' ')) ?? scorebook('.', args);
  shown.set(args.join(' '), known);
  return known;
}

const COMMANDS = [[], ['plan'], ['plan', 'check'], ['plan', 'export'], ['generate'], ['check'], ['merge'], ['demo']];
const CHINESE = /\p{Script=Han}/u;

describe('--help', () => {
  it.each(COMMANDS.map((command) => [command.join(' ') || '(program)', command]))('%s: in Chinese', (_, command) => {
    const { code, stdout, stderr } = help(command);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^用法： ${['scorebook', ...command].join(' ')}`));
    expect(stdout).toContain('選項：');
    expect(stdout).toContain('結束代碼：');
    expect(stdout).not.toMatch(/Usage|Options|Commands|Arguments|display|default|choices/);
  });

  it.each(COMMANDS.map((command) => [command.join(' ') || '(program)', command]))('%s: in English', (_, command) => {
    const { code, stdout, stderr } = help(command, ['--lang', 'en']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^Usage: ${['scorebook', ...command].join(' ')}`));
    expect(stdout).toContain('Exit codes:');
    expect(stdout).not.toMatch(CHINESE);
  });

  it('is had by `help` and before the command as well', () => {
    expect(scorebook('.', ['help', 'merge'])).toEqual(help(['merge']));
    expect(scorebook('.', ['--lang', 'en', 'merge', '-h'])).toEqual(help(['merge'], ['--lang', 'en']));
  });

  it('names in its usage what a command cannot do without', () => {
    const usage = (command: string): string => help([command]).stdout.split('\n')[0]!;
    expect(usage('generate')).toContain('<plan> --group <id> --for <whom> --out <dir>');
    expect(usage('merge')).toContain('<plan> [files...] --out <file>');
  });

  it('names who a workbook is for, and what a merge can start from', () => {
    for (const whom of ['members', 'agencies', 'paper']) expect(help(['generate']).stdout).toContain(whom);
    const { stdout } = help(['merge']);
    for (const option of ['--agencies <paths...>', '--master <file>', '--latest', '--paper']) {
      expect(stdout).toContain(option);
    }
  });

  it('offers --json and --lang everywhere, --force where something is written', () => {
    for (const command of COMMANDS) {
      const { stdout } = help(command);
      expect(stdout).toContain('--json');
      expect(stdout).toContain('--lang');
      const writes = ['export', 'generate', 'merge', 'demo'].includes(command.at(-1) ?? '');
      expect(stdout.includes('--force')).toBe(writes);
    }
  });
});

it('--version is that of the package', () => {
  expect(scorebook('.', ['--version'])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' });
});

describe('a mistake in the call', () => {
  const cases: [string, string[], string, string][] = [
    ['an unknown command', ['mrge'], '沒有命令「mrge」', 'There is no command “mrge”'],
    ['an unknown command of plan', ['plan', 'chek', 'builtin'], '沒有命令「chek」', 'There is no command “chek”'],
    ['an unknown option', ['check', 'builtin', 'x', '--jsn'], '沒有選項「--jsn」', 'There is no option “--jsn”'],
    ['a missing argument', ['check', 'builtin'], '缺少 <files>', '<files> is missing'],
    ['a missing option', ['merge', 'builtin', 'x'], '--out <file>', '--out <file> is required'],
    ['an option without its value', ['plan', 'export', 'builtin', '--out'], '--out <file>', 'needs a value'],
    [
      'a value that is not offered',
      ['generate', 'builtin', '--group', 'G1', '--for', 'everyone', '--out', 'x'],
      '「everyone」不符，可用：members, agencies, paper',
      '“everyone” is no value for the option --for <whom>; possible are: members, agencies, paper',
    ],
    ['too many arguments', ['plan', 'check', 'my', 'plan.json'], '引號', 'Put quotes'],
    ['no command', [], '請指定命令', 'Name a command'],
    ['no command of plan', ['plan'], '請指定命令', 'Name a command'],
  ];

  it.each(cases)('%s: explained on stderr in the language asked for, exit 1', (_, args, chinese, english) => {
    const folder = makeFolder();
    const inChinese = scorebook(folder, args);
    expect([inChinese.code, inChinese.stdout]).toEqual([1, '']);
    expect(inChinese.stderr).toContain(chinese);
    expect(inChinese.stderr).toContain('--help');
    expect(inChinese.stderr).not.toMatch(/error:|unknown|Did you mean/);
    const inEnglish = scorebook(folder, ['--lang', 'en', ...args]);
    expect([inEnglish.code, inEnglish.stdout]).toEqual([1, '']);
    expect(inEnglish.stderr).toContain(english);
    expect(inEnglish.stderr).not.toMatch(CHINESE);
    expect(snapshot(folder)).toEqual({});
  });

  it.each(cases)('%s: JSON on stdout with --json', (_, args, chinese) => {
    const { code, json } = scorebookJson(failureShape, '.', args);
    expect(code).toBe(1);
    expect(json.error.code).toBe('usage');
    expect(json.error.message).toContain(chinese);
  });

  it('suggests what was probably meant', () => {
    expect(scorebook('.', ['mrge']).stderr).toContain('您是否要用 merge？');
    expect(scorebook('.', ['check', 'builtin', 'x', '--jsn', '--lang', 'en']).stderr).toContain('Did you mean --json?');
  });

  it('in the language itself is explained in Chinese', () => {
    const { code, stderr } = scorebook('.', ['plan', 'check', 'builtin', '--lang', 'fr']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('「fr」不符，可用：zh-TW, en')]);
  });
});
