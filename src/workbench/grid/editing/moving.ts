import type { IRange } from '@univerjs/core';
import { MoveRangeCommand } from '@univerjs/sheets';
import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '../../../workbook/address';
import type { CellMove } from '../../../workbook/structure/areaMove';
import { landingOf } from '../../../workbook/structure/cellAreaMove';
import { moveProblem } from '../../../workbook/structure/moveCells';
import type { GridWording } from '../../../wording/gridWording';
import type { ReplacedCommands } from '../commands/guardCommands';
import type { HandChange } from '../grid';
import { bringIntoView } from '../selection/bringIntoView';
import { sheetNamed, type ShownBook, type ShownSheet } from '../shown/shownBook';
import { areaOf } from '../snapshot/range';
import type { Services } from '../univer/services';
import { placesOf, type HandEdits } from './handEdits';

/** Cells that are cut and pasted, or dragged by the border of their selection. */
export interface Moving {
  /** Moves cells, or says why that cannot be. */
  move: (move: CellMove) => void;
  /** By ids of Univer's commands. */
  commands: ReplacedCommands;
}

export function movingCells(
  services: Services,
  book: () => ShownBook,
  activeSheet: () => ShownSheet,
  edits: HandEdits,
  words: GridWording,
  onChange: (change: HandChange) => void,
): Moving {
  function move(wanted: CellMove): void {
    const [source, target] = [sheetNamed(book(), wanted.sheet), sheetNamed(book(), wanted.to.sheet)];
    // A sheet that was cut from may be gone.
    if (!source || !target) return;
    const landing = landingOf(wanted);
    const isProtected = source.plain.protection !== null || target.plain.protection !== null;
    const isLocked = isProtected && (holdsLocked(source, wanted.area) || holdsLocked(target, landing));
    if (landing.bottom >= SHEET_ROWS || landing.right >= SHEET_COLUMNS) void edits.tell(words.fewCells);
    else if (isLocked) void edits.tell(words.locked);
    else if (!isProtected && moveProblem(source.plain, target.plain, wanted)) void edits.tell(words.splits);
    else {
      onChange({ kind: 'moveCells', ...wanted });
      bringIntoView(services, book(), sheetNamed(book(), wanted.to.sheet)!, landing);
    }
  }

  function holdsLocked(sheet: ShownSheet, area: Area): boolean {
    return placesOf(area).some(({ row, column }) => !edits.isFree(sheet, row, column));
  }

  return {
    move,
    commands: {
      [MoveRangeCommand.id]: ({ fromRange, toRange }: { fromRange: IRange; toRange: IRange }) => {
        const sheet = activeSheet().plain.name;
        const { top: row, left: column } = areaOf(toRange);
        move({ sheet, area: areaOf(fromRange), to: { sheet, row, column } });
      },
    },
  };
}
