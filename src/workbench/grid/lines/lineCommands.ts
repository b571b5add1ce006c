import {
  InsertColBeforeCommand,
  InsertMultiColsLeftCommand,
  InsertMultiColsRightCommand,
  InsertMultiRowsAboveCommand,
  InsertMultiRowsAfterCommand,
  InsertRowBeforeCommand,
} from '@univerjs/sheets';
import { RemoveColConfirmCommand, RemoveRowConfirmCommand } from '@univerjs/sheets-ui';
import type { Area } from '../../../workbook/address';
import { spanOf, type LineChange } from '../../../workbook/structure/areaMove';
import { lineProblem } from '../../../workbook/structure/lineProblem';
import type { GridWording } from '../../../wording/gridWording';
import type { ReplacedCommands } from '../commands/guardCommands';
import type { HandChange } from '../grid';
import { selectedAreas } from '../selection/selectedAreas';
import type { ShownSheet } from '../shown/shownBook';
import { univerBook, type Services } from '../univer/services';

type Axis = LineChange['axis'];

/** Rows and columns that a person inserts and deletes. */
export interface LineCommands {
  /** What menus do, by ids of Univer's commands. */
  commands: ReplacedCommands;
  /** Ctrl with + or -, where whole rows or columns are selected; false where none are. */
  byKey: (kind: LineChange['kind']) => boolean;
}

/**
 * @param onChange is told of what is to be inserted and deleted, which is shown once it is done
 */
export function lineCommands(
  services: Services,
  activeSheet: () => ShownSheet,
  tell: (message: { title: string; message: string }) => Promise<void>,
  words: GridWording,
  onChange: (change: HandChange) => void,
): LineCommands {
  function change(wanted: Omit<LineChange, 'sheet'>): boolean {
    const sheet = activeSheet();
    const { kind, axis } = wanted;
    const { protection } = sheet.plain;
    const allowance = kind === 'insertLines' ? 'insertRows' : 'deleteRows';
    const isAllowed = !protection || (axis === 'row' && protection.allow.includes(allowance));
    const problem = isAllowed ? lineProblem(sheet.plain, sheet.cells.values(), wanted) : null;
    if (!isAllowed) void tell({ title: words.locked.title, message: words.locked.insertAndDelete });
    else if (problem) void tell(words.lines[problem]);
    else onChange({ ...wanted, sheet: sheet.plain.name });
    return isAllowed && problem === null;
  }

  function insert(axis: Axis, isBehind: boolean, count?: number): void {
    const { first, last } = spanOf(selectedAreas(services)[0]!, axis);
    change({ kind: 'insertLines', axis, at: isBehind ? last + 1 : first, count: count ?? last - first + 1 });
  }

  /** From the last selected area to the first, so that none moves before its turn. */
  function forEachSelected(kind: LineChange['kind'], axis: Axis): void {
    const spans = selectedAreas(services).map((area) => spanOf(area, axis));
    for (const { first, last } of spans.sort((one, other) => other.first - one.first)) {
      if (!change({ kind, axis, at: first, count: last - first + 1 })) return;
    }
  }

  /** The axis along which whole lines are selected. */
  function wholeLines(): Axis | null {
    const sheet = univerBook(services).getActiveSheet();
    const areas = selectedAreas(services);
    const all = (fits: (area: Area) => boolean): boolean => areas.length > 0 && areas.every(fits);
    if (all(({ left, right }) => left === 0 && right >= sheet.getColumnCount() - 1)) return 'row';
    return all(({ top, bottom }) => top === 0 && bottom >= sheet.getRowCount() - 1) ? 'column' : null;
  }

  type Counted = { value?: number } | undefined;
  return {
    commands: {
      [InsertRowBeforeCommand.id]: (params: Counted) => insert('row', false, params?.value),
      [InsertMultiRowsAboveCommand.id]: (params: Counted) => insert('row', false, params?.value),
      [InsertMultiRowsAfterCommand.id]: (params: Counted) => insert('row', true, params?.value),
      [InsertColBeforeCommand.id]: (params: Counted) => insert('column', false, params?.value),
      [InsertMultiColsLeftCommand.id]: (params: Counted) => insert('column', false, params?.value),
      [InsertMultiColsRightCommand.id]: (params: Counted) => insert('column', true, params?.value),
      [RemoveRowConfirmCommand.id]: () => forEachSelected('deleteLines', 'row'),
      [RemoveColConfirmCommand.id]: () => forEachSelected('deleteLines', 'column'),
    },
    byKey: (kind) => {
      const axis = wholeLines();
      if (axis) forEachSelected(kind, axis);
      return axis !== null;
    },
  };
}
