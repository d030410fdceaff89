"""`comity review`: a text, a text for people of a workspace, and a draft a line."""

import json
import signal
import sqlite3
import subprocess
import unittest

from comity_cli import AS_OF, CANCELLED, DONE, INPUT, NO, PROGRAM, USAGE, WORKSPACE, CliTest

KEYS = ["id", "verdict", "lamps", "findings", "recipients", "lengths", "questions_due", "cooling_off_minutes"]


class Review(CliTest):
    def text(self, text, name="draft.txt"):
        draft = self.path(name)
        draft.write_text(text)
        return draft

    def lines(self, content, status=DONE, *arguments):
        """What each line is answered with, and what is said of an error."""
        ended = subprocess.run([PROGRAM, "review", "--jsonl", "-", *arguments], input=content, capture_output=True,
                               env=self.environment(), cwd=self.folder, timeout=120)
        self.assertEqual(ended.returncode, status, ended.stderr)
        return [json.loads(line) for line in ended.stdout.splitlines()]

    def rules(self):
        return {rule["id"]: rule for rule in self.json("review", "--list-rules")}

    def needs(self, rule):
        if rule not in self.rules():
            self.skipTest(f"{rule} is not written yet")

    def test_help(self):
        told = self.comity("review", "--help").text
        for option in ("--channel", "--to", "--send-at", "--campaign", "--jsonl", "--fail-on", "--explain", "--list-rules"):
            self.assertIn(option, told)

    def test_one_text(self):
        draft = self.text("Which paper did you print this on?\n")
        told = self.json("review", "--channel", "x-reply", draft, "--as-of", AS_OF)
        self.assertEqual(sorted(told), sorted(set(told) & set(KEYS)))
        self.assertEqual((told["verdict"], told["findings"]), ("ready", []))
        self.assertEqual(told["lengths"][0]["counted"], 34)
        self.assertIn("Ready", self.comity("review", "--channel", "x-reply", draft).text)
        by_input = self.run_program("review", "--channel", "x-reply", "-", "--json", "--as-of", AS_OF,
                                    input=draft.read_bytes())
        self.assertEqual(json.loads(by_input.stdout), told)

    def test_calls_that_make_no_sense(self):
        draft = self.text("Hello")
        for arguments in ([], [draft], ["--channel", "pigeon", draft], ["--channel", "x-dm"],
                          ["--channel", "x-dm", draft, draft], ["--channel", "x-dm", draft, "--fail-on", "ugly"],
                          ["--channel", "x-dm", draft, "--send-at", "soon"], ["--explain", "no-such-rule"],
                          ["--jsonl", draft, "--to", "public"],
                          ["--channel", "x-dm", draft, "--campaign", "Spring"], ["--jsonl", draft, "--channel", "x-dm"],
                          ["--channel", "x-dm", draft, "--to", "@ana"]):
            with self.subTest(arguments=arguments):
                self.error("review", *arguments, status=USAGE)
        self.error("review", "--channel", "x-dm", self.path("nowhere.txt"), status=INPUT)
        self.error("review", "--channel", "x-dm", draft, "--to", "@ana", "-w", self.path("none.comity"),
                   status=WORKSPACE)

    def test_a_broken_line_is_answered_in_its_place(self):
        good = json.dumps({"id": "a", "channel": "x-dm", "text": "Hello"})
        content = "\n".join([good, "{", good.replace('"a"', '"b"'), json.dumps({"channel": "x-dm"}), "",
                             json.dumps({"channel": "pigeon", "text": "x"}), "[]",
                             json.dumps({"channel": "x-dm", "text": 5}), good.replace('"a"', '"c"')])
        told = self.lines(content.encode(), INPUT)
        self.assertEqual([one.get("id", "error") for one in told],
                         ["a", "error", "b", "error", "error", "error", "error", "c"])
        numbers = [one["error"].split(":")[0] for one in told if "error" in one]
        self.assertEqual(numbers, ["line 2", "line 4", "line 6", "line 7", "line 8"])
        for one in told:
            self.assertTrue("error" in one or list(one) == KEYS, one)

    def test_texts_of_every_kind(self):
        texts = ["", " ", "a" * 1_000_000, "half \ud83d a pair \udc4d", "\u0000null", "\u202eback", "🙂" * 500,
                 "cafe\u0301", "line\r\nends\r", "نص", "文章"]
        content = "\n".join(json.dumps({"id": str(i), "channel": "x-dm", "text": text})
                            for i, text in enumerate(texts))
        told = self.lines(content.encode())
        self.assertEqual([one["id"] for one in told], [str(i) for i in range(len(texts))])
        for one, text in zip(told, texts):
            for finding in one["findings"]:
                if finding["start"] is not None:
                    self.assertTrue(0 <= finding["start"] < finding["end"] <= len(text), finding)

    def test_a_long_text_by_the_standard_input(self):
        ended = self.run_program("review", "--channel", "email", "-", "--json", input=b"words " * 170_000)
        self.assertEqual((ended.returncode, json.loads(ended.stdout)["verdict"]), (DONE, "ready"))
        ended = self.run_program("review", "--channel", "email", "-", input=b"words " * 900_000)
        self.assertEqual(ended.returncode, INPUT)
        self.assertRegex(ended.stderr.decode(), r"\Acomity: [^\n]*4 MiB")

    def test_answers_come_line_by_line_and_end_with_ctrl_c(self):
        line = json.dumps({"id": "a", "channel": "x-dm", "text": "Hello"}).encode() + b"\n"
        with subprocess.Popen([PROGRAM, "review", "--jsonl", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env=self.environment(), cwd=self.folder) as program:
            for _ in range(2):
                program.stdin.write(line)
                program.stdin.flush()
                self.assertEqual(json.loads(program.stdout.readline())["id"], "a")
            program.send_signal(signal.SIGINT)  # while it waits for the third
            self.assertEqual(program.wait(timeout=60), CANCELLED)
            self.assertEqual(program.stdout.read(), b"")
            self.assertRegex(program.stderr.read().decode(), r"\Acomity: Cancelled[^\n]*\n\Z")

    def test_rules_are_listed_and_explained(self):
        for rule in self.rules().values():
            self.assertEqual(set(rule), {"id", "category", "severity", "priority", "title", "why", "source", "settings"})
            self.assertIn(rule["title"], self.comity("review", "--explain", rule["id"]).text)

    def test_fail_on(self):
        self.needs("mass-message-apology")
        draft = self.text("Sorry for the mass message, but we need scorers on Sunday.")
        statuses = [self.run_program("review", "--channel", "email", draft, *fail).returncode
                    for fail in ([], ["--fail-on", "block"], ["--fail-on", "warn"], ["--fail-on", "advise"])]
        self.assertEqual(statuses, [DONE, DONE, NO, NO])
        line = json.dumps({"channel": "email", "text": draft.read_text()}).encode()
        self.lines(line, NO, "--fail-on", "warn")
        self.lines(line + b"\n{", INPUT, "--fail-on", "warn")


class ForPeople(CliTest):
    """Drafts for people of a workspace."""

    def setUp(self):
        super().setUp()
        self.workspace = self.path("people.comity")
        self.draft = self.path("draft.txt")
        self.draft.write_text("Which paper did you print this on?")
        for kind, rows in (("followers", "11,Ana,Ana Field\n12,bo,Bo\n"), ("following", "11,Ana,Ana Field\n13,cyn,Cyn\n")):
            sheet = self.path(f"{kind}.csv")
            sheet.write_text("id,username,name\n" + rows)
            self.comity("import", sheet, "-w", self.workspace, "--account", "x:me", "--list", kind, "--complete", "yes",
                        "--taken-at", "2026-05-10", "--as-of", AS_OF, "--quiet")
        self.comity("lists", "create", "Riders", "-w", self.workspace)
        self.comity("lists", "add", "Riders", "@ana", "@bo", "-w", self.workspace)

    def options(self, *to, channel="x-dm"):
        return ["review", "--channel", channel, self.draft, "-w", self.workspace, "--as-of", AS_OF,
                *(word for one in to for word in ("--to", one))]

    def told(self, *to, channel="x-dm"):
        return self.json(*self.options(*to, channel=channel))

    def test_lists_and_handles(self):
        self.assertEqual(self.told("list:riders")["recipients"]["total"], 2)
        self.assertEqual(self.told("@ana")["recipients"]["total"], 1)
        self.assertEqual(self.told("list:Riders", "@cyn", "x:bo", "https://x.com/ana")["recipients"]["total"], 3)
        self.assertEqual(self.told("@bo", channel="x-reply")["recipients"]["total"], 1)

    def test_everybody(self):
        self.assertEqual(self.told("public", channel="x-post")["recipients"]["total"], 0)
        self.assertIn("private", self.error(*self.options("public"), status=USAGE))
        self.assertIn("alone", self.error(*self.options("public", "@ana", channel="x-post"), status=USAGE))

    def test_names_of_nobody(self):
        self.assertIn("Ghosts", self.error(*self.options("list:Ghosts"), status=USAGE))
        self.assertIn("@zoe, @yan", self.error(*self.options("@zoe", "@ana", "@yan"), status=USAGE))
        self.comity("lists", "create", "Empty", "-w", self.workspace)
        self.assertIn("Empty", self.error(*self.options("list:Empty"), status=USAGE))
        for nobody in ("", "list:", "  "):
            self.error(*self.options(nobody), status=USAGE)

    def test_from_which_account(self):
        self.assertIn("linkedin", self.error(*self.options("@ana", channel="linkedin-message"), status=USAGE))
        self.assertIn("x:me", self.error(*self.options("@ana", channel="mastodon-dm"), "--account", "x:me", status=USAGE))
        self.error(*self.options("@ana"), "--account", "x:nobody", status=USAGE)
        self.comity("import", self.path("followers.csv"), "-w", self.workspace, "--account", "x:shop", "--list",
                    "followers", "--taken-at", "2026-05-10", "--as-of", AS_OF, "--quiet")
        told = self.error(*self.options("@ana"), status=USAGE)
        self.assertIn("--account x:me", told)
        self.assertIn("--account x:shop", told)
        self.assertEqual(self.json(*self.options("@ana"), "--account", "x:shop")["recipients"]["total"], 1)
        self.assertEqual(self.told("list:Riders", channel="email")["recipients"]["total"], 2)

    def test_what_is_not_known_is_said(self):
        told = self.comity(*self.options("list:Riders")).text
        self.assertIn("No messages of x:me are imported", told)
        self.assertNotIn("Followers and following", told)
        self.assertIn("of 2026-05-10", self.comity(*self.options("@ana")[:-4], "--to", "@ana", "--as-of", "2026-09-01").text)

    def test_who_opted_out_is_in_it(self):
        self.needs_rule("opted-out")
        writes = sqlite3.connect(self.workspace)
        writes.execute("INSERT INTO permission (pk, id, topic, state, wording, source, at, recorded_at)"
                       " SELECT pk, 900, 'any', 'opted-out', '', '', 1, 1 FROM profile WHERE handle = 'bo'")
        writes.commit()
        writes.close()
        told = self.json(*self.options("list:Riders"), "--fail-on", "block", status=NO)
        self.assertEqual(told["verdict"], "dont-send")
        self.assertEqual(told["recipients"]["groups"][0], {"reason": "opted-out", "count": 1})

    def test_who_was_erased_gets_nothing(self):
        self.comity("erase", "x:bo", "-w", self.workspace, "--quiet")
        self.assertEqual(self.told("list:Riders")["recipients"]["total"], 1)
        self.assertIn("@bo", self.error(*self.options("@bo"), status=USAGE))

    def needs_rule(self, rule):
        if rule not in {one["id"] for one in self.json("review", "--list-rules")}:
            self.skipTest(f"{rule} is not written yet")

    def test_when_it_goes_out(self):
        self.needs_rule("quiet-hours")
        writes = sqlite3.connect(self.workspace)
        writes.execute("INSERT INTO person_fact (pk, field, value, set_at)"
                       " SELECT pk, 'time-zone', 'Europe/Lisbon', 1 FROM profile WHERE handle = 'Ana'")
        writes.commit()
        writes.close()
        found = lambda *more: [one["rule"] for one in self.json(*self.options("@ana"), *more)["findings"]]
        self.assertNotIn("quiet-hours", found())
        self.assertIn("quiet-hours", found("--send-at", "2026-05-14T22:30:00Z"))
        self.assertNotIn("quiet-hours", found("--send-at", "2026-05-15T10:00:00Z"))

    def test_nothing_is_changed(self):
        before = self.dump(self.workspace)
        self.told("list:Riders", "@cyn")
        self.assertEqual(self.dump(self.workspace), before)


if __name__ == "__main__":
    unittest.main()
