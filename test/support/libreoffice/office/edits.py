"""Edits as a person makes them in LibreOffice. Each function takes the document and one edit, and names what it refuses."""

from com.sun.star.awt.FontWeight import BOLD, NORMAL
from com.sun.star.sheet.CellFlags import DATETIME, FORMULA, STRING, VALUE
from com.sun.star.uno import RuntimeException

from documents import open_document


def apply_edit(office, document, edit):
    """Carries out one edit; RuntimeError when LibreOffice would refuse it to a person."""
    if edit["do"] == "importSheet":
        return _import_sheet(office, document, edit)
    return _EDITS[edit["do"]](document, edit)


def _set_number(document, edit):
    _unlocked(document, edit["sheet"], edit["address"]).setValue(edit["value"])


def _set_text(document, edit):
    _unlocked(document, edit["sheet"], edit["address"]).setString(edit["value"])


def _set_formula(document, edit):
    _unlocked(document, edit["sheet"], edit["address"]).setFormula("=" + edit["formula"])


def _type(document, edit):
    # What the keyboard does: TRUE becomes a truth value, and with it the cell's format.
    _unlocked(document, edit["sheet"], edit["address"]).FormulaLocal = edit["input"]


def _set_rich_text(document, edit):
    cell = _unlocked(document, edit["sheet"], edit["address"])
    cell.setString("")
    cursor = cell.createTextCursor()
    for index, part in enumerate(edit["parts"]):
        cursor.CharWeight = BOLD if index % 2 else NORMAL
        cell.insertString(cursor, part, False)


def _clear(document, edit):
    # Contents only, as the Delete key does; the formats stay.
    _unlocked(document, edit["sheet"], edit["range"]).clearContents(VALUE | DATETIME | STRING | FORMULA)


def _paste_values(document, edit):
    rows = edit["rows"]
    start = _range(document, edit["sheet"], edit["address"]).getRangeAddress()
    target = _sheet(document, edit["sheet"]).getCellRangeByPosition(
        start.StartColumn,
        start.StartRow,
        start.StartColumn + len(rows[0]) - 1,
        start.StartRow + len(rows) - 1,
    )
    _refuse_locked(document, target)
    target.setDataArray(tuple(tuple(row) for row in rows))


def _move(document, edit):
    source = _unlocked(document, edit["sheet"], edit["range"]).getRangeAddress()
    target = _landing(document, edit, source)
    target.getSpreadsheet().moveRange(_corner(target), source)


def _copy(document, edit):
    source = _range(document, edit["sheet"], edit["range"]).getRangeAddress()
    target = _landing(document, edit, source)
    target.getSpreadsheet().copyRange(_corner(target), source)


def _landing(document, edit, source):
    to_sheet = edit.get("toSheet", edit["sheet"])
    start = _range(document, to_sheet, edit["to"]).getRangeAddress()
    landing = _sheet(document, to_sheet).getCellRangeByPosition(
        start.StartColumn,
        start.StartRow,
        start.StartColumn + source.EndColumn - source.StartColumn,
        start.StartRow + source.EndRow - source.StartRow,
    )
    _refuse_locked(document, landing)
    return landing


def _corner(cells):
    return cells.getCellByPosition(0, 0).getCellAddress()


def _insert_rows(document, edit):
    _unprotected(document, edit["sheet"]).getRows().insertByIndex(edit["before"] - 1, edit["count"])


def _delete_rows(document, edit):
    _unprotected(document, edit["sheet"]).getRows().removeByIndex(edit["from"] - 1, edit["count"])


def _insert_columns(document, edit):
    columns = _range(document, edit["sheet"], edit["before"] + "1").getRangeAddress()
    _unprotected(document, edit["sheet"]).getColumns().insertByIndex(columns.StartColumn, edit["count"])


def _delete_columns(document, edit):
    columns = _range(document, edit["sheet"], edit["from"] + "1").getRangeAddress()
    _unprotected(document, edit["sheet"]).getColumns().removeByIndex(columns.StartColumn, edit["count"])


def _merge(document, edit):
    cells = _range(document, edit["sheet"], edit["range"])
    _unprotected(document, edit["sheet"])
    cells.merge(True)


def _protect(document, edit):
    _sheet(document, edit["sheet"]).protect(edit.get("password", ""))


def _unprotect(document, edit):
    sheet = _sheet(document, edit["sheet"])
    sheet.unprotect(edit.get("password", ""))
    if sheet.isProtected():
        raise RuntimeError(f"the password does not open sheet {edit['sheet']}")


def _rename_sheet(document, edit):
    _refuse_locked_structure(document)
    _sheet(document, edit["sheet"]).setName(edit["to"])
    _sheet(document, edit["to"])


def _move_sheet(document, edit):
    _refuse_locked_structure(document)
    _sheet(document, edit["sheet"])
    names = [name for name in document.Sheets.ElementNames if name != edit["sheet"]]
    wanted = names[: edit["position"]] + [edit["sheet"]] + names[edit["position"] :]
    # LibreOffice counts the place with the sheet itself still in it.
    before = document.Sheets.ElementNames.index(edit["sheet"])
    document.Sheets.moveByName(edit["sheet"], edit["position"] + (1 if before < edit["position"] else 0))
    if list(document.Sheets.ElementNames) != wanted:
        raise RuntimeError(f"sheet {edit['sheet']} did not move: {document.Sheets.ElementNames}")


def _add_sheet(document, edit):
    _refuse_locked_structure(document)
    document.Sheets.insertNewByName(edit["sheet"], edit["position"])


def _copy_sheet(document, edit):
    _refuse_locked_structure(document)
    _sheet(document, edit["sheet"])
    document.Sheets.copyByName(edit["sheet"], edit["to"], edit["position"])


def _delete_sheet(document, edit):
    _refuse_locked_structure(document)
    _sheet(document, edit["sheet"])
    document.Sheets.removeByName(edit["sheet"])


def _import_sheet(office, document, edit):
    _refuse_locked_structure(document)
    source = open_document(office, edit["from"])
    try:
        _sheet(source, edit["sheet"])
        document.Sheets.importSheet(source, edit["sheet"], edit["position"])
    finally:
        source.close(True)


def _sheet(document, name):
    if not document.Sheets.hasByName(name):
        raise RuntimeError(f"there is no sheet {name}, only {', '.join(document.Sheets.ElementNames)}")
    return document.Sheets.getByName(name)


def _range(document, sheet, address):
    try:
        return _sheet(document, sheet).getCellRangeByName(address)
    except RuntimeException:
        raise RuntimeError(f"{address} is no range of sheet {sheet}") from None


def _unlocked(document, sheet, address):
    cells = _range(document, sheet, address)
    _refuse_locked(document, cells)
    return cells.getCellByPosition(0, 0) if ":" not in address else cells


def _refuse_locked(document, cells):
    # The API writes into locked cells without a word; a person could not.
    sheet = cells.getSpreadsheet()
    if not sheet.isProtected():
        return
    alike = cells.getUniqueCellFormatRanges()
    for block in (alike.getByIndex(index) for index in range(alike.Count)):
        if block.CellProtection.IsLocked:
            raise RuntimeError(f"locked: {block.RangeAddressesAsString}; unprotect the sheet first")


def _unprotected(document, name):
    sheet = _sheet(document, name)
    if sheet.isProtected():
        raise RuntimeError(f"sheet {name} is protected; unprotect it first")
    return sheet


def _refuse_locked_structure(document):
    if document.isProtected():
        raise RuntimeError("the workbook's structure is locked")


_EDITS = {
    "setNumber": _set_number,
    "setText": _set_text,
    "setFormula": _set_formula,
    "type": _type,
    "setRichText": _set_rich_text,
    "clear": _clear,
    "pasteValues": _paste_values,
    "move": _move,
    "copy": _copy,
    "insertRows": _insert_rows,
    "deleteRows": _delete_rows,
    "insertColumns": _insert_columns,
    "deleteColumns": _delete_columns,
    "merge": _merge,
    "protect": _protect,
    "unprotect": _unprotect,
    "renameSheet": _rename_sheet,
    "moveSheet": _move_sheet,
    "addSheet": _add_sheet,
    "copySheet": _copy_sheet,
    "deleteSheet": _delete_sheet,
}
