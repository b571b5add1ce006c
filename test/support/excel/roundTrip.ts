import { read, write } from '../../../src/excel/openWorkbook';
import { emptySheet } from '../../../src/workbook/draft';
import { differences } from '../../../src/workbook/equality';
import type { Workbook } from '../../../src/workbook/workbook';
import type { OfficeHost } from '../../../src/workbench/officeHost/officeHost';

/** Where a workbook is not what it was, after it went into Excel and after it was read again. */
export interface Differences {
  written: string[];
  readBack: string[];
}

/**
 * Writes a workbook into a new one and reads it back, through whatever library stands where `src/excel` looks for it.
 * @param host the stand-in behind that library, with a new workbook open
 */
export async function roundTrip(host: OfficeHost, workbook: Workbook): Promise<Differences> {
  await write(workbook);
  // Reading has every formula calculated, which the comparison needs too.
  const answered = await read('whole');
  return {
    written: differences(behindBlank(carried(workbook)), host.workbook()),
    readBack: differences(behindBlank(told(workbook)), answered),
  };
}

/** A workbook as Office.js can carry it: no zoom, no description of charts, no dates of the file. */
function carried(workbook: Workbook): Workbook {
  return {
    ...workbook,
    properties: { ...workbook.properties, created: null, modified: null },
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      zoom: 100,
      charts: sheet.charts.map((chart) => ({ ...chart, altText: '' })),
    })),
  };
}

/**
 * What is left of that when it is read back: Excel tells neither passwords nor what bars are filled with, and of an axis
 * without limits those that it chose.
 */
function told(workbook: Workbook): Workbook {
  const book = carried(workbook);
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      protection: sheet.protection && { ...sheet.protection, password: null },
      charts: sheet.charts.map((chart) => ({
        ...chart,
        minimum: chart.minimum ?? 0,
        maximum: chart.maximum ?? 1,
        series: chart.series.map((series) => (series.drawn === 'bars' ? { ...series, color: '000000' } : series)),
      })),
    })),
  };
}

/** The workbook with the blank sheet that a new one begins with. */
function behindBlank(workbook: Workbook): Workbook {
  const sheets = [emptySheet('工作表1'), ...workbook.sheets];
  return { ...workbook, sheets, activeSheet: workbook.activeSheet + 1 };
}
