import { SHEET_COLUMNS, SHEET_ROWS, parseArea, printColumn, type Area } from '../workbook/address';

/** Splits `'a, b'!A1:B4, 'a, b'!D1` at the commas that stand outside of a sheet's quotes. */
function splitAddresses(addresses: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < addresses.length; at++) {
    if (addresses[at] === "'") quoted = !quoted;
    if (addresses[at] !== ',' || quoted) continue;
    parts.push(addresses.slice(start, at));
    start = at + 1;
  }
  return [...parts, addresses.slice(start)].map((part) => part.trim()).filter((part) => part !== '');
}

/** The areas of what Excel answers as an address; whole rows (`1:3`) and columns (`A:B`) too. */
export function areasOf(addresses: string): Area[] {
  return splitAddresses(addresses).map((address) => {
    const local = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
    const area = parseArea(local) ?? wholeLines(local);
    if (!area) throw new Error(`Excel answered an address that is none: ${address}`);
    return area;
  });
}

/** The area of an address with one area. */
export function areaOf(address: string): Area {
  const [area] = areasOf(address);
  if (!area) throw new Error('Excel answered an empty address');
  return area;
}

function wholeLines(address: string): Area | null {
  const [from = '', to = from] = address.split(':');
  const columns = parseArea(`${from}1:${to}${SHEET_ROWS}`);
  return columns ?? parseArea(`A${from}:${printColumn(SHEET_COLUMNS - 1)}${to}`);
}
