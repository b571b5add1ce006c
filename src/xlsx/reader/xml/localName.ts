/** A name without its prefix: `x:row` → `row`. Which prefix stands for a namespace is each writer's own choice. */
export function localName(name: string): string {
  // Too short for a prefix, as most names in a sheet are.
  if (name.length < 3) return name;
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
