import { PLAIN_PRINT } from '../../workbook/plainPrint';
import type { PrintSetup } from '../../workbook/workbook';
import { areaOf } from '../address';
import { joinHeader } from '../headerCodes';
import { POINTS_AN_INCH } from '../pointsAnInch';
import type { Answer } from './answer';

/** Asks how a sheet is printed; null when it is as in a new workbook. */
export function askPrint(sheet: Excel.Worksheet): Answer<PrintSetup | null> {
  const layout = sheet.pageLayout;
  layout.load('orientation,paperSize,zoom,centerHorizontally');
  layout.load('topMargin,rightMargin,bottomMargin,leftMargin,headerMargin,footerMargin');
  const texts = layout.headersFooters.defaultForAllPages;
  texts.load('leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter');
  const area = layout.getPrintAreaOrNullObject();
  area.load('address');
  const titles = layout.getPrintTitleRowsOrNullObject();
  titles.load('address');
  return () => {
    const rows = titles.isNullObject ? null : areaOf(titles.address);
    const print: PrintSetup = {
      orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
      paper: layout.paperSize === 'A3' ? 'A3' : 'A4',
      fitToWidth: layout.zoom.horizontalFitToPages ?? null,
      fitToHeight: layout.zoom.verticalFitToPages ?? null,
      margins: {
        top: inches(layout.topMargin),
        right: inches(layout.rightMargin),
        bottom: inches(layout.bottomMargin),
        left: inches(layout.leftMargin),
        header: inches(layout.headerMargin),
        footer: inches(layout.footerMargin),
      },
      repeatRows: rows && { first: rows.top, last: rows.bottom },
      area: area.isNullObject ? null : areaOf(area.address),
      header: joinHeader({ left: texts.leftHeader, center: texts.centerHeader, right: texts.rightHeader }),
      footer: joinHeader({ left: texts.leftFooter, center: texts.centerFooter, right: texts.rightFooter }),
      centered: layout.centerHorizontally,
    };
    return isPlain(print) ? null : print;
  };
}

function inches(points: number): number {
  return Math.round((points / POINTS_AN_INCH) * 10_000) / 10_000;
}

/** Nothing said: as in a new workbook, whatever its paper is. */
function isPlain(print: PrintSetup): boolean {
  return JSON.stringify({ ...print, paper: PLAIN_PRINT.paper }) === JSON.stringify(PLAIN_PRINT);
}
