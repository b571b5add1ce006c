import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listen, serverOf } from '../../.addin/serveWorkbench.cjs';

const outer = mkdtempSync(path.join(tmpdir(), 'scorebook-served-'));
const folder = path.join(outer, 'workbench');
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'office-js'), { recursive: true });
  mkdirSync(path.join(outer, 'workbench-other'));
  for (const file of ['index.html', 'page-ABCD2345.js', 'page-ABCD2345.css', 'icon.svg', 'office-js/library.js']) {
    writeFileSync(path.join(folder, file), file);
  }
  for (const file of ['secret.txt', 'workbench-other/secret.txt']) writeFileSync(path.join(outer, file), 'secret');
  server = serverOf(folder);
  await listen(server, 0);
  ({ port } = server.address() as AddressInfo);
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(outer, { recursive: true });
});

/** The status and head of an answer to a path that no client tidies first. */
function ask(raw: string, method = 'GET'): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`${method} ${raw} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
    });
    let answer = '';
    socket.on('data', (part) => (answer += part.toString()));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

it.each([
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/index.html?lang=en', 'text/html; charset=utf-8', 'no-cache'],
  ['/page-ABCD2345.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/page-ABCD2345.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/icon.svg', 'image/svg+xml', 'no-cache'],
  ['/office-js/library.js', 'text/javascript; charset=utf-8', 'no-cache'],
])('serves %s as %s', async (address, type, cache) => {
  const answer = await ask(address);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).toContain(`Content-Type: ${type}\r\n`);
  expect(answer).toContain(`Cache-Control: ${cache}\r\n`);
});

it.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/../workbench-other/secret.txt',
  '/%2e%2e%5csecret.txt',
])('gives nothing outside of its folder for %s', async (address) => {
  const answer = await ask(address);
  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  expect(answer).not.toContain('secret');
});

it.each(['/none.js', '/office-js', '/office-js/', '/%00', '/%E0%A4%A'])('has nothing at %s', async (address) => {
  expect(await ask(address)).toMatch(/^HTTP\/1\.1 404 /);
});

it('takes nothing', async () => {
  expect(await ask('/', 'POST')).toMatch(/^HTTP\/1\.1 405 /);
  expect(await ask('/', 'HEAD')).toMatch(/^HTTP\/1\.1 200 [^]*\r\n\r\n$/);
});

it('listens to this machine alone', () => {
  expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
});

it('says what to do when the port is taken', async () => {
  const problem = await listen(serverOf(folder), port).catch((thrown: unknown) => String(thrown));
  expect(problem).toContain(`npm run workbench -- --port ${port + 1}`);
  expect(problem).toContain(`連接埠 ${port} 已被使用`);
});
