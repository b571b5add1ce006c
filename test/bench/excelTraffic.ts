import { read, write } from '../../src/excel/openWorkbook';
import type { OfficeHost } from '../../src/workbench/officeHost/officeHost';
import { closeExcel, openExcel } from '../support/excel/openExcel';
import { rememberedResults } from '../support/rememberedResults';
import { excelSamples, type ExcelSample } from './excelSamples';
import { best } from './rounds';
import { printTable } from './tables';

const ROUNDS = 2;

/** What a step sent to Excel and got from it, sizes in bytes. */
interface Traffic {
  requests: number;
  largestRequest: number;
  largestResponse: number;
  milliseconds: number;
}

/** What is done with a workbook, one after the other, and the most requests it should take. */
const STEPS: { name: string; aim: (sheets: number) => number; run: (sample: ExcelSample) => Promise<unknown> }[] = [
  { name: 'written as new sheets', aim: (sheets) => sheets + 2, run: ({ workbook }) => write(workbook) },
  { name: 'rewritten, some scores changed', aim: (sheets) => 2 * (sheets + 2), run: ({ changed }) => write(changed) },
  { name: 'read whole', aim: (sheets) => sheets + 2, run: ({ workbook }) => read('whole', namesOf(workbook)) },
  {
    name: 'read, contents only',
    aim: (sheets) => sheets + 2,
    run: ({ workbook }) => read('content', namesOf(workbook)),
  },
];

function namesOf({ sheets }: ExcelSample['workbook']): string[] {
  return sheets.map(({ name }) => name);
}

/** The traffic of every step of every kind of workbook, as a table. */
export async function trafficTable(say: (line: string) => void): Promise<string> {
  const rows: string[][] = [];
  for (const sample of excelSamples()) {
    say(`${sample.name} …`);
    const rounds: Traffic[][] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await travel(sample));
    const sheets = sample.workbook.sheets.length;
    for (const [index, { name, aim }] of STEPS.entries()) {
      const traffic = rounds[0]![index]!;
      rows.push([
        `${sample.name} (${sheets} sheets): ${name}`,
        String(traffic.requests),
        String(aim(sheets)),
        kilobytes(traffic.largestRequest),
        kilobytes(traffic.largestResponse),
        best(rounds.map((round) => round[index]!.milliseconds)).toFixed(0),
      ]);
    }
  }
  return printTable(['', 'requests', 'aim', 'largest request, kB', 'largest response, kB', 'ms'], rows);
}

/** Takes every step with a workbook, in a stand-in of its own. */
async function travel(sample: ExcelSample): Promise<Traffic[]> {
  // Formulas need results to be read, but what an engine takes for them is not what is measured.
  const host = await openExcel({ calculator: rememberedResults(sample.changed, sample.workbook) });
  try {
    const measured: Traffic[] = [];
    for (const { run } of STEPS) measured.push(await measure(host, () => run(sample)));
    return measured;
  } finally {
    closeExcel();
  }
}

async function measure(host: OfficeHost, run: () => Promise<unknown>): Promise<Traffic> {
  const before = host.batches().length;
  const start = performance.now();
  await run();
  const milliseconds = performance.now() - start;
  const batches = host.batches().slice(before);
  return {
    requests: batches.length,
    largestRequest: Math.max(...batches.map(({ request }) => request)),
    largestResponse: Math.max(...batches.map(({ response }) => response)),
    milliseconds,
  };
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
