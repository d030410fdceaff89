"""`comity today`: what is due, people first, the scoreboard, and what came with the last import."""

import sqlite3

from comity_cli import AS_OF, USAGE, CliTest


class Today(CliTest):
    def setUp(self):
        super().setUp()
        self.workspace = self.path("day.comity")
        for day, people in (("2026-05-01", "11,ana,Ana Field\n12,bo,Bo\n"),
                            ("2026-05-11", "11,ana,Ana Field\n13,cyn,\n14,dee,\n")):
            for kind in ("followers", "following"):
                sheet = self.path(f"{kind}-{day}.csv")
                sheet.write_text("id,username,name\n" + people)
                self.comity("import", sheet, "-w", self.workspace, "--account", "x:me", "--list", kind,
                            "--taken-at", day, "--complete", "yes", "--as-of", AS_OF, "--quiet")
        self.run_sql("INSERT INTO triage (pk, state, at) SELECT pk, 'reviewed', 1 FROM profile")

    def run_sql(self, sql):
        database = sqlite3.connect(self.workspace)
        database.execute(sql)
        database.commit()
        database.close()

    def owe(self):
        self.run_sql(
            "INSERT INTO obligation (pk, id, kind, account, subject, made_at, due_at) SELECT pk, 1, 'reply', 1,"
            " 'Do the 42s fit?', 1778500000, 1778600000 FROM v_people WHERE key = '11'")

    def told(self, *arguments):
        return self.json("today", *arguments, "-w", self.workspace, "--as-of", AS_OF)

    def test_document(self):
        self.owe()
        told = self.told()
        self.assertEqual(list(told), ["goals", "due", "since_last_import"])
        self.assertEqual([one["measure"] for one in told["goals"]],
                         ["targets-back", "replies-in-time", "promo-share", "headroom", "mutual-share",
                          "give-backs-kept"])
        self.assertEqual(told["due"], [{
            "id": 1, "group": "replies", "kind": "reply", "person": "x:ana", "name": "Ana Field",
            "account": "x:me", "subject": "Do the 42s fit?",
            "due_at": {"value": "2026-05-12T15:33:20Z", "precision": "exact", "not_before": None, "not_after": None,
                       "source": None}, "overdue": True}])
        since = told["since_last_import"]
        self.assertEqual((since["account"], since["taken_at"], since["new"], since["left"]),
                         ("x:me", "2026-05-11", 2, 1))

    def test_unknown_is_not_zero(self):
        goals = {one["measure"]: one for one in self.told()["goals"]}
        self.assertEqual((goals["promo-share"]["value"], goals["promo-share"]["lack"],
                          goals["promo-share"]["standing"]), (None, "needs-posts", "unknown"))
        self.assertEqual(goals["replies-in-time"]["lack"], "needs-messages")
        self.assertEqual((goals["mutual-share"]["value"], goals["mutual-share"]["whole"],
                          goals["mutual-share"]["standing"]), (100, 3, "unset"))

    def test_goal_with_a_day(self):
        self.run_sql("INSERT INTO goal (id, position, measure, wanted, until, set_at, began) VALUES"
                     " (900, 0, 'headroom', 6000, 1780272000, 1778000000, 4000)")  # until 1 June
        goal, = self.told()["goals"]
        self.assertEqual((goal["value"], goal["wanted"], goal["until"], goal["standing"], goal["needed_per_day"]),
                         (4997, 6000, "2026-06-01", "on-pace", 53))

    def test_text(self):
        self.owe()
        text = self.comity("today", "-w", self.workspace, "--as-of", AS_OF).text
        self.assertRegex(text, r" 1  2026-05-12 15:33  Ana Field waits for a reply +Do the 42s fit\?")
        self.assertIn("1 thing, 1 overdue", text)
        self.assertRegex(text, r"Promo share, last 30 days +— +Not known +Needs your posts in an import")
        self.assertIn("Since the import of 2026-05-11 (x:me): 2 new, 1 left, 0 targets back", text)
        self.assertLessEqual(max(map(len, text.splitlines())), 140)

    def test_who_is_to_be_filed(self):
        self.run_sql("DELETE FROM triage")
        self.owe()
        reply, filing = self.told()["due"]
        self.assertEqual(reply["group"], "replies")
        self.assertEqual(filing, {
            "id": None, "group": "filing", "kind": "unfiled", "person": None, "name": None, "account": "x:me",
            "subject": None, "due_at": None, "overdue": False})
        text = self.comity("today", "-w", self.workspace, "--as-of", AS_OF).text
        self.assertRegex(text, r"People to file\n +— +3 people are on no list of yours yet +Put some on a list, or")

    def test_drafts_that_wait(self):
        self.run_sql("INSERT INTO draft (id, title, channel, made_at) VALUES (5, 'Bells', 'x-dm', 1)")
        self.run_sql("INSERT INTO draft_text (draft, text, edited_at, settled_at) VALUES (5, 'We have bells', 1, 1)")
        draft, = self.told()["due"]
        self.assertEqual((draft["group"], draft["kind"], draft["due_at"]), ("drafts", "draft-rested", None))
        text = self.comity("today", "-w", self.workspace, "--as-of", AS_OF).text
        self.assertRegex(text, r"Drafts waiting\n +— +“Bells” has rested +Read it once more\.")

    def test_nothing_due(self):
        self.assertEqual(self.told()["due"], [])
        told = self.comity("today", "-w", self.workspace, "--as-of", AS_OF).text
        self.assertTrue(told.startswith("Nothing is known to be due\nMessages for X are not in any import\n"), told)
        self.run_sql("INSERT INTO message (account, digest, kind, direction, at, was_deleted, text)"
                     " VALUES (1, 1, 'post', 'out', 1, 0, 'We open at nine')")
        told = self.comity("today", "-w", self.workspace, "--as-of", AS_OF).text
        self.assertTrue(told.startswith("Nothing is known to be due\nMessages for X are not in any import\n"), told)
        self.run_sql("INSERT INTO message (account, digest, kind, direction, at, was_deleted, text)"
                     " VALUES (1, 2, 'mention', 'in', 2, 0, 'They open at nine')")
        told = self.comity("today", "-w", self.workspace, "--as-of", AS_OF).text
        self.assertTrue(told.startswith("Nothing is due\n\n"), told)

    def test_usage(self):
        self.error("today", "tomorrow", "-w", self.workspace, status=USAGE)
        self.error("today", "--account", "x:nobody", "-w", self.workspace, status=USAGE)
