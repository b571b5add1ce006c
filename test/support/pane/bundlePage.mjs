import { build } from 'esbuild';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The sample page as one HTML text that needs nothing from outside. */
export async function bundlePage() {
  const { outputFiles } = await build({
    entryPoints: [path.join(here, 'page.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    charset: 'utf8',
    logLevel: 'warning',
  });
  const script = outputFiles[0].text.replaceAll('</script', '<\\/script');
  return `<!doctype html><html><head><meta charset="utf-8"><title>Scorebook</title></head><body><div id="pane"></div><script>${script}</script></body></html>`;
}

/** The scenes, which are TypeScript as the tests are that share them. */
export async function readScenes() {
  const { outputFiles } = await build({
    entryPoints: [path.join(here, 'scenes.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'warning',
  });
  const { SCENES } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  return SCENES;
}
