"""Carries out jobs in LibreOffice: one job as JSON per line of standard input, one result per line of standard output.

Run by Debian's own interpreter, the only one that python3-uno is made for. Ends when its input ends. soffice starts with
the first job, is started anew after a job that hung or broke it, and is ended however this program ends.
What a job and a result hold: see ../job.ts.

    run_jobs.py                  carries out jobs
    run_jobs.py --remove FOLDER  the same, and removes FOLDER in the end: its owner may have been killed
    run_jobs.py --check          only says whether all it needs is there
"""

import json
import os
import shutil
import signal
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from documents import open_document, save_document
from edits import apply_edit
from reading import read_cells, read_sheets
from soffice import Soffice, soffice_program

_START_SECONDS = 60


def main():
    if soffice_program() is None:
        sys.exit("soffice is not installed (Debian package libreoffice-calc)")
    if sys.argv[1:] == ["--check"]:
        return
    # As an exception, so that `finally` ends soffice.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.stdin.reconfigure(encoding="utf-8")
    office = None
    try:
        for line in sys.stdin:
            job = json.loads(line)
            began = time.monotonic()
            try:
                office = _living(office)
                result = _run_in_time(office, job)
            except Exception as problem:  # Whatever went wrong belongs to this job; the next ones go on.
                result = {"error": str(problem) or type(problem).__name__}
            print(json.dumps({"name": job["name"], "seconds": time.monotonic() - began, **result}), flush=True)
    finally:
        if office is not None:
            office.close()
        if sys.argv[1:2] == ["--remove"]:
            shutil.rmtree(sys.argv[2], ignore_errors=True)


def _living(office):
    if office is not None and not office.answers():
        office.kill()
        office = None
    return office or Soffice(_START_SECONDS)


def _run_in_time(office, job):
    """A call to a soffice that hangs never returns; killing soffice makes it raise."""
    late = threading.Event()

    def stop():
        late.set()
        office.kill()

    timer = threading.Timer(job["timeoutSeconds"], stop)
    timer.start()
    try:
        return _run(office, job)
    except Exception:
        if late.is_set():
            raise RuntimeError(f"not done within {job['timeoutSeconds']} s; LibreOffice was ended") from None
        raise
    finally:
        timer.cancel()


def _run(office, job):
    document = open_document(office, job["open"])
    try:
        for edit in job["edits"]:
            try:
                apply_edit(office, document, edit)
            except Exception as problem:
                raise RuntimeError(f"{json.dumps(edit, ensure_ascii=False)}: {problem}") from problem
        if job["recalculate"]:
            document.calculateAll()
        for path in job["save"]:
            save_document(document, path, job.get("password"))
        return {"sheets": read_sheets(document), "cells": read_cells(document) if job["read"] else []}
    finally:
        document.close(True)


if __name__ == "__main__":
    main()
