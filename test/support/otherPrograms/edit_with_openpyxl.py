"""Edits workbooks with openpyxl. Standard input: a JSON list of {open, save, edits}; see openpyxl.ts for the edits."""

import datetime
import json
import sys

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.datavalidation import DataValidationList


def edit(book, step):
    do = step['do']
    sheet = book[step['sheet']] if 'sheet' in step else None
    if do == 'set':
        sheet[step['address']].value = step['value']
    elif do == 'setDate':
        sheet[step['address']].value = datetime.datetime.fromisoformat(step['value'])
    elif do == 'setError':
        sheet[step['address']].value = step['value']
        assert sheet[step['address']].data_type == 'e'
    elif do == 'merge':
        sheet.merge_cells(step['range'])
    elif do == 'removeValidations':
        sheet.data_validations = DataValidationList()
    elif do == 'rename':
        sheet.title = step['to']
    elif do == 'move':
        book.move_sheet(sheet, step['by'])
    elif do == 'addSheet':
        book.create_sheet(step['name'], 0)
    elif do == 'delete':
        book.remove(sheet)
    elif do == 'countFrom1904':
        book.epoch = CALENDAR_MAC_1904
    else:
        raise ValueError(do)


for job in json.load(sys.stdin):
    workbook = openpyxl.load_workbook(job['open'])
    for step in job['edits']:
        edit(workbook, step)
    workbook.save(job['save'])
