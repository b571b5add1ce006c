/**
 * Builds the workbench, a folder of static files for any web server and any path on it: `npm run build:workbench` (dist/workbench).
 * esbuild makes it in a few seconds.
 */
const { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');
const { bundledWorkers, settings } = require('./bundledWorkers.cjs');
const { LOCAL_FOLDER, PACKAGE } = require('./officeJs.cjs');
const { withoutHyphenation } = require('./withoutHyphenation.cjs');
const { FILE: LICENCES, licencesOf, packageFolder } = require('./thirdPartyLicenses.cjs');

const ROOT = path.join(__dirname, '..');
const PAGE = path.join(ROOT, 'src/workbench/page');
const OUTPUT = path.join(ROOT, 'dist/workbench');

/** Microsoft's library itself: its loader would look for an Excel around the page. */
const LIBRARY = 'excel-web-16.00.js';

/** Nothing comes from elsewhere and nothing goes anywhere. Fluent UI and the grid make their styles while the page runs. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const OFFICE_JS_NOTE = `Office.js (excel-web-16.00.js) is copied unmodified from Microsoft's npm package @microsoft/office-js; its licence is LICENSE.md.
That licence covers apps that interoperate with Microsoft 365: the workbench is part of the Scorebook add-in for Excel and runs
the add-in's own code on this library. Whoever hosts these files passes them on only together with it.
`;

/**
 * Builds into a folder, which is emptied first.
 * @param {string} [output]
 * @throws {Error} with what esbuild has to say
 */
async function buildWorkbench(output = OUTPUT) {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(path.join(output, LOCAL_FOLDER), { recursive: true });
  /** @type {Set<string>} */
  const packages = new Set();
  const { metafile } = await esbuild.build({
    ...settings,
    absWorkingDir: ROOT,
    entryPoints: { workbench: path.join(PAGE, 'index.tsx'), pane: path.join(PAGE, 'paneEntry.ts') },
    outdir: output,
    format: 'esm',
    splitting: true,
    // Names change with the content, so that browsers may keep everything but the pages.
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    metafile: true,
    plugins: [withoutHyphenation, bundledWorkers(ROOT, output, (file) => note(packages, file))],
  });
  for (const file of Object.keys(metafile.inputs)) note(packages, file);
  writePages(metafile, output);
  cpSync(path.join(PACKAGE, 'dist', LIBRARY), path.join(output, LOCAL_FOLDER, LIBRARY));
  cpSync(path.join(PACKAGE, 'LICENSE.md'), path.join(output, LOCAL_FOLDER, 'LICENSE.md'));
  writeFileSync(path.join(output, LOCAL_FOLDER, 'README.txt'), OFFICE_JS_NOTE);
  cpSync(path.join(ROOT, 'assets/icon.svg'), path.join(output, 'icon.svg'));
  cpSync(path.join(ROOT, 'LICENSE'), path.join(output, 'LICENSE.txt'));
  writeFileSync(path.join(output, LICENCES), licencesOf(packages));
}

/**
 * Notes the package that a built file comes from.
 * @param {Set<string>} packages
 * @param {string} file relative to the repository
 */
function note(packages, file) {
  const folder = packageFolder(file);
  if (folder) packages.add(path.join(ROOT, folder));
}

/**
 * Writes the pages with the names that their scripts and styles got.
 * @param {import('esbuild').Metafile} metafile
 * @param {string} output
 */
function writePages({ outputs }, output) {
  /** @param {string} entry */
  const scriptOf = (entry) => {
    const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === `src/workbench/page/${entry}`);
    if (!found) throw new Error(`nothing was built of ${entry}`);
    return path.basename(found[0]);
  };
  // Styles of a part that is loaded later do not come with it.
  const styles = onlyOnce(Object.keys(outputs).filter((file) => file.endsWith('.css'))).map(
    (file) => `<link rel="stylesheet" href="${path.basename(file)}" />`,
  );
  const values = {
    '%POLICY%': POLICY,
    '%STYLES%': styles.join('\n    '),
    '%PAGE%': scriptOf('index.tsx'),
    '%PANE%': scriptOf('paneEntry.ts'),
  };
  for (const page of ['index.html', 'pane.html']) {
    let text = readFileSync(path.join(PAGE, page), 'utf8');
    for (const [place, value] of Object.entries(values)) text = text.replace(place, value);
    writeFileSync(path.join(output, page), text);
  }
}

/**
 * Style sheets without those that say the same as another, which are removed: esbuild writes those of a part that is loaded later
 * once for the part and once for the page that loads it.
 * @param {string[]} files relative to the repository, or to where it is
 */
function onlyOnce(files) {
  /** @type {Map<string, string>} */
  const byContent = new Map();
  for (const file of files) {
    const content = readFileSync(path.resolve(ROOT, file), 'utf8');
    if (byContent.has(content)) rmSync(path.resolve(ROOT, file));
    else byContent.set(content, file);
  }
  return [...byContent.values()];
}

if (require.main === module) {
  buildWorkbench().catch(() => {
    // esbuild has said it already.
    process.exitCode = 1;
  });
}

module.exports = { OUTPUT, POLICY, buildWorkbench };
