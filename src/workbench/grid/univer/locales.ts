import { LocaleType, mergeLocales, type ILocales } from '@univerjs/core';
import designEN from '@univerjs/design/locale/en-US';
import designTW from '@univerjs/design/locale/zh-TW';
import docsEN from '@univerjs/docs-ui/locale/en-US';
import docsTW from '@univerjs/docs-ui/locale/zh-TW';
import formulaEN from '@univerjs/sheets-formula/locale/en-US';
import formulaTW from '@univerjs/sheets-formula/locale/zh-TW';
import formulaUiEN from '@univerjs/sheets-formula-ui/locale/en-US';
import formulaUiTW from '@univerjs/sheets-formula-ui/locale/zh-TW';
import sheetsEN from '@univerjs/sheets/locale/en-US';
import sheetsTW from '@univerjs/sheets/locale/zh-TW';
import sheetsUiEN from '@univerjs/sheets-ui/locale/en-US';
import sheetsUiTW from '@univerjs/sheets-ui/locale/zh-TW';
import uiEN from '@univerjs/ui/locale/en-US';
import uiTW from '@univerjs/ui/locale/zh-TW';

const sheetsUi = sheetsUiTW['sheets-ui'];
/** Univer's Chinese, but for what people in Taiwan do not say in a spreadsheet. Merging takes the place of a part whole. */
const CORRECTED_TW = {
  'sheets-ui': { ...sheetsUi, rightClick: { ...sheetsUi.rightClick, fitContent: '自動調整大小' } },
};

/** Univer's own texts. */
export const LOCALES: ILocales = {
  [LocaleType.ZH_TW]: mergeLocales(designTW, uiTW, docsTW, sheetsTW, CORRECTED_TW, formulaTW, formulaUiTW),
  [LocaleType.EN_US]: mergeLocales(designEN, uiEN, docsEN, sheetsEN, sheetsUiEN, formulaEN, formulaUiEN),
};
