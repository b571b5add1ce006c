import { printCell } from '../../workbook/address';
import type { WorkbenchWording } from '../../wording/workbenchWording';
import type { LostFeature } from '../../xlsx/reader/readWorkbook';
import type { Notice } from '../notice';

/** A notice as it is read. */
export interface SaidNotice {
  intent: 'error' | 'warning';
  title: string;
  text: string;
}

/** Words a notice. */
export function sayNotice(notice: Notice, words: WorkbenchWording): SaidNotice {
  const { notices } = words;
  switch (notice.kind) {
    case 'unreadable':
      return { intent: 'error', ...notices.unreadable(notice.file, words.unreadable[notice.code]) };
    case 'lost':
      return { intent: 'warning', ...notices.lost(notice.file, listLost(notice.features, words)) };
    case 'uncalculable': {
      const { file, code, place } = notice;
      const where = place ? words.uncalculableAt(`${place.sheet}!${printCell(place.row, place.column)}`) : '';
      return { intent: 'warning', ...notices.uncalculable(file, where, words.uncalculable[code]) };
    }
    case 'unwritable':
      return { intent: 'error', ...notices.unwritable(notice.file, notice.place) };
    case 'refused':
      return { intent: 'warning', ...notices.refused(notice.file) };
    case 'pane-failed':
      return { intent: 'error', ...notices['pane-failed'](notice.file) };
    case 'grid-failed':
      return { intent: 'error', ...notices['grid-failed']() };
    case 'not-kept':
      return { intent: 'warning', ...notices['not-kept']() };
  }
}

/** Each kind once, with the sheets it is on. */
function listLost(features: readonly LostFeature[], words: WorkbenchWording): string {
  const kinds = [...new Set(features.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const sheets = features.flatMap((feature) => (feature.kind === kind ? (feature.sheet ?? []) : []));
      const named = [...new Set(sheets)].join(words.listSeparator);
      return named ? words.lostAt(words.lost[kind], named) : words.lost[kind];
    })
    .join(words.listSeparator);
}
