import { makeStaticStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import { themes, type ThemeName } from './themes';

const useStaticStyles = makeStaticStyles({
  // What gets the focus is scrolled to below the head of the pane, not behind it; a long title makes that three lines more.
  html: { scrollPaddingTop: '112px' },
  body: { margin: 0 },
});

/** Fits the page around the pane to it: no margin, and scrollbars and what is behind them in the colours of the theme. */
export function usePage(theme: ThemeName): void {
  useStaticStyles();
  useEffect(() => {
    const { style } = document.documentElement;
    style.backgroundColor = themes[theme].colorNeutralBackground1;
    style.colorScheme = theme === 'light' ? 'light' : 'dark';
  }, [theme]);
}
