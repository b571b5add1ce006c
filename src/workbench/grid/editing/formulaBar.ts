import { DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, type IDisposable } from '@univerjs/core';
import { IEditorService, type Editor } from '@univerjs/docs-ui';
import type { Services } from '../univer/services';

/** What a press of the mouse or a finger consists of; Univer listens to several of them. */
const PRESS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;

/**
 * Lets a person edit the active cell in the formula bar. Univer opens the cell's own editor along with it, which would take the
 * focus for itself some moments after the click.
 * @param backToCells gives the keyboard back to the cells, once what was edited is over
 * @param mayOpen whether the active cell may be edited; says so itself when not, and the bar then stays as it is
 */
export function watchFormulaBar(
  { injector, editor }: Services,
  backToCells: () => void,
  mayOpen: () => boolean,
): IDisposable {
  const editors = injector.get(IEditorService);
  let isRefused = false;
  let leave: (() => void) | null = null;

  function enter(): void {
    const cell = editors.getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY) as Editor | undefined;
    const focus = editors.focus.bind(editors);
    const released = [
      shadowFocus(editors, (id) => {
        if (id !== DOCS_NORMAL_EDITOR_UNIT_ID_KEY) focus(id);
      }),
      ...(cell ? [shadowFocus(cell.docSelectionRenderService, () => undefined)] : []),
    ];
    leave = () => {
      leave = null;
      for (const release of released) release();
    };
  }

  function onPress(event: Event): void {
    const bar = editors.getEditor(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY) as Editor | undefined;
    const isOnBar = event.target instanceof Node && (bar?.editorDOM.contains(event.target) ?? false);
    if (event.type === 'pointerdown') {
      isRefused = isOnBar && !editor.isVisible().visible && !mayOpen();
      if (!isOnBar) leave?.();
      else if (!isRefused && !leave) enter();
    }
    if (!isRefused || !isOnBar) return;
    event.preventDefault();
    event.stopPropagation();
  }

  for (const each of PRESS) document.addEventListener(each, onPress, { capture: true });
  const closed = editor.visible$.subscribe(({ visible }) => {
    if (visible || !leave) return;
    leave();
    // Univer would go on taking the bar for the place where one types.
    queueMicrotask(backToCells);
  });
  return {
    dispose: () => {
      for (const each of PRESS) document.removeEventListener(each, onPress, { capture: true });
      closed.unsubscribe();
      leave?.();
    },
  };
}

/** What takes the focus: an editor for itself, or the service of all editors for the one of that id. */
interface Focusing {
  focus: (id: string) => void;
}

/** Puts another function in the place of an object's method. @returns ends it */
function shadowFocus(object: Focusing, focus: Focusing['focus']): () => void {
  object.focus = focus;
  return () => {
    delete (object as Partial<Focusing>).focus;
  };
}
