import { printColumn } from '../../workbook/address';
import type { Workbook } from '../../workbook/workbook';
import type { StartGrid } from './grid';

/** A provisional grid: a plain table with the cells' values, in which constants can be typed. */
export const startGrid: StartGrid = (container, listener) => {
  let shown: Workbook | null = null;
  let front = 0;
  const draw = (): void => {
    const sheet = shown!.sheets[front]!;
    const tabs = document.createElement('div');
    for (const [index, { name, visibility }] of shown!.sheets.entries()) {
      if (visibility !== 'visible') continue;
      const tab = document.createElement('button');
      tab.textContent = name;
      tab.disabled = index === front;
      tab.onclick = () => {
        front = index;
        draw();
        listener.onActivate(name);
      };
      tabs.append(tab);
    }
    const table = document.createElement('table');
    const rows = Math.max(20, ...sheet.cells.map(({ row }) => row + 1));
    const columns = Math.max(8, ...sheet.cells.map(({ column }) => column + 1));
    const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
    for (let row = 0; row < rows; row++) {
      const line = table.insertRow();
      for (let column = 0; column < columns; column++) {
        const cell = cells.get(`${row},${column}`);
        const value = cell?.value ?? '';
        const input = document.createElement('input');
        input.value = typeof value === 'object' ? value.error : String(value);
        input.size = 8;
        input.setAttribute('aria-label', `${printColumn(column)}${row + 1}`);
        input.onfocus = () => listener.onSelect(sheet.name, [{ top: row, left: column, bottom: row, right: column }]);
        input.onchange = () => {
          const number = Number(input.value);
          const typed = input.value === '' ? null : Number.isNaN(number) ? input.value : number;
          listener.onChange({
            kind: 'cells',
            sheet: sheet.name,
            cells: [{ row, column, value: typed, formula: null, style: null }],
          });
        };
        line.insertCell().append(input);
      }
    }
    container.replaceChildren(table, tabs);
  };
  return Promise.resolve({
    show: (workbook) => {
      shown = workbook;
      front = workbook.activeSheet;
      draw();
    },
    refresh: (workbook) => {
      shown = workbook;
      front = Math.min(front, workbook.sheets.length - 1);
      draw();
    },
    select: (sheet) => {
      front = Math.max(
        0,
        shown!.sheets.findIndex(({ name }) => name === sheet),
      );
      draw();
    },
    finishEditing: () => Promise.resolve(),
    dispose: () => container.replaceChildren(),
  });
};
