import { createRoot } from 'react-dom/client';
import { excelHost } from '../../../src/taskpane/excelHost';
import type { WorkerLike } from '../../../src/taskpane/files/parseFiles';
import { ThemedPane } from '../../../src/taskpane/shell/ThemedPane';
import { paneActionsOf } from '../../../src/taskpane/wiring/paneActionsOf';
import { univerCalculator } from '../../../src/workbench/calculation/univerCalculator';
import { startOfficeHost, type HostGlobal } from '../../../src/workbench/officeHost/startOfficeHost';
import type { Workbook } from '../../../src/workbook/workbook';
import { loadScript } from './loadScript';

/** Duration of every task that kept the page from answering for more than 50 ms, in milliseconds. */
const longTasks: number[] = [];

/**
 * Shows the pane as it stands in Excel, with Microsoft's library on a host of ours.
 * @param workbook what is open
 * @param library path of Microsoft's library
 */
export async function start(workbook: Workbook, library: string): Promise<void> {
  const global = globalThis as unknown as HostGlobal;
  await startOfficeHost({
    global,
    workbook,
    calculator: univerCalculator,
    apiVersion: '1.15',
    loadLibrary: () => loadScript(library),
  });
  const createWorker = (): WorkerLike => new Worker('/worker.js') as unknown as WorkerLike;
  const actions = paneActionsOf(excelHost('zh-TW', createWorker));
  createRoot(document.getElementById('root')!).render(<ThemedPane actions={actions} language="zh-TW" dark={false} />);
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
}

/** The long tasks since it was last asked. */
export function takeLongTasks(): number[] {
  return longTasks.splice(0);
}
