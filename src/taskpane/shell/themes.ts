import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** How the pane looks: as Office says, else as the system prefers. */
export type ThemeName = 'light' | 'dark' | 'highContrast';

/** Chinese needs fonts of its own; Segoe UI has none. */
const FONTS =
  "'Segoe UI', 'Microsoft JhengHei UI', 'PingFang TC', 'Noto Sans CJK TC', 'Noto Sans TC', system-ui, sans-serif";

const ROOM = { fontFamilyBase: FONTS };

/** With forced colours the system's own win over all of these; then nothing here has to be chosen. */
export const themes: Record<ThemeName, Theme> = {
  light: { ...webLightTheme, ...ROOM },
  dark: { ...webDarkTheme, ...ROOM },
  highContrast: { ...teamsHighContrastTheme, ...ROOM },
};
