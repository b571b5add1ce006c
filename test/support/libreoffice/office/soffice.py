"""One headless soffice process: started with a profile of its own, reached through a pipe of its own, always ended."""

import contextlib
import ctypes
import glob
import hashlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
import uuid

import uno
from com.sun.star.connection import NoConnectException
from com.sun.star.uno import Exception as UnoException

from profile_settings import write_profile

_PR_SET_PDEATHSIG = 1
# With this code soffice asks to be started again: a fresh profile does so once.
_RESTART_ME = 81
_LIBC = ctypes.CDLL(None)


def soffice_program():
    """Path of the program itself, or None. Not the `soffice` script: that starts a child which outlives it when killed."""
    script = shutil.which("soffice")
    program = script and os.path.join(os.path.dirname(os.path.realpath(script)), "soffice.bin")
    return program if program and os.access(program, os.X_OK) else None


def _die_with_parent():
    # The kernel ends soffice when this interpreter is killed so hard that no clean-up of its own can run.
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


class Soffice:
    """A running LibreOffice; `desktop` opens documents, `folder` is for files that go with it."""

    def __init__(self, start_seconds):
        """Starts it and waits until it answers; RuntimeError when it does not within `start_seconds`."""
        self.folder = tempfile.mkdtemp(prefix="scorebook-soffice-")
        self._profile = os.path.join(self.folder, "profile")
        self._pipe = "scorebook" + uuid.uuid4().hex
        self._process = None
        try:
            self.desktop = self._start(start_seconds)
        except BaseException:
            self.kill()
            raise

    def _start(self, start_seconds):
        write_profile(self._profile)
        arguments = [
            soffice_program(),
            *("--headless", "--invisible", "--norestore", "--nologo", "--nodefault", "--nolockcheck"),
            "-env:UserInstallation=" + uno.systemPathToFileUrl(self._profile),
            f"--accept=pipe,name={self._pipe};urp;",
        ]
        deadline = time.monotonic() + start_seconds
        while True:
            self._launch(arguments)
            desktop = self._connect(deadline)
            if desktop is not None:
                return desktop
            if self._process.returncode != _RESTART_ME:
                raise RuntimeError(f"soffice ended with code {self._process.returncode} while starting. {self._said()}")

    def _launch(self, arguments):
        with open(self._log_path(), "wb") as log:
            self._process = subprocess.Popen(
                arguments,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # A UTF-8 locale, or file names with Chinese in them cannot be opened.
                env={**os.environ, "LC_ALL": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp", "TMPDIR": self.folder},
                preexec_fn=_die_with_parent,
            )

    def _connect(self, deadline):
        """The desktop once it answers; None when the process has ended."""
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        while time.monotonic() < deadline:
            try:
                context = resolver.resolve(f"uno:pipe,name={self._pipe};urp;StarOffice.ComponentContext")
                return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            except NoConnectException:
                if self._process.poll() is not None:
                    return None
            time.sleep(0.05)
        raise RuntimeError(f"soffice did not answer in time after its start. {self._said()}")

    def _log_path(self):
        return os.path.join(self.folder, "log")

    def _said(self):
        with open(self._log_path(), encoding="utf-8", errors="replace") as log:
            return log.read().strip()

    def answers(self):
        """False when it has ended or broken down."""
        try:
            self.desktop.getName()
            return self._process.poll() is None
        except UnoException:
            return False

    def kill(self):
        """Ends the process at once and removes all it left behind. May be called from another thread and twice."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
        for pipe in (self._pipe, self._single_office_pipe()):
            for socket in glob.glob(f"/tmp/OSL_PIPE_*_{pipe}"):
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(socket)

    def _single_office_pipe(self):
        # soffice listens here for a second start with its profile, and names it by the profile's address.
        digest = hashlib.md5(uno.systemPathToFileUrl(self._profile).encode("utf-16-le")).digest()
        return "SingleOfficeIPC_" + "".join(f"{byte:x}" for byte in digest)

    def close(self):
        """Asks it to end, and ends it when it does not within a few seconds."""
        try:
            self.desktop.terminate()
            self._process.wait(timeout=5)
        except (UnoException, subprocess.TimeoutExpired):
            pass
        self.kill()
