const ENDING = /\.(xlsx|xlsm|ods)$/i;

/** The name a file is saved under: always .xlsx, whatever it was opened from. */
export function savedName(opened: string): string {
  return `${opened.replace(ENDING, '')}.xlsx`;
}

/** A name without what file systems refuse, for a workbook that has none yet. */
export function nameFrom(title: string): string {
  return savedName(
    title
      .replace(/[\p{Cc}<>:"/\\|?*]+/gu, '_')
      .slice(0, 80)
      .trim(),
  );
}

/** The name itself, or with a number: `評分.xlsx` → `評分 (2).xlsx`. Case means nothing to some file systems. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const stem = wanted.replace(/\.xlsx$/i, '');
  let name = wanted;
  for (let count = 2; used.has(name.toLowerCase()); count++) name = `${stem} (${count}).xlsx`;
  return name;
}
