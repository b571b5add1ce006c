import type { Border, Borders, Font, Style } from '../../../workbook/workbook';
import type { ExpressionRule } from '../conditionalRules';
import { invalidArgument, itemNotFound } from '../hostError';
import { HostCollection, HostObject } from '../hostObject';
import { requireAllowed } from '../locks';
import type { SheetState } from '../sheetState';
import { choiceArgument, colorArgument, flagArgument, printColor, textArgument } from '../wireArguments';

/** `Excel.ConditionalRangeFormat` and its parts. What a format does not say reads as null, or as an empty text. */
abstract class FormatPart extends HostObject {
  constructor(
    private readonly sheet: SheetState,
    protected readonly rule: ExpressionRule,
  ) {
    super();
  }

  protected get style(): Style {
    return this.rule.style;
  }

  protected change(change: Partial<Style>): void {
    requireAllowed(this.sheet, 'formatCells');
    this.rule.style = { ...this.rule.style, ...change };
  }

  protected part<Part>(Kind: new (sheet: SheetState, rule: ExpressionRule) => Part): Part {
    return new Kind(this.sheet, this.rule);
  }
}

export class ConditionalRangeFormat extends FormatPart {
  readonly className = 'ConditionalRangeFormat';

  get NumberFormat(): string | null {
    return this.style.numberFormat ?? null;
  }

  set NumberFormat(value: unknown) {
    this.change({ numberFormat: textArgument(value, 'numberFormat') });
  }

  get Fill(): ConditionalRangeFill {
    return this.part(ConditionalRangeFill);
  }

  get Font(): ConditionalRangeFont {
    return this.part(ConditionalRangeFont);
  }

  get Borders(): ConditionalRangeBorderCollection {
    return this.part(ConditionalRangeBorderCollection);
  }
}

class ConditionalRangeFill extends FormatPart {
  readonly className = 'ConditionalRangeFill';

  get Color(): string {
    return printColor(this.style.fill);
  }

  set Color(value: unknown) {
    const color = colorArgument(value, 'fill.color');
    if (color === null) throw invalidArgument('fill.color must be a colour');
    this.change({ fill: color });
  }
}

class ConditionalRangeFont extends FormatPart {
  readonly className = 'ConditionalRangeFont';

  get Bold(): boolean | null {
    return this.style.font?.bold ?? null;
  }

  set Bold(value: unknown) {
    this.changeFont({ bold: flagArgument(value, 'font.bold') });
  }

  get Italic(): boolean | null {
    return this.style.font?.italic ?? null;
  }

  set Italic(value: unknown) {
    this.changeFont({ italic: flagArgument(value, 'font.italic') });
  }

  get Underline(): string | null {
    const underline = this.style.font?.underline;
    return underline === undefined ? null : underline ? 'Single' : 'None';
  }

  set Underline(value: unknown) {
    this.changeFont({ underline: choiceArgument(value, 'font.underline', ['None', 'Single']) === 'Single' });
  }

  get Color(): string {
    return printColor(this.style.font?.color);
  }

  set Color(value: unknown) {
    const color = colorArgument(value, 'font.color');
    if (color === null) throw invalidArgument('font.color must be a colour');
    this.changeFont({ color });
  }

  private changeFont(change: Font): void {
    this.change({ font: { ...this.style.font, ...change } });
  }
}

const SIDES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
type Edge = keyof typeof SIDES;
const EDGES = Object.keys(SIDES) as Edge[];

class ConditionalRangeBorderCollection extends HostCollection<ConditionalRangeBorder> {
  readonly className = 'ConditionalRangeBorderCollection';

  constructor(
    private readonly sheet: SheetState,
    private readonly rule: ExpressionRule,
  ) {
    super();
  }

  items(): ConditionalRangeBorder[] {
    return EDGES.map((edge) => new ConditionalRangeBorder(this.sheet, this.rule, edge));
  }

  item(key: unknown): ConditionalRangeBorder {
    const edge = EDGES.find((each) => each === key);
    if (!edge) throw itemNotFound(`no border ${String(key)}`);
    return new ConditionalRangeBorder(this.sheet, this.rule, edge);
  }
}

const LINES: Partial<Record<string, Border['line']>> = { Continuous: 'thin', Dash: 'dashed', Dot: 'dotted' };

class ConditionalRangeBorder extends FormatPart {
  readonly className = 'ConditionalRangeBorder';

  constructor(
    sheet: SheetState,
    rule: ExpressionRule,
    private readonly edge: Edge,
  ) {
    super(sheet, rule);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.edge };
  }

  get SideIndex(): string {
    return this.edge;
  }

  get Style(): string {
    const line = this.border?.line;
    return Object.entries(LINES).find(([, each]) => each === line)?.[0] ?? 'None';
  }

  set Style(value: unknown) {
    const style = choiceArgument(value, 'style', ['None', 'Continuous', 'Dash', 'Dot']);
    const line = LINES[style];
    const { [SIDES[this.edge]]: before, ...others } = this.style.border ?? {};
    const border: Borders = line
      ? { ...others, [SIDES[this.edge]]: { line, color: before?.color ?? '000000' } }
      : others;
    this.change({ border });
  }

  get Color(): string {
    return printColor(this.border?.color);
  }

  set Color(value: unknown) {
    const color = colorArgument(value, 'color');
    if (color === null || !this.border) throw invalidArgument('a border without a line takes no colour');
    this.change({ border: { ...this.style.border, [SIDES[this.edge]]: { ...this.border, color } } });
  }

  private get border(): Border | undefined {
    return this.style.border?.[SIDES[this.edge]];
  }
}
