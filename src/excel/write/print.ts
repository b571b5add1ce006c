import { PLAIN_PRINT } from '../../workbook/plainPrint';
import { printArea } from '../../workbook/address';
import type { PrintSetup, Sheet } from '../../workbook/workbook';
import { splitHeader } from '../headerCodes';
import { POINTS_AN_INCH } from '../pointsAnInch';
import type { Outbox } from './outbox';

/** Sets how the sheet is printed. */
export async function writePrint(sheet: Excel.Worksheet, outbox: Outbox, wanted: Sheet): Promise<void> {
  const print = wanted.print ?? PLAIN_PRINT;
  await outbox.put(print, () => setPrint(sheet.pageLayout, print));
}

function setPrint(layout: Excel.PageLayout, print: PrintSetup): void {
  layout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize = print.paper === 'A3' ? 'A3' : 'A4';
  layout.zoom =
    print.fitToWidth === null && print.fitToHeight === null
      ? { scale: 100 }
      : {
          ...(print.fitToWidth === null ? {} : { horizontalFitToPages: print.fitToWidth }),
          ...(print.fitToHeight === null ? {} : { verticalFitToPages: print.fitToHeight }),
        };
  layout.topMargin = print.margins.top * POINTS_AN_INCH;
  layout.rightMargin = print.margins.right * POINTS_AN_INCH;
  layout.bottomMargin = print.margins.bottom * POINTS_AN_INCH;
  layout.leftMargin = print.margins.left * POINTS_AN_INCH;
  layout.headerMargin = print.margins.header * POINTS_AN_INCH;
  layout.footerMargin = print.margins.footer * POINTS_AN_INCH;
  layout.centerHorizontally = print.centered;
  const header = splitHeader(print.header);
  const footer = splitHeader(print.footer);
  const texts = layout.headersFooters.defaultForAllPages;
  texts.leftHeader = header.left;
  texts.centerHeader = header.center;
  texts.rightHeader = header.right;
  texts.leftFooter = footer.left;
  texts.centerFooter = footer.center;
  texts.rightFooter = footer.right;
  layout.setPrintArea(print.area ? printArea(print.area) : '');
  layout.setPrintTitleRows(print.repeatRows ? `$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}` : '');
}
