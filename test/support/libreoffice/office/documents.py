"""Opening and saving spreadsheets, each through the filter its file's ending names."""

import os
import shutil
import tempfile

import uno
from com.sun.star.beans import NamedValue, PropertyValue
from com.sun.star.document.MacroExecMode import NEVER_EXECUTE

_OPEN_FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".ods": "calc8"}
_SAVE_FILTERS = {**_OPEN_FILTERS, ".xls": "MS Excel 97", ".csv": "Text - txt - csv (StarCalc)", ".pdf": "calc_pdf_Export"}

# Comma, double quote, UTF-8; what cells show is then the default.
_CSV_OPTIONS = "44,34,76"


def open_document(office, path):
    """A copy of the spreadsheet at `path`; RuntimeError when it is none.

    A copy, because LibreOffice refuses what another one has open, or seems to have after it was killed. The filter is
    named, or a broken file would be read as text.
    """
    if not os.path.isfile(path):
        raise RuntimeError(f"there is no file {path}")
    copy = shutil.copy(path, tempfile.mkdtemp(dir=office.folder))
    document = office.desktop.loadComponentFromURL(
        uno.systemPathToFileUrl(copy),
        "_blank",
        0,
        _properties(Hidden=True, MacroExecutionMode=NEVER_EXECUTE, FilterName=_filter(_OPEN_FILTERS, path)),
    )
    if document is None:
        raise RuntimeError(f"LibreOffice cannot open {path}")
    return document


def save_document(document, path, password=None):
    """Writes a copy to `path`, which asks for the password where one is given; the document stays what it was."""
    more = {} if password is None else _protection(password, path)
    if path.endswith(".csv"):
        more["FilterOptions"] = _CSV_OPTIONS
    document.storeToURL(
        uno.systemPathToFileUrl(os.path.abspath(path)),
        _properties(FilterName=_filter(_SAVE_FILTERS, path), Overwrite=True, **more),
    )


def _protection(password, path):
    if not path.endswith(".xlsx"):
        return {"Password": password}
    # What the dialogue hands to the filter of Excel's format.
    data = tuple(NamedValue(name, value) for name, value in (("CryptoType", "Standard"), ("OOXPassword", password)))
    return {"EncryptionData": uno.Any("[]com.sun.star.beans.NamedValue", data)}


def _filter(filters, path):
    ending = os.path.splitext(path)[1].lower()
    if ending not in filters:
        raise RuntimeError(f"{path} ends in none of {', '.join(filters)}")
    return filters[ending]


def _properties(**values):
    properties = []
    for name, value in values.items():
        prop = PropertyValue()
        prop.Name = name
        prop.Value = value
        properties.append(prop)
    return tuple(properties)
