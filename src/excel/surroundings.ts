/** What Office says about where the pane is shown; null where it does not say. */
export interface Surroundings {
  /** `missing`: Office.js did not load. `elsewhere`: a page in a browser, or another Office program. */
  place: 'excel' | 'elsewhere' | 'missing';
  /** Display language of Office, such as `zh-TW`. */
  language: string | null;
  /** True for a dark theme of Office. */
  dark: boolean | null;
}

/** Waits for Office; outside of it answers as well. */
export async function whenReady(): Promise<Surroundings> {
  if (typeof Office === 'undefined' || typeof Office.onReady !== 'function') {
    return { place: 'missing', language: null, dark: null };
  }
  const { host } = (await Office.onReady()) as { host: Office.HostType | null };
  const { context } = Office as { context: Partial<Office.Context> | undefined };
  return {
    place: host === Office.HostType.Excel ? 'excel' : 'elsewhere',
    language: context?.displayLanguage ?? null,
    dark: darkness(context?.officeTheme),
  };
}

/** A theme is dark when its background is: not every host has the flag that says so. */
function darkness(theme: Partial<Office.OfficeTheme> | undefined): boolean | null {
  const digits = /^#?([0-9a-f]{6})$/i.exec(theme?.bodyBackgroundColor ?? '')?.[1];
  if (digits === undefined) return null;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 128;
}
