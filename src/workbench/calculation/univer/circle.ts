import type { IFormulaDependencyTreeJson } from '@univerjs/engine-formula';

/** Those of the formulas, given with what they depend on, that depend on their own result. */
export function inCircles(formulas: readonly IFormulaDependencyTreeJson[]): IFormulaDependencyTreeJson[] {
  const precedents = new Map(formulas.map(({ treeId, parents }) => [treeId, parents]));
  const dependents = new Map<number, number[]>(formulas.map(({ treeId }) => [treeId, []]));
  for (const { treeId, parents } of formulas) for (const parent of parents) dependents.get(parent)?.push(treeId);
  const found = new Set<number>();
  for (const { treeId } of withoutLooseEnds(formulas, precedents, dependents)) {
    if (found.has(treeId)) continue;
    const before = reachedFrom(treeId, precedents);
    if (!before.has(treeId)) continue;
    // What it depends on and what depends on it are one knot of circles.
    const after = reachedFrom(treeId, dependents);
    for (const each of before) if (after.has(each)) found.add(each);
  }
  return formulas.filter(({ treeId }) => found.has(treeId));
}

type Links = ReadonlyMap<number, readonly number[]>;

/** Most formulas depend, through however many others, on constants only: they are in no circle. */
function withoutLooseEnds(
  formulas: readonly IFormulaDependencyTreeJson[],
  precedents: Links,
  dependents: Links,
): IFormulaDependencyTreeJson[] {
  const open = new Map([...precedents].map(([id, ids]) => [id, ids.filter((each) => precedents.has(each)).length]));
  const free = [...open].filter(([, count]) => count === 0).map(([id]) => id);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    for (const dependent of dependents.get(id)!) {
      const left = open.get(dependent)! - 1;
      open.set(dependent, left);
      if (left === 0) free.push(dependent);
    }
  }
  return formulas.filter(({ treeId }) => open.get(treeId)! > 0);
}

function reachedFrom(start: number, links: Links): Set<number> {
  const seen = new Set<number>();
  const waiting = [...links.get(start)!];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const each of links.get(next) ?? []) waiting.push(each);
  }
  return seen;
}
