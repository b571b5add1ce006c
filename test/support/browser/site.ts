import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { bundlePage } from './bundlePage';
import { ROOT } from './root';

/** What a page is made of. Paths on disk are relative to the repository. */
export interface Site {
  /** A TypeScript file. Without `index.html` among the files or in the folder, a page is made that runs it. */
  entry?: string;
  /** More TypeScript files, each by the path its bundle is served under: `worker.js`. */
  scripts?: Record<string, string>;
  /** Contents by path, such as `index.html`. */
  files?: Record<string, string | Uint8Array>;
  /** Plain files of npm packages, served under their own path: `@microsoft/office-js/dist/excel-web-16.00.js`. */
  packageFiles?: string[];
  /** A folder that is served as it is, such as a built page. */
  folder?: string;
}

export interface RunningSite {
  /** Such as `http://127.0.0.1:49152`. */
  origin: string;
  close: () => Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

function page(styled: boolean): string {
  const styles = styled ? '<link rel="stylesheet" href="/entry.css" />' : '';
  return `<!doctype html>
<html lang="zh-TW">
  <head><meta charset="utf-8" /><title>評分簿</title>${styles}</head>
  <body><div id="root"></div><script src="/entry.js"></script></body>
</html>
`;
}

/** Serves a site to this machine only, on a port that is free. */
export async function serve(site: Site): Promise<RunningSite> {
  const files = new Map<string, string | Uint8Array>(Object.entries(site.files ?? {}));
  if (site.entry !== undefined) {
    const { script, styles } = await bundlePage(join(ROOT, site.entry));
    files.set('entry.js', script);
    if (styles) files.set('entry.css', styles);
    if (site.folder === undefined && !files.has('index.html')) files.set('index.html', page(styles !== null));
  }
  for (const [name, script] of Object.entries(site.scripts ?? {})) {
    files.set(name, (await bundlePage(join(ROOT, script))).script);
  }
  for (const name of site.packageFiles ?? []) files.set(name, await readFile(join(ROOT, 'node_modules', name)));

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://site').pathname).slice(1) || 'index.html';
    // Browsers ask for it of their own accord.
    if (path === 'favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    contentOf(site, files, path).then(
      (content) =>
        response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(content),
      () => response.writeHead(404).end(`no ${path}`),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done, fail) => {
        server.close((problem) => (problem ? fail(problem) : done()));
        server.closeAllConnections();
      }),
  };
}

/** Rejects when there is no such file. */
async function contentOf(
  site: Site,
  files: Map<string, string | Uint8Array>,
  path: string,
): Promise<string | Uint8Array> {
  const content = files.get(path);
  if (content !== undefined) return content;
  if (site.folder === undefined) throw new Error(`no ${path}`);
  const folder = resolve(ROOT, site.folder);
  const file = resolve(folder, path);
  if (!file.startsWith(folder + sep)) throw new Error(`outside of the folder: ${path}`);
  return readFile(file);
}
