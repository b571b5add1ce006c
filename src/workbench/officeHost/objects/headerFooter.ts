import { joinHeader, splitHeader, type HeaderSections } from '../headerCodes';
import { invalidArgument } from '../hostError';
import { HostObject } from '../hostObject';
import { changePrint, readPrint } from '../printSetup';
import type { SheetState } from '../sheetState';
import { textArgument } from '../wireArguments';

/** `Excel.HeaderFooterGroup`. */
export class HeaderFooterGroup extends HostObject {
  readonly className = 'HeaderFooterGroup';

  constructor(private readonly sheet: SheetState) {
    super();
  }

  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.sheet);
  }
}

/** `Excel.HeaderFooter` of all pages. */
class HeaderFooter extends HostObject {
  readonly className = 'HeaderFooter';

  constructor(private readonly sheet: SheetState) {
    super();
  }

  get LeftHeader(): string {
    return this.read('header').left;
  }

  set LeftHeader(value: unknown) {
    this.write('header', 'left', value);
  }

  get CenterHeader(): string {
    return this.read('header').center;
  }

  set CenterHeader(value: unknown) {
    this.write('header', 'center', value);
  }

  get RightHeader(): string {
    return this.read('header').right;
  }

  set RightHeader(value: unknown) {
    this.write('header', 'right', value);
  }

  get LeftFooter(): string {
    return this.read('footer').left;
  }

  set LeftFooter(value: unknown) {
    this.write('footer', 'left', value);
  }

  get CenterFooter(): string {
    return this.read('footer').center;
  }

  set CenterFooter(value: unknown) {
    this.write('footer', 'center', value);
  }

  get RightFooter(): string {
    return this.read('footer').right;
  }

  set RightFooter(value: unknown) {
    this.write('footer', 'right', value);
  }

  private read(place: 'header' | 'footer'): HeaderSections {
    return splitHeader(readPrint(this.sheet)[place]);
  }

  private write(place: 'header' | 'footer', section: keyof HeaderSections, value: unknown): void {
    const sections = { ...this.read(place), [section]: textArgument(value, `${section} ${place}`) };
    const text = joinHeader(sections);
    // Excel's file format holds no more.
    if (text !== null && text.length > 255) throw invalidArgument(`a ${place} of ${text.length} characters`);
    changePrint(this.sheet, { [place]: text });
  }
}
