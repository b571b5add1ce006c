/** Workers for esbuild, which leaves `new URL('./worker.ts', import.meta.url)` as it is: each is bundled to a file of its own. */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

const WORKER = /new URL\(\s*'(\.[^']+\.ts)',\s*import\.meta\.url,?\s*\)/g;

/**
 * How everything for the workbench is bundled.
 * @satisfies {import('esbuild').BuildOptions}
 */
const settings = {
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.woff2': 'file', '.woff': 'file', '.ttf': 'file', '.png': 'file', '.svg': 'dataurl' },
  logLevel: 'warning',
};

/**
 * The plugin. A worker lies beside the file that starts it, whose own chunk is in the same folder.
 * @param {string} root the working directory
 * @param {string} output the folder
 * @param {(file: string) => void} onInput told of every file that went into a worker, relative to the root
 * @returns {import('esbuild').Plugin}
 */
function bundledWorkers(root, output, onInput) {
  /** @type {Map<string, Promise<string>>} Names of built workers by source. */
  const built = new Map();
  /** @param {string} source */
  const bundle = async (source) => {
    const { metafile } = await esbuild.build({
      ...settings,
      absWorkingDir: root,
      entryPoints: [source],
      outdir: output,
      entryNames: '[name]-[hash]',
      format: 'iife',
      metafile: true,
    });
    for (const file of Object.keys(metafile.inputs)) onInput(file);
    return path.basename(Object.keys(metafile.outputs)[0] ?? '');
  };
  return {
    name: 'bundled-workers',
    setup: (build) => {
      build.onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, async ({ path: file }) => {
        let contents = readFileSync(file, 'utf8');
        for (const [given, relative = ''] of contents.matchAll(WORKER)) {
          const source = path.resolve(path.dirname(file), relative);
          const name = built.get(source) ?? bundle(source);
          built.set(source, name);
          contents = contents.replace(given, `new URL('./${await name}', import.meta.url)`);
        }
        return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
}

module.exports = { bundledWorkers, settings };
