import type { Attributes, XmlHandler } from '../xml/parseXml';

/** The namespaces that matter here, under the prefixes that every known program gives them. */
const PREFIXES = new Map([
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0', 'fo'],
  ['urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0', 'number'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0', 'svg'],
  ['urn:oasis:names:tc:opendocument:xmlns:chart:1.0', 'chart'],
  ['urn:oasis:names:tc:opendocument:xmlns:config:1.0', 'config'],
  ['urn:oasis:names:tc:opendocument:xmlns:meta:1.0', 'meta'],
  ['urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0', 'calcext'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['http://openoffice.org/2009/table', 'tableooo'],
  ['http://www.w3.org/TR/css3-text/', 'css3t'],
]);

/**
 * Shows a handler names under the usual prefixes, whatever prefixes the root of the file declares. OpenDocument needs the
 * prefixes: `office:value-type` and `calcext:value-type` stand on the same cell. Costs nothing where they are the usual ones.
 */
export function withUsualPrefixes(handler: XmlHandler): XmlHandler {
  let rename: ((name: string) => string) | null = null;
  return {
    open(name, attributes, depth) {
      if (depth === 0) rename = readRenaming(attributes);
      if (rename) handler.open?.(rename(name), renameKeys(attributes, rename), depth);
      else handler.open?.(name, attributes, depth);
    },
    text(text) {
      handler.text?.(text);
    },
    close(name, depth) {
      handler.close?.(rename ? rename(name) : name, depth);
    },
  };
}

function readRenaming(root: Attributes): ((name: string) => string) | null {
  const aliases = new Map<string, string>();
  for (const [name, uri] of Object.entries(root)) {
    const usual = PREFIXES.get(uri ?? '');
    if (usual === undefined) continue;
    if (name === 'xmlns') aliases.set('', usual);
    else if (name.startsWith('xmlns:') && name.slice(6) !== usual) aliases.set(name.slice(6), usual);
  }
  if (aliases.size === 0) return null;
  return (name) => {
    const colon = name.indexOf(':');
    const usual = aliases.get(colon < 0 ? '' : name.slice(0, colon));
    return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`;
  };
}

/** An attribute without prefix is in no namespace, whatever the default one is. */
function renameKeys(attributes: Attributes, rename: (name: string) => string): Attributes {
  const renamed = Object.entries(attributes).map(([name, value]) => [name.includes(':') ? rename(name) : name, value]);
  return Object.fromEntries(renamed) as Attributes;
}
