"""What cli.md promises of every verb: help, version, statuses, documents, files."""

import csv
import io
import json
import os
import signal
import subprocess
import time

from comity_cli import (AS_OF, CANCELLED, DONE, INPUT, NO, PROGRAM, SAMPLES, USAGE, WORKSPACE,
                        CliTest, digest, listing)
import exports

VERBS = ["import", "people", "lists", "purge", "review", "today", "followups", "export", "check", "backup", "restore", "erase", "demo", "shots"]


class Contract(CliTest):
    def small(self, name="a.comity"):
        """A workspace with one account: 30 followers, 40 followed, 20 of them both."""
        workspace = self.path(name)
        archive = exports.x_archive(self.path("one.zip"), 1, exports.x_ids(0, 30), exports.x_ids(10, 40))
        self.comity("import", archive, "-w", workspace, "--as-of", AS_OF)
        return workspace

    def test_help_and_version_answer(self):
        for arguments in ([], *([verb] for verb in VERBS)):
            self.assertIn("comity", self.comity(*arguments, "--help").text)
            self.assertRegex(self.comity(*arguments, "--version").text, r"^comity \d+\.\d+\.\d+\n$")
        for verb in VERBS:
            self.assertIn(f"Usage: comity {verb}", self.comity(verb, "-h").text)
            self.assertIn(verb, self.comity("--help").text)

    def test_calls_that_make_no_sense(self):
        workspace = self.small()
        for arguments in (["nonsense"], ["review"], ["people", "--nonsense"], ["people", "extra"],
                          ["people", "--where", "nonsense"], ["people", "--where", "relation=friend"],
                          ["people", "--where", "list=Customers"], ["people", "--sort", "shoe-size"],
                          ["people", "--limit", "many"], ["people", "--as-of", "yesterday"],
                          ["people", "--account", "demo_owner"], ["people", "--account", "orkut:me"],
                          ["people", "--account", "x:nobody"], ["import"], ["import", "undo"],
                          ["import", "undo", "seven"], ["import", "undo", "99"],
                          ["import", "x.zip", "--list", "friends"], ["import", "x.zip", "--taken-at", "May"],
                          ["import", "x.zip", "--complete", "perhaps"], ["purge"], ["purge", "export"],
                          ["purge", "plan", "--batch", "0"], ["purge", "plan", "--batch", "60"],
                          ["purge", "plan", "--reason", "ugly"], ["purge", "plan", "--match", "some"],
                          ["purge", "plan", "--min-follow-days", "-1"],
                          ["purge", "plan", "--min-follow-days", "soon"],
                          ["purge", "show"], ["purge", "decide", "1", "keep"], ["purge", "tick", "1", "maybe"],
                          ["backup"], ["restore"], ["demo"], ["shots"], ["check", "extra"],
                          ["check", "--dump", "-", "--json"], ["check", "--dump", workspace],
                          ["people", "--csv", workspace], ["backup", workspace]):
            with self.subTest(arguments=arguments):
                before = digest(workspace)
                options = [] if "--account" in arguments else []
                self.error(*arguments, "-w", workspace, *options, status=USAGE)
                self.assertEqual(digest(workspace), before)

    def test_without_a_workspace_none_is_guessed(self):
        self.error("people", status=USAGE)
        self.small()
        self.assertIn("50 people", self.comity("people").text)  # the one opened last

    def test_people_document(self):
        workspace = self.small()
        told = self.json("people", "-w", workspace)
        self.assertEqual(told["total"], 50)
        self.assertEqual(len(told["people"]), 50)
        self.assertEqual(list(told["people"][0]), [
            "account", "key", "handle", "name", "relation", "they_follow", "we_follow", "connected",
            "followers", "following", "last_post_at", "last_contact_at", "lists", "stage", "permission"])
        count = lambda *where: self.json("people", "-w", workspace, *where)["total"]
        self.assertEqual(count("--where", "relation=mutual"), 20)
        self.assertEqual(count("--where", "relation=not-following-back"), 20)
        self.assertEqual(count("--where", "relation=fan"), 10)
        self.assertEqual(count("--where", "relation=fan", "--where", "relation=mutual"), 0)
        self.assertEqual(count("--where", "network=x"), 50)
        self.assertEqual(count("--where", "network=linkedin"), 0)
        self.assertEqual(count("--where", "stale"), 0)
        self.assertEqual(count("--where", "protected"), 0)
        self.assertEqual(len(self.json("people", "-w", workspace, "--limit", "3")["people"]), 3)

    def test_who_left_is_asked_for(self):
        workspace = self.path("left.comity")
        for day, last in (("2026-04-01", 14), ("2026-05-01", 13)):
            sheet = exports.sheet(self.path(f"{day}.csv"), ["ID", "Handle"],
                                  [[str(key), f"@somebody{key}"] for key in range(11, last)])
            self.comity("import", sheet, "-w", workspace, "--account", "x:demo_owner", "--list", "followers",
                        "--taken-at", day, "--complete", "yes")
        keys = lambda *where: [one["key"] for one in self.json("people", "-w", workspace, *where)["people"]]
        self.assertEqual(keys(), ["11", "12"])
        self.assertEqual(keys("--where", "relation=left"), ["13"])

    def test_people_csv_is_no_formula(self):
        workspace = self.path("f.comity")
        sheet = exports.sheet(self.path("followers.csv"), ["ID", "Handle", "Name", "Followers Count"],
                              [["11", "@ada", "=HYPERLINK(\"http://x\")", "5"], ["12", "bob", "@cmd, or not", "7"]])
        self.comity("import", sheet, "-w", workspace, "--account", "x:demo_owner", "--list", "followers",
                    "--taken-at", "2026-05-01")
        self.comity("people", "-w", workspace, "--csv", self.path("out.csv"), "--sort", "followers:desc")
        text = self.path("out.csv").read_bytes()
        self.assertEqual(self.comity("people", "-w", workspace, "--csv", "-", "--sort", "followers:desc").stdout, text)
        rows = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline="")))
        self.assertEqual([row["handle"] for row in rows], ["bob", "ada"])
        self.assertEqual([row["name"] for row in rows], ["'@cmd, or not", "'=HYPERLINK(\"http://x\")"])
        self.assertEqual([row["key"] for row in rows], ["12", "11"])

    def test_people_are_sorted_and_searched(self):
        workspace = self.path("f.comity")
        sheet = exports.sheet(self.path("followers.csv"), ["ID", "Handle", "Name", "Followers Count"],
                              [["11", "zoe", "Ángel", "5"], ["12", "bob", "Bruno", ""], ["13", "carl", "Zora", "7"]])
        self.comity("import", sheet, "-w", workspace, "--account", "x:demo_owner", "--list", "followers",
                    "--taken-at", "2026-05-01")
        handles = lambda *more: [one["handle"] for one in self.json("people", "-w", workspace, *more)["people"]]
        self.assertEqual(handles("--sort", "name"), ["zoe", "bob", "carl"])
        self.assertEqual(handles("--sort", "followers:desc"), ["carl", "zoe", "bob"])
        self.assertEqual(handles("--search", "angel"), ["zoe"])
        self.assertEqual(handles("--search", "@CARL"), ["carl"])

    def test_purge_from_plan_to_tick(self):
        workspace = self.small()
        plan = self.json("purge", "plan", "-w", workspace, "--as-of", AS_OF, "--batch", "5")
        self.assertTrue(plan["ready"])
        self.assertIsNone(plan["why_not"])
        self.assertEqual((plan["account"], plan["as_of"], plan["batch"], plan["fit"]),
                         ("x:demo_owner", AS_OF, 5, 20))
        self.assertEqual(set(plan), {"plan_id", "account", "as_of", "ready", "why_not", "batch", "fit",
                                     "headroom", "left_out", "items"})
        self.assertEqual(set(plan["items"][0]), {
            "id", "key", "handle", "followed_at", "reasons", "evidence", "follow_back_likelihood", "url",
            "consequences"})
        first, second = plan["items"][0]["id"], plan["items"][1]["id"]
        self.error("purge", "tick", first, "done", "-w", workspace, status=USAGE)  # not decided
        missing = self.error("purge", "decide", first, "demote:Nowhere", "-w", workspace, status=USAGE)
        self.assertIn("Nowhere", missing)
        self.error("purge", "decide", first, "demote:", "-w", workspace, status=USAGE)
        self.error("purge", "decide", first, "marry", "-w", workspace, status=USAGE)
        self.comity("purge", "decide", first, "unfollow", "-w", workspace, "--as-of", AS_OF)
        self.comity("purge", "decide", second, "protect", "-w", workspace, "--as-of", AS_OF)
        self.comity("purge", "tick", first, "done", "-w", workspace, "--as-of", AS_OF)
        shown = self.json("purge", "show", "-w", workspace)
        self.assertEqual(shown["left_out"], plan["left_out"])
        self.assertEqual([one["decision"] for one in shown["items"]], ["unfollow", "protect", None, None, None])
        self.assertEqual(shown["items"][0]["done_at"], AS_OF)
        self.assertEqual(self.json("people", "-w", workspace, "--where", "protected")["total"], 1)
        # Half worked off: no second plan beside it.
        self.error("purge", "plan", "-w", workspace, status=USAGE)
        for item in shown["items"][2:]:
            self.comity("purge", "decide", item["id"], "snooze:30", "-w", workspace, "--as-of", AS_OF)
        again = self.json("purge", "plan", "-w", workspace, "--as-of", AS_OF, "--batch", "5")
        self.assertNotEqual(again["plan_id"], plan["plan_id"])
        left_out = {one["reason"]: one["count"] for one in again["left_out"]}
        self.assertEqual((left_out.get("protected"), left_out.get("snoozed")), (1, 3), left_out)
        self.comity("check", "-w", workspace)

    def test_purge_demotes_to_a_private_or_watch_list(self):
        workspace = self.small()
        item = self.json("purge", "plan", "-w", workspace, "--as-of", AS_OF, "--batch", "5")["items"][0]
        self.comity("lists", "create", "Later", "--kind", "private", "-w", workspace)
        self.comity("lists", "create", "Told", "--kind", "public", "-w", workspace)
        refused = self.error("purge", "decide", item["id"], "demote:Told", "-w", workspace, status=USAGE)
        self.assertIn("Told", refused)
        self.comity("purge", "decide", item["id"], "demote:Later", "-w", workspace, "--as-of", AS_OF)
        on_list = lambda: self.json("people", "-w", workspace, "--where", "list=Later")["total"]
        self.assertEqual(on_list(), 1)
        ticked = self.json("purge", "tick", item["id"], "done", "-w", workspace, "--as-of", AS_OF)["items"][0]
        self.assertEqual((ticked["decision"], ticked["done"]), ("demote:Later", "done"))
        self.assertIn("on list Later", ticked["consequences"])
        self.comity("purge", "decide", item["id"], "keep", "-w", workspace, "--as-of", AS_OF)
        self.assertEqual(on_list(), 0)
        self.comity("check", "-w", workspace)

    def test_purge_batches_have_an_end(self):
        workspace = self.small()
        for arguments in (["--batch", "51"], ["--batch", "101", "--large"]):
            self.error("purge", "plan", *arguments, "-w", workspace, status=USAGE)
        self.assertEqual(self.json("purge", "plan", "--large", "-w", workspace, "--as-of", AS_OF)["batch"], 100)
        plan = self.json("purge", "plan", "--large", "--batch", "70", "-w", workspace, "--as-of", AS_OF)
        self.assertEqual(plan["batch"], 70)

    def test_purge_leaves_out_follows_younger_than_asked(self):
        workspace = self.path("young.comity")
        for day, following in ((1, exports.x_ids(0, 20)), (11, exports.x_ids(20, 5) + exports.x_ids(0, 20))):
            archive = exports.x_archive(self.path(f"{day}.zip"), day, exports.x_ids(100, 5), following)
            self.comity("import", archive, "-w", workspace, "--complete", "yes")
        fit = lambda *more: self.json(
            "purge", "plan", "--all", *more, "-w", workspace, "--as-of", AS_OF)["fit"]
        self.assertEqual(fit(), 20)  # five were followed after 1 May, so for 13 days at most
        self.assertEqual(fit("--min-follow-days", "21"), 20)
        self.assertEqual(fit("--min-follow-days", "14"), 20)
        self.assertEqual(fit("--min-follow-days", "12"), 25)
        self.assertEqual(fit("--min-follow-days", "0"), 25)
        self.comity("purge", "plan", "--min-follow-days", "0", "-w", workspace, "--as-of", AS_OF)

    def test_purge_of_everybody_stores_nothing(self):
        workspace = self.small()
        before = digest(workspace)
        plan = self.json("purge", "plan", "--all", "-w", workspace, "--as-of", AS_OF)
        self.assertIsNone(plan["plan_id"])
        self.assertEqual(len(plan["items"]), 20)
        self.assertEqual(digest(workspace), before)

    def test_purge_says_nothing_it_does_not_know(self):
        workspace = self.path("half.comity")
        archive = exports.x_archive(self.path("one.zip"), 1, exports.x_ids(0, 30), exports.x_ids(10, 40))
        self.comity("import", archive, "-w", workspace, "--complete", "no")
        plan = self.json("purge", "plan", "-w", workspace, "--as-of", AS_OF)
        self.assertFalse(plan["ready"])
        self.assertIn("incomplete", plan["why_not"])
        self.assertNotIn("not-following-back", json.dumps(plan["items"]))

    def test_words_fit_a_hundred_columns(self):
        workspace = self.path("demo.comity")
        self.comity("demo", workspace)
        for arguments in (["people"], ["purge", "plan", "--account", "x:fernhillcycles"],
                          ["purge", "show", "--account", "x:fernhillcycles"], ["import", "history"]):
            told = self.comity(*arguments, "-w", workspace, "--as-of", AS_OF).text
            for line in told.splitlines():
                self.assertLessEqual(len(line), 120 if "history" in arguments else 100, line)
                self.assertTrue(line.isprintable(), ascii(line))

    def test_several_accounts_are_asked_about(self):
        workspace = self.path("demo.comity")
        self.comity("demo", workspace)
        told = self.error("purge", "plan", "-w", workspace, status=USAGE)
        for name in ("x:fernhillcycles", "instagram:fernhill.cycles", "linkedin:"):
            self.assertIn(name, told)

    def test_demo_is_the_same_twice(self):
        for name in ("one.comity", "two.comity"):
            self.comity("demo", self.path(name))
        self.assertEqual(self.dump(self.path("one.comity")), self.dump(self.path("two.comity")))
        self.error("demo", self.path("one.comity"), status=USAGE)

    def test_backup_and_restore(self):
        workspace, backup = self.small(), self.path("b.comity")
        content = self.dump(workspace)
        self.comity("backup", backup, "-w", workspace)
        self.assertEqual(oct(backup.stat().st_mode & 0o777), "0o600")
        self.error("backup", backup, "-w", workspace, status=USAGE)
        self.comity("backup", backup, "-w", workspace, "--force")
        self.comity("import", "undo", "1", "-w", workspace)
        self.assertNotEqual(self.dump(workspace), content)
        self.error("restore", backup, "-w", workspace, status=USAGE)
        self.comity("restore", backup, "-w", workspace, "--force")
        self.assertEqual(self.dump(workspace), content)
        self.comity("restore", backup, "-w", self.path("new.comity"))
        self.assertEqual(self.dump(self.path("new.comity")), content)
        self.error("restore", self.path("none.comity"), "-w", workspace, "--force", status=WORKSPACE)

    def test_check_tells_what_is_wrong(self):
        workspace = self.small()
        self.assertEqual(self.json("check", "-w", workspace), {"ok": True, "problems": []})
        subprocess.run(["sqlite3", workspace, "DELETE FROM profile_key WHERE ext < 10003"], check=True)
        told = self.json("check", "-w", workspace, status=NO)
        self.assertFalse(told["ok"])
        self.assertEqual([(one["code"], one["count"]) for one in told["problems"]], [("profile-without-key", 3)])
        self.assertIn("3 people", told["problems"][0]["text"])

    def test_nothing_is_left_beside_the_workspace(self):
        workspace = self.small()
        self.comity("people", "-w", workspace)
        self.comity("purge", "plan", "-w", workspace, "--as-of", AS_OF)
        self.comity("check", "-w", workspace)
        backups = [name for name in listing(self.folder) if "backups" in name]
        self.assertEqual(listing(self.folder), sorted(["a.comity", "one.zip", *backups]))

    def test_a_day_with_changes_is_backed_up_before_the_next_write(self):
        workspace = self.small()
        archive = exports.x_archive(self.path("two.zip"), 2, exports.x_ids(0, 31), exports.x_ids(10, 40))
        self.comity("import", archive, "-w", workspace, "--as-of", "2026-05-15T09:00:00Z")
        kept = list(self.path("a.comity-backups").iterdir())
        self.assertEqual([one.name for one in kept], ["2026-05-15T09-00-00-000Z-daily.comity"])
        self.comity("check", "-w", kept[0])

    def test_ctrl_c_leaves_nothing(self):
        archive = exports.x_archive(self.path("big.zip"), 1, exports.x_ids(0, 60_000), exports.x_ids(0, 60_000))
        for sign in (signal.SIGINT, signal.SIGTERM):
            running = subprocess.Popen([PROGRAM, "import", archive, "-w", self.path("a.comity")],
                                       env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            while not self.path("a.comity").exists():
                time.sleep(0.005)
            running.send_signal(sign)
            told = running.communicate(timeout=60)
            self.assertEqual(running.returncode, CANCELLED, told)
            self.assertEqual(listing(self.folder), ["big.zip"])

    def test_quiet_says_nothing(self):
        archive = exports.x_archive(self.path("one.zip"), 1, exports.x_ids(0, 30), exports.x_ids(10, 40))
        ended = self.comity("import", archive, "-w", self.path("a.comity"), "--quiet")
        self.assertEqual(ended.stdout + ended.stderr, b"")
