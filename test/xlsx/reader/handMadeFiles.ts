import { strToU8, zipSync } from 'fflate';

/** Parts of a file: XML as text, anything else as bytes. */
export type Parts = Record<string, string | Uint8Array>;

/** An archive of the parts, as a spreadsheet program would leave it. */
export function zipOf(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

const OOXML = 'http://schemas.openxmlformats.org';
const MAIN = `${OOXML}/spreadsheetml/2006/main`;
const OFFICE = `${OOXML}/officeDocument/2006/relationships`;

/** A worksheet part around the given XML, which is usually a `sheetData`. */
export function worksheet(inner: string): string {
  return `<?xml version="1.0"?><worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inner}</worksheet>`;
}

/** The parts of an .xlsx file with one sheet named `S`; parts given replace or join the usual ones. */
export function xlsxParts(sheet: string, others: Parts = {}): Parts {
  return {
    '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['sharedStrings', 'sharedStrings.xml'],
    }),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>first</t></si></sst>`,
    'xl/worksheets/sheet1.xml': worksheet(sheet),
    ...others,
  };
}

/** An .xlsx file with one sheet named `S`. */
export function xlsx(sheet: string, others: Parts = {}): Uint8Array {
  return zipOf(xlsxParts(sheet, others));
}

/** A relationships part: type and target by id. */
export function relationships(entries: Record<string, readonly [type: string, target: string]>): string {
  const elements = Object.entries(entries).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${OOXML}/package/2006/relationships">${elements.join('')}</Relationships>`;
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const ODS_NAMESPACES = [
  ...['office', 'table', 'text', 'style', 'meta', 'manifest'].map((prefix) => [prefix, `${ODF}:${prefix}:1.0`]),
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['fo', `${ODF}:xsl-fo-compatible:1.0`],
  ['number', `${ODF}:datastyle:1.0`],
  ['draw', `${ODF}:drawing:1.0`],
  ['svg', `${ODF}:svg-compatible:1.0`],
  ['chart', `${ODF}:chart:1.0`],
  ['config', `${ODF}:config:1.0`],
  ['loext', 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'],
  ['calcext', 'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'],
]
  .map(([prefix, uri]) => `xmlns:${prefix!}="${uri!}"`)
  .join(' ');

export const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** The content part of an .ods file around the children of `office:spreadsheet`. */
export function odsContent(inner: string, styles = ''): string {
  return `<?xml version="1.0"?><office:document-content ${ODS_NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${inner}</office:spreadsheet></office:body></office:document-content>`;
}

/** Another XML part of an .ods file, such as `document-styles` with its children. */
export function odsPart(root: string, inner: string): string {
  return `<?xml version="1.0"?><office:${root} ${ODS_NAMESPACES}>${inner}</office:${root}>`;
}

/** The parts of an .ods file around the children of `office:spreadsheet`; parts given replace or join the usual ones. */
export function odsParts(inner: string, others: Parts = {}): Parts {
  return {
    mimetype: ODS_TYPE,
    'content.xml': odsContent(inner),
    'META-INF/manifest.xml': `<manifest:manifest ${ODS_NAMESPACES}><manifest:file-entry manifest:full-path="/" manifest:media-type="${ODS_TYPE}"/></manifest:manifest>`,
    ...others,
  };
}

/** An .ods file around the children of `office:spreadsheet`. */
export function ods(inner: string, others: Parts = {}): Uint8Array {
  return zipOf(odsParts(inner, others));
}

/** An .ods file with one sheet named `S` of the given rows. */
export function odsRows(rows: string): Uint8Array {
  return ods(`<table:table table:name="S">${rows}</table:table>`);
}
