"""kill -9 at sixty moments of import, commit, undo and edit leaves all or nothing."""

import os
import pty
import random
import select
import shutil
import signal
import subprocess
import time

from comity_cli import AS_OF, PROGRAM, CliTest
import exports

MANY, FEW = 100_000, 4_000


class Kill(CliTest):
    def setUp(self):
        super().setUp()
        self.chance = random.Random(2026)
        self.killed = 0

    def start(self, workspace, arguments):
        """The program with a terminal for its progress, so that it tells how far it is."""
        mine, its = pty.openpty()
        running = subprocess.Popen([PROGRAM, *map(str, arguments), "-w", workspace], stdout=subprocess.DEVNULL,
                                   stderr=its, env=self.environment(), cwd=self.folder)
        os.close(its)
        return running, mine

    def wait_for(self, running, terminal, words):
        """True once the progress has one of the words."""
        told = ""
        while running.poll() is None:
            if select.select([terminal], [], [], 0.05)[0]:
                try:
                    told += os.read(terminal, 4096).decode(errors="replace")
                except OSError:
                    return False
                if any(word in told for word in words):
                    return True
        return False

    def kill(self, workspace, arguments, after, words=()):
        running, terminal = self.start(workspace, arguments)
        if not words or self.wait_for(running, terminal, words):
            time.sleep(after)
        running.send_signal(signal.SIGKILL)
        self.killed += running.wait() == -signal.SIGKILL
        os.close(terminal)

    def content(self, workspace):
        """Of a workspace that is whole."""
        target = self.path("dump")
        self.comity("check", "-w", workspace, "--dump", target)
        return target.read_bytes()

    def duration(self, workspace, arguments, words):
        """How long it takes to the end, from the words on when there are any."""
        running, terminal = self.start(workspace, arguments)
        begun = time.monotonic()
        if words:
            self.assertTrue(self.wait_for(running, terminal, words), arguments)
            begun = time.monotonic()
        while self.wait_for(running, terminal, ["nothing says so"]):
            pass
        self.assertEqual(running.wait(), 0, arguments)
        os.close(terminal)
        return time.monotonic() - begun

    def copy_of(self, workspace):
        copy = self.path("copy.comity")
        for suffix in ("", "-wal", "-shm", ".lock"):
            self.path("copy.comity" + suffix).unlink(missing_ok=True)
        shutil.copy(workspace, copy)
        return copy

    def kills(self, workspace, arguments, moments, words=()):
        """Kills at so many moments spread over the work; each leaves what was before or after."""
        done = self.path("done.comity")
        shutil.copy(workspace, done)
        lasts = self.duration(done, arguments, words)
        ways = {self.content(workspace), self.content(done)}
        self.assertEqual(len(ways), 2)
        done.unlink()
        enough = self.killed + moments
        for attempt in range(3 * moments):
            if self.killed == enough:
                return
            copy = self.copy_of(workspace)
            share = (attempt % moments + self.chance.random()) / moments
            self.kill(copy, arguments, 0.9 * share * lasts, words)
            self.assertIn(self.content(copy), ways, f"attempt {attempt} of {arguments}")
        self.fail(f"only {self.killed} were killed in time")

    def base(self, count):
        workspace = self.path(f"base{count}.comity")
        archive = exports.x_archive(self.path(f"first{count}.zip"), 1, exports.x_ids(0, count // 2),
                                    exports.x_ids(100, count // 2))
        self.comity("import", archive, "-w", workspace, "--as-of", AS_OF)
        return workspace

    def test_inside_the_commit_of_many(self):
        workspace = self.base(FEW)
        archive = exports.x_archive(self.path("many.zip"), 9, exports.x_ids(0, MANY), exports.x_ids(0, MANY))
        self.kills(workspace, ["import", archive, "--as-of", AS_OF], 22, ["Saving", "Working out"])

    def test_import_undo_and_edit(self):
        workspace = self.base(FEW)
        archive = exports.x_archive(self.path("next.zip"), 9, exports.x_ids(50, FEW), exports.x_ids(0, FEW))
        self.kills(workspace, ["import", archive, "--as-of", AS_OF], 16)
        self.comity("import", archive, "-w", workspace, "--as-of", AS_OF)
        self.kills(workspace, ["import", "undo", "1", "--as-of", AS_OF], 12)
        later = "2026-09-14T09:00:00Z"  # nobody is a new follow any more
        plan = self.json("purge", "plan", "-w", workspace, "--as-of", later)
        self.kills(workspace, ["purge", "decide", plan["items"][0]["id"], "unfollow", "--as-of", later], 12)
