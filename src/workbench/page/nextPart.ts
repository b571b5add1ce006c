/** Marks the parts of the page between which F6 moves, in their order. */
export const PART = 'data-part';

const FOCUSABLE =
  '[role="tab"][aria-selected="true"], iframe, button:not([disabled]), input, [tabindex]:not([tabindex="-1"])';

/** Moves the focus to the next visible part of the page, round and round. */
export function nextPart(backwards: boolean): void {
  const parts = [...document.querySelectorAll<HTMLElement>(`[${PART}]`)].filter((part) => part.offsetParent !== null);
  const at = parts.findIndex((part) => part.contains(document.activeElement));
  const next = parts.at((at + (backwards ? -1 : 1)) % parts.length);
  const within = [...(next?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
  (within.find((element) => element.checkVisibility({ visibilityProperty: true })) ?? next)?.focus();
}
