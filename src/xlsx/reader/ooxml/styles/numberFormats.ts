import { childrenOf, findElement, type XmlElement } from '../../xml/xmlTree';

/** Formats that files name by number only (ECMA-376 part 1, 18.8.30), and those of Traditional Chinese from 27 to 58. */
const BUILT_IN: readonly (readonly [number, string])[] = [
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"$"#,##0_);("$"#,##0)'],
  [6, '"$"#,##0_);[Red]("$"#,##0)'],
  [7, '"$"#,##0.00_);("$"#,##0.00)'],
  [8, '"$"#,##0.00_);[Red]("$"#,##0.00)'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'mm-dd-yy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yy h:mm'],
  [27, '[$-404]e/m/d'],
  [28, '[$-404]e"年"m"月"d"日"'],
  [29, '[$-404]e"年"m"月"d"日"'],
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'hh"時"mm"分"'],
  [33, 'hh"時"mm"分"ss"秒"'],
  [34, '上午/下午hh"時"mm"分"'],
  [35, '上午/下午hh"時"mm"分"ss"秒"'],
  [36, '[$-404]e/m/d'],
  [37, '#,##0_);(#,##0)'],
  [38, '#,##0_);[Red](#,##0)'],
  [39, '#,##0.00_);(#,##0.00)'],
  [40, '#,##0.00_);[Red](#,##0.00)'],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, '[$-404]e/m/d'],
  [51, '[$-404]e"年"m"月"d"日"'],
  [52, '上午/下午hh"時"mm"分"'],
  [53, '上午/下午hh"時"mm"分"ss"秒"'],
  [54, '[$-404]e"年"m"月"d"日"'],
  [55, '上午/下午hh"時"mm"分"'],
  [56, '上午/下午hh"時"mm"分"ss"秒"'],
  [57, '[$-404]e/m/d'],
  [58, '[$-404]e"年"m"月"d"日"'],
];

/** Number formats by the numbers that cell formats give them: the built-in ones and those of the file. */
export function readNumberFormats(styles: XmlElement): Map<number, string> {
  const formats = new Map(BUILT_IN);
  for (const { attributes } of childrenOf(findElement(styles, 'numFmts'), 'numFmt')) {
    const { numFmtId: id, formatCode: code } = attributes;
    if (id !== undefined && code) formats.set(Number(id), code);
  }
  return formats;
}
