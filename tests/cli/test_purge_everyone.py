"""`comity purge plan --all`: everybody who fits, as text and as JSON, beside a batch of the same people."""

import contextlib
import sqlite3

from comity_cli import AS_OF, CliTest
import exports

COLUMNS = ["ID", "Handle", "Name", "Bio", "Followers Count", "Following Count", "Tweets"]
HANDLES = ["ada", "two  blanks", " edges ", "a\u202eltr\u202c", "\u05e9\u05dc\u05d5\u05dd", "\U0001f98a\U0001f98a fox",
           "long" * 9, "\U0001f98a" * 15, "line\nbreak\ttab", "\"quoted\" \\ back", "=1+1", "<b>bold</b>", "\x1b[31mred",
           "\ufeff", "", "\u2028", "nineteen_characters", "twenty_characters_xy", "twentyone_characters_"]


class PurgeEveryone(CliTest):
    def workspace(self):
        workspace = self.path("a.comity")
        people = [[str(100 + i), f"@h{i}", "Somebody", "Bio", str(9000 - 400 * i), str(10 + i), "0"]
                  for i in range(len(HANDLES))]
        for kind, rows in (("followers", people[:1]), ("following", people)):
            sheet = exports.sheet(self.path(f"{kind}.csv"), COLUMNS, rows)
            self.comity("import", sheet, "-w", workspace, "--account", "x:demo_owner", "--list", kind, "--taken-at",
                        "2026-05-11", "--complete", "yes", "--as-of", AS_OF)
        with contextlib.closing(sqlite3.connect(workspace)) as database, database:
            database.executemany("UPDATE profile SET handle = ? WHERE key = ?",
                                 [(handle, 100 + i) for i, handle in enumerate(HANDLES)])
            self.assertEqual(database.total_changes, len(HANDLES))
        return workspace

    def plan(self, workspace, *more):
        return ["purge", "plan", "-w", workspace, "--reason", "lopsided", "--reason", "not-following-back",
                "--as-of", AS_OF, *more]

    def table(self, text):
        lines = text.splitlines()
        begin = next(i for i, line in enumerate(lines) if line.startswith("id  "))
        rows = lines[begin:]
        rows = rows[:rows.index("")] if "" in rows else rows
        return [row[4:] for row in rows]

    def test_text_is_that_of_a_batch(self):
        workspace = self.workspace()
        everyone = self.comity(*self.plan(workspace, "--all")).text
        self.assertTrue(everyone.startswith("Everybody who fits for x:demo_owner"))
        batch = self.comity(*self.plan(workspace, "--batch", "50")).text
        rows = self.table(everyone)
        self.assertEqual(len(rows), 1 + len(HANDLES))
        self.assertEqual(rows, self.table(batch))
        self.assertTrue(any(row.startswith("longlonglonglonglon… ") for row in rows))
        self.assertFalse(any(mark in everyone for mark in "\u202e\x1b\t\u2028"))

    def test_document_is_that_of_a_batch(self):
        workspace = self.workspace()
        everyone = self.json(*self.plan(workspace, "--all"))
        batch = self.json(*self.plan(workspace, "--batch", "50"))
        self.assertEqual(len(everyone["items"]), len(HANDLES))
        self.assertIsNone(everyone["plan_id"])
        for one, other in zip(everyone["items"], batch["items"]):
            self.assertIsNone(one["id"])
            for name in set(one) - {"id", "consequences"}:
                self.assertEqual(one[name], other[name])

    def test_nobody_is_no_table(self):
        workspace = self.workspace()
        text = self.comity(*self.plan(workspace, "--all", "--match", "all", "--reason", "gone")).text
        self.assertIn("0 of 0 people who fit", text)
        self.assertNotIn("handle", text)
