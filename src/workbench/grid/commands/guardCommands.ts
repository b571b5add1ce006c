import { CanceledError, CommandType, type ICommandInfo, type IDisposable } from '@univerjs/core';
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import { BY_GRID, type Services } from '../univer/services';

/** Sizes and hidden lines: the only part of a sheet that Univer changes by itself. */
export const LINE_MUTATIONS: ReadonlySet<string> = new Set([
  SetColHiddenMutation.id,
  SetColVisibleMutation.id,
  SetRowHiddenMutation.id,
  SetRowVisibleMutation.id,
  SetWorksheetColWidthMutation.id,
  SetWorksheetRowHeightMutation.id,
  SetWorksheetRowIsAutoHeightMutation.id,
]);

/** Nothing of the workbook changes. */
const HARMLESS: ReadonlySet<string> = new Set([SetWorksheetRowAutoHeightMutation.id, 'sheet.mutation.empty']);
const SHEET_MUTATION = 'sheet.mutation.';

/**
 * What runs in place of Univer's commands, by their ids; each gets that command's parameters. One that gives
 * `'univer'` leaves it to Univer after all.
 */
export type ReplacedCommands = Readonly<Record<string, (params: never) => unknown>>;

/**
 * Keeps Univer from changing the workbook in ways of its own. Whatever key, menu or gesture leads to a change of cells or
 * sheets: either the grid has an action for the command, which then runs in its place, or nothing happens.
 * @param mayChangeLines asked before sizes or hidden lines change by hand
 */
export function guardCommands(
  { commands }: Services,
  actions: ReplacedCommands,
  mayChangeLines: (mutation: ICommandInfo) => boolean,
): IDisposable {
  return commands.beforeCommandExecuted((command, options) => {
    const action = Object.hasOwn(actions, command.id) ? actions[command.id] : undefined;
    if (action && !options?.byGrid && action(command.params as never) !== 'univer') throw new CanceledError();
    if (command.type !== CommandType.MUTATION || options?.byGrid === BY_GRID.byGrid) return;
    if (!command.id.startsWith(SHEET_MUTATION) || HARMLESS.has(command.id)) return;
    if (LINE_MUTATIONS.has(command.id) && mayChangeLines(command)) return;
    throw new CanceledError();
  });
}
