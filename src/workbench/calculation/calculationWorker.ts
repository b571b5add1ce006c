import { serveCalculation, type WorkerScope } from './calculationService';
import { univerRecalculator } from './univerRecalculator';

// Entry of the worker that calculates for the page, bundled by itself.
serveCalculation(globalThis as unknown as WorkerScope, univerRecalculator());
