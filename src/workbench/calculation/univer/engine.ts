import {
  CellValueType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type Ctor,
  type ICellData,
  type IWorkbookData,
} from '@univerjs/core';
import {
  CalculateFormulaService,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDataModel,
  FormulaRuntimeService,
  FormulaDependencyGenerator,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  Interpreter,
  UniverFormulaEnginePlugin,
  type BaseFunction,
  type FunctionVariantType,
  type IFormulaDependencyTreeJson,
} from '@univerjs/engine-formula';
import { EMPTY_TEXT } from './emptyText';
import { Compare } from './functions/compare';
import { Median } from './functions/median';
import { Rank } from './functions/rank';
import { isThrown, PatientInterpreter } from './interpreter';

/** Univer with nothing but its formula engine, for one calculation of one workbook. */
export interface Engine {
  /** The workbook's id to it. No other Univer of the page may hold the same, since they share caches. */
  id: string;
  load: (workbook: Partial<IWorkbookData>) => void;
  /**
   * Computes every formula, those of `order` first. When some depend on themselves the results are worth nothing: `circular` then has all formulas
   * with what they depend on. Rejects with whatever the engine throws.
   */
  calculate: (
    order: readonly EnginePlace[],
  ) => Promise<{ results: EngineResults; circular: IFormulaDependencyTreeJson[] | null }>;
  dispose: () => void;
}

/** A cell; the sheet by its id. */
export interface EnginePlace {
  sheet: string;
  row: number;
  column: number;
}

export interface EngineResults {
  /** What a formula gives. */
  at: (sheet: string, row: number, column: number) => ICellData | undefined;
  /** Whether it gives several cells. */
  block: (sheet: string, row: number, column: number) => boolean;
  /** Whether the engine stumbled over it; what it gives means nothing then. */
  thrown: (sheet: string, row: number, column: number) => boolean;
}

/** They take the place of the engine's own, which differ from Excel. */
const AS_IN_EXCEL: [Ctor<BaseFunction>, string][] = [
  [Compare, 'COMPARE'],
  [Median, 'MEDIAN'],
  [Rank, 'RANK'],
];

/** A first calculation: nothing is there from an earlier one, everything is to be computed. */
const FROM_NOTHING = {
  forceCalculate: true,
  arrayFormulaCellData: {},
  arrayFormulaRange: {},
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
};

let enginesStarted = 0;

/** Starts the engine: some 5 ms, and 25 for `load`. */
export function startEngine(): Engine {
  const id = `calculation${++enginesStarted}`;
  const univer = new Univer({ logLevel: LogLevel.SILENT });
  // Without breaks: none of a page's other Univers may come in between.
  univer.registerPlugin(UniverFormulaEnginePlugin, { intervalCount: Number.POSITIVE_INFINITY, function: AS_IN_EXCEL });
  const injector = univer.__getInjector();
  injector.replace([IFormulaRuntimeService, { useClass: Runtime }]);
  injector.replace([IFormulaDependencyGenerator, { useClass: OrderedGenerator }]);
  injector.replace([Interpreter, { useClass: PatientInterpreter }]);
  return {
    id,
    load: (workbook) => {
      univer.createUnit(UniverInstanceType.UNIVER_SHEET, workbook);
    },
    calculate: async (order) => {
      ours(injector.get(IFormulaDependencyGenerator), OrderedGenerator).order = order;
      const calculation = injector.createInstance(Calculation);
      try {
        const runtime = ours(injector.get(IFormulaRuntimeService), Runtime);
        const { data, isCircular } = await calculation.ofEverything(injector.get(FormulaDataModel));
        const circular = isCircular ? await injector.get(IFormulaDependencyGenerator).getAllDependencyJson() : null;
        const results: EngineResults = {
          at: (sheet, row, column) => data.unitData[id]?.[sheet]?.getValue(row, column) ?? undefined,
          block: (sheet, row, column) => data.arrayFormulaRange[id]?.[sheet]?.[row]?.[column] !== undefined,
          thrown: (sheet, row, column) => runtime.thrown.has(`${sheet} ${row} ${column}`),
        };
        return { results, circular };
      } finally {
        calculation.dispose();
      }
    },
    dispose: () => {
      univer.dispose();
    },
  };
}

/**
 * Univer's own service answers with an event, and with none at all when something throws inside: its promise is over before
 * the calculation begins. This one waits for the end and passes on what was thrown.
 */
class Calculation extends CalculateFormulaService {
  async ofEverything(workbook: FormulaDataModel) {
    try {
      const formulaData = workbook.getFormulaData();
      this._currentConfigService.load({ ...FROM_NOTHING, ...workbook.getCalculateData(), formulaData });
      this._runtimeService.reset();
      await this._executeStep();
      return { data: this._runtimeService.getAllRuntimeData(), isCircular: this._runtimeService.isCycleDependency() };
    } finally {
      FORMULA_REF_TO_ARRAY_CACHE.clear();
      CELL_INVERTED_INDEX_CACHE.clear();
    }
  }
}

/** What keeps the results while they are computed. */
class Runtime extends FormulaRuntimeService {
  /** Places whose formulas threw. */
  readonly thrown = new Set<string>();

  /**
   * The engine takes a cell with an empty text for an empty cell when it reads a range, so that `IF(TRUE,A1,"x")` gives 0 for
   * it. As rich text it stays what it is.
   */
  override setRuntimeData(result: FunctionVariantType): void {
    const { currentUnitId, currentSubUnitId, currentRow, currentColumn } = this;
    const place = `${currentSubUnitId} ${currentRow} ${currentColumn}`;
    if (isThrown(result)) this.thrown.add(place);
    else this.thrown.delete(place);
    super.setRuntimeData(result);
    const cell = this.getUnitData()[currentUnitId]?.[currentSubUnitId]?.getValue(currentRow, currentColumn);
    if (cell?.v === '') cell.p = EMPTY_TEXT;
    // What a reference to an empty cell gives is a number to those that read it, and no empty cell.
    if (cell?.v === null) Object.assign(cell, { v: 0, t: CellValueType.NUMBER });
  }
}

/**
 * Orders formulas by what they depend on. Where one calls `INDEX` and its like, the engine computes it to learn where it reads, and
 * what stands in between may come before it.
 */
class OrderedGenerator extends FormulaDependencyGenerator {
  order: readonly EnginePlace[] = [];

  override async generate(...options: Parameters<FormulaDependencyGenerator['generate']>) {
    // The last one is computed first.
    const trees = (await super.generate(...options)).reverse();
    const ranks = new Map(this.order.map((place, rank) => [keyOf(place), rank]));
    const rankOf = (tree: (typeof trees)[number]): number =>
      ranks.get(keyOf({ sheet: tree.subUnitId, row: tree.row, column: tree.column })) ?? ranks.size;
    trees.sort((one, other) => rankOf(one) - rankOf(other));
    // What was read on the way may not have been computed then.
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
    return trees.reverse();
  }
}

function keyOf({ sheet, row, column }: EnginePlace): string {
  return `${sheet} ${row} ${column}`;
}

/** A service as it was put in the place of the engine's own. */
function ours<Service>(service: unknown, kind: Ctor<Service>): Service {
  if (!(service instanceof kind)) throw new Error(`the engine goes without ${kind.name}`);
  return service;
}
