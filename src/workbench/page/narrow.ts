/**
 * Where the pane lies under the grid: on a narrow window, but not on one that is wider than high and just wide enough for both,
 * such as a usual screen at 200 %.
 */
export const NARROW = '@media (max-width: 560px), (max-width: 760px) and (orientation: portrait)';

/** Where not everything has room in one line at the top. */
export const VERY_NARROW = '@media (max-width: 560px)';

/** On a window that is lower, such as one at 400 %, the page scrolls: what is in it would be of no use. */
export const LEAST_HEIGHT = '340px';
export const LEAST_HEIGHT_OF_BOTH = '560px';
