/** The part of `Office` that outside Office nobody else supplies. */
export interface OfficeSettings {
  /** Language of Excel's menus, such as `zh-TW`. */
  language: string;
  /** Colours of Excel's window; undefined on the web. */
  theme: Record<string, string | boolean> | undefined;
  /** The newest set `ExcelApi` the host has, such as `1.14`. */
  apiVersion: string;
  /** Where Excel runs, such as `PC` or `OfficeOnline`. */
  platform: string;
}

/** What the library is found by once it is loaded. */
export interface OfficeGlobal {
  Office?: Record<string, unknown>;
  OSF?: Record<string, unknown>;
  OfficeExtension?: { CommonUtility: { _doApiNotSupportedCheck?: boolean } };
}

/** Sets besides `ExcelApi` that the host has, whatever the version. */
const OTHER_SETS = ['DelayForCellEdit'];

/**
 * Gives the library what Office.js's loader would: `Office.context`, `Office.onReady`, the refusal of members newer than
 * the host.
 * @throws when the library is not loaded
 */
export function supplyOffice(global: OfficeGlobal, settings: OfficeSettings): void {
  const { OfficeExtension } = global;
  if (!OfficeExtension) throw new Error('Office.js is not loaded');
  const context = {
    displayLanguage: settings.language,
    contentLanguage: settings.language,
    officeTheme: settings.theme,
    host: 'Excel',
    platform: settings.platform,
    diagnostics: { host: 'Excel', platform: settings.platform, version: '16.0.0.0' },
    requirements: { isSetSupported: (name: string, version?: unknown) => isSetSupported(settings, name, version) },
  };
  const office = (global.Office ??= {});
  const ready = { host: 'Excel', platform: settings.platform };
  const onReady = (callback?: (info: typeof ready) => unknown): Promise<typeof ready> =>
    Promise.resolve(ready).then(async (info) => {
      await callback?.(info);
      return info;
    });
  // The library's own getter of Office.context asks this factory, which only Office's loader fills in.
  (global.OSF ??= {})._OfficeAppFactory = { getContext: () => context };
  const members = {
    onReady,
    HostType: { Excel: 'Excel' },
    PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac', iOS: 'iOS', Universal: 'Universal' },
  };
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(office, name, { value, configurable: true, enumerable: true, writable: true });
  }
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
}

/** Compared as numbers part by part: 1.13 is newer than 1.9. */
function isSetSupported({ apiVersion }: OfficeSettings, name: string, version: unknown = '1.1'): boolean {
  if (OTHER_SETS.some((set) => set.toLowerCase() === name.toLowerCase())) return true;
  if (name.toLowerCase() !== 'excelapi') return false;
  const [major = 0, minor = 0] = String(version).split('.').map(Number);
  const [hostMajor = 0, hostMinor = 0] = apiVersion.split('.').map(Number);
  return major < hostMajor || (major === hostMajor && minor <= hostMinor);
}
