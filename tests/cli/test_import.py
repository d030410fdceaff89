"""Imports: the document, order, undo, the same again."""

import itertools
import json
import pathlib
import zipfile

from comity_cli import AS_OF, INPUT, SAMPLES, USAGE, CliTest, digest, listing
import exports
import format_exports as fx
import network_exports as nets

HERE = pathlib.Path(__file__).parent


class Document(CliTest):
    maxDiff = None

    def golden(self, name, told):
        expected = HERE / "golden" / f"{name}.json"
        self.assertEqual(json.dumps(told, indent=1, ensure_ascii=False) + "\n", expected.read_text("utf-8"))

    def test_x_archives_of_two_days(self):
        workspace = self.path("a.comity")
        first = exports.x_archive(self.path("one.zip"), 1, exports.x_ids(0, 30), exports.x_ids(10, 40))
        second = exports.x_archive(self.path("two.zip"), 8, exports.x_ids(5, 33), exports.x_ids(11, 40))
        self.golden("x-first", self.json("import", first, "-w", workspace, "--as-of", AS_OF))
        self.golden("x-second", self.json("import", second, "-w", workspace, "--as-of", AS_OF))
        self.golden("x-same-again", self.json("import", second, "-w", workspace, "--as-of", AS_OF))

    def test_sheet_with_rows_that_cannot_be_read(self):
        sheet = exports.sheet(self.path("sheet-2026-05-01.csv"), ["ID", "Handle", "Name", "Followers Count"], [
            ["11", "ada", "Ada", "5"], ["1.43288E+18", "", "Damaged", "7"], ["12", "bob", "Bob", "1,234"],
            ["", "", "Nobody", ""], ["11", "ada", "Ada again", "5"]])
        told = self.json("import", sheet, "-w", self.path("a.comity"), "--account", "x:demo_owner",
                         "--list", "followers", "--taken-at", "2026-05-01T10:00:00Z", "--as-of", AS_OF)
        self.golden("sheet", told)
        self.assertEqual(list(told), ["import_id", "dry_run", "accounts", "files", "rejected", "warnings"])

    def test_possible_renames_are_told_and_not_made(self):
        workspace = self.path("a.comity")

        def lists(name, handles):
            sheet = exports.sheet(self.path(name), ["Username", "Followed at"], [
                [handle, f"2025-03-{day:02}T09:01:52Z"] for day, handle in handles])
            return [sheet, "-w", workspace, "--account", "instagram:fernhill", "--list", "followers", "--as-of", AS_OF]

        before = lists("before.csv", [(1, "ana"), (2, "bo")])
        after = lists("after.csv", [(1, "ana.rides"), (2, "bo")])
        self.assertNotIn("renames", self.json("import", *before, "--taken-at", "2026-05-01T10:00:00Z"))
        expected = [{"network": "instagram", "list": "followers", "from": "ana", "to": "ana.rides",
                     "since": "2025-03-01T09:01:52Z"}]
        later = [*after, "--taken-at", "2026-05-08T10:00:00Z"]
        self.assertEqual(self.json("import", *later, "--dry-run")["renames"], expected)
        self.assertIn("instagram:ana → ana.rides", self.comity("import", *later, "--dry-run").text)
        told = self.json("import", *later)
        self.assertEqual(told["renames"], expected)
        followers = told["accounts"][0]["lists"]["followers"]
        self.assertEqual((followers["new"], followers["left"]), (1, 1))
        self.assertEqual(self.dump(workspace).count(b'{"profile"'), 3)

    def test_map_names_the_columns(self):
        sheet = exports.sheet(self.path("list.csv"), ["Wer", "Kennung"], [["Ada", "ada"], ["Bob", "bob"]])
        mapping = self.path("map.json")
        mapping.write_text(json.dumps({"columns": {"Wer": "name", "Kennung": "handle"}}))
        told = self.json("import", sheet, "-w", self.path("a.comity"), "--account", "x:demo_owner",
                         "--list", "following", "--taken-at", "2026-05-01", "--map", mapping)
        self.assertEqual(told["accounts"][0]["lists"]["following"]["rows"], 2)
        mapping.write_text(json.dumps({"columns": {"Wer": "shoe-size"}}))
        self.error("import", sheet, "-w", self.path("a.comity"), "--map", mapping, status=USAGE)

    def test_folder_of_exports(self):
        """Archives and workbooks in a folder are read, at any depth; what is no export of people is passed over."""
        folder = self.path("exports")
        (folder / "unpacked" / "more").mkdir(parents=True)
        exports.x_archive(folder / "unpacked" / "twitter.zip", 1, exports.x_ids(0, 30), exports.x_ids(10, 40))
        fx.pack(folder / "holiday.zip", {"sea.jpg": b"\xff\xd8\xff\xe0"})
        nets.workbook(folder / "unpacked" / "more" / "posts.xlsx", [
            ["User ID", "Followers"], [exports.x_ids(0, 1)[0], 70]])
        told = self.json("import", folder, "-w", self.path("a.comity"), "--account", "x:demo_owner", "--list",
                         "followers", "--as-of", AS_OF)
        self.assertEqual(sorted({one["format"] for one in told["files"]}), ["x-archive", "xlsx"])
        self.assertNotIn("unknown-format", [one["code"] for one in told["warnings"]])
        self.assertEqual(told["accounts"][0]["lists"]["followers"]["rows"], 30)

    def test_unpacked_export_with_attachments(self):
        """What lies beside the lists of an unpacked export neither joins them nor ends the import."""
        folder = self.path("twitter")
        packed = exports.x_archive(self.path("packed.zip"), 1, exports.x_ids(0, 30), exports.x_ids(10, 40))
        with zipfile.ZipFile(packed) as archive:
            archive.extractall(folder)
        nets.workbook(folder / "data" / "prices.xlsx", [["User ID", "Username"], ["77", "shop"]])
        (folder / "data" / "cut.zip").write_bytes(packed.read_bytes()[:300])
        told = self.json("import", folder, "-w", self.path("a.comity"), "--as-of", AS_OF)
        self.assertEqual({one["format"] for one in told["files"]}, {"x-archive"})
        self.assertEqual(told["accounts"][0]["lists"]["followers"]["rows"], 30)

    def test_folder_without_exports(self):
        (self.path("exports") / "inside").mkdir(parents=True)
        fx.pack(self.path("exports") / "inside" / "holiday.zip", {"sea.jpg": b"\xff\xd8\xff\xe0"})
        told = self.error("import", self.path("exports"), "-w", self.path("a.comity"), status=INPUT)
        self.assertIn("exports", told)
        self.assertEqual(listing(self.folder), ["exports", "exports/inside", "exports/inside/holiday.zip"])

    def test_dry_run_leaves_no_file(self):
        archive = exports.x_archive(self.path("one.zip"), 1, exports.x_ids(0, 30), exports.x_ids(10, 40))
        dry = self.json("import", archive, "-w", self.path("a.comity"), "--dry-run", "--as-of", AS_OF)
        self.assertEqual(listing(self.folder), ["one.zip"])
        self.assertTrue(dry["dry_run"])
        wet = self.json("import", archive, "-w", self.path("a.comity"), "--as-of", AS_OF)
        self.assertEqual(dry["accounts"], wet["accounts"])
        before = digest(self.path("a.comity"))
        second = exports.x_archive(self.path("two.zip"), 2, exports.x_ids(0, 31), exports.x_ids(10, 40))
        self.assertEqual(self.json("import", second, "-w", self.path("a.comity"), "--dry-run")
                         ["accounts"][0]["lists"]["followers"]["new"], 1)
        self.assertEqual(digest(self.path("a.comity")), before)

    def test_dry_run_needs_no_workspace(self):
        archive = exports.x_archive(self.path("one.zip"), 1, exports.x_ids(0, 30), exports.x_ids(10, 40))
        dry = self.json("import", archive, "--dry-run", "--as-of", AS_OF)
        self.assertTrue(dry["dry_run"])
        self.assertEqual(dry["accounts"][0]["lists"]["followers"]["new"], 30)
        self.assertEqual(listing(self.folder), ["one.zip"])
        self.error("import", archive, status=USAGE)

    def test_history_lists_what_was_undone(self):
        workspace = self.path("a.comity")
        archive = exports.x_archive(self.path("one.zip"), 1, exports.x_ids(0, 30), exports.x_ids(10, 40))
        self.comity("import", archive, "-w", workspace, "--as-of", AS_OF)
        self.assertIn("30", self.comity("import", archive, "-w", workspace).text)
        undone = self.json("import", "undo", "1", "-w", workspace, "--as-of", AS_OF)
        self.assertEqual(undone, {"import_id": 1, "source": "one.zip", "people_removed": 50, "people_kept": 0,
                                  "repairs_undone": 0})
        self.error("import", "undo", "1", "-w", workspace, status=USAGE)
        self.assertEqual([(one["import_id"], one["undone_at"]) for one in
                          self.json("import", "history", "-w", workspace)], [(1, AS_OF)])


class Samples(CliTest):
    def test_second_import_changes_nothing_and_says_so(self):
        workspace = self.path("a.comity")
        for export in sorted(SAMPLES.glob("*.zip")):
            self.comity("import", export, "-w", workspace, "--as-of", AS_OF)
        before = self.dump(workspace), digest(workspace)
        for export in sorted(SAMPLES.glob("*.zip")):
            self.assertIn("imported before", self.comity("import", export, "-w", workspace).text)
            told = self.json("import", export, "-w", workspace)
            self.assertIn("same-file-again", [one["code"] for one in told["warnings"]])
            self.assertEqual({(one["new"], one["left"]) for one in told["accounts"][0]["lists"].values()}, {(0, 0)})
        self.assertEqual((self.dump(workspace), digest(workspace)), before)

    def test_undo_gives_what_was_there_before(self):
        workspace, contents = self.path("a.comity"), []
        files = sorted(SAMPLES.glob("*.zip"))
        for export in files:
            contents.append(self.dump(workspace) if contents else None)
            self.comity("import", export, "-w", workspace, "--as-of", AS_OF)
        for number in range(len(files), 1, -1):
            self.comity("import", "undo", number, "-w", workspace, "--as-of", AS_OF)
            self.assertEqual(self.dump(workspace), contents[number - 1])
            self.comity("check", "-w", workspace)


class Orders(CliTest):
    """Four dated exports of one account: people come, leave, come back, and change their names."""

    def exports(self):
        followers = [exports.x_ids(0, 60), exports.x_ids(5, 60), exports.x_ids(0, 70), exports.x_ids(20, 60)]
        following = [exports.x_ids(30, 50), exports.x_ids(30, 55), exports.x_ids(25, 55), exports.x_ids(28, 60)]
        files = [[exports.x_archive(self.path(f"x{day}.zip"), day, one, other)]
                 for day, one, other in zip((1, 9, 17, 25), followers, following)]
        # The second and the last are sheets with texts and counts, which change.
        for day, index, ids in ((9, 1, followers[1]), (25, 3, followers[3])):
            rows = [[id, f"h{id}" if index == 1 or int(id) % 3 else f"new{id}", f"Name {int(id) % (day + 1)}",
                     str(int(id) % day), f"2026-0{1 + index}-1{int(id) % 9}"] for id in ids]
            sheet = exports.sheet(self.path(f"followers-{day}.csv"),
                                  ["ID", "Handle", "Name", "Followers Count", "Last Post"], rows)
            files[index] = [sheet, "--account", "x:demo_owner", "--list", "followers",
                            "--taken-at", f"2026-05-{day:02}T07:55:12Z"]
        return files

    def test_every_order_gives_the_same_content(self):
        files, contents = self.exports(), {}
        for order in itertools.permutations(range(4)):
            workspace = self.path("".join(map(str, order)) + ".comity")
            for index in order:
                self.comity("import", *files[index], "-w", workspace, "--as-of", AS_OF)
            contents[order] = self.dump(workspace)
        self.assertEqual(len(set(contents.values())), 1, self.first_difference(contents))

    def test_undo_of_each_is_as_if_it_had_never_been(self):
        files = self.exports()
        for gone in range(4):
            with self.subTest(gone=gone):
                whole, without = self.path(f"whole{gone}.comity"), self.path(f"without{gone}.comity")
                for index in range(4):
                    self.comity("import", *files[index], "-w", whole, "--as-of", AS_OF)
                    if index != gone:
                        self.comity("import", *files[index], "-w", without, "--as-of", AS_OF)
                self.comity("import", "undo", gone + 1, "-w", whole, "--as-of", AS_OF)
                self.assertEqual(self.dump(whole), self.dump(without))
                self.comity("check", "-w", whole)

    @staticmethod
    def first_difference(contents):
        """Two orders that differ, and the first line in which they do."""
        (first, expected), *others = contents.items()
        for order, content in others:
            for a, b in itertools.zip_longest(expected.splitlines(), content.splitlines()):
                if a != b:
                    return f"{first} and {order}: {a} / {b}"
        return ""
