import { AreaObject } from './areaObject';
import { RangeCollection } from './rangeCollection';

/** `Excel.RangeAreas`. */
export class RangeAreas extends AreaObject {
  readonly className = 'RangeAreas';

  get AreaCount(): number {
    return this.areas.length;
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this.host, this.sheet, this.areas);
  }
}
