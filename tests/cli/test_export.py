"""`comity export`: what other programs get, and what they do not."""

import csv
import io
import sqlite3
import subprocess
import zipfile

from comity_cli import AS_OF, USAGE, CliTest, digest
import exports


class Export(CliTest):
    def workspace(self):
        workspace = self.path("a.comity")
        sheet = exports.sheet(
            self.path("followers.csv"), ["ID", "Handle", "Name", "Followers Count", "Bio"],
            [["1432881234567890123", "@ada", "=HYPERLINK(\"http://x\")", "12345", "Potter in Bern"],
             ["12", "bob", "Bob", "7", ""], ["13", "carl", "Carl", "", "=1+1"]])
        self.comity("import", sheet, "-w", workspace, "--account", "x:demo_owner", "--list", "followers",
                    "--taken-at", "2026-05-01", "--complete", "yes", "--as-of", AS_OF)
        following = self.path("following_accounts.csv")
        following.write_text("Account address,Show boosts,Notify on new posts,Languages\n"
                             "eve@e.example,false,true,\"en, de\"\nfay@f.example,true,false,\n")
        self.comity("import", following, "-w", workspace, "--account", "mastodon:us@home.example",
                    "--taken-at", "2026-05-01", "--as-of", AS_OF)
        return workspace

    def on_lists(self, workspace):
        """Customers in two parts, on two networks; Friends in one."""
        pks = "SELECT pk FROM v_people WHERE handle = '{}'"
        subprocess.run(["sqlite3", workspace, f"""
            INSERT INTO list (id, name, kind, position, made_at) VALUES
              (1, 'Customers', 'private', 1, 1), (2, 'Friends, near', 'private', 2, 1);
            INSERT INTO list_member (pk, list, part, added_at) VALUES
              (({pks.format('ada')}), 1, 1, 1), (({pks.format('eve@e.example')}), 1, 2, 2),
              (({pks.format('fay@f.example')}), 2, 1, 3), (({pks.format('bob')}), 2, 1, 4);"""], check=True)

    def rows(self, text):
        return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline="")))

    def test_people_as_csv(self):
        workspace = self.workspace()
        out = self.path("people.csv")
        told = self.comity("export", "people", out, "-w", workspace, "--sort", "followers:desc")
        self.assertIn("5 rows written to", told.text)
        rows = self.rows(out.read_bytes())
        self.assertEqual([row["handle"] for row in rows],
                         ["ada", "bob", "carl", "eve@e.example", "fay@f.example"])
        self.assertEqual(rows[0]["name"], "'=HYPERLINK(\"http://x\")")
        self.assertEqual(self.comity("people", "-w", workspace, "--csv", "-", "--sort", "followers:desc").stdout,
                         out.read_bytes())
        narrow = self.comity("export", "people", "-", "-w", workspace, "--where", "network=x", "--limit", "1",
                             "--columns", "handle,followers")
        self.assertEqual(narrow.stdout.decode("utf-8-sig"), "handle,followers\r\nada,12345\r\n")
        self.assertEqual(self.json("export", "people", self.path("b.csv"), "-w", workspace),
                         {"files": [{"path": str(self.path("b.csv")), "rows": 5}], "left_out": 0})

    def test_what_is_written_is_imported_again(self):
        workspace = self.workspace()
        wanted = self.json("people", "-w", workspace, "--account", "x:demo_owner")["people"]
        for name in ("followers.csv", "followers.xlsx"):
            out = self.folder / "out" / name
            out.parent.mkdir(exist_ok=True)
            self.comity("export", "people", out, "-w", workspace, "--account", "x:demo_owner")
            again = self.path(name + ".comity")
            self.comity("import", out, "-w", again, "--account", "x:demo_owner", "--list", "followers",
                        "--taken-at", "2026-05-01", "--complete", "yes", "--as-of", AS_OF)
            found = self.json("people", "-w", again)["people"]
            for one, other in zip(found, wanted, strict=True):
                for key in ("key", "handle", "followers", "relation"):
                    self.assertEqual(one[key], other[key])
                self.assertEqual(one["name"].lstrip("'"), other["name"])

    def test_handles(self):
        workspace = self.workspace()
        self.assertEqual(self.comity("export", "people", "-", "-w", workspace, "--format", "handles").text,
                         "ada\nbob\ncarl\neve@e.example\nfay@f.example\n")

    def test_lists_for_mastodon(self):
        workspace = self.workspace()
        self.on_lists(workspace)
        out = self.path("lists.csv")
        told = self.comity("export", "lists", out, "-w", workspace, "--format", "mastodon-lists")
        self.assertIn("2 people left out", told.text)
        self.assertEqual(out.read_text(), "Customers 2,eve@e.example\n\"Friends, near\",fay@f.example\n")
        again = self.json("import", out, "-w", self.path("again.comity"), "--account", "mastodon:us@home.example",
                          "--taken-at", "2026-05-02")
        self.assertEqual([(one["format"], one["rows"]) for one in again["files"]], [("mastodon-csv", 2)])
        self.assertEqual(again["rejected"], [])

    def test_follows_for_mastodon(self):
        workspace = self.workspace()
        out = self.path("follows.csv")
        self.comity("export", "people", out, "-w", workspace, "--account", "mastodon:us@home.example",
                    "--format", "mastodon-following")
        self.assertEqual(out.read_text(), self.path("following_accounts.csv").read_text())
        again = self.json("import", out, "-w", self.path("again.comity"), "--account", "mastodon:us@home.example",
                          "--list", "following", "--taken-at", "2026-05-02")
        self.assertEqual(again["accounts"][0]["lists"]["following"]["rows"], 2)

    def test_one_file_a_part(self):
        workspace = self.workspace()
        self.on_lists(workspace)
        folder = self.path("out")
        told = self.json("export", "lists", folder, "-w", workspace, "--format", "handles")
        self.assertEqual({one["path"].rsplit("/", 1)[1]: one["rows"] for one in told["files"]},
                         {"Customers.txt": 1, "Customers 2.txt": 1, "Friends, near.txt": 2})
        self.assertEqual((folder / "Friends, near.txt").read_text(), "fay@f.example\nbob\n")
        # All or nothing: one of them stands there.
        (folder / "Customers.txt").unlink()
        self.error("export", "lists", folder, "-w", workspace, "--format", "handles", status=USAGE)
        self.assertFalse((folder / "Customers.txt").exists())
        rows = self.rows(self.comity("export", "lists", "-", "-w", workspace, "--list", "customers").stdout)
        self.assertEqual([(row["list"], row["part"], row["network"], row["handle"]) for row in rows],
                         [("Customers", "1", "x", "ada"), ("Customers", "2", "mastodon", "eve@e.example")])
        rows = self.rows(self.comity("export", "lists", "-", "-w", workspace, "--list", "customers", "--columns",
                                     "handle,added,why,last_touch,permission,permission_topic").stdout)
        self.assertTrue(all(row["added"] for row in rows), rows)
        self.assertEqual([(row["why"], row["last_touch"], row["permission"]) for row in rows], [("", "", "none")] * 2)
        self.comity("export", "lists", self.path("lists.xlsx"), "-w", workspace)
        with zipfile.ZipFile(self.path("lists.xlsx")) as book:
            sheets = book.read("xl/workbook.xml").decode()
        for name in ("Customers", "Customers 2", "Friends, near"):
            self.assertIn(f'name="{name}"', sheets)

    def test_smart_lists_have_whoever_fits(self):
        workspace = self.workspace()
        self.comity("lists", "create", "Followed at home", "--kind", "smart", "--where", "relation=you-follow",
                    "-w", workspace)
        fits = ["eve@e.example", "fay@f.example"]
        told = self.comity("export", "lists", "-", "-w", workspace, "--format", "handles")
        self.assertEqual(told.text.splitlines(), fits)
        rows = self.rows(self.comity("export", "lists", "-", "-w", workspace, "--list", "followed AT home").stdout)
        self.assertEqual([(row["list"], row["handle"]) for row in rows],
                         [("Followed at home", handle) for handle in fits])
        self.assertEqual(self.comity("export", "lists", "-", "-w", workspace, "--format", "handles",
                                     "--account", "x:demo_owner").text, "")

    def test_redacted(self):
        workspace = self.workspace()
        self.on_lists(workspace)
        for arguments in ([], ["--list", "Customers"], ["--where", "network=x"]):
            text = self.comity("export", "redacted", "-", "-w", workspace, *arguments).stdout
            for secret in ("143288", "ada", "Bob", "Carl", "HYPERLINK", "Potter", "eve", "example", "demo_owner",
                           "12345", "Customers"):
                self.assertNotIn(secret.encode(), text, arguments)
        self.assertIn("12000", self.comity("export", "redacted", "-", "-w", workspace).text)
        self.assertEqual(len(self.rows(self.comity("export", "redacted", "-", "-w", workspace, "--limit", "4").stdout)), 4)

    def test_a_plain_database(self):
        workspace = self.workspace()
        out = self.path("plain.sqlite")
        self.comity("export", "workspace-sqlite", out, "-w", workspace)
        with sqlite3.connect(out) as plain:
            self.assertEqual(plain.execute("SELECT handle, followers FROM people WHERE key = '12'").fetchall(),
                             [("bob", 7)])
            self.assertEqual(plain.execute("SELECT count(*) FROM relations").fetchone(), (5,))

    def test_calls_that_make_no_sense(self):
        workspace = self.workspace()
        for arguments in (["export"], ["export", "people"], ["export", "cats", "x.csv"],
                          ["export", "people", "a", "b"], ["export", "people", "x", "--format", "docx"],
                          ["export", "redacted", "x", "--format", "handles"],
                          ["export", "redacted", "x", "--sort", "name"],
                          ["export", "lists", "x"], ["export", "lists", "x", "--list", "None such"],
                          ["export", "lists", "x", "--where", "stale"],
                          ["export", "lists", "x", "--format", "mastodon-following"],
                          ["export", "people", "x", "--list", "Customers"],
                          ["export", "people", "x.csv", "--columns", "shoe_size"],
                          ["export", "people", "x.txt", "--columns", "handle"],
                          ["export", "people", "x.csv", "--columns", "handle,added"],
                          ["export", "people", "-", "--json"], ["export", "workspace-sqlite", "-"],
                          ["export", "workspace-sqlite", "x", "--format", "csv"],
                          ["export", "people", workspace, "--force"]):
            with self.subTest(arguments=arguments):
                before = digest(workspace)
                self.error(*arguments, "-w", workspace, status=USAGE)
                self.assertEqual(digest(workspace), before)
                self.assertFalse(self.path("x").exists())

    def test_nothing_is_written_over(self):
        workspace = self.workspace()
        for what, name in (("people", "a.csv"), ("people", "a.xlsx"), ("workspace-sqlite", "a.db")):
            out = self.path(name)
            out.write_text("mine")
            self.error("export", what, out, "-w", workspace, status=USAGE)
            self.assertEqual(out.read_text(), "mine")
            self.comity("export", what, out, "-w", workspace, "--force")
            self.assertNotEqual(out.read_bytes(), b"mine")
