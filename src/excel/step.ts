/**
 * Told before each step of something long: steps done, steps in all, what comes next (a sheet's name). It may throw to
 * stop; whatever was changed until then is put back, and what it threw is thrown on.
 */
export type Step = (done: number, total: number, name: string) => void;
