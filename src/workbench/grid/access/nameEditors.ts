/**
 * Univer types into hidden elements on the page, one for the cells and one for the formula bar. Tab must not come upon them, and
 * who is brought there is told where that is and how to leave.
 * @param label what they are called
 */
export function nameEditors(page: Document, label: string): void {
  for (const editor of page.querySelectorAll('[id^=__editor_][contenteditable]')) {
    editor.setAttribute('tabindex', '-1');
    editor.setAttribute('role', 'textbox');
    editor.setAttribute('aria-label', label);
  }
}
