import {
  InterceptorEffectEnum,
  type ICellDataForSheetInterceptor,
  type IDisposable,
  type Styles,
  type Univer,
} from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from '@univerjs/sheets';
// For what draws data bars, which comes with it. Univer's own rules are not used: they would compute formulas otherwise than cells.
import '@univerjs/sheets-conditional-formatting';
import type { IDataBarRenderParams } from '@univerjs/sheets-conditional-formatting';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Condition, SheetConditions } from './conditions';
import type { Bar } from './dataBars';
import { overlayData } from './overlayData';

/** Conditional formats of the workbook that is shown. */
export interface ShownConditions extends IDisposable {
  /**
   * Shows these in place of those before. Cells themselves stay as they are.
   * @param unit id of the workbook to Univer
   * @param sheets by id of the sheet to Univer
   */
  set: (unit: string, sheets: ReadonlyMap<string, SheetConditions>) => void;
}

/** Lets Univer draw cells as conditional formats make them. */
export function showConditions(univer: Univer): ShownConditions {
  const injector = univer.__getInjector();
  let shown: { unit: string; sheets: ReadonlyMap<string, SheetConditions> } = { unit: '', sheets: new Map() };
  let interception: IDisposable | null = null;

  const intercept = (): IDisposable =>
    injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      // Before number formats, since a condition may bring one.
      priority: InterceptCellContentPriority.NUMFMT + 1,
      handler: (cell, { unitId, subUnitId, row, col, workbook }, next) => {
        const condition = unitId === shown.unit ? shown.sheets.get(subUnitId)?.(row, col) : undefined;
        return next(condition ? conditioned(cell ?? {}, condition, workbook.getStyles()) : cell);
      },
    });

  return {
    set: (unit, sheets) => {
      // Univer has this service from the first workbook on.
      interception ??= intercept();
      shown = { unit, sheets };
      const render = injector.get(IRenderManagerService).getRenderById(unit);
      // Univer remembers how cells look.
      render?.with(SheetSkeletonManagerService).reCalculate();
      render?.mainComponent?.makeDirty();
    },
    dispose: () => interception?.dispose(),
  };
}

type Cell = ICellDataForSheetInterceptor & { dataBar?: IDataBarRenderParams };

function conditioned(cell: Cell, { style, bar }: Condition, styles: Styles): Cell {
  return {
    ...cell,
    ...(style ? { s: overlayData(styles.getStyleByCell(cell), style) } : {}),
    ...(bar ? { dataBar: barData(bar) } : {}),
  };
}

/** A bar from the left edge that fades, as Excel draws it by default. */
function barData({ length, color }: Bar): IDataBarRenderParams {
  return { color: `#${color}`, value: length * 100, startPoint: 0, isGradient: true, isShowValue: true };
}
