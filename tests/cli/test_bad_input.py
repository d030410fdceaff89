"""Files that are broken, hostile or not ours: a clear sentence, the status, the workspace unchanged."""

import io
import json
import os
import struct
import unittest
import zipfile

from comity_cli import AS_OF, DONE, INPUT, NOBODY, WORKSPACE, CliTest, digest, listing
import exports

SHEET = ["--account", "x:demo_owner", "--list", "followers", "--taken-at", "2026-05-02"]


class BadInput(CliTest):
    def setUp(self):
        super().setUp()
        self.workspace = self.path("a.comity")
        self.good = exports.x_archive(self.path("good.zip"), 1, exports.x_ids(0, 30), exports.x_ids(10, 40))
        self.comity("import", self.good, "-w", self.workspace, "--as-of", AS_OF)

    def refused(self, path, *more, says, status=INPUT, **options):
        """Refused with a sentence, and the workspace is as it was; a new one is not left behind."""
        before, files = digest(self.workspace), listing(self.folder)
        told = self.error("import", path, "-w", self.workspace, *more, status=status, **options)
        self.assertIn(says, told)
        self.assertIn("unchanged" if says not in ("no file", "cannot be opened") else "Nothing was changed", told)
        self.error("import", path, "-w", self.path("new.comity"), *more, status=status, **options)
        self.assertEqual((digest(self.workspace), listing(self.folder)), (before, files))

    def write(self, name, content):
        path = self.path(name)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def zip(self, name, files):
        path = self.path(name)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for entry, content in files.items():
                archive.writestr(entry, content)
        return path

    def test_no_such_file(self):
        self.refused(self.path("none.zip"), says="no file")

    def test_empty_file(self):
        self.refused(self.write("empty.csv", ""), says="is empty")
        self.refused(self.write("empty.zip", ""), says="is empty")

    def test_not_a_zip(self):
        self.refused(self.write("notes.zip", b"These are my notes.\n" * 50), says="notes.zip")
        self.refused(self.write("picture.zip", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8), says="picture.zip")

    def test_truncated_zip(self):
        whole = self.good.read_bytes()
        for share in (0.1, 0.5, 0.95):
            self.refused(self.write("cut.zip", whole[:int(len(whole) * share)]), says="cut.zip")

    def test_zip_bomb(self):
        bomb = self.path("bomb.zip")
        with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            archive.write(self.good, "inner.zip")
            with archive.open("data/follower.js", "w", force_zip64=True) as entry:
                entry.write(b"window.YTD.follower.part0 = [")
                for _ in range(300):
                    entry.write(b" " * (1 << 20))
        self.refused(bomb, says="more than Comity will read")

    def test_entries_that_would_leave_the_folder(self):
        with zipfile.ZipFile(self.good) as good:
            files = {name: good.read(name) for name in good.namelist()}
        for name in ("../../evil.js", "/etc/evil.js", "data/../../evil.js", "..\\evil.js"):
            with self.subTest(name=name):
                self.refused(self.zip("trick.zip", {**files, name: "x"}), says="outside its folder")
        self.assertFalse(self.path("../evil.js").exists())

    def test_json_cut_in_half(self):
        with zipfile.ZipFile(self.good) as good:
            files = {name: good.read(name) for name in good.namelist()}
        text = files["data/follower.js"]
        files["data/follower.js"] = text[:len(text) // 2]
        cut = self.zip("half.zip", files)
        before = digest(self.workspace)
        ended = self.run_program("import", cut, "-w", self.workspace, "--json")
        if ended.returncode == DONE:  # what could be read is kept, and the list is not whole
            told = json.loads(ended.stdout)
            followers = told["accounts"][0]["lists"]["followers"]
            self.assertFalse(followers["complete"])
            self.assertEqual(followers["left"], 0)
            self.assertTrue(told["rejected"] or told["warnings"])
        else:
            self.assertEqual(ended.returncode, INPUT)
            self.assertIn(b"stops part way", ended.stderr)
            self.assertEqual(digest(self.workspace), before)

    def test_known_file_without_lists(self):
        self.refused(self.write("page.html", "<!doctype html><html><body>Hello</body></html>"), says="page.html")
        self.refused(self.write("sheet.xlsx", b"PK\x03\x04" + b"\0" * 200), says="sheet.xlsx")

    def imported(self, path, *more):
        told = self.json("import", path, "-w", self.path("csv.comity"), *SHEET, *more)
        return told, told["accounts"][0]["lists"]["followers"]["rows"]

    def names(self):
        return sorted(one["name"] or "" for one in self.json("people", "-w", self.path("csv.comity"))["people"])

    def test_encodings_of_a_sheet(self):
        text = "ID,Handle,Name\n11,ada,Ada Müller\n12,bob,Bob\n"
        for name, content in {"utf8": text.encode(), "bom": text.encode("utf-8-sig"),
                              "utf16": text.encode("utf-16"), "latin": text.encode("cp1252"),
                              "mac": text.replace("\n", "\r").encode(),
                              "dos": text.replace("\n", "\r\n").encode()}.items():
            with self.subTest(name=name):
                self.path("csv.comity").unlink(missing_ok=True)
                _, rows = self.imported(self.write(f"{name}.csv", content))
                self.assertEqual(rows, 2)
                self.assertEqual(self.names(), ["Ada Müller", "Bob"])

    def test_rows_that_cannot_be_read_are_kept(self):
        text = (b"ID,Handle,Name\n11,ada,Ada\n12,b\0b,Zero\n1.43288E+18,,Damaged\n13,carl,Carl\n"
                + b"14,long," + b"x" * (10 << 20) + b"\n15,dora,Dora\n16,open,\"never closed\n")
        told, rows = self.imported(self.write("bad.csv", text))
        reasons = " ".join(one["reason"] for one in told["rejected"])
        self.assertIn("zero byte", reasons)
        self.assertIn("damaged by a spreadsheet (1.43288E+18)", reasons)
        self.assertTrue({"Ada", "Carl", "Dora"} <= set(self.names()))
        self.assertLess(max(len(one["raw"]) for one in told["rejected"]), 5000)
        lines = [one["line"] for one in told["rejected"]]
        self.assertTrue(3 in lines and 4 in lines, lines)
        self.comity("check", "-w", self.path("csv.comity"))

    def test_header_without_rows(self):
        sheet = self.write("nobody.csv", "ID,Handle,Name\n")
        ended = self.run_program("import", sheet, "-w", self.workspace, *SHEET)
        self.assertIn(ended.returncode, (DONE, INPUT))
        self.assertEqual(self.json("people", "-w", self.workspace)["total"], 50)  # an empty list clears nobody

    def test_whose_list_it_is_must_be_said(self):
        sheet = self.write("list.csv", "ID,Handle,Name\n11,ada,Ada\n")
        self.refused(sheet, "--account", "x:demo_owner", says="cannot be told")
        self.refused(sheet, "--list", "followers", says="cannot be told")

    def test_export_of_somebody_else(self):
        self.refused(self.good, "--account", "x:somebody_else", says="demo_owner")

    @unittest.skipUnless(os.geteuid() == 0, "only root can become somebody without rights")
    def test_without_rights(self):
        self.folder.chmod(0o777)
        locked = self.path("locked")
        locked.mkdir()
        export = exports.x_archive(locked / "one.zip", 1, exports.x_ids(0, 3), exports.x_ids(0, 3))
        export.chmod(0)
        mine = self.path("mine.comity")
        self.assertIn("cannot be opened", self.error("import", export, "-w", mine, user=NOBODY, status=INPUT))
        locked.chmod(0)
        self.error("import", locked, "-w", mine, user=NOBODY, status=INPUT)
        self.error("import", locked / "one.zip", "-w", mine, user=NOBODY, status=INPUT)
        self.assertFalse(mine.exists())

    def test_names_that_command_a_terminal(self):
        name = "evil\x1b[2J\u202e.zip"
        told = self.error("import", self.write(name, b"no zip at all"), "-w", self.workspace, status=INPUT)
        self.assertNotIn("\x1b", told)
        self.assertNotIn("\u202e", told)
