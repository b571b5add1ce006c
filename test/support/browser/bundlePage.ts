import { build } from 'esbuild';

/** The name under which a page finds what its entry exports. */
export const EXPORTS = 'entry';

/**
 * Bundles a TypeScript file, as absolute path, for the browser, as it is delivered: React checks itself only while one
 * develops, which takes its time. Rejects with what esbuild has to say about it.
 */
export async function bundlePage(entry: string): Promise<Uint8Array> {
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
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]!.contents;
}
