/**
 * `npm start` and `npm stop`: where Excel is installed, the add-in is served over https and opened in it by Microsoft's tool
 * for sideloading; elsewhere the other ways are named. The tool is fetched by npx and not in package.json, since it cannot be
 * installed on a network without access to a code host.
 */
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');
const { getPackageJsonScript } = require('office-addin-cli');
const { ensureCertificatesAreInstalled } = require('office-addin-dev-certs');
const { DEV_ORIGIN, DEV_PORT } = require('./addresses.cjs');
const { DAYS_VALID } = require('./certificates.cjs');

const ROOT = path.join(__dirname, '..');

/** Microsoft's sideloading tool, in the version that goes with the other office-addin packages. */
const SIDELOADING_TOOL = 'office-addin-debugging@7';

/** Where Windows registers programs, in 64 and 32 bits. */
const REGISTRY_KEYS = ['HKLM\\SOFTWARE', 'HKLM\\SOFTWARE\\WOW6432Node', 'HKCU\\SOFTWARE'].map(
  (root) => `${root}\\Microsoft\\Windows\\CurrentVersion\\App Paths\\excel.exe`,
);

const MAC_EXCEL = '/Applications/Microsoft Excel.app';

/**
 * Whether Excel is installed.
 * @param {NodeJS.Platform} platform
 * @param {{ hasRegistryKey: (key: string) => boolean, hasFile: (file: string) => boolean }} machine
 */
function hasExcel(platform, machine) {
  if (platform === 'win32') return REGISTRY_KEYS.some((key) => machine.hasRegistryKey(key));
  return platform === 'darwin' && machine.hasFile(MAC_EXCEL);
}

/**
 * The command line for npx.
 * @param {'start' | 'stop'} what
 * @param {string} devServer the command that serves
 */
function sideloadingArguments(what, devServer) {
  const serving = ['--app', 'excel', '--dev-server', devServer, '--dev-server-port', String(DEV_PORT)];
  return ['--yes', SIDELOADING_TOOL, what, 'manifest.xml', ...(what === 'start' ? ['desktop', ...serving] : [])];
}

/** What to do on a machine without Excel. */
const OTHER_WAYS = `這台電腦沒有安裝 Excel（Windows 或 Mac），無法由此開啟增益集。其他方式：
- 執行 npm run dev-server，再於 Excel 網頁版上傳 manifest.xml；瀏覽器須信任 ${DEV_ORIGIN} 的憑證。
- 執行 npm run build -- --env origin=<https 網址>，依 docs/deployment.zh-TW.md 部署到安裝 Excel 的電腦。
- 不用增益集：npm run demo，在命令列產生、合併評分檔。

Excel for Windows or Mac is not installed here, so the add-in cannot be opened from here. Other ways:
- npm run dev-server, then upload manifest.xml in Excel on the web; the browser has to trust the certificate of ${DEV_ORIGIN}.
- npm run build -- --env origin=<https address>, then deploy to machines with Excel as docs/deployment.en.md says.
- without the add-in: npm run demo makes and merges score sheets from the command line.
`;

/**
 * Asks this Windows whether a registry key exists.
 * @param {string} key
 */
const hasRegistryKey = (key) => spawnSync('reg', ['query', key], { stdio: 'ignore' }).status === 0;

/** @param {'start' | 'stop'} what */
async function run(what) {
  if (!hasExcel(process.platform, { hasRegistryKey, hasFile: existsSync })) {
    process.stderr.write(OTHER_WAYS);
    return 1;
  }
  if (!(await getPackageJsonScript('dev-server'))) throw new Error('run this by npm start or npm stop');
  if (what === 'start') await ensureCertificatesAreInstalled(DAYS_VALID);
  // On Windows npx is a batch file, which only a shell starts; the arguments are all our own.
  const shell = process.platform === 'win32';
  const given = sideloadingArguments(what, 'npm run dev-server').map((value) => (shell ? `"${value}"` : value));
  return spawnSync('npx', given, { cwd: ROOT, stdio: 'inherit', shell }).status ?? 1;
}

if (require.main === module) {
  void run(process.argv[2] === 'stop' ? 'stop' : 'start').then((code) => (process.exitCode = code));
}

module.exports = { MAC_EXCEL, OTHER_WAYS, REGISTRY_KEYS, hasExcel, sideloadingArguments };
