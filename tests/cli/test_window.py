"""The window as a process, without a screen: it holds the workspace, and its pictures are taken."""

import subprocess
import time

from comity_cli import AS_OF, PROGRAM, USAGE, WORKSPACE, CliTest, digest, listing
import exports


class Window(CliTest):
    def offscreen(self):
        runtime = self.path("settings") / "run"
        runtime.mkdir(parents=True, exist_ok=True, mode=0o700)
        return {**self.environment(), "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(runtime)}

    def opened(self, *arguments):
        running = subprocess.Popen([PROGRAM, *map(str, arguments)], env=self.offscreen(), cwd=self.folder,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(running.communicate)
        self.addCleanup(running.terminate)
        return running

    def wait_until(self, holds):
        until = time.monotonic() + 60
        while not holds():
            self.assertLess(time.monotonic(), until, "waited in vain")
            time.sleep(0.01)

    def test_without_a_display_it_says_so(self):
        quiet = {name: value for name, value in self.environment().items()
                 if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        ended = subprocess.run([PROGRAM], env=quiet, capture_output=True)
        self.assertEqual(ended.returncode, USAGE)
        self.assertIn(b"no display", ended.stderr)

    def test_verbs_read_beside_it_and_do_not_write(self):
        archive = exports.x_archive(self.path("one.zip"), 1, exports.x_ids(0, 30), exports.x_ids(10, 40))
        workspace = self.path("a.comity")
        self.comity("import", archive, "-w", workspace, "--as-of", AS_OF)
        running = self.opened(workspace)
        self.wait_until(self.path("a.comity.lock").exists)
        self.assertIn("50 people", self.comity("people", "-w", workspace).text)
        told = self.error("purge", "plan", "-w", workspace, "--as-of", AS_OF, status=WORKSPACE)
        self.assertIn(f"process {running.pid}", told)
        self.assertIsNone(running.poll())

    def test_somebody_new_gets_a_workspace(self):
        running = self.opened()
        self.wait_until((self.path("settings") / "comity" / "People.comity").exists)
        self.assertIsNone(running.poll())

    def test_pictures_of_every_page_light_and_dark(self):
        self.comity("shots", self.path("shots"), timeout=240)
        names = sorted(one.name for one in self.path("shots").iterdir())
        states = {name.rsplit("-", 1)[0] for name in names}
        for page in ("people", "purge-plan", "purge-review", "imports", "imports-preview", "empty-people",
                     "no-such-workspace", "damaged-workspace"):
            self.assertIn(page, states)
        self.assertEqual(names, sorted(f"{state}-{scheme}.png" for state in states for scheme in ("light", "dark")))
        self.assertEqual(len({digest(self.path("shots") / name) for name in names}), len(names))
