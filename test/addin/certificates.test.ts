import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { developmentCertificates } from '../../.addin/certificates.cjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'scorebook-certificates-'));
  // The tool tells developers that it made some.
  jest.spyOn(console, 'log').mockImplementation();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  jest.restoreAllMocks();
});

it('makes certificates for this machine, and keeps them', async () => {
  const first = await developmentCertificates(folder);
  const certificate = new X509Certificate(first.cert);
  expect(certificate.checkHost('localhost')).toBe('localhost');
  expect(certificate.verify(new X509Certificate(first.ca).publicKey)).toBe(true);
  const again = await developmentCertificates(folder);
  expect(again.cert.equals(first.cert)).toBe(true);
});

it('makes new ones when they have run out', async () => {
  const first = await developmentCertificates(folder);
  jest.useFakeTimers({
    now: Date.now() + 364.5 * 24 * 3600 * 1000,
    doNotFake: ['setTimeout', 'setImmediate', 'nextTick'],
  });
  try {
    expect((await developmentCertificates(folder)).cert.equals(first.cert)).toBe(false);
  } finally {
    jest.useRealTimers();
  }
});

it('makes new ones when a part is lacking', async () => {
  const first = await developmentCertificates(folder);
  rmSync(path.join(folder, 'localhost.key'));
  expect((await developmentCertificates(folder)).key.equals(first.key)).toBe(false);
});
