import type { Sheet } from '../../workbook/workbook';

/** A sheet with nothing in it and every setting at its default. */
export function emptySheet(name: string): Sheet {
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
