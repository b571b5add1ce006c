/** Certificates for https on this machine, made by Microsoft's tool for add-in development. */
const { existsSync, readFileSync, rmSync } = require('node:fs');
const { homedir } = require('node:os');
const path = require('node:path');
const { X509Certificate } = require('node:crypto');
const { generateCertificates } = require('office-addin-dev-certs');

/** Where Microsoft's tools keep them, so that trust given once holds for every add-in developed here. */
const FOLDER = path.join(homedir(), '.office-addin-dev-certs');

const DAYS_VALID = 365;

/**
 * Whether a certificate can still be used tomorrow.
 * @param {string} file
 */
function isValid(file) {
  if (!existsSync(file)) return false;
  return Date.parse(new X509Certificate(readFileSync(file)).validTo) > Date.now() + 24 * 3600 * 1000;
}

/**
 * Certificates of the development server, made when there are none or they have run out. Nothing is installed: a browser
 * warns until `npm start`, or `npx office-addin-dev-certs install`, has made them trusted.
 * @param {string} [folder]
 * @returns {Promise<{ ca: Buffer, cert: Buffer, key: Buffer }>}
 */
async function developmentCertificates(folder = FOLDER) {
  const ca = path.join(folder, 'ca.crt');
  const cert = path.join(folder, 'localhost.crt');
  const key = path.join(folder, 'localhost.key');
  if (![ca, cert].every(isValid) || !existsSync(key)) {
    // The tool leaves alone what is there.
    for (const file of [ca, cert, key]) rmSync(file, { force: true });
    await generateCertificates(ca, cert, key, DAYS_VALID);
  }
  return { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) };
}

module.exports = { DAYS_VALID, developmentCertificates };
