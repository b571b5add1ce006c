import { printArea, printCell, type Area } from '../../../workbook/address';
import type { GridWording } from '../../../wording/gridWording';
import { entryText } from '../editing/entryText';
import { findRule } from '../rules/findRule';
import { cellAt, isLocked, type ShownSheet } from '../shown/shownBook';

/** Says what is selected to those who do not see the canvas. */
export interface Announcer {
  /** @param displayed the cell's content as it is drawn */
  say: (sheet: ShownSheet, areas: readonly Area[], displayed: string) => void;
  /** Says the last again: somebody comes to the cells who may not have heard it. */
  repeat: () => void;
  dispose: () => void;
}

/** Puts a region that screen readers follow into the grid; it is not seen. */
export function announcer(words: GridWording, container: HTMLElement): Announcer {
  const region = container.appendChild(document.createElement('div'));
  region.className = 'grid-announcer';
  region.setAttribute('aria-live', 'polite');
  region.style.cssText =
    'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);pointer-events:none';
  return {
    say: (sheet, areas, displayed) => {
      const text = announcement(sheet, areas, displayed, words);
      // The same again would be read out again.
      if (text !== region.textContent) region.textContent = text;
    },
    repeat: () => {
      const text = region.textContent;
      region.textContent = '';
      // Only what changes is read out.
      setTimeout(() => (region.textContent ||= text));
    },
    dispose: () => region.remove(),
  };
}

/** Address, content, then what is special about the cell; the prompt of its rule last. */
export function announcement(
  sheet: ShownSheet,
  areas: readonly Area[],
  displayed: string,
  { announce }: GridWording,
): string {
  const first = areas[0]!;
  const { top: row, left: column } = first;
  const cell = cellAt(sheet, row, column);
  const isOne = first.top === first.bottom && first.left === first.right;
  const address = isOne ? printCell(row, column) : printArea(first);
  const validation = findRule(sheet, row, column);
  const parts = [
    announce.cell(address, displayed || entryText({ ...cell, formula: null }) || announce.blank),
    cell.formula === null ? '' : announce.hasFormula,
    isLocked(sheet, row, column) ? announce.locked : '',
    validation?.rule.kind === 'list' || validation?.rule.kind === 'listRange' ? announce.hasList : '',
    validation?.prompt ? [validation.prompt.title, validation.prompt.message].filter(Boolean).join(' ') : '',
  ];
  return parts.filter((part) => part !== '').join(announce.separator);
}
