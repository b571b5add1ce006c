import { resolveStyle } from '../workbook/resolvedStyle';
import type { Style, Workbook } from '../workbook/workbook';
import { wordingOf } from '../wording/wording';
import { formStyles } from './formStyles';
import { setupStyles } from './setup/setupStyles';

/**
 * What tells a format of ours from one that a person chose: font, fill and frame. Programs change the rest when they save, and
 * people centre and wrap.
 */
function signature(style: Style): string {
  const { font, fill, border } = resolveStyle(style);
  const lines = Object.values(border).map((side) => side?.line ?? '');
  return JSON.stringify([font.name, font.size, font.bold, font.color, fill, lines]);
}

const PLAIN = signature({});

let known: ReadonlySet<string> | null = null;

function ownSignatures(): ReadonlySet<string> {
  known ??= new Set(
    (['zh-TW', 'en'] as const).flatMap((language) => {
      const { font, formats } = wordingOf(language).sheets;
      const styles = [...Object.values(formStyles(font, formats)), ...Object.values(setupStyles(font, formats))];
      return styles.map(signature).filter((each) => each !== PLAIN);
    }),
  );
  return known;
}

/** Tells which of a workbook's formats are ours, by key; a cell without any is never ours. */
export function ownFormats(styles: Workbook['styles']): (key: string | null) => boolean {
  const own = new Set(Object.keys(styles).filter((key) => ownSignatures().has(signature(styles[key]!))));
  return (key) => key !== null && own.has(key);
}
