import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { developmentCertificates } from '../../.addin/certificates.cjs';

const ROOT = path.resolve(__dirname, '../..');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.xml': 'application/xml',
  '.png': 'image/png',
};

/** A production build, served over https in a folder of a server, as an IT department would. */
export interface BuiltAddin {
  /** With `/` at its end. */
  address: string;
  /** Paths of the built files, with the changing parts of their names as `*`. */
  files: string[];
  /** The content of a built file. */
  read: (file: string) => Buffer;
  /** What the server answers, to a client that knows the certificate's authority and nothing else. */
  request: (url: string) => Promise<{ status: number; type: string; body: Buffer }>;
  close: () => void;
}

/** Builds the add-in with further `--env` values, and serves it. Takes some 20 s. */
export async function buildAddin(...env: string[]): Promise<BuiltAddin> {
  const folder = mkdtempSync(path.join(tmpdir(), 'scorebook-addin-'));
  const output = path.join(folder, 'addin');
  const read = (file: string): Buffer => readFileSync(path.join(output, file));
  // The tool's messages to developers have no place among the results.
  const log = jest.spyOn(console, 'log').mockImplementation();
  const { ca, cert, key } = await developmentCertificates(path.join(folder, 'certificates'));
  log.mockRestore();
  const server = createServer({ cert, key }, (request, response) => {
    const file = decodeURIComponent(new URL(request.url!, 'https://localhost').pathname).replace(/^\/scorebook\//, '');
    try {
      const body = read(file);
      response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] ?? 'text/plain' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const address = `https://localhost:${(server.address() as AddressInfo).port}/scorebook/`;
  await webpack(['--output-path', output, '--env', `origin=${address}`, ...env.flatMap((value) => ['--env', value])]);
  return {
    address,
    files: readdirSync(output, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(output, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
      .sort(),
    read,
    request: (url) =>
      new Promise((answer, fail) => {
        get(url, { ca }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            answer({
              status: response.statusCode!,
              type: response.headers['content-type'] ?? '',
              body: Buffer.concat(parts),
            });
          });
        }).on('error', fail);
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Runs webpack in production mode; rejects with what it said when it fails. */
function webpack(values: string[]): Promise<void> {
  const program = path.join(ROOT, 'node_modules/webpack/bin/webpack.js');
  return new Promise((done, fail) => {
    const running = spawn(process.execPath, [program, '--mode', 'production', ...values], { cwd: ROOT });
    let said = '';
    running.stdout.on('data', (part: Buffer) => (said += part.toString()));
    running.stderr.on('data', (part: Buffer) => (said += part.toString()));
    running.on('close', (code) => {
      if (code === 0) done();
      else fail(new Error(said));
    });
  });
}
