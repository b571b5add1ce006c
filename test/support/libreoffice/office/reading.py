"""Reads back what stands in a spreadsheet: every cell that is not empty, with its formula and its value."""

import functools

from com.sun.star.sheet.CellFlags import FORMULA

# SearchType of a search descriptor: what cells show, not their formulas.
_VALUES = 1

# As LibreOffice itself names them when it saves for Excel. Others, such as 522 for a circle, stay `Err:522`.
_EXCEL_ERRORS = {
    502: "#VALUE!",
    503: "#NUM!",
    504: "#VALUE!",
    519: "#VALUE!",
    521: "#NULL!",
    524: "#REF!",
    525: "#NAME?",
    532: "#DIV/0!",
    32767: "#N/A",
}


def read_sheets(document):
    """Name and state of each sheet, in tab order."""
    sheets = [document.Sheets.getByIndex(index) for index in range(document.Sheets.Count)]
    return [
        {"name": sheet.Name, "hidden": not sheet.IsVisible, "protected": sheet.isProtected()} for sheet in sheets
    ]


def read_cells(document):
    """All cells in use, by sheet, row and column. Every object asked for costs a millisecond, so there are few a sheet."""
    cells = []
    for index in range(document.Sheets.Count):
        cells.extend(_read_sheet(document.Sheets.getByIndex(index)))
    return cells


def _read_sheet(sheet):
    name = sheet.Name
    cursor = sheet.createCursor()
    cursor.gotoStartOfUsedArea(False)
    cursor.gotoEndOfUsedArea(True)
    used = cursor.getRangeAddress()
    top, left = used.StartRow, used.StartColumn
    values = cursor.getDataArray()
    texts = cursor.getFormulaArray()
    # Asked for by itself, because a text that begins with = looks like a formula in the array.
    formulas = _places(cursor.queryContentCells(FORMULA))
    booleans = _shown_as_boolean(sheet)
    for down, row in enumerate(values):
        for across, value in enumerate(row):
            place = (top + down, left + across)
            is_formula = place in formulas
            if value == "" and not is_formula:
                continue
            yield {
                "sheet": name,
                "address": _print_cell(*place),
                "formula": texts[down][across] if is_formula else None,
                "value": _error(sheet, place) if value is None else _plain(value, place in booleans),
            }


def _shown_as_boolean(sheet):
    """Places that show TRUE or FALSE, hidden ones too. Asking each format for its kind instead takes most of the reading."""
    search = sheet.createSearchDescriptor()
    search.SearchString = "^(TRUE|FALSE)$"
    search.SearchRegularExpression = True
    search.SearchCaseSensitive = True
    search.SearchType = _VALUES
    found = sheet.findAll(search)
    return set() if found is None else _places(found)


def _plain(value, is_boolean):
    if isinstance(value, str):
        return value
    # To LibreOffice true is 1 in a format of its own; another number in that format stays a number.
    if is_boolean and value in (0, 1):
        return value == 1
    return int(value) if value.is_integer() and abs(value) < 2**53 else value


def _error(sheet, place):
    code = sheet.getCellByPosition(place[1], place[0]).getError()
    return {"error": _EXCEL_ERRORS.get(code, f"Err:{code}")}


def _places(blocks):
    places = set()
    for area in blocks.getRangeAddresses():
        for row in range(area.StartRow, area.EndRow + 1):
            places.update((row, column) for column in range(area.StartColumn, area.EndColumn + 1))
    return places


def _print_cell(row, column):
    return f"{_print_column(column)}{row + 1}"


@functools.lru_cache(maxsize=None)
def _print_column(column):
    letters = ""
    rest = column + 1
    while rest > 0:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(65 + digit) + letters
    return letters
