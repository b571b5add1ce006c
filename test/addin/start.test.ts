import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../../package.json';
import { hasExcel, MAC_EXCEL, REGISTRY_KEYS, sideloadingArguments } from '../../.addin/start.cjs';

const ROOT = path.resolve(__dirname, '../..');

describe('npm start', () => {
  it('finds Excel where it is installed', () => {
    const machine = (keys: readonly string[], files: readonly string[]) => ({
      hasRegistryKey: (key: string) => keys.includes(key),
      hasFile: (file: string) => files.includes(file),
    });
    expect(hasExcel('win32', machine([REGISTRY_KEYS[1]!], []))).toBe(true);
    expect(hasExcel('win32', machine([], [MAC_EXCEL]))).toBe(false);
    expect(hasExcel('darwin', machine([], [MAC_EXCEL]))).toBe(true);
    expect(hasExcel('darwin', machine(REGISTRY_KEYS, []))).toBe(false);
    expect(hasExcel('linux', machine(REGISTRY_KEYS, [MAC_EXCEL]))).toBe(false);
  });

  it('opens the manifest in Excel on the desktop and serves the pane', () => {
    const started = sideloadingArguments('start', 'npm run dev-server').join(' ');
    expect(started).toMatch(/^--yes office-addin-debugging@\d+ start manifest\.xml desktop --app excel /);
    expect(started).toContain('--dev-server npm run dev-server --dev-server-port 3000');
    expect(sideloadingArguments('stop', '').slice(2)).toEqual(['stop', 'manifest.xml']);
    expect(packageJson.config.dev_server_port).toBe(3000);
  });

  // With Excel it would open.
  const here = hasExcel(process.platform, { hasRegistryKey: () => true, hasFile: existsSync }) ? it.skip : it;
  here.each(['start', 'stop'])('says elsewhere what else can be done, in both languages (%s)', (what) => {
    const { status, stderr } = spawnSync(process.execPath, ['.addin/start.cjs', what], { cwd: ROOT, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('沒有安裝 Excel');
    expect(stderr).toContain('not installed here');
    const scripts = [...stderr.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script!);
    expect(scripts.filter((script) => !(script in packageJson.scripts))).toEqual([]);
    const documents = [...stderr.matchAll(/docs\/[\w.-]+\.md/g)].map(([file]) => file);
    expect(documents.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
    expect(documents.length).toBe(2);
  });
});
