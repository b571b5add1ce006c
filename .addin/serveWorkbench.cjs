/**
 * `npm run workbench`: builds the workbench, serves it to this machine alone, and opens the browser.
 *
 *   -- --port 3200   another port than 3100
 *   -- --no-open     leaves the browser alone, as it does under CI
 */
const { spawn } = require('node:child_process');
const { createReadStream, statSync } = require('node:fs');
const { createServer } = require('node:http');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { OUTPUT, buildWorkbench } = require('./buildWorkbench.cjs');

const PORT = 3100;

/** This machine alone: the pages have nothing to do with anyone else's. */
const HOST = '127.0.0.1';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

/** Files whose name changes with their content. */
const HASHED = /-[0-9A-Z]{8}\.\w+$/;

/**
 * A server of the files in a folder, and of nothing outside of it.
 * @param {string} folder
 */
function serverOf(folder) {
  return createServer((request, response) => {
    const file = fileFor(folder, request.url ?? '/');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || file === null) {
      response.writeHead(isRead ? 404 : 405, { 'Content-Type': 'text/plain' }).end(isRead ? 'not found' : 'read only');
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'Cache-Control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      // What a page cannot say of itself: nobody else's page may show it in a frame.
      'Content-Security-Policy': "frame-ancestors 'self'",
      'X-Content-Type-Options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  });
}

/**
 * The file for an address; null where there is none.
 * @param {string} folder
 * @param {string} url the request's
 */
function fileFor(folder, url) {
  try {
    const { pathname } = new URL(url, 'http://workbench');
    const file = path.join(folder, decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    const isWithin = file.startsWith(path.resolve(folder) + path.sep);
    return isWithin && statSync(file).isFile() ? file : null;
  } catch {
    // Not there, or not an address at all.
    return null;
  }
}

/**
 * Listens on a port.
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<void>}
 * @throws {Error} that says what to do, when the port is not to be had
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ problem) => {
      reject(problem.code === 'EADDRINUSE' ? new Error(portTaken(port)) : problem);
    });
    server.listen(port, HOST, resolve);
  });
}

/** @param {number} port */
const portTaken = (
  port,
) => `連接埠 ${port} 已被使用：評分簿可能已在執行，請先以瀏覽器開啟 http://${HOST}:${port}/ 查看；
否則改用其他連接埠：npm run workbench -- --port ${port + 1}
（瀏覽器依連接埠分開保留未存檔的內容。）

Port ${port} is taken: the workbench may be running already, look at http://${HOST}:${port}/ first;
else use another port: npm run workbench -- --port ${port + 1}
(Browsers keep unsaved work apart by port.)`;

/**
 * Opens an address in the browser of this machine, where there is one; the address is printed in any case.
 * @param {string} address
 */
function openBrowser(address) {
  /** @type {Partial<Record<NodeJS.Platform, [string, string[]]>>} */
  const programs = { win32: ['cmd', ['/c', 'start', '', address]], darwin: ['open', [address]] };
  const [program, values] = programs[process.platform] ?? ['xdg-open', [address]];
  // Without a desktop there is no such program; then people open the address themselves.
  spawn(program, values, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

async function run() {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: String(PORT) }, 'no-open': { type: 'boolean', default: false } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`--port: 1–65535, not "${values.port}"`);
  const server = serverOf(OUTPUT);
  // Before building, which takes a moment and would change what another one serves.
  await listen(server, port);
  await buildWorkbench();
  const address = `http://${HOST}:${port}/`;
  process.stdout.write(`評分簿工作台 Scorebook workbench: ${address}\n（Ctrl+C 結束 to stop）\n`);
  if (!values['no-open'] && !process.env.CI) openBrowser(address);
}

if (require.main === module) {
  run().catch((/** @type {unknown} */ problem) => {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
    process.exit(1);
  });
}

module.exports = { PORT, listen, serverOf };
