/** A name without its prefix: `x:row` → `row`. Which prefix stands for a namespace is each writer's own choice. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
