import type { GridWording } from '../zh-TW/grid';

/** Texts of the grid that stands in Excel's place. */
export const grid: GridWording = {
  name: 'Workbook',
  locked: {
    title: 'Protected sheet',
    message:
      'The cell you are trying to change is locked and on a protected sheet. Only unlocked cells can be filled in.',
    lines: 'The sheet is protected: widths, heights and hidden rows and columns cannot be changed.',
    insertAndDelete: 'The sheet is protected: rows and columns cannot be inserted or deleted.',
  },
  structureLocked: {
    title: 'Protected workbook',
    message:
      'The structure of the workbook is protected: sheets cannot be added, deleted, renamed, moved, hidden or shown.',
  },
  notAccepted: {
    title: 'Not accepted',
    message: 'This value doesn’t match the data validation restrictions defined for this cell.',
    proceed: 'Continue?',
  },
  formula: {
    title: 'There is a problem with this formula',
    message: 'The formula cannot be used. Check its brackets, quotes and sheet names.',
  },
  tooLong: { title: 'Text too long', message: 'A cell holds at most 32,767 characters.' },
  deleteSheet: {
    title: 'Delete sheet',
    message: (name) => `Delete the sheet “${name}”? This cannot be undone.`,
  },
  lastSheet: { title: 'Not possible', message: 'A workbook must contain at least one visible sheet.' },
  sheetName: {
    title: 'Not a name for a sheet',
    message: 'A name has 1 to 31 characters, none of : \\ / ? * [ ], and no apostrophe at its beginning or end.',
    taken: (name) => `There is a sheet “${name}” already.`,
  },
  newSheet: (count) => `Sheet${count}`,
  pasteByKey: {
    title: 'Cannot paste',
    message: 'The browser does not let the page read the clipboard. Press Ctrl+V instead.',
  },
  lines: {
    full: {
      title: 'Cannot insert',
      message: 'Cells that hold something would be pushed off the sheet. Delete what stands at its end first.',
    },
    table: {
      title: 'Cannot delete',
      message:
        'A table keeps its header and one row at least. Clear the rows instead, or delete those of the whole table.',
    },
  },
  splits: { title: 'Cannot paste', message: 'Merged cells would come apart, or tables would overlap.' },
  fewCells: { title: 'Cannot paste', message: 'What is pasted would leave the sheet.' },
  ok: 'OK',
  cancel: 'Cancel',
  retry: 'Retry',
  yes: 'Yes',
  no: 'No',
  delete: 'Delete',
  openList: 'Open the list (Alt+Down)',
  list: 'What can be chosen',
  cells: 'Cells (F6 leaves)',
  enter: 'Enter the grid (Enter); F6 leaves it again',
  controls: {
    nameBox: 'Name box: address of the cell',
    names: 'Defined names',
    formulaBar: 'Expand the formula bar',
    addSheet: 'New sheet',
    allSheets: 'All sheets',
    scrollLeft: 'Scroll the sheet tabs left',
    scrollRight: 'Scroll the sheet tabs right',
    sheetTabs: 'Sheet tabs',
    sidebar: 'Side panel',
    closeSidebar: 'Close the side panel',
    zoomOut: 'Zoom out',
    zoomIn: 'Zoom in',
    zoom: 'Zoom',
    zoomReset: 'Zoom to 100%',
  },
  announce: {
    separator: ', ',
    cell: (address, content) => `${address} ${content}`,
    blank: 'blank',
    locked: 'locked',
    hasFormula: 'has a formula',
    hasList: 'has a list',
  },
};
