const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Files that take long, about the longest first, though their size does not tell. Those with a browser, which works on several
 * cores by itself, have others between them.
 */
const LONGEST = [
  'browser/journey',
  'actions/open/inExcel',
  'browser/pane',
  'addin/build',
  'workbench/calculation/agreement',
  'browser/workbench',
  'sheets/agreement',
  'xlsx/reader/hostileCosts',
  'workbench/calculation/incremental',
  'browser/paneFlow',
  'workbench/grid/display',
  'cli/merge',
  'taskpane/onHostMerge',
  'excel/roundTrip',
  'taskpane/onHostGenerate',
  'browser/excel',
  'actions/mergeAgain',
  'browser/calculation',
  'sheets/libreOfficeEdits',
  'sheets/growthAgreement',
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
