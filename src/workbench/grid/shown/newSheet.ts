import type { Sheet } from '../../../workbook/workbook';

/** A sheet without anything on it. */
export function newSheet(name: string): Sheet {
  return {
    name,
    visibility: 'visible',
    tabColor: null,
    cells: [],
    columns: [],
    rows: [],
    merges: [],
    freeze: null,
    validations: [],
    conditionalFormats: [],
    protection: null,
    tables: [],
    links: [],
    charts: [],
    print: null,
    gridlines: true,
    zoom: 100,
  };
}
