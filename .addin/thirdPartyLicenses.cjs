/** The licences of the packages that a build contains, which must travel with it. */
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const FILE = 'third-party-licenses.txt';

/** Writes the licence texts of every package that has a module in the build into one file. */
class ThirdPartyLicenses {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('ThirdPartyLicenses', (compilation) => {
      /** @type {Set<string>} */
      const folders = new Set();
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: 'ThirdPartyLicenses', stage }, () => {
        collect(compilation.modules, folders);
        compilation.emitAsset(FILE, new compiler.webpack.sources.RawSource(licencesOf(folders)));
      });
    });
  }
}

/**
 * Adds the packages' folders of the modules.
 * @param {Iterable<import('webpack').Module>} modules
 * @param {Set<string>} folders
 */
function collect(modules, folders) {
  for (const module of modules) {
    const parts = 'modules' in module ? /** @type {Iterable<import('webpack').Module>} */ (module.modules) : [];
    collect(parts, folders);
    const folder = packageFolder(module.nameForCondition() ?? '');
    if (folder) folders.add(folder);
  }
}

/**
 * The folder of the package that a file belongs to.
 * @param {string} file
 * @returns {string | undefined} undefined for a file of no package
 */
function packageFolder(file) {
  return /^(?:.*[\\/])?node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];
}

/**
 * The licences of packages as one text.
 * @param {Iterable<string>} folders
 */
const licencesOf = (folders) => [...folders].sort().map(licenceOf).join('\n');

/**
 * A package's name and its licence, in full where the package carries it.
 * @param {string} folder
 */
function licenceOf(folder) {
  const { name, version, license } = /** @type {{ name: string, version: string, license: string }} */ (
    JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  );
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(path.join(folder, file), 'utf8') : '';
  return `${name} ${version} (${license})\n\n${text.trim()}\n\n${'-'.repeat(78)}\n`;
}

module.exports = { FILE, ThirdPartyLicenses, licencesOf, packageFolder };
