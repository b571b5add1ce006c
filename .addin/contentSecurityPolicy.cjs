/** What the pane's page may load and reach; docs/deployment.en.md gives it as a header as well. */
const { CDN_ORIGIN } = require('./officeJs.cjs');

/**
 * Scripts come from the add-in's own server and, unless it is copied there, Office.js from Microsoft's; none inline, none evaluated.
 * @param {import('./officeJs.cjs').OfficeJsSource} officeJs
 * @returns {string}
 */
function contentSecurityPolicy(officeJs) {
  const microsoft = officeJs === 'cdn' ? ` ${CDN_ORIGIN}` : '';
  return [
    "default-src 'none'",
    `script-src 'self'${microsoft}`,
    // Fluent UI makes its rules while the page runs.
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    // In an unknown Excel on the web Office.js asks in a frame whether it is to be trusted.
    `frame-src ${microsoft.trim() || "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

module.exports = { contentSecurityPolicy };
