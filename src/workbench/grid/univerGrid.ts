import { LifecycleService, LifecycleStages, UniverInstanceType } from '@univerjs/core';
import type { Workbook } from '../../workbook/workbook';
import { gridWordingOf } from '../../wording/gridWording';
import './access/access.css';
import { giveFocusBack, leavingFocus } from './access/leaveFocus';
import { nameEditors } from './access/nameEditors';
import type { Grid, GridListener, StartGrid } from './grid';
import { followLinks } from './links/followLinks';
import { keepKeysForMessages } from './messages/messageBox';
import './messages/messages.css';
import { bringIntoView } from './selection/bringIntoView';
import { leaveHiddenCell } from './selection/leaveHiddenCell';
import { firstVisibleCell } from './selection/firstVisibleCell';
import { decorations } from './shown/decorations';
import { refreshShown } from './shown/refreshShown';
import { blankWorkbook } from '../../workbook/blankWorkbook';
import { sheetNamed, shownBook, type ShownBook } from './shown/shownBook';
import { workbookData } from './snapshot/workbookData';
import { showStructureLock } from './tabs/sheetTabs';
import { servicesOf, univerBook } from './univer/services';
import { startUniver } from './univer/startUniver';
import { startLive } from './startLive';

/** Identifies what is shown to Univer; never twice, since it keeps things by id. */
let shownSoFar = 0;

/** Starts the grid on Univer. */
export const startGrid: StartGrid = async (container, listener, options) => {
  // What lies over the canvas is placed in it.
  container.style.position = 'relative';
  const { activeElement } = container.ownerDocument;
  const endKeeping = keepKeysForMessages();
  const univer = startUniver(container, options);
  const words = gridWordingOf(options.language);
  function put(workbook: Workbook): ShownBook {
    const unitId = `shown${++shownSoFar}`;
    const now = shownBook(workbook, unitId);
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, shownData(workbook, now));
    showStructureLock(univer.__getInjector(), now);
    return now;
  }

  // Univer is there once it has drawn something.
  let shown = put(blankWorkbook('Sheet1'));
  const book = (): ShownBook => shown;
  await univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
  giveFocusBack(container, activeElement);
  nameEditors(container.ownerDocument, words.cells);
  const services = servicesOf(univer);
  const decorated = decorations(univer, container, () => univerBook(services).getActiveSheet().getSheetId());
  const told: GridListener = {
    ...listener,
    onActivate: (sheet) => {
      decorated.front();
      listener.onActivate(sheet);
    },
  };
  const live = startLive(services, book, told, words, container);
  const links = followLinks(univer, services, book);

  const grid: Grid = {
    show: (workbook) => {
      const before = shown.unitId;
      shown = put(workbook);
      // Its canvas takes the place of the one before.
      live.services.instances.focusUnit(shown.unitId);
      live.services.instances.disposeUnit(before);
      const active = shown.sheets[workbook.activeSheet];
      if (active) bringIntoView(live.services, shown, active, firstVisibleCell(active.plain));
      decorated.set(workbook, shown);
    },
    refresh: (workbook) => {
      refreshShown(live.services, shown, workbook);
      showStructureLock(live.services.injector, shown);
      decorated.set(workbook, shown);
      live.announce();
    },
    select: (name, area) => {
      const sheet = sheetNamed(book(), name);
      if (!sheet) throw new Error(`no sheet ${name} is shown`);
      bringIntoView(live.services, book(), sheet, area);
      // The add-in brought the sheet to the front and selected nothing there.
      leaveHiddenCell(live.services, book(), sheet);
    },
    focus: live.focus,
    finishEditing: () => live.editor.finish(),
    dispose: () => {
      links.dispose();
      decorated.dispose();
      live.dispose();
      univer.dispose();
      endKeeping();
    },
  };
  return leavingFocus(grid, container);
};

/** Sheets that people never see stay away from Univer, which would list them with the hidden ones. */
function shownData(workbook: Workbook, { unitId, sheets }: ShownBook): ReturnType<typeof workbookData> {
  const seen = workbook.sheets.filter(({ visibility }) => visibility !== 'veryHidden');
  const ids = sheets.filter(({ plain }) => plain.visibility !== 'veryHidden').map(({ id }) => id);
  return workbookData({ ...workbook, sheets: seen }, unitId, ids);
}
