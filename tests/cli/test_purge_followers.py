"""`comity purge plan --followers`: followers who look automated, from the plan to the proof."""

import contextlib
import csv
import io
import sqlite3

from comity_cli import AS_OF, USAGE, CliTest
import exports

COLUMNS = ["ID", "Handle", "Name", "Bio", "Followers Count", "Following Count", "Tweets"]
PEOPLE = [["11", "@ada", "Ada", "Potter", "80", "90", "700"],
          ["12", "@shop48210377", "Shop", "", "9000", "9300", "0"],
          ["13", "@deal48210378", "Deal", "", "8000", "8100", "0"],
          ["14", "@quiet", "Quiet", "Reads", "9000", "9300", "3"]]


class PurgeFollowers(CliTest):
    def bring(self, workspace, people, day, kind="followers", account="x:demo_owner", columns=COLUMNS):
        sheet = exports.sheet(self.path(f"{kind}-{day}.csv"), columns, people)
        self.comity("import", sheet, "-w", workspace, "--account", account, "--list", kind, "--taken-at", day,
                    "--complete", "yes", "--as-of", AS_OF)

    def workspace(self):
        workspace = self.path("a.comity")
        self.bring(workspace, PEOPLE, "2026-03-01")
        self.bring(workspace, PEOPLE, "2026-05-11")
        self.bring(workspace, [PEOPLE[1]], "2026-05-11", "following")
        return workspace

    def plan(self, workspace, *more):
        return self.json("purge", "plan", "--followers", "-w", workspace, "--as-of", AS_OF, *more)

    def test_document_has_kind_and_signs(self):
        plan = self.plan(self.workspace())
        self.assertEqual(plan["kind"], "remove-follower")
        self.assertEqual(set(plan) - {"kind"}, {"plan_id", "account", "as_of", "ready", "why_not", "batch", "fit",
                                                "headroom", "left_out", "items"})
        self.assertTrue(plan["ready"])
        self.assertEqual(plan["headroom"]["after"], plan["headroom"]["left"])
        self.assertEqual({item["handle"] for item in plan["items"]}, {"shop48210377", "deal48210378"})
        for item in plan["items"]:
            self.assertEqual(item["reasons"], ["looks-automated"])
            self.assertIsNone(item["follow_back_likelihood"])
            signs = item["evidence"]["signs"]
            self.assertGreaterEqual(len(signs), 2)
            self.assertEqual(set(signs[0]), {"sign", "text", "source"})
            self.assertTrue(all(one["source"] == "csv:2026-05-11" for one in signs))
            self.assertEqual("you follow them" in item["consequences"], item["handle"] == "shop48210377")
            self.assertIn("they may follow you again", item["consequences"])

    def test_the_usual_plan_is_as_it_was(self):
        workspace = self.workspace()
        usual = self.json("purge", "plan", "--reason", "looks-automated", "-w", workspace, "--as-of", AS_OF)
        self.assertNotIn("kind", usual)
        self.assertNotIn("signs", usual["items"][0]["evidence"])

    def test_from_decision_to_proof(self):
        workspace = self.workspace()
        first, second = (item["id"] for item in self.plan(workspace)["items"])
        missed = self.error("purge", "tick", first, "done", "-w", workspace, status=USAGE)
        self.assertIn("removed", missed)
        for item in (first, second):
            self.comity("purge", "decide", item, "unfollow", "-w", workspace, "--as-of", AS_OF)
            self.comity("purge", "tick", item, "done", "-w", workspace, "--as-of", AS_OF)
        shown = self.json("purge", "show", "-w", workspace)
        self.assertEqual(shown["kind"], "remove-follower")
        self.assertEqual([item["decision"] for item in shown["items"]], ["unfollow", "unfollow"])
        text = self.comity("purge", "show", "-w", workspace).text
        self.assertIn("remove, done", text)
        self.assertNotIn("unfollow", text)

        self.bring(workspace, [PEOPLE[0], PEOPLE[1], PEOPLE[3]], "2026-05-18")
        batch, = self.json("purge", "verify", "-w", workspace, "--account", "x:demo_owner")["batches"]
        self.assertEqual(batch["kind"], "remove-follower")
        self.assertEqual((batch["ticked"], batch["proof"]["gone"], batch["proof"]["still-followed"]), (2, 1, 1))
        self.assertIn("1 still follow", self.comity("purge", "verify", "-w", workspace).text)
        # The day of a list is nobody's zone.
        self.assertEqual(batch["checked_at"], "2026-05-18")
        with contextlib.closing(sqlite3.connect(workspace)) as database, database:
            database.execute("UPDATE account SET time_zone = 'Pacific/Auckland'")
        self.assertIn("checked by the list of 2026-05-18",
                      self.comity("purge", "verify", "-w", workspace).text)

    def test_what_every_removal_does_is_said_once(self):
        workspace = self.workspace()
        everyone = self.comity("purge", "plan", "--followers", "--all", "-w", workspace, "--as-of", AS_OF).text
        self.assertNotIn("Whoever is removed", everyone)
        item = self.plan(workspace)["items"][0]["id"]
        self.assertIn("Whoever is removed: ", self.comity("purge", "show", "-w", workspace).text)
        decided = self.comity("purge", "decide", item, "keep", "-w", workspace, "--as-of", AS_OF).text
        self.assertNotIn("Whoever is removed", decided)

    def test_only_whom_you_follow_is_learnt_from(self):
        workspace = self.workspace()
        item, = (item["id"] for item in self.plan(workspace)["items"] if item["handle"] == "deal48210378")
        refused = self.error("purge", "decide", item, "learn-only", "-w", workspace, "--as-of", AS_OF, status=USAGE)
        self.assertIn("You do not follow", refused)

    def test_an_order_is_said_as_far_as_it_is_known(self):
        told = self.comity("purge", "plan", "--followers", "-w", self.workspace(), "--as-of", AS_OF).text
        self.assertIn("since when is not known", told)
        self.assertNotIn("oldest follow first", told)

    def test_one_open_batch_of_whichever_kind(self):
        workspace = self.workspace()
        item = self.plan(workspace)["items"][0]["id"]
        self.comity("purge", "decide", item, "unfollow", "-w", workspace, "--as-of", AS_OF)
        everyone = self.json("purge", "plan", "--all", "--reason", "looks-automated", "-w", workspace,
                             "--as-of", AS_OF)
        self.assertEqual(everyone["items"], [])
        self.assertEqual(everyone["left_out"], [{"reason": "in-open-batch", "count": 1}])

    def test_exports_speak_of_removing(self):
        workspace = self.workspace()
        self.plan(workspace)
        self.comity("purge", "export", "--csv", self.path("plan.csv"), "-w", workspace, "--as-of", AS_OF)
        rows = list(csv.DictReader(io.StringIO(self.path("plan.csv").read_text("utf-8-sig"), newline="")))
        self.assertEqual({row["kind"] for row in rows}, {"remove-follower"})
        self.assertTrue(all(len(row["signs"].split(",")) >= 2 for row in rows))
        self.comity("purge", "export", "--html", self.path("plan.html"), "-w", workspace, "--as-of", AS_OF)
        page = self.path("plan.html").read_text("utf-8")
        self.assertIn("Comity never removes anybody", page)
        self.assertNotIn("unfollow", page.lower().split("<body", 1)[1])
        self.comity("purge", "export", "--pdf", self.path("plan.pdf"), "-w", workspace, "--as-of", AS_OF)

    def test_no_following_file_of_a_plan_of_followers(self):
        workspace = self.path("m.comity")
        people = [[f"{row[1][1:]}@town.example", *row[2:]] for row in PEOPLE]
        for kind in ("followers", "following"):
            self.bring(workspace, people, "2026-05-14", kind, "mastodon:ana@field.example",
                       ["Account address", *COLUMNS[2:]])
        item = self.plan(workspace, "--min-follow-days", "0")["items"][0]["id"]
        self.comity("purge", "decide", item, "unfollow", "-w", workspace, "--as-of", AS_OF)
        refused = self.error("purge", "export", "--mastodon", self.path("f.csv"), "-w", workspace, "--as-of", AS_OF,
                             status=USAGE)
        self.assertIn("of followers", refused)
        self.assertFalse(self.path("f.csv").exists())

    def test_what_does_not_go_together_is_said(self):
        workspace = self.workspace()
        for more in (["--reason", "stale"], ["--match", "all"], ["--stale-days", "30"], ["--batch", "60"]):
            self.error("purge", "plan", "--followers", *more, "-w", workspace, "--as-of", AS_OF, status=USAGE)
        bluesky = self.path("b.comity")
        self.bring(bluesky, [["did:plc:" + row[0], *row[1:]] for row in PEOPLE], "2026-05-11",
                   account="bluesky:ana.example")
        said = self.error("purge", "plan", "--followers", "-w", bluesky, "--as-of", AS_OF, status=USAGE)
        self.assertIn("#1160", said)

    def test_a_missing_list_is_named(self):
        workspace = self.path("n.comity")
        self.bring(workspace, PEOPLE, "2026-05-11", "following")
        plan = self.plan(workspace)
        self.assertFalse(plan["ready"])
        self.assertEqual(plan["why_not"], "followers are not in any import")
        self.assertEqual(plan["items"], [])
