import type { Plan } from '../assessment/plan';
import type { OpenWorkbook } from './openWorkbook';
import { figuresSoFar, type FiguresSoFar } from './panelFigures';
import { readStep, type Watcher } from './watcher';

/** The growth figures that results in the open workbook hold, 查核值 among them; nothing where it holds no results. */
export async function figuresInOpen(open: OpenWorkbook, plan: Plan, watcher: Watcher): Promise<FiguresSoFar> {
  return figuresSoFar(plan, await open.read('content', null, readStep(watcher)));
}
