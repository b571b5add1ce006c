"""Opens workbooks with openpyxl, changes cells and saves them as openpyxl does.

Reads a JSON list of jobs from standard input: {"from": path, "to": path, "cells": [[sheet, address, value], ...],
"title": {old: new}, "front": sheet name or null}. With --check it only finds out whether openpyxl is there.
"""

import json
import sys

import openpyxl


def run(job):
    book = openpyxl.load_workbook(job["from"])
    for sheet, address, value in job["cells"]:
        book[sheet][address] = value
    for old, new in job["titles"].items():
        book[old].title = new
    if job["front"]:
        book.move_sheet(job["front"], -len(book.sheetnames))
    book.save(job["to"])


if "--check" not in sys.argv:
    for each in json.load(sys.stdin):
        run(each)
