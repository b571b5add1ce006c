import { onChange, read, select, type Place } from '../../../src/excel/openWorkbook';
import { univerCalculator } from '../../../src/workbench/calculation/univerCalculator';
import type { Calculator } from '../../../src/workbench/calculator';
import type { OfficeHost } from '../../../src/workbench/officeHost/officeHost';
import { startOfficeHost, type HostGlobal } from '../../../src/workbench/officeHost/startOfficeHost';
import type { CellValue, Workbook } from '../../../src/workbook/workbook';
import { newWorkbook } from '../../support/excel/newWorkbook';
import { roundTrip, type Differences } from '../../support/excel/roundTrip';
import { rememberedResults } from '../../support/rememberedResults';
import { loadScript } from './loadScript';

let host: OfficeHost;

/** The host keeps the calculator it was started with; this one asks whichever is to be used now. */
let calculator: Calculator = univerCalculator;

/**
 * Starts the stand-in in the page, and Microsoft's library on it.
 * @param library path of the library, as the site serves it
 * @returns what the library says it runs in
 */
export async function start(library: string): Promise<string> {
  host = await startOfficeHost({
    // The declarations know the library only as it is once loaded.
    global: globalThis as unknown as HostGlobal,
    loadLibrary: () => loadScript(library),
    workbook: newWorkbook(),
    // References of charts are told from this version on.
    apiVersion: '1.15',
    calculator: { calculate: (workbook) => calculator.calculate(workbook) },
  });
  const { host: name } = await Office.onReady();
  return String(name);
}

/**
 * Sends a workbook through the library and back.
 * @param by who gives formulas their results
 */
export function travel(workbook: Workbook, by: 'memory' | 'univer'): Promise<Differences> {
  calculator = by === 'univer' ? univerCalculator : rememberedResults(workbook);
  host.load(newWorkbook());
  return roundTrip(host, workbook);
}

/** Opens a workbook in the stand-in, as a person opens a file. */
export function open(workbook: Workbook): void {
  calculator = rememberedResults(workbook);
  host.load(workbook);
}

/** What one sees of something typed by hand. */
export interface TypedEntry {
  /** What the listener was told. */
  told: Place[];
  /** What stands in the cell after it. */
  value: CellValue | undefined;
}

/**
 * Types into a cell by hand and lets the library tell about it, then once more when nobody listens any longer.
 * @param place one cell
 */
export async function typeInto({ sheet, area }: Place, first: string, second: string): Promise<TypedEntry> {
  const told: Place[] = [];
  let stop: () => Promise<void> = () => Promise.resolve();
  // Waits as long as the test does: an event that never comes fails it.
  await new Promise<void>((resolve, reject) => {
    onChange((place) => {
      told.push(place);
      resolve();
    }).then((stopListening) => {
      stop = stopListening;
      host.type(sheet, area.top, area.left, first);
    }, reject);
  });
  await stop();
  host.type(sheet, area.top, area.left, second);
  const [found] = (await read('content', [sheet])).sheets;
  const cell = found?.cells.find(({ row, column }) => row === area.top && column === area.left);
  return { told, value: cell?.value };
}

/** Name of the sheet that is in front after cells were selected. */
export async function sheetInFront(place: Place): Promise<string | undefined> {
  await select(place);
  const { sheets, activeSheet } = await read('content');
  return sheets[activeSheet]?.name;
}
