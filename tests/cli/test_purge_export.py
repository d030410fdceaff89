"""`comity purge export`: the open plan on paper, as a table, and as what a Mastodon server takes."""

import csv
import datetime
import io
import signal
import sqlite3
import subprocess
import time

from comity_cli import AS_OF, CANCELLED, DONE, PROGRAM, USAGE, CliTest, listing
import exports

HOSTILE = '<script>alert(1)</script>'


class PurgeExport(CliTest):
    def planned(self):
        workspace = self.path("a.comity")
        rows = [["1432881234567890123", "@ada", HOSTILE, "2025-01-01"], ["12", "bob", "=1+1", "2025-01-02"],
                ["13", "carl", "", "2025-01-03"]]
        sheet = exports.sheet(self.path("following.csv"), ["ID", "Handle", "Name", "Last Tweet"], rows)
        self.comity("import", sheet, "-w", workspace, "--account", "x:demo_owner", "--list", "following",
                    "--taken-at", "2026-05-13", "--complete", "yes", "--as-of", AS_OF)
        plan = self.json("purge", "plan", "-w", workspace, "--as-of", AS_OF)
        self.assertEqual(len(plan["items"]), 3)
        return workspace, [item["id"] for item in plan["items"]]

    def export(self, workspace, *arguments, **more):
        return self.comity("purge", "export", *arguments, "-w", workspace, "--as-of", AS_OF, **more)

    def test_csv_has_a_row_for_each_person(self):
        workspace, items = self.planned()
        self.comity("purge", "decide", items[0], "unfollow", "-w", workspace, "--as-of", AS_OF)
        out = self.path("plan.csv")
        self.assertIn("3 rows written to", self.export(workspace, "--csv", out).text)
        rows = list(csv.DictReader(io.StringIO(out.read_bytes().decode("utf-8-sig"), newline="")))
        self.assertEqual([int(row["item"]) for row in rows], items)
        self.assertEqual({(row["plan"], row["account"]) for row in rows}, {("1", "x:demo_owner")})
        self.assertEqual([row["was"] for row in rows], ["unfollow", "open", "open"])
        self.assertIn("1432881234567890123", [row["key"] for row in rows])
        self.assertIn("'=1+1", [row["name"] for row in rows])
        self.assertEqual(self.export(workspace, "--csv", "-").stdout, out.read_bytes())

    def test_days_are_those_of_the_account(self):
        workspace, items = self.planned()
        database = sqlite3.connect(workspace)
        database.execute("UPDATE account SET time_zone = 'Pacific/Honolulu'")  # 23:00 of 13 May there
        database.commit()
        wrote = int(datetime.datetime(2024, 8, 2, 5, tzinfo=datetime.timezone.utc).timestamp())
        pk = database.execute("SELECT pk FROM purge_item WHERE id = ?", (items[2],)).fetchone()[0]
        database.execute("INSERT INTO contact (account, pk, messages_in, messages_out, last_in, waiting_since,"
                         " is_guess) SELECT id, ?1, 1, 0, ?2, ?2, 0 FROM account", (pk, wrote))
        database.execute("INSERT INTO correspondent (account, identity, pk, link)"
                         " SELECT id, 'key', ?1, 'key' FROM account", (pk,))
        database.execute("INSERT INTO message (account, digest, kind, direction, correspondent, at, was_deleted, text)"
                         " SELECT account, 1, 'direct', 'in', id, ?1, 0, 'Which day is it?' FROM correspondent",
                         (wrote,))
        database.commit()
        database.close()
        decide = lambda item, word: self.comity("purge", "decide", item, word, "-w", workspace, "--as-of", AS_OF)
        decide(items[0], "snooze:30")
        decide(items[1], "unfollow")
        self.comity("purge", "tick", items[1], "done", "-w", workspace, "--as-of", AS_OF)
        self.assertIn("snooze to 2026-06-12", self.comity("purge", "show", "-w", workspace).text)
        self.assertIn("ticked until 2026-05-13", self.comity("purge", "verify", "-w", workspace).text)
        self.assertIn(b"snooze:2026-06-12", self.export(workspace, "--csv", "-").stdout)
        decide(items[2], "keep")
        told = self.comity("purge", "plan", "-w", workspace, "--as-of", AS_OF).text
        self.assertIn(": a message since 2024-08-01", told)

    def test_html_holds_names_as_text(self):
        workspace, _ = self.planned()
        out = self.path("plan.html")
        self.assertEqual(self.json("purge", "export", "--html", out, "-w", workspace),
                         {"files": [{"path": str(out), "rows": 3}], "left_out": 0})
        page = out.read_text("utf-8")
        self.assertNotIn(HOSTILE, page)
        self.assertIn("&lt;script&gt;alert(1)&lt;/script&gt;", page)
        self.assertIn("Content-Security-Policy", page)
        self.assertIn("Comity never unfollows anybody", page)

    def test_pdf_needs_no_display(self):
        workspace, _ = self.planned()
        out = self.path("plan.pdf")
        self.export(workspace, "--pdf", out)
        written = out.read_bytes()
        self.assertTrue(written.startswith(b"%PDF-"))
        self.assertIn(b"%%EOF", written[-32:])

    def test_standing_files_are_kept(self):
        workspace, _ = self.planned()
        out = self.path("plan.html")
        out.write_text("mine")
        self.export(workspace, "--html", out, status=USAGE)
        self.assertEqual(out.read_text(), "mine")
        self.export(workspace, "--html", out, "--force")
        self.assertIn("<!DOCTYPE html>", out.read_text())
        self.export(workspace, "--html", workspace, "--force", status=USAGE)

    def test_stopped_at_any_moment_a_file_is_the_old_or_the_new_one(self):
        workspace, _ = self.planned()
        out = self.path("plan.pdf")
        arguments = [PROGRAM, "purge", "export", "--pdf", out, "--force", "-w", workspace, "--as-of", AS_OF]
        start = lambda: subprocess.Popen(arguments, env=self.environment(), cwd=self.folder,
                                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        begun = time.monotonic()
        self.assertEqual(start().wait(), DONE)
        lasts = time.monotonic() - begun
        around = listing(self.folder)
        stopped = 0
        for moment in range(16):
            out.write_text("mine")
            running = start()
            time.sleep(lasts * moment / 16)
            running.send_signal(signal.SIGINT)
            status = running.wait(timeout=60)
            # Until the program listens to it, the signal ends it as it ends every other one.
            self.assertIn(status, (DONE, CANCELLED, -signal.SIGINT))
            stopped += status != DONE
            if status == DONE:
                self.assertTrue(out.read_bytes().startswith(b"%PDF-"), moment)
                self.assertIn(b"%%EOF", out.read_bytes()[-32:], moment)
            else:
                self.assertEqual(out.read_text(), "mine", moment)
            self.assertEqual(listing(self.folder), around, moment)
        self.assertGreater(stopped, 3)

    def test_one_file_at_a_time(self):
        workspace, _ = self.planned()
        self.export(workspace, status=USAGE)
        self.export(workspace, "--html", self.path("a"), "--csv", self.path("b"), status=USAGE)
        self.assertFalse(self.path("a").exists())

    def test_without_a_plan_there_is_nothing(self):
        workspace, items = self.planned()
        for item in items:
            self.comity("purge", "decide", item, "keep", "-w", workspace, "--as-of", AS_OF)
        empty = self.path("b.comity")
        sheet = exports.sheet(self.path("one.csv"), ["ID", "Handle"], [["12", "bob"]])
        self.comity("import", sheet, "-w", empty, "--account", "x:demo_owner", "--list", "following",
                    "--taken-at", "2026-05-13", "--as-of", AS_OF)
        told = self.export(empty, "--csv", self.path("b.csv"), status=USAGE).stderr.decode()
        self.assertIn("There is no open purge plan of x:demo_owner", told)

    def test_mastodon_is_only_for_mastodon(self):
        workspace, items = self.planned()
        self.comity("purge", "decide", items[0], "unfollow", "-w", workspace, "--as-of", AS_OF)
        told = self.export(workspace, "--mastodon", self.path("f.csv"), status=USAGE).stderr.decode()
        self.assertIn("Only a Mastodon server takes such a file, and x:demo_owner is on another network", told)
        self.assertFalse(self.path("f.csv").exists())

    def mastodon(self, taken_at):
        workspace = self.path("m.comity")
        following = self.path("following_accounts.csv")
        following.write_text("Account address,Show boosts,Notify on new posts,Languages\n"
                             "eve@e.example,false,true,\"en, de\"\nfay@f.example,true,false,\n"
                             "gil@g.example,true,false,\n")
        account = ["-w", workspace, "--account", "mastodon:us@home.example", "--as-of", AS_OF]
        self.comity("import", following, "--taken-at", taken_at, *account)
        followers = self.path("followers.csv")
        followers.write_text("Account address\nfay@f.example\n")
        self.comity("import", followers, "--list", "followers", "--taken-at", taken_at, *account)
        plan = self.json("purge", "plan", *account)
        item = next(one for one in plan["items"] if one["handle"] == "gil@g.example")
        self.comity("purge", "decide", item["id"], "unfollow", *account)
        return workspace

    def test_mastodon_keeps_everybody_else(self):
        workspace = self.mastodon("2026-05-13T20:00:00Z")
        out = self.path("kept.csv")
        told = self.export(workspace, "--mastodon", out)
        self.assertTrue(told.text.startswith(
            "Overwrite on your server unfollows everybody who is not in this file, also people followed since "
            "13 May 2026.\n"), told.text)
        self.assertEqual(out.read_text(), "Account address,Show boosts,Notify on new posts,Languages\n"
                         "eve@e.example,false,true,\"en, de\"\nfay@f.example,true,false,\n")
        again = self.json("import", out, "-w", self.path("again.comity"), "--account", "mastodon:us@home.example",
                          "--list", "following", "--taken-at", "2026-05-14")
        self.assertEqual(again["accounts"][0]["lists"]["following"]["rows"], 2)
        self.assertEqual(again["rejected"], [])
        receipt = self.json("purge", "export", "--mastodon", out, "--force", "-w", workspace, "--as-of", AS_OF)
        self.assertTrue(receipt["warnings"][0].startswith("Overwrite on your server unfollows everybody"))

    def test_mastodon_wants_a_fresh_list(self):
        workspace = self.mastodon("2026-05-12T20:00:00Z")
        told = self.export(workspace, "--mastodon", self.path("f.csv"), status=USAGE).stderr.decode()
        self.assertIn("is of 12 May 2026. It must be at most one day old", told)
        self.assertFalse(self.path("f.csv").exists())
