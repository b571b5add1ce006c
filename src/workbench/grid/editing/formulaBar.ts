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
  let isEditing = false;
  let letIn: () => void = () => undefined;

  function barEditor(): Editor | undefined {
    return editors.getEditor(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY) as Editor | undefined;
  }

  /** Keeps the focus from one of the two editors. @returns ends it, unless the other is kept out since */
  function keepOut(editorId: string): () => void {
    letIn();
    const kept = editors.getEditor(editorId) as Editor | undefined;
    const focus = editors.focus.bind(editors);
    const released = [
      shadowFocus(editors, (id) => {
        if (id !== editorId) focus(id);
      }),
      ...(kept ? [shadowFocus(kept.docSelectionRenderService, () => undefined)] : []),
    ];
    const end = (): void => {
      if (letIn !== end) return;
      letIn = () => undefined;
      for (const release of released) release();
    };
    letIn = end;
    return end;
  }

  function leave(): void {
    isEditing = false;
    letIn();
  }

  function onPress(event: Event): void {
    const isOnBar = event.target instanceof Node && (barEditor()?.editorDOM.contains(event.target) ?? false);
    if (event.type === 'pointerdown') {
      isRefused = isOnBar && !editor.isVisible().visible && !mayOpen();
      if (!isOnBar) leave();
      else if (!isRefused && !isEditing) {
        isEditing = true;
        keepOut(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
      }
    }
    if (!isRefused || !isOnBar) return;
    event.preventDefault();
    event.stopPropagation();
  }

  for (const each of PRESS) document.addEventListener(each, onPress, { capture: true });
  const closed = editor.visible$.subscribe(({ visible }) => {
    if (visible || !isEditing) return;
    isEditing = false;
    // What Univer put off when the bar was pressed may come after all of the typing: it would take the keyboard back.
    const end = keepOut(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY);
    setTimeout(() => {
      end();
      // And would leave a caret that blinks.
      if (!isEditing) barEditor()?.docSelectionRenderService.removeAllRanges();
    });
    // Univer would go on taking the bar for the place where one types.
    queueMicrotask(backToCells);
  });
  return {
    dispose: () => {
      for (const each of PRESS) document.removeEventListener(each, onPress, { capture: true });
      closed.unsubscribe();
      leave();
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
