import { build } from 'esbuild';

/** The name under which a page finds what its entry exports. */
export const EXPORTS = 'entry';

/**
 * Bundles a TypeScript file, as absolute path, for the browser, as it is delivered: React checks itself only while one
 * develops, which takes its time. `styles` are what style sheets it imports. Rejects with what esbuild has to say about it.
 */
export async function bundlePage(entry: string): Promise<{ script: Uint8Array; styles: Uint8Array | null }> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: EXPORTS,
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    charset: 'utf8',
    sourcemap: 'inline',
    // Nothing is written; it names the two files.
    outdir: 'bundled',
    write: false,
    logLevel: 'silent',
  });
  const contentOf = (ending: string): Uint8Array | null =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.contents ?? null;
  return { script: contentOf('.js')!, styles: contentOf('.css') };
}
