/**
 * Remembers what was derived from a plan, or from a part of one, for as long as that lives. A plan is not changed once it
 * is read, and every sheet of every file asks for the same.
 */
export function derived<Source extends object, Result>(derive: (source: Source) => Result): (source: Source) => Result {
  const results = new WeakMap<Source, { result: Result }>();
  return (source) => {
    const known = results.get(source);
    if (known) return known.result;
    const result = derive(source);
    results.set(source, { result });
    return result;
  };
}
