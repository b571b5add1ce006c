/**
 * A list to choose from, for the keyboard as well: arrows, Home, End, the first letters, Enter, Escape.
 * @param chosen the one that is marked at first; when it is not among the values, the first one is
 * @param onEnd gets the choice, or null when nothing was chosen; the list is gone by then
 */
export function choiceList(
  values: readonly string[],
  chosen: string,
  label: string,
  onEnd: (choice: string | null) => void,
): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'grid-assistant grid-assistant-list';
  list.role = 'listbox';
  list.tabIndex = 0;
  list.setAttribute('aria-label', label);
  const items = values.map((value, index) => {
    const item = list.appendChild(document.createElement('li'));
    item.role = 'option';
    item.id = `grid-choice-${index}`;
    item.textContent = value;
    item.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      end(value);
    });
    return item;
  });
  let at = -1;
  let typed = '';
  let isOver = false;

  function mark(index: number): void {
    at = Math.min(Math.max(index, 0), items.length - 1);
    for (const [each, item] of items.entries()) item.setAttribute('aria-selected', String(each === at));
    list.setAttribute('aria-activedescendant', items[at]?.id ?? '');
    items[at]?.scrollIntoView({ block: 'nearest' });
  }

  function end(choice: string | null): void {
    if (isOver) return;
    isOver = true;
    list.remove();
    onEnd(choice);
  }

  list.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
    if (event.key in moves) mark(moves[event.key]!);
    else if (event.key === 'Enter' || event.key === ' ') end(values[at] ?? null);
    else if (event.key === 'Escape' || event.key === 'Tab') end(null);
    else if (event.key.length === 1) {
      typed += event.key.toLowerCase();
      const found = values.findIndex((value) => value.toLowerCase().startsWith(typed));
      if (found >= 0) mark(found);
      else typed = '';
    } else return;
    event.preventDefault();
  });
  list.addEventListener('blur', () => end(null));
  mark(values.indexOf(chosen));
  return list;
}
