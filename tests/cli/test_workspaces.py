"""Workspaces that are locked, newer, damaged, forged or cannot be written."""

import os
import shutil
import sqlite3
import subprocess
import time
import unittest

from comity_cli import (AS_OF, DONE, NO, NOBODY, PROGRAM, USAGE, WORKSPACE, CliTest, digest, listing)
import exports


class Workspaces(CliTest):
    def setUp(self):
        super().setUp()
        self.workspace = self.path("a.comity")
        self.first = exports.x_archive(self.path("one.zip"), 1, exports.x_ids(0, 300), exports.x_ids(100, 400))
        self.second = exports.x_archive(self.path("two.zip"), 9, exports.x_ids(5, 330), exports.x_ids(100, 420))
        self.comity("import", self.first, "-w", self.workspace, "--as-of", AS_OF)

    def sql(self, *statements, path=None):
        with sqlite3.connect(path or self.workspace) as database:
            for statement in statements:
                database.execute(statement)
        database.close()

    def refused(self, says, verbs=None):
        before = digest(self.workspace)
        for arguments in verbs or (["people"], ["import", self.second], ["purge", "plan"], ["import", "history"],
                                   ["check"], ["backup", self.path("b.comity")]):
            told = self.error(*arguments, "-w", self.workspace, status=WORKSPACE)
            self.assertIn(says, told, arguments)
            self.assertEqual(digest(self.workspace), before, arguments)
        self.assertNotIn("b.comity", listing(self.folder))

    def test_newer(self):
        self.sql("PRAGMA user_version = 9999")
        self.refused("newer Comity")

    def test_foreign_trigger(self):
        self.sql("CREATE TRIGGER spy AFTER INSERT ON import BEGIN DELETE FROM profile; END")
        self.refused("changed its structure")

    def test_forged_view(self):
        self.sql("DROP VIEW v_people", "CREATE VIEW v_people AS SELECT load_extension('evil') AS pk")
        self.refused("changed its structure")

    def test_forged_table(self):
        self.sql("CREATE TABLE extra (x)")
        self.refused("changed its structure")

    def test_other_database(self):
        self.sql("PRAGMA application_id = 7")
        self.refused("not a Comity workspace")

    def test_no_database(self):
        self.workspace.write_bytes(b"These are my notes. " * 400)
        self.refused("not a Comity workspace")

    def test_locked(self):
        """A second writer is told who holds the lock; readers go on."""
        big = exports.x_archive(self.path("big.zip"), 10, exports.x_ids(0, 80_000), exports.x_ids(0, 80_000))
        running = subprocess.Popen([PROGRAM, "import", big, "-w", self.workspace], env=self.environment(),
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while not self.path("a.comity.lock").exists():
                time.sleep(0.002)
            told = self.error("import", self.second, "-w", self.workspace, status=WORKSPACE)
            self.assertIn(f"process {running.pid}", told)
            self.assertIn("people", self.comity("people", "-w", self.workspace).text)
        finally:
            running.wait()
        self.comity("check", "-w", self.workspace)

    @unittest.skipUnless(os.geteuid() == 0, "only root can become somebody without rights")
    def test_read_only(self):
        self.folder.chmod(0o755)
        self.workspace.chmod(0o444)
        before = digest(self.workspace)
        for arguments in (["people"], ["import", "history"], ["check"], ["purge", "plan", "--all"],
                          ["import", self.second, "--dry-run"]):
            self.comity(*arguments, "-w", self.workspace, user=NOBODY)
        for arguments in (["import", self.second], ["import", "undo", "1"], ["purge", "plan"]):
            told = self.error(*arguments, "-w", self.workspace, user=NOBODY, status=WORKSPACE)
            self.assertIn("cannot be written", told)
        self.assertEqual(digest(self.workspace), before)
        self.assertEqual(listing(self.folder), ["a.comity", "one.zip", "two.zip"])

    @unittest.skipUnless(os.geteuid() == 0, "only root can mount a small disk")
    def test_full_disk(self):
        disk = self.path("disk")
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1500k", "none", disk], capture_output=True).returncode:
            self.skipTest("no small disk can be mounted here")
        try:
            small = disk / "small.comity"
            shutil.copy(self.workspace, small)
            content = self.dump(small)
            big = exports.x_archive(self.path("big.zip"), 10, exports.x_ids(0, 60_000), exports.x_ids(0, 60_000))
            told = self.error("import", big, "-w", small, "--as-of", AS_OF, status=WORKSPACE)
            self.assertIn("no room left", told)
            self.assertEqual(self.dump(small), content)
            self.comity("check", "-w", small)
            self.error("import", big, "-w", disk / "new.comity", status=WORKSPACE)
            self.assertFalse((disk / "new.comity").exists())
        finally:
            subprocess.run(["umount", disk], check=True)

    def page_of(self, table):
        database = sqlite3.connect(self.workspace)
        size = database.execute("PRAGMA page_size").fetchone()[0]
        root = database.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
        database.close()
        return size, root

    def damage(self, offset, count=4096):
        with open(self.workspace, "r+b") as file:
            file.seek(offset)
            file.write(b"\xA5" * count)

    def test_damaged(self):
        """What can be read of it is saved, and what was lost is told."""
        size, root = self.page_of("relation")
        self.damage((root - 1) * size, size)
        before = digest(self.workspace)
        told = self.json("check", "-w", self.workspace, status=NO)
        self.assertFalse(told["ok"])
        self.error("check", "-w", self.workspace, "--repair-copy", self.workspace, status=USAGE)
        copy = self.path("copy.comity")
        self.comity("check", "-w", self.workspace, "--repair-copy", copy, status=NO)
        self.assertEqual(digest(self.workspace), before)
        self.comity("check", "-w", copy)
        fresh = self.path("fresh.comity")
        self.comity("import", self.first, "-w", fresh, "--as-of", AS_OF)
        self.assertEqual(self.dump(copy), self.dump(fresh))  # relations are worked out anew

    def test_damaged_in_the_middle_of_people(self):
        database = sqlite3.connect(self.workspace)
        size = database.execute("PRAGMA page_size").fetchone()[0]
        pages = database.execute("SELECT count(*) FROM pragma_integrity_check").fetchone()
        root = database.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'profile_num'").fetchone()[0]
        database.close()
        self.assertEqual(pages, (1,))
        self.damage((root - 1) * size, size)
        copy = self.path("copy.comity")
        told = self.comity("check", "-w", self.workspace, "--repair-copy", copy, status=NO).text
        self.assertIn("profile_num", told)
        self.comity("check", "-w", copy)
        self.assertEqual(self.json("people", "-w", copy)["total"], 500)

    def test_first_opening_on_this_computer_verifies(self):
        size, root = self.page_of("import_seen")
        self.damage((root - 1) * size, size)
        shutil.rmtree(self.path("settings"))
        self.refused("damaged", [["people"], ["import", self.second]])

    def test_backups_of_a_damaged_one_come_back(self):
        self.comity("backup", self.path("b.comity"), "-w", self.workspace)
        content = self.dump(self.workspace)
        size, root = self.page_of("profile")
        self.damage((root - 1) * size, size)
        self.comity("restore", self.path("b.comity"), "-w", self.workspace, "--force")
        self.assertEqual(self.dump(self.workspace), content)
