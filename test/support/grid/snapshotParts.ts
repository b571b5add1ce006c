/** What tests of the snapshot take from one bundle, so that Univer's values are the very same. */
export {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
export { overlayData } from '../../../src/workbench/grid/conditions/overlayData';
export { cellData, formulaOf } from '../../../src/workbench/grid/snapshot/cellData';
export { styleData } from '../../../src/workbench/grid/snapshot/styleData';
export { workbookData } from '../../../src/workbench/grid/snapshot/workbookData';
