import { printCell } from '../../../../workbook/address';
import type { ReadBudget } from '../../readBudget';
import type { LostKind } from '../../wholeWorkbook';
import type { Attributes } from '../../xml/parseXml';
import { readLength } from './length';
import type { LostFeatures } from './lostFeatures';

/** An object that lies on a sheet and may be a chart. */
export interface PlacedObject {
  /** Folder of its parts, such as `Object 1`. */
  folder: string;
  /** The cell it is tied to; the rest is measured from that cell's corner, in points. */
  row: number;
  column: number;
  right: number;
  down: number;
  width: number;
  height: number;
  altText: string;
}

interface Frame extends PlacedObject {
  picture: boolean;
}

const SHAPES = new Set([
  'draw:custom-shape',
  'draw:rect',
  'draw:line',
  'draw:polyline',
  'draw:polygon',
  'draw:path',
  'draw:circle',
  'draw:ellipse',
  'draw:connector',
  'draw:caption',
  'draw:measure',
]);

/** What makes a frame a picture, unless it stands in for an object beside it. */
const PICTURES = new Set(['draw:image', 'draw:text-box']);

const BESIDE_CONTROLS = new Set(['form:form', 'form:properties', 'form:property', 'form:connection-resource']);

/** Reads what lies on the cells of one sheet: objects are kept, since they may be charts; the rest has no place. */
export class Drawings {
  readonly objects: PlacedObject[] = [];
  private frame: Frame | null = null;
  private text = '';
  /** Whether the frame that is tied to no cell holds an object: its picture only stands in for it. */
  private looseObject = false;

  constructor(
    private readonly sheet: string,
    private readonly budget: ReadBudget,
    private readonly lost: LostFeatures,
  ) {}

  /** An element inside a cell. */
  open(name: string, attributes: Attributes, row: number, column: number): void {
    if (name === 'office:annotation') this.lose('comment', row, column);
    else if (name === 'draw:control') this.lose('control', row, column);
    else if (name === 'draw:frame') this.frame = readFrame(attributes, row, column);
    else if (SHAPES.has(name)) this.lose('picture', row, column);
    else if (name === 'svg:desc') this.text = '';
    else if (this.frame) this.openInFrame(this.frame, name, attributes);
  }

  addText(text: string): void {
    if (!this.frame) return;
    this.text += text;
    this.budget.checkCellText(this.text.length);
  }

  close(name: string): void {
    const { frame } = this;
    if (!frame) return;
    if (name === 'svg:desc') {
      frame.altText = this.text;
    } else if (name === 'draw:frame') {
      this.frame = null;
      const { picture, ...object }: Frame = frame;
      if (object.folder === '') {
        this.lose(picture ? 'picture' : 'control', frame.row, frame.column);
      } else {
        this.budget.spendCells(1);
        this.objects.push(object);
      }
    }
  }

  /** An element that is tied to no cell. */
  openLoose(name: string): void {
    if (name === 'draw:frame') {
      this.looseObject = false;
    } else if (name === 'draw:object') {
      this.looseObject = true;
      this.lost.add('chart', this.sheet);
    } else if (name === 'draw:control' || (name.startsWith('form:') && !BESIDE_CONTROLS.has(name))) {
      this.lost.add('control', this.sheet);
    } else if (SHAPES.has(name) || (PICTURES.has(name) && !this.looseObject)) {
      this.lost.add('picture', this.sheet);
    }
  }

  /** An object that is no chart, or none that a workbook can hold. */
  loseObject({ row, column }: PlacedObject): void {
    this.lose('chart', row, column);
  }

  private openInFrame(frame: Frame, name: string, attributes: Attributes): void {
    if (name === 'draw:object') frame.folder = (attributes['xlink:href'] ?? '').replace(/^\.\//, '');
    else if (PICTURES.has(name)) frame.picture = true;
  }

  private lose(kind: LostKind, row: number, column: number): void {
    this.lost.add(kind, this.sheet, printCell(row, column));
  }
}

function readFrame(attributes: Attributes, row: number, column: number): Frame {
  const length = (name: string) => Math.max(readLength(attributes[name]) ?? 0, 0);
  const place = { row, column, right: length('svg:x'), down: length('svg:y') };
  return {
    ...place,
    width: length('svg:width'),
    height: length('svg:height'),
    folder: '',
    altText: '',
    picture: false,
  };
}
