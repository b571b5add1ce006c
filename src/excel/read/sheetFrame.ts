import type { Area } from '../../workbook/address';
import type { Freeze, Protection, ProtectionAllowance, Sheet } from '../../workbook/workbook';
import { areaOf, areasOf } from '../address';
import { plainColor } from '../color';
import type { Answer } from './answer';

/** What a sheet's protection may allow, as Excel calls it. */
export const ALLOWANCES: Record<ProtectionAllowance, keyof Excel.WorksheetProtectionOptions> = {
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertRows: 'allowInsertRows',
  deleteRows: 'allowDeleteRows',
  sort: 'allowSort',
  autoFilter: 'allowAutoFilter',
};

const VISIBILITY: Record<string, Sheet['visibility']> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Everything of a sheet that stands beside its cells and rules. */
export type SheetFrame = Pick<
  Sheet,
  'name' | 'visibility' | 'tabColor' | 'gridlines' | 'merges' | 'freeze' | 'protection'
> & { used: Area; standardHeight: number };

/** Asks for a sheet's frame. */
export function askFrame(sheet: Excel.Worksheet): Answer<SheetFrame> {
  sheet.load('name,visibility,tabColor,showGridlines,standardHeight');
  const used = sheet.getUsedRange();
  used.load('address');
  const merges = used.getMergedAreasOrNullObject();
  merges.load('address');
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load('address');
  sheet.protection.load('protected,options');
  return () => ({
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? 'visible',
    tabColor: plainColor(sheet.tabColor),
    gridlines: sheet.showGridlines,
    standardHeight: sheet.standardHeight,
    used: areaOf(used.address),
    merges: merges.isNullObject ? [] : areasOf(merges.address),
    freeze: frozen.isNullObject ? null : readFreeze(frozen.address),
    protection: sheet.protection.protected ? readProtection(sheet.protection.options) : null,
  });
}

/** Excel tells which cells are frozen: `1:3`, `A:B`, or `A1:B3`. */
function readFreeze(address: string): Freeze {
  const local = address.slice(address.lastIndexOf('!') + 1);
  const area = areaOf(address);
  return {
    rows: /[0-9]/.test(local) ? area.bottom + 1 : 0,
    columns: /[A-Z]/i.test(local) ? area.right + 1 : 0,
  };
}

/** Excel tells no password; whoever writes a protected sheet again has to know it. */
function readProtection(options: Excel.WorksheetProtectionOptions): Protection {
  const names = Object.keys(ALLOWANCES) as ProtectionAllowance[];
  return { password: null, allow: names.filter((name) => options[ALLOWANCES[name]] === true) };
}
