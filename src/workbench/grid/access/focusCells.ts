import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  EDITOR_ACTIVATED,
  FOCUSING_FX_BAR_EDITOR,
  IContextService,
} from '@univerjs/core';
import { IEditorService } from '@univerjs/docs-ui';
import { ILayoutService } from '@univerjs/ui';
import type { Services } from '../univer/services';

/** Brings the keyboard to the cells, from wherever it is. */
export function focusCells({ injector, editor }: Services): void {
  if (editor.isVisible().visible) return;
  const editors = injector.get(IEditorService);
  // Univer believes that the focus is still where it once put it.
  editors.blur(true);
  injector.get(ILayoutService).focus();
  editors.focus(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  // That is for editing; here the keys are to move between cells.
  injector.get(IContextService).setContextValue(EDITOR_ACTIVATED, false);
  injector.get(IContextService).setContextValue(FOCUSING_FX_BAR_EDITOR, false);
  editor.refreshEditCellState();
}
