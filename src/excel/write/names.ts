import type { DefinedName } from '../../workbook/workbook';
import type { Outbox } from './outbox';

/**
 * Adds and changes names of one scope.
 * @param exact also takes away those that are not wanted
 */
export async function writeNames(
  names: Excel.NamedItemCollection,
  outbox: Outbox,
  was: readonly DefinedName[],
  wanted: readonly DefinedName[],
  exact: boolean,
): Promise<void> {
  const find = (list: readonly DefinedName[], name: string): DefinedName | undefined =>
    list.find((item) => item.name.toLowerCase() === name.toLowerCase());
  for (const { name } of exact ? was.filter((item) => !find(wanted, item.name)) : []) {
    await outbox.put(name, () => names.getItem(name).delete());
  }
  for (const { name, refersTo, hidden } of wanted) {
    const before = find(was, name);
    if (before?.refersTo === refersTo && before.hidden === hidden) continue;
    await outbox.put([name, refersTo], () => {
      const item = before ? names.getItem(name) : names.add(name, `=${refersTo}`);
      if (before) item.formula = `=${refersTo}`;
      item.visible = !hidden;
    });
  }
}
