/** Where the add-in is served from: the development server in the repository's manifest, another address in a build. */
const { parseNumber } = require('office-addin-cli');
const packageJson = require('../package.json');

/** The development server's port; manifest.xml names it too. */
const DEV_PORT = /** @type {number} */ (parseNumber(packageJson.config.dev_server_port));

/** What manifest.xml in the repository says. */
const DEV_ORIGIN = `https://localhost:${DEV_PORT}`;

/**
 * Checks the address given to a build.
 * @param {string} given such as `https://addin.example` or, in a folder of a server, `https://www.example/scorebook`
 * @returns {URL} with a path that ends in `/`
 * @throws {Error} when it is no https address, or has more than a path
 */
function parseAddress(given) {
  const address = URL.canParse(given) ? new URL(given) : undefined;
  const plain = address && !address.search && !address.hash && !address.username && !address.password;
  if (!plain || address.protocol !== 'https:') {
    throw new Error(`--env origin must be an https address such as https://addin.example, not "${given}"`);
  }
  if (!address.pathname.endsWith('/')) address.pathname += '/';
  return address;
}

/**
 * The manifest for a server. A domain is an origin, without the folder and without a slash at its end; all else lies in the folder.
 * @param {string} manifest manifest.xml of the repository
 * @param {URL} address from {@link parseAddress}
 * @returns {string}
 */
function manifestFor(manifest, address) {
  return manifest
    .replaceAll(`<AppDomain>${DEV_ORIGIN}</AppDomain>`, `<AppDomain>${address.origin}</AppDomain>`)
    .replaceAll(`${DEV_ORIGIN}/`, address.href);
}

module.exports = { DEV_ORIGIN, DEV_PORT, manifestFor, parseAddress };
