import type { IStyleData, Nullable } from '@univerjs/core';
import type { Style } from '../../../workbook/workbook';
import { styleData } from '../snapshot/styleData';

/** A format of Univer with what a conditional format can change laid over it: only what it says. */
export function overlayData(under: Nullable<IStyleData>, style: Style): IStyleData {
  const { font = {}, fill, border, numberFormat } = style;
  const over = styleData(style);
  const sides = over.bd ?? {};
  return {
    ...under,
    ...(font.bold === undefined ? {} : { bl: over.bl }),
    ...(font.italic === undefined ? {} : { it: over.it }),
    ...(font.underline === undefined ? {} : { ul: over.ul }),
    ...(font.color === undefined ? {} : { cl: over.cl }),
    ...(fill === undefined ? {} : { bg: over.bg }),
    ...(numberFormat === undefined ? {} : { n: over.n }),
    ...(border === undefined
      ? {}
      : { bd: { ...under?.bd, ...Object.fromEntries(Object.entries(sides).filter(([, line]) => line !== null)) } }),
  };
}
