const SLOTS = 256;

/**
 * Names of elements and attributes, each as one string however often it stands in a part. Names of up to four letters, as
 * nearly all in a sheet are, are told apart by a number that is made of those letters.
 */
export class XmlNames {
  private readonly keys = new Int32Array(SLOTS);
  private readonly names = new Array<string>(SLOTS).fill('');

  /**
   * The name that stands at `start` of the source, with so many characters.
   * @param key its letters as a number: the only one with these when they are four or less
   */
  find(source: string, start: number, length: number, key: number): string {
    const slot = (key ^ (key >>> 8) ^ (key >>> 16)) & (SLOTS - 1);
    const name = this.names[slot]!;
    if (this.keys[slot] === key && name.length === length && (length <= 4 || source.startsWith(name, start))) {
      return name;
    }
    this.keys[slot] = key;
    return (this.names[slot] = source.slice(start, start + length));
  }
}
