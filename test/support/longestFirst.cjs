const { default: Sequencer } = require('@jest/test-sequencer');

/** Files that take the longest, the longest first: by what they wait for, which their size does not tell. */
const LONGEST = [
  'browser/journey',
  'browser/pane',
  'browser/workbench',
  'actions/open/inExcel',
  'addin/build',
  'workbench/calculation/agreement',
  'sheets/agreement',
  'xlsx/reader/hostileCosts',
  'workbench/calculation/incremental',
  'workbench/grid/display',
  'cli/merge',
  'taskpane/onHostMerge',
  'excel/roundTrip',
  'browser/paneFlow',
  'actions/mergeAgain',
  'sheets/libreOfficeEdits',
  'browser/calculation',
  'browser/excel',
  'sheets/growthAgreement',
  'taskpane/onHostGenerate',
];

/**
 * Starts long files first, so that none is left alone at the end while the other cores have nothing to do. Jest does so by itself
 * where it ran before; on a clean checkout it begins with the largest files, and the long ones are not all among them.
 */
class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    return [...sorted].sort((one, other) => place(one) - place(other));
  }
}

function place({ path }) {
  const at = LONGEST.findIndex((name) => path.replaceAll('\\', '/').includes(`/test/${name}.test.`));
  return at < 0 ? LONGEST.length : at;
}

module.exports = LongestFirst;
