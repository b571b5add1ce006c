import { parseCell, printArea, printCell } from '../../../../workbook/address';
import { seenFrom } from '../../../../workbook/areas';
import type { ConditionalFormat, Sheet } from '../../../../workbook/workbook';
import type { ReadBudget } from '../../readBudget';
import type { Attributes } from '../../xml/parseXml';
import { cellOfAddress } from '../odsReference';
import { printCondition } from './conditionFormula';
import { readColor } from './length';
import type { LostFeatures } from './lostFeatures';
import { readRanges } from './rangeList';
import type { StyleSheet } from './styleSheet';

/** Kinds of conditional formats that a workbook has no rule for. */
const OTHERS = new Set(['calcext:color-scale', 'calcext:icon-set', 'calcext:date-is']);

/** Reads the conditional formats of one sheet as LibreOffice writes them. */
export class ConditionalFormats {
  private areas: ConditionalFormat['areas'] = [];
  private pending: ConditionalFormat[] = [];
  private bar: { color: string; bounds: (number | null)[] } | null = null;
  private found = false;
  /** Where a cell has conditions in its style. */
  private expected: string | null = null;

  constructor(
    private readonly sheet: Sheet,
    private readonly styles: StyleSheet,
    private readonly budget: ReadBudget,
    private readonly lost: LostFeatures,
  ) {}

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'calcext:conditional-format':
        this.found = true;
        this.areas = readRanges(attributes['calcext:target-range-address'] ?? '').map(({ area }) => area);
        this.pending = [];
        break;
      case 'calcext:condition':
        this.readCondition(attributes);
        break;
      case 'calcext:data-bar':
        this.bar = { color: readColor(attributes['calcext:positive-color']) ?? '638EC6', bounds: [] };
        break;
      case 'calcext:formatting-entry':
      case 'calcext:data-bar-entry':
        this.bar?.bounds.push(readBound(attributes));
        break;
      default:
        if (OTHERS.has(name)) this.lose();
    }
  }

  close(name: string): void {
    if (name === 'calcext:data-bar') this.closeBar();
    if (name !== 'calcext:conditional-format') return;
    // Of several conditions on one range only the first that holds counts.
    this.pending.forEach(({ rule }, index) => {
      if (rule.kind === 'expression') rule.stopIfTrue = index < this.pending.length - 1;
    });
    this.sheet.conditionalFormats.push(...this.pending);
    this.pending = [];
    this.areas = [];
  }

  /** A style of a cell has conditions: if none are read in the newer form they are lost. */
  expect(row: number, column: number): void {
    this.expected ??= printCell(row, column);
  }

  finish(): void {
    if (this.expected !== null && !this.found) this.lost.add('conditional format', this.sheet.name, this.expected);
  }

  private readCondition(attributes: Attributes): void {
    const { areas } = this;
    const [first] = areas;
    const base = parseCell(cellOfAddress(attributes['calcext:base-cell-address'] ?? ''));
    if (!first) return;
    const from = base ?? { row: first.top, column: first.left };
    const formula = printCondition(attributes['calcext:value'] ?? '', from, areas);
    if (formula === null) {
      this.lose();
      return;
    }
    this.budget.checkCellText(formula.length);
    this.budget.spendFormulaText(formula.length);
    const seen = { top: from.row, left: from.column, bottom: from.row, right: from.column };
    const moved = seenFrom(formula, seen, first);
    const style = this.styles.difference(attributes['calcext:apply-style-name'] ?? '');
    this.push({ kind: 'expression', formula: moved, style, stopIfTrue: false });
  }

  private closeBar(): void {
    const { bar, areas } = this;
    this.bar = null;
    if (!bar || areas.length === 0) return;
    const [minimum = null, maximum = null] = bar.bounds;
    if (minimum === null || maximum === null || minimum >= maximum) this.lose();
    else this.push({ kind: 'dataBar', minimum, maximum, color: bar.color });
  }

  private push(rule: ConditionalFormat['rule']): void {
    this.budget.spendCells(1 + this.areas.length);
    this.pending.push({ areas: this.areas.map((area) => ({ ...area })), rule });
  }

  private lose(): void {
    this.lost.add('conditional format', this.sheet.name, this.areas[0] ? printArea(this.areas[0]) : null);
  }
}

/** A bound that is a plain number; null for the least value, a percentage and the like. */
function readBound(attributes: Attributes): number | null {
  const text = attributes['calcext:value'] ?? '';
  const number = Number(text);
  return attributes['calcext:type'] === 'number' && text !== '' && Number.isFinite(number) ? number : null;
}
