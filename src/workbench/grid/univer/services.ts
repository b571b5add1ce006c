import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type Injector,
  type Univer,
  type Workbook as UniverWorkbook,
} from '@univerjs/core';
import { SheetInterceptorService, SheetsSelectionsService } from '@univerjs/sheets';
import { IEditorBridgeService } from '@univerjs/sheets-ui';

/** The services of Univer that the grid works with. */
export interface Services {
  injector: Injector;
  commands: ICommandService;
  instances: IUniverInstanceService;
  selections: SheetsSelectionsService;
  interceptors: SheetInterceptorService;
  editor: IEditorBridgeService;
}

/** Only once a workbook is shown: Univer starts some of them with it. */
export function servicesOf(univer: Univer): Services {
  const injector = univer.__getInjector();
  return {
    injector,
    commands: injector.get(ICommandService),
    instances: injector.get(IUniverInstanceService),
    selections: injector.get(SheetsSelectionsService),
    interceptors: injector.get(SheetInterceptorService),
    editor: injector.get(IEditorBridgeService),
  };
}

/** Univer's own workbook that is shown. */
export function univerBook({ instances }: Services): UniverWorkbook {
  return instances.getCurrentUnitOfType<UniverWorkbook>(UniverInstanceType.UNIVER_SHEET)!;
}

/** Marks what the grid itself has Univer do, which no guard has to look at. */
export const BY_GRID = { byGrid: true } as const;
