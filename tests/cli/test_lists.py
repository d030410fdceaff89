"""`comity lists`: making lists, putting people on and off, what is told of them."""

import json
import signal
import sqlite3
import subprocess
import unittest

from comity_cli import AS_OF, CANCELLED, INPUT, PROGRAM, USAGE, CliTest


class Lists(CliTest):
    def setUp(self):
        super().setUp()
        self.workspace = self.path("lists.comity")
        sheet = self.path("people.csv")
        sheet.write_text("id,username,name\n11,Ana,Ana Field\n12,bo,Bo\n13,cyn,Cyn\n")
        self.comity("import", sheet, "-w", self.workspace, "--account", "x:me", "--list", "following",
                    "--taken-at", "2026-05-01", "--as-of", AS_OF, "--quiet")

    def lists(self, *arguments, **more):
        return self.comity("lists", *arguments, "-w", self.workspace, "--as-of", AS_OF, **more)

    def told(self, *arguments):
        return self.json("lists", *arguments, "-w", self.workspace, "--as-of", AS_OF)

    def test_document_of_all_lists(self):
        self.assertEqual(self.told(), [])
        self.lists("create", "Customers", "--account", "x:me")
        self.lists("create", "Press", "--kind", "target")
        self.lists("add", "Customers", "@ana", "12")
        self.assertEqual(self.told(), [
            {"name": "Customers", "kind": "private", "count": 2, "account": "x:me", "limit": 5000,
             "parts": [{"name": "Customers", "count": 2}]},
            {"name": "Press", "kind": "target", "count": 0, "account": None, "limit": None,
             "parts": [{"name": "Press", "count": 0}]}])
        text = self.lists().text
        for word in ("Customers", "private", "5,000", "x:me", "Press", "target"):
            self.assertIn(word, text)

    def test_who_is_on_one(self):
        self.lists("create", "Riders")
        self.lists("add", "Riders", "https://x.com/ana", "@zoe")
        told = self.told("show", "riders")
        self.assertEqual((told["name"], told["count"]), ("Riders", 2))
        self.assertEqual([(one["key"], one["handle"], one["part"]) for one in told["people"]],
                         [("11", "Ana", 1), ("@zoe", "zoe", 1)])
        self.assertEqual(told["people"][0]["added_at"], AS_OF)
        self.assertIn("2 people", self.lists("show", "Riders").text)
        self.assertIn("no list", self.error("lists", "show", "Nobody", "-w", self.workspace, status=USAGE))

    def test_ctrl_c_ends_the_wait_for_the_standard_input(self):
        self.lists("create", "Riders")
        arguments = [PROGRAM, "lists", "add", "Riders", "-", "-w", self.workspace, "--as-of", AS_OF]
        lock = self.path("lists.comity.lock")
        with subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              env=self.environment(), cwd=self.folder) as program:
            while not lock.exists():
                self.assertIsNone(program.poll())
            program.stdin.write(b"@ana\n")
            program.stdin.flush()
            program.send_signal(signal.SIGINT)  # while it waits for more
            self.assertEqual(program.wait(timeout=60), CANCELLED)
            self.assertRegex(program.stderr.read().decode(), r"\Acomity: Cancelled[^\n]*\n\Z")
        self.assertEqual(self.told("show", "riders")["count"], 0)

    def test_days_are_those_of_the_account(self):
        database = sqlite3.connect(self.workspace)
        database.execute("UPDATE account SET time_zone = 'Pacific/Honolulu'")  # 23:00 of 13 May there
        database.commit()
        database.close()
        sheet = self.path("posts.csv")
        sheet.write_text("id,username,name,last_post\n11,Ana,Ana Field,2026-04-02T05:00:00Z\n")
        self.comity("import", sheet, "-w", self.workspace, "--account", "x:me", "--list", "following",
                    "--taken-at", "2026-05-02", "--as-of", AS_OF, "--quiet")
        self.lists("create", "Riders")
        self.lists("create", "Mirrored", "--account", "x:me")
        for name in ("Riders", "Mirrored"):
            self.lists("add", name, "@ana")
            self.assertIn("2026-05-13", self.lists("show", name).text)
            self.assertEqual(self.told("show", name)["people"][0]["added_at"], AS_OF)
        arguments = ["people", "-w", self.workspace, "--as-of", AS_OF]
        self.assertIn("2026-04-01", self.comity(*arguments).text)
        self.assertEqual(self.json(*arguments)["people"][0]["last_post_at"]["value"], "2026-04-02T05:00:00Z")

    def test_handles_from_the_standard_input(self):
        self.lists("create", "Riders")
        pasted = "\ufeff# riders\n@ana\n\nANA\nhttps://x.com/i/user/12\n\"cyn\",Cyn\nthree words here\nzoe@far.example\n"
        ended = subprocess.run(
            [PROGRAM, "lists", "add", "Riders", "-", "-w", str(self.workspace), "--as-of", AS_OF, "--json"],
            input=pasted.encode("utf-16"), capture_output=True, env=self.environment(), cwd=self.folder, timeout=60)
        self.assertEqual(ended.returncode, 0, ended.stderr)

        told = json.loads(ended.stdout)
        self.assertEqual({key: told[key] for key in ("list", "added", "already", "not_met", "duplicates")},
                         {"list": "Riders", "added": 4, "already": 0, "not_met": 1, "duplicates": 1})
        (bad,) = told["rejected"]
        self.assertEqual((bad["line"], bad["raw"]), (7, "three words here"))
        self.assertIn("handle", bad["reason"])

    def test_taken_off_and_put_on_twice(self):
        self.lists("create", "Riders")
        self.lists("add", "Riders", "ana", "bo")
        again = self.told("add", "Riders", "ana", "cyn")
        self.assertEqual((again["added"], again["already"]), (1, 1))
        gone = self.told("remove", "Riders", "@ana", "nobody")
        self.assertEqual((gone["removed"], gone["missing"]), (1, 1))
        self.assertEqual([one["handle"] for one in self.told("show", "Riders")["people"]], ["bo", "cyn"])

    def test_the_next_import_takes_over_who_was_not_met(self):
        self.lists("create", "Riders")
        self.lists("add", "Riders", "@zoe")
        sheet = self.path("more.csv")
        sheet.write_text("id,username\n11,ana\n14,Zoe\n")
        self.comity("import", sheet, "-w", self.workspace, "--account", "x:me", "--list", "following",
                    "--taken-at", "2026-05-10", "--as-of", AS_OF, "--quiet")
        self.assertEqual([one["key"] for one in self.told("show", "Riders")["people"]], ["14"])
        self.assertTrue(self.json("check", "-w", self.workspace)["ok"])

    def test_a_smart_list_by_somebody_elses_score(self):
        subprocess.run(["sqlite3", self.workspace, """
            INSERT INTO score SELECT pk, 'Klout', 100, 40 + 10 * (handle = 'bo'), 'sheet.csv' FROM v_people"""],
                       check=True)
        self.lists("create", "Heard", "--kind", "smart", "--where", "score=Klout:45", "--where", "relation=you-follow")
        self.assertEqual([(one["name"], one["kind"]) for one in self.told()], [("Heard", "smart")])
        for condition, handles in (("list=Heard", ["bo"]), ("score=40", ["Ana", "bo", "cyn"]), ("score=Kred:1", [])):
            found = self.json("people", "-w", self.workspace, "--as-of", AS_OF, "--where", condition)["people"]
            self.assertEqual([one["handle"] for one in found], handles)
        self.error("people", "--where", "score=Klout:much", "-w", self.workspace, status=USAGE)

    def test_smart_list(self):
        self.lists("create", "Quiet", "--kind", "smart", "--where", "stale", "--where", "relation=you-follow")
        self.lists("create", "Followed", "--kind", "smart", "--where", "relation=you-follow")
        self.assertEqual([(one["name"], one["kind"], one["count"], one["parts"]) for one in self.told()],
                         [("Quiet", "smart", 0, []), ("Followed", "smart", 3, [])])
        told = self.told("show", "Followed")
        self.assertEqual([one["key"] for one in told["people"]], ["11", "12", "13"])
        self.assertIsNone(told["people"][0]["added_at"])
        self.error("lists", "add", "Quiet", "@ana", "-w", self.workspace, status=USAGE)
        self.error("lists", "create", "None", "--kind", "smart", "-w", self.workspace, status=USAGE)
        self.error("lists", "create", "None", "--where", "stale", "-w", self.workspace, status=USAGE)
        self.error("lists", "create", "None", "--kind", "smart", "--where", "shoe-size", "-w", self.workspace,
                   status=USAGE)

    def test_calls_that_cannot_be(self):
        self.lists("create", "Riders")
        before = self.dump(self.workspace)
        for arguments, status in ((["create", "riders"], USAGE), (["create", " "], USAGE),
                                  (["create", "A", "--kind", "friends"], USAGE), (["show"], USAGE),
                                  (["add", "Riders"], USAGE), (["add", "Nobody", "@ana"], USAGE),
                                  (["remove", "Nobody", "@ana"], USAGE), (["rename", "Riders"], USAGE),
                                  (["add", "Riders", "@ana", "--kind", "target"], USAGE)):
            with self.subTest(arguments=arguments):
                self.error("lists", *arguments, "-w", self.workspace, status=status)
        nothing = self.run_program("lists", "add", "Riders", "not a handle", "-w", self.workspace)
        self.assertEqual(nothing.returncode, INPUT)
        self.assertEqual(self.dump(self.workspace), before)


if __name__ == "__main__":
    unittest.main()
