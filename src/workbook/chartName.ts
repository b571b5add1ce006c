/** Name of a sheet's chart by its place among the sheet's charts: how ours are told from those that users add. */
export function chartName(index: number): string {
  return `Scorebook ${index + 1}`;
}
