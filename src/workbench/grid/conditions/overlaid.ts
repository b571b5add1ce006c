import type { Style } from '../../../workbook/workbook';

/** A format with another laid over it: what the upper one says counts, field by field, also of font and border. */
export function overlaid(under: Style, over: Style): Style {
  return {
    ...under,
    ...over,
    ...(under.font || over.font ? { font: { ...under.font, ...over.font } } : {}),
    ...(under.border || over.border ? { border: { ...under.border, ...over.border } } : {}),
  };
}
