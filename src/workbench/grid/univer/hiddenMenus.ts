import type { MenuConfig } from '@univerjs/ui';

/**
 * Univer's menu items that have no place here: a workbook of ours holds no such thing, or the host does not do it by hand
 * (inserting and deleting single cells, merging, freezing, rights of several people).
 */
const HIDDEN = [
  'sheet.menu.copy-special',
  'sheet.menu.paste-special',
  'sheet.menu.clear-selection',
  'sheet.contextMenu.text-to-number',
  'sheet.command.insert-range-move-right-confirm',
  'sheet.command.insert-range-move-down-confirm',
  'sheet.command.delete-range-move-left-confirm',
  'sheet.command.delete-range-move-up-confirm',
  'sheet.menu.sheet-frozen',
  'sheet.column-header-menu.sheet-frozen',
  'sheet.row-header-menu.sheet-frozen',
  'sheet.contextMenu.permission',
  'sheet.command.copy-sheet',
  'sheet.command.set-tab-color',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
] as const;

/** What Univer's menus are told. */
export const HIDDEN_MENUS: MenuConfig = Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true }]));
