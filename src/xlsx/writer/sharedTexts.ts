import { printText } from './cleanText';

/** White space that a reader may drop unless told otherwise. */
const WHITE_SPACE = /^ | $|[\n\t]/;

/** The texts of a workbook's cells, each once; cells name them by their number. */
export class SharedTexts {
  private readonly numbers = new Map<string, number>();

  /** The number by which a cell names this text. */
  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  /** The part of the file that holds the texts (ECMA-376 part 1, 18.4.9). */
  print(): string {
    const count = this.numbers.size;
    const texts = [...this.numbers.keys()].map((text) => {
      const space = WHITE_SPACE.test(text) ? ' xml:space="preserve"' : '';
      return `<si><t${space}>${printText(text)}</t></si>`;
    });
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      `count="${count}" uniqueCount="${count}">${texts.join('')}</sst>`
    );
  }
}
