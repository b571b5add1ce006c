/**
 * Turns TypeScript, and packages that are published as modules only, into what jest runs. Types are looked at by
 * `npm run typecheck`; here they are taken out, so that a file costs a millisecond and not twenty.
 */
const { transformSync } = require('esbuild');
const { extname } = require('node:path');

/** @type {Record<string, import('esbuild').Loader>} */
const loaders = { '.ts': 'ts', '.tsx': 'tsx', '.mjs': 'js' };

/** @type {import('@jest/transform').SyncTransformer} */
const transformer = {
  process(source, path) {
    const { code, map } = transformSync(source, {
      loader: loaders[extname(path)],
      sourcefile: path,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      // Jest's modules cannot be reached by the import() of Node.
      supported: { 'dynamic-import': false },
      jsx: 'automatic',
      sourcemap: 'external',
      sourcesContent: false,
    });
    return { code, map };
  },
};

module.exports = transformer;
