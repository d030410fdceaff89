"""Runs the built program as a process, with settings of its own. COMITY names the program."""

import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "demo"
PROGRAM = os.environ["COMITY"]
sys.path.insert(0, str(SAMPLES))

DONE, NO, USAGE, INPUT, WORKSPACE, CANCELLED = 0, 1, 2, 3, 4, 130
AS_OF = "2026-05-14T09:00:00Z"
# Somebody who is not root: root may read and write everything.
NOBODY = 65534


class CliTest(unittest.TestCase):
    """Each test has a folder of its own; `self.path` names files in it."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="comity-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def path(self, name):
        return self.folder / name

    def environment(self):
        settings = self.folder / "settings"
        settings.mkdir(exist_ok=True)
        settings.chmod(0o777)
        return {**os.environ, "XDG_CONFIG_HOME": str(settings), "XDG_DATA_HOME": str(settings),
                "LC_ALL": "C.UTF-8", "TZ": "UTC"}

    def run_program(self, *arguments, user=None, **more):
        return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, env=self.environment(),
                              user=user, cwd=self.folder, **{"timeout": 300, **more})

    def comity(self, *arguments, status=DONE, **more):
        """Runs it and holds the exit status; an error is one line in the form of every error."""
        ended = self.run_program(*arguments, **more)
        told = ended.stderr.decode()
        self.assertEqual(ended.returncode, status, f"{arguments}: {told}")
        if status in (DONE, NO):
            self.assertEqual(told, "", arguments)
        else:
            self.assertRegex(told, r"\Acomity: [^\n]*\S\n\Z", arguments)
        ended.text = ended.stdout.decode()
        return ended

    def json(self, *arguments, **more):
        return json.loads(self.comity(*arguments, "--json", **more).stdout)

    def error(self, *arguments, status, **more):
        """What an error says, without the program's name."""
        return self.comity(*arguments, status=status, **more).stderr.decode()[len("comity: "):]

    def dump(self, workspace):
        return self.comity("check", "-w", workspace, "--dump", "-").stdout


def digest(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def listing(folder):
    """Everything in a folder but the settings."""
    return sorted(str(one.relative_to(folder)) for one in folder.rglob("*")
                  if "settings" not in one.parts)
