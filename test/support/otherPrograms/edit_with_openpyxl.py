"""Opens workbooks with openpyxl, changes cells and saves them as openpyxl does.

Reads a JSON list of jobs from standard input: {"from": path, "to": path, "cells": [[sheet, address, value], ...],
"titles": {old: new}, "front": sheet name or null, "steps": what else, in order; see index.ts}. With --check it only finds out whether openpyxl is there.
"""

import datetime
import json
import sys

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.datavalidation import DataValidationList


def take(book, step):
    do = step["do"]
    if do == "date":
        book[step["sheet"]][step["address"]] = datetime.datetime.fromisoformat(step["value"])
    elif do == "merge":
        book[step["sheet"]].merge_cells(step["range"])
    elif do == "removeValidations":
        book[step["sheet"]].data_validations = DataValidationList()
    elif do == "addSheet":
        book.create_sheet(step["sheet"], 0)["B2"] = step["value"]
    elif do == "deleteSheet":
        book.remove(book[step["sheet"]])
    elif do == "countFrom1904":
        book.epoch = CALENDAR_MAC_1904
    else:
        raise ValueError(do)


def run(job):
    book = openpyxl.load_workbook(job["from"])
    for sheet, address, value in job["cells"]:
        book[sheet][address] = value
    for old, new in job["titles"].items():
        book[old].title = new
    if job["front"]:
        book.move_sheet(job["front"], -len(book.sheetnames))
    for step in job.get("steps", []):
        take(book, step)
    book.save(job["to"])


if "--check" not in sys.argv:
    for each in json.load(sys.stdin):
        run(each)
