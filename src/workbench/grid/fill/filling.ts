import type { IRange } from '@univerjs/core';
import { AUTO_FILL_APPLY_TYPE, AutoClearContentCommand, AutoFillCommand } from '@univerjs/sheets';
import type { ReplacedCommands } from '../commands/guardCommands';
import type { HandEdits } from '../editing/handEdits';
import { bringIntoView } from '../selection/bringIntoView';
import type { ShownBook, ShownSheet } from '../shown/shownBook';
import { areaOf } from '../snapshot/range';
import type { Services } from '../univer/services';
import { fillCells } from './fillCells';

interface FillParameters {
  sourceRange: IRange;
  targetRange: IRange;
  applyType?: AUTO_FILL_APPLY_TYPE;
}

/** Dragging the corner of a selection, Ctrl+D and Ctrl+R, by ids of Univer's commands. */
export function filling(
  services: Services,
  book: () => ShownBook,
  activeSheet: () => ShownSheet,
  edits: HandEdits,
): ReplacedCommands {
  return {
    [AutoFillCommand.id]: ({ sourceRange, targetRange, applyType }: FillParameters) => {
      const sheet = activeSheet();
      const [source, target] = [areaOf(sourceRange), areaOf(targetRange)];
      const cells = fillCells(sheet, source, target, applyType === AUTO_FILL_APPLY_TYPE.COPY);
      if (edits.change(sheet, cells)) bringIntoView(services, book(), sheet, target);
    },
    // Dragged inwards, it empties what it leaves.
    [AutoClearContentCommand.id]: ({ clearRange }: { clearRange: IRange }) =>
      edits.clear(activeSheet(), [areaOf(clearRange)]),
  };
}
