import { BooleanNumber, IPermissionService, mergeWorksheetSnapshotWithDefault, type Injector } from '@univerjs/core';
import {
  InsertSheetCommand,
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideCommand,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
  SetWorksheetOrderCommand,
  SetWorksheetOrderMutation,
  SetWorksheetShowCommand,
  WorkbookCreateSheetPermission,
  WorkbookDeleteSheetPermission,
  WorkbookHideSheetPermission,
  WorkbookMoveSheetPermission,
  WorkbookRenameSheetPermission,
} from '@univerjs/sheets';
import { RemoveSheetConfirmCommand } from '@univerjs/sheets-ui';
import type { GridWording } from '../../../wording/gridWording';
import type { ReplacedCommands } from '../commands/guardCommands';
import type { HandChange } from '../grid';
import { ask } from '../messages/messageBox';
import { emptySheet } from '../../../workbook/draft';
import { newShownSheet, type ShownBook, type ShownSheet } from '../shown/shownBook';
import { sheetData } from '../snapshot/sheetData';
import { stylesOf } from '../snapshot/styleKeys';
import { BY_GRID, univerBook, type Services } from '../univer/services';
import { freeName, nameProblem } from './nameProblem';

/** What is needed to work on the tabs. */
export interface TabTools {
  services: Services;
  book: () => ShownBook;
  words: GridWording;
  /** The element messages are shown in. */
  over: HTMLElement;
  tell: (message: { title: string; message: string }) => Promise<void>;
  onChange: (change: HandChange) => void;
}

type Named = { subUnitId?: string } | undefined;

/**
 * What the tabs of sheets do, by ids of Univer's commands.
 */
export function sheetTabs({ services, book, words, over, tell, onChange }: TabTools): ReplacedCommands {
  const { commands } = services;
  const run = (id: string, params: object): void => {
    commands.syncExecuteCommand(id, { unitId: book().unitId, ...params }, BY_GRID);
  };
  const sheetOf = (params: Named): ShownSheet => {
    const id = params?.subUnitId ?? univerBook(services).getActiveSheet().getSheetId();
    return book().sheets.find((sheet) => sheet.id === id)!;
  };
  const activate = (sheet: ShownSheet): void => run(SetWorksheetActiveOperation.id, { subUnitId: sheet.id });

  /** Wraps what a locked structure forbids. */
  function unlessLocked<Params>(action: (params: Params) => void): (params: Params) => void {
    return (params) => {
      if (book().plain.structureLocked) void tell(words.structureLocked);
      else action(params);
    };
  }

  function add(): void {
    const after = sheetOf(undefined);
    const index = book().sheets.indexOf(after) + 1;
    const sheet = emptySheet(freeName(book(), words.newSheet));
    const shown = newShownSheet(sheet);
    run(InsertSheetMutation.id, {
      index: univerIndex(book(), index),
      sheet: mergeWorksheetSnapshotWithDefault(sheetData(sheet, shown.id, stylesOf({}))),
    });
    book().sheets.splice(index, 0, shown);
    onChange({ kind: 'addSheet', sheet: sheet.name, index });
    activate(shown);
  }

  /** The sheet that comes to the front when this one goes: the next one to the right, otherwise to the left. */
  function successor(sheet: ShownSheet): ShownSheet | undefined {
    const { sheets } = book();
    const at = sheets.indexOf(sheet);
    return [...sheets.slice(at + 1), ...sheets.slice(0, at).reverse()].find(
      ({ plain }) => plain.visibility === 'visible',
    );
  }

  /** Whether the sheet may go out of sight; what is in front then is another. */
  function leave(sheet: ShownSheet): boolean {
    const next = successor(sheet);
    if (!next) void tell(words.lastSheet);
    else if (univerBook(services).getActiveSheet().getSheetId() === sheet.id) activate(next);
    return next !== undefined;
  }

  async function remove(params: Named): Promise<void> {
    const sheet = sheetOf(params);
    const { name } = sheet.plain;
    if (!successor(sheet)) return tell(words.lastSheet);
    const answer = await ask<'remove' | 'cancel'>(over, {
      title: words.deleteSheet.title,
      text: words.deleteSheet.message(name),
      buttons: { remove: words.delete, cancel: words.cancel },
      first: 'cancel',
      escape: 'cancel',
    });
    if (answer === 'cancel' || !leave(sheet)) return;
    run(RemoveSheetMutation.id, { subUnitId: sheet.id, subUnitName: name });
    book().sheets.splice(book().sheets.indexOf(sheet), 1);
    onChange({ kind: 'deleteSheet', sheet: name });
  }

  function rename(params: { name: string; subUnitId?: string }): void {
    const sheet = sheetOf(params);
    const before = sheet.plain.name;
    const problem = nameProblem(book(), sheet, params.name);
    if (problem) {
      const { title, message, taken } = words.sheetName;
      // Univer lets one write into the tab itself.
      const tab = over.querySelector(`[data-u-comp=slide-tab-item][data-id="${sheet.id}"] span`);
      if (tab) tab.textContent = before;
      void tell({ title, message: problem === 'form' ? message : taken(problem.taken) });
      return;
    }
    if (params.name === before) return;
    run(SetWorksheetNameMutation.id, { subUnitId: sheet.id, name: params.name });
    sheet.plain = { ...sheet.plain, name: params.name };
    onChange({ kind: 'renameSheet', sheet: before, name: params.name });
  }

  /** @param params `order` counts the visible tabs */
  function move(params: { order: number; subUnitId?: string }): void {
    const { sheets } = book();
    const sheet = sheetOf(params);
    const from = sheets.indexOf(sheet);
    const others = sheets.filter((each) => each !== sheet);
    const next = others.filter(({ plain }) => plain.visibility === 'visible')[params.order];
    const index = next ? others.indexOf(next) : others.length;
    const fromOrder = univerIndex(book(), from);
    sheets.splice(from, 1);
    sheets.splice(index, 0, sheet);
    run(SetWorksheetOrderMutation.id, { subUnitId: sheet.id, fromOrder, toOrder: univerIndex(book(), index) });
    if (index !== from) onChange({ kind: 'moveSheet', sheet: sheet.plain.name, index });
  }

  function show(params: Named, visible: boolean): void {
    const sheet = sheetOf(params);
    if (!visible && !leave(sheet)) return;
    run(SetWorksheetHideMutation.id, {
      subUnitId: sheet.id,
      hidden: visible ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    });
    sheet.plain = { ...sheet.plain, visibility: visible ? 'visible' : 'hidden' };
    onChange({ kind: 'showSheet', sheet: sheet.plain.name, visible });
    if (visible) activate(sheet);
  }

  const removing = unlessLocked((params: Named) => void remove(params));
  return {
    [InsertSheetCommand.id]: unlessLocked(add),
    [RemoveSheetConfirmCommand.id]: removing,
    [RemoveSheetCommand.id]: removing,
    [SetWorksheetNameCommand.id]: unlessLocked(rename),
    [SetWorksheetOrderCommand.id]: unlessLocked(move),
    [SetWorksheetHideCommand.id]: unlessLocked((params: Named) => show(params, false)),
    [SetWorksheetShowCommand.id]: unlessLocked((params: Named) => show(params, true)),
  };
}

/** Univer does not know of sheets that people never see. */
function univerIndex({ sheets }: ShownBook, index: number): number {
  return sheets.slice(0, index).filter(({ plain }) => plain.visibility !== 'veryHidden').length;
}

/** Has Univer show what a locked structure forbids as not available. */
export function showStructureLock(injector: Injector, { unitId, plain }: ShownBook): void {
  const permissions = injector.get(IPermissionService);
  for (const Permission of [
    WorkbookCreateSheetPermission,
    WorkbookDeleteSheetPermission,
    WorkbookHideSheetPermission,
    WorkbookMoveSheetPermission,
    WorkbookRenameSheetPermission,
  ]) {
    permissions.updatePermissionPoint(new Permission(unitId).id, !plain.structureLocked);
  }
}
