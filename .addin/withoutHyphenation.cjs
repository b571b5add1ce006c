/**
 * A plugin for esbuild that leaves out where words of some seventy languages may be divided: Univer's documents load that, and cells
 * of a grid never divide a word. Its loader takes a module that has nothing for a language it does not know.
 * @type {import('esbuild').Plugin}
 */
const withoutHyphenation = {
  name: 'without-hyphenation',
  setup: (build) => {
    build.onResolve({ filter: /^\.\// }, ({ kind, importer }) =>
      kind === 'dynamic-import' && /@univerjs[\\/]engine-render[\\/]/.test(importer)
        ? { path: 'hyphenation', namespace: 'left-out' }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export {};' }));
  },
};

module.exports = { withoutHyphenation };
