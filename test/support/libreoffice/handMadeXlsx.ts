import { strToU8, zipSync } from 'fflate';

/** One sheet of a file that no library of this program had a hand in. */
export interface HandMadeSheet {
  name: string;
  /** By address. Written in the order given: row by row. */
  cells: Record<string, HandMadeCell>;
  /** Addresses that may be typed into although the sheet is protected. */
  unlocked?: string[];
  protected?: boolean;
}

/** A constant, or a formula (without `=`) with the result that the file claims for it. */
export type HandMadeCell = number | string | { formula: string; cached: number };

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PARTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The least .xlsx that holds these sheets. */
export function handMadeXlsx(sheets: HandMadeSheet[]): Uint8Array {
  const each = (part: (name: string, number: number) => string) =>
    sheets.map(({ name }, index) => part(escapeXml(name), index + 1)).join('');
  const files: Record<string, string> = {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${PARTS}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${PARTS}.styles+xml"/>` +
      each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${PARTS}.worksheet+xml"/>`) +
      '</Types>',
    '_rels/.rels':
      `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">` +
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `${HEAD}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>` +
      each((name, n) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`) +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">` +
      each((_, n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`) +
      `<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml':
      `${HEAD}<styleSheet ${MAIN}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>` +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2">' +
      '<xf/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs></styleSheet>',
  };
  for (const [index, sheet] of sheets.entries()) files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

function sheetXml(sheet: HandMadeSheet): string {
  const rows = new Map<string, string>();
  for (const [address, cell] of Object.entries(sheet.cells)) {
    const row = address.replace(/\D/g, '');
    const style = sheet.unlocked?.includes(address) ? ' s="1"' : '';
    rows.set(row, (rows.get(row) ?? '') + cellXml(`r="${address}"${style}`, cell));
  }
  return (
    `${HEAD}<worksheet ${MAIN}><sheetData>` +
    [...rows].map(([row, cells]) => `<row r="${row}">${cells}</row>`).join('') +
    `</sheetData>${sheet.protected ? '<sheetProtection sheet="1"/>' : ''}</worksheet>`
  );
}

function cellXml(attributes: string, cell: HandMadeCell): string {
  if (typeof cell === 'number') return `<c ${attributes}><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c ${attributes} t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  return `<c ${attributes}><f>${escapeXml(cell.formula)}</f><v>${cell.cached}</v></c>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
