"""`comity followups`: what is owed, in its order; done and put off; a calendar file that others read."""

import datetime
import sqlite3
import sys
import unittest

from comity_cli import AS_OF, USAGE, CliTest

# Debian's python3-icalendar, whichever Python runs this.
sys.path.append("/usr/lib/python3/dist-packages")
import icalendar  # noqa: E402

UTC = datetime.timezone.utc
NOW = int(datetime.datetime(2026, 5, 14, 9, tzinfo=UTC).timestamp())  # AS_OF, a Thursday
HOUR, DAY = 3600, 86400


def noon(day):
    return int(datetime.datetime(2026, 5, day, 12, tzinfo=UTC).timestamp())


class Followups(CliTest):
    def setUp(self):
        super().setUp()
        self.workspace = self.path("owed.comity")
        sheet = self.path("people.csv")
        sheet.write_text("id,username,name\n11,ana,Ana Field\n12,bo,Bø; Ünver\n13,cyn,\n")
        self.comity("import", sheet, "-w", self.workspace, "--account", "x:me", "--list", "following",
                    "--taken-at", "2026-05-01", "--as-of", AS_OF, "--quiet")
        self.owe(1, 11, "reply", "Asked about the 42s", NOW - 2 * HOUR, evidence="Do they fit, without guards?")
        self.owe(2, 12, "thank-you", "Reviewed the workshop, " + "très bien, " * 20, noon(14), "day")
        self.owe(3, 13, "give-back", "Feature her route notes", noon(15), "day", account=None)
        self.owe(4, 11, "detractor", "Unhappy with the request", NOW + 3 * HOUR)
        self.owe(5, 12, "reply", "Whenever", None)
        self.owe(6, 12, "reply", "Answered", NOW - DAY, done=NOW - DAY)
        self.owe(7, 12, "reply", "Put off", NOW - DAY, snoozed=NOW + DAY)

    def run_sql(self, sql, *values):
        database = sqlite3.connect(self.workspace)
        database.execute(sql, values)
        database.commit()
        database.close()

    def owe(self, id, key, kind, subject, due, precision=None, evidence="", done=None, snoozed=None, account=1):
        self.run_sql(
            "INSERT INTO obligation (pk, id, kind, account, subject, evidence, made_at, due_at, due_precision, stage,"
            " done_at, snoozed_until) SELECT pk, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM v_people WHERE key = ?",
            id, kind, account, subject, evidence, NOW - 3 * DAY, due, precision,
            "seen" if kind == "detractor" else None, done, snoozed, str(key))

    def followups(self, *arguments, **more):
        return self.comity("followups", *arguments, "-w", self.workspace, "--as-of", AS_OF, **more)

    def told(self, *arguments):
        return self.json("followups", *arguments, "-w", self.workspace, "--as-of", AS_OF)

    def ids(self, *arguments):
        return [one["id"] for one in self.told("list", *arguments)]

    def calendar(self, *arguments):
        text = self.followups("export", "--ics", "-", *arguments).stdout
        return text, icalendar.Calendar.from_ical(text)

    def test_document(self):
        told = self.told("list")
        self.assertEqual([one["id"] for one in told], [1, 4, 2, 3, 5])
        self.assertEqual(told[0], {
            "id": 1, "kind": "reply", "person": "x:ana", "name": "Ana Field", "account": "x:me",
            "subject": "Asked about the 42s", "due_at": {"value": "2026-05-14T07:00:00Z", "precision": "exact",
                                                         "not_before": None, "not_after": None, "source": None},
            "overdue": True, "evidence": "Do they fit, without guards?"})
        self.assertEqual([one["overdue"] for one in told], [True, False, False, False, False])
        self.assertEqual([(one["due_at"] or {}).get("precision") for one in told],
                         ["exact", "exact", "day", "day", None])
        self.assertEqual((told[3]["account"], told[3]["name"], told[3]["evidence"]), (None, None, None))

    def test_table(self):
        lines = self.followups("list").text.splitlines()
        self.assertRegex(lines[1], r"^ *1  Overdue +2026-05-14 07:00  Reply owed +x:ana +Asked about the 42s$")
        self.assertRegex(lines[3], r"^ *2  Today +2026-05-14 +Thank-you +x:bo ")
        self.assertRegex(lines[4], r"^ *3  Tomorrow +2026-05-15 +Give-back +x:cyn ")
        self.assertRegex(lines[5], r"^ *5  Later +— +Reply owed ")
        self.assertEqual(lines[-2:], ["5 follow-ups, 1 overdue", "Messages for X are not in any import"])
        self.assertLessEqual(max(map(len, lines)), 140)

    def test_nothing_owed(self):
        self.run_sql("DELETE FROM obligation")
        self.assertEqual(self.told("list"), [])
        self.assertEqual(self.followups("list").text,
                         "Nothing is known to be owed\nMessages for X are not in any import\n")
        self.run_sql("INSERT INTO message (account, digest, kind, direction, at, was_deleted, text)"
                     " VALUES (1, 1, 'post', 'out', 1, 0, 'We open at nine')")
        self.assertEqual(self.followups("list").text,
                         "Nothing is known to be owed\nMessages for X are not in any import\n")
        self.run_sql("INSERT INTO message (account, digest, kind, direction, at, was_deleted, text)"
                     " VALUES (1, 2, 'mention', 'in', 2, 0, 'They open at nine')")
        self.assertEqual(self.followups("list").text, "Nothing is owed to anybody\n")
        self.run_sql("DELETE FROM message WHERE direction = 'in'")
        self.run_sql("UPDATE account SET archived_at = 1")
        self.assertEqual(self.followups("list").text,
                         "Nothing is known to be owed\nMessages are not in any import\n")

    def test_of_an_account(self):
        self.comity("import", self.path("people.csv"), "-w", self.workspace, "--account", "x:other",
                    "--list", "following", "--taken-at", "2026-05-01", "--as-of", AS_OF, "--quiet")
        self.assertEqual(self.ids("--account", "x:me"), [1, 4, 2, 3, 5])
        self.assertEqual(self.ids("--account", "x:other"), [3])  # owed by no account is owed by each
        self.assertEqual(self.ids(), [1, 4, 2, 3, 5])
        self.error("followups", "list", "--account", "x:nobody", "-w", self.workspace, status=USAGE)

    def test_those_of_another_account_are_left_alone(self):
        self.comity("import", self.path("people.csv"), "-w", self.workspace, "--account", "x:other",
                    "--list", "following", "--taken-at", "2026-05-01", "--as-of", AS_OF, "--quiet")
        for arguments in (["done", "1"], ["snooze", "1", "4"]):
            for account in ("x:other", "x:nobody"):
                with self.subTest(arguments=arguments, account=account):
                    self.error("followups", *arguments, "-w", self.workspace, "--account", account, status=USAGE)
        self.assertEqual(self.ids(), [1, 4, 2, 3, 5])
        self.assertEqual(self.told("done", "1", "--account", "x:me")["id"], 1)

    def test_days_are_those_of_the_account(self):
        self.run_sql("UPDATE account SET time_zone = 'Pacific/Honolulu'")  # 23:00 of 13 May there
        self.assertIn("2026-05-13 21:00", self.followups("list").text)
        self.owe(8, 11, "thank-you", "Yesterday in Europe", noon(13), "day")
        self.assertFalse([one for one in self.told("list") if one["id"] == 8][0]["overdue"])
        self.run_sql("UPDATE account SET time_zone = 'Europe/Prague'")
        self.assertTrue([one for one in self.told("list") if one["id"] == 8][0]["overdue"])

    def test_done(self):
        self.assertEqual(self.told("done", "1"), {"id": 1, "done_at": AS_OF})
        self.assertEqual(self.ids(), [4, 2, 3, 5])
        self.assertIn("done already", self.error("followups", "done", "1", "-w", self.workspace, status=USAGE))
        self.assertIn("2 is done", self.followups("done", "2").text)
        # How the case of an unhappy person ended is for a person to say.
        self.error("followups", "done", "4", "-w", self.workspace, status=USAGE)
        self.assertTrue(self.json("check", "-w", self.workspace)["ok"])

    def test_snooze(self):
        self.run_sql("UPDATE account SET time_zone = 'Europe/Prague'")
        self.assertEqual(self.told("snooze", "1", "4"), {"id": 1, "snoozed_until": "2026-05-17T22:00:00Z"})
        self.assertEqual(self.ids(), [4, 2, 3, 5])
        later = ["followups", "list", "-w", self.workspace, "--as-of", "2026-05-17T22:00:00Z"]
        self.assertEqual([one["id"] for one in self.json(*later)], [7, 1, 4, 2, 3, 5])
        self.assertIn("2026-05-15", self.followups("snooze", "2", "1").text)

    def test_calendar_is_read_by_others(self):
        text, calendar = self.calendar()
        self.assertEqual(str(calendar["version"]), "2.0")
        events = calendar.walk("VEVENT")
        self.assertEqual([str(one["summary"]) for one in events], [
            "Reply owed: Ana Field", "Detractor: Ana Field", "Thank-you: Bø; Ünver", "Give-back: @cyn"])
        self.assertEqual([one["dtstart"].dt for one in events], [
            datetime.datetime(2026, 5, 14, 7, tzinfo=UTC), datetime.datetime(2026, 5, 14, 12, tzinfo=UTC),
            datetime.date(2026, 5, 14), datetime.date(2026, 5, 15)])
        self.assertEqual(str(events[0]["description"]), "Asked about the 42s\nDo they fit, without guards?")
        self.assertEqual(str(events[2]["description"]), "Reviewed the workshop, " + "très bien, " * 20)
        self.assertEqual(events[3]["dtend"].dt, datetime.date(2026, 5, 16))
        self.assertEqual({one["dtstamp"].dt for one in events}, {datetime.datetime(2026, 5, 14, 9, tzinfo=UTC)})
        alarms = [[alarm["trigger"].dt for alarm in one.walk("VALARM")] for one in events]
        self.assertEqual(alarms, [[], [datetime.timedelta(minutes=-30)], [], [datetime.timedelta(hours=9)]])
        for line in text.split(b"\r\n"):
            self.assertLessEqual(len(line), 75)
            self.assertNotIn(b"\n", line)

    def test_calendar_entries_keep_their_uids(self):
        uids = lambda: [str(one["uid"]) for one in self.calendar()[1].walk("VEVENT")]
        first = uids()
        self.assertEqual(len(set(first)), 4)
        for uid in first:
            self.assertRegex(uid, r"^[0-9a-f]{32}@comity$")
        self.run_sql("UPDATE obligation SET subject = 'Changed', due_at = due_at + 60 WHERE id = 1")
        self.followups("done", "2")
        self.assertEqual(uids(), [first[0], first[1], first[3]])

    def test_export_to_a_file(self):
        target = self.path("owed.ics")
        said = self.followups("export", "--ics", target).text
        self.assertIn("4 follow-ups written", said)
        self.assertIn("1 follow-up left out: without a time", said)
        self.assertEqual(target.read_bytes(), self.calendar()[0])
        self.error("followups", "export", "--ics", target, "-w", self.workspace, status=USAGE)
        again = self.told("export", "--ics", target, "--force", "--account", "x:me")
        self.assertEqual(again, {"files": [{"path": str(target), "rows": 4}], "left_out": 1})
        self.error("followups", "export", "--ics", self.workspace, "--force", "-w", self.workspace, status=USAGE)

    def test_tasks_of_events_stand_in_the_calendar(self):
        self.run_sql("INSERT INTO list (id, name, kind, position, made_at, event, event_from, event_until)"
                     " VALUES (1, 'Guests', 'target', 1, 1, 'Harbour fair', ?, ?)", noon(20), noon(21))
        self.run_sql("INSERT INTO event_task (list, days, what) VALUES (1, -2, 'Print badges'), (1, 1, 'Thank')")
        self.run_sql("UPDATE event_task SET done_at = 1 WHERE days = 1")
        events = {str(one["summary"]): one for one in self.calendar()[1].walk("VEVENT")}
        self.assertEqual(len(events), 5)
        self.assertEqual(events["Harbour fair: Print badges"]["dtstart"].dt, datetime.date(2026, 5, 18))
        said = self.followups("export", "--ics", self.path("owed.ics")).text
        self.assertIn("4 follow-ups and 1 task of an event written", said)

    def test_touches_that_are_due_stand_in_the_calendar(self):
        self.run_sql("INSERT INTO list (id, name, kind, position, made_at) VALUES (1, 'Press', 'target', 1, 1)")
        self.run_sql("INSERT INTO list_member (pk, list, added_at) SELECT pk, 1, ? FROM v_people WHERE key = '13'",
                     noon(1))
        self.run_sql("INSERT INTO target (pk, list, why, cadence_days) SELECT pk, 1, 'Writes about tyres', 7"
                     " FROM v_people WHERE key = '13'")
        events = {str(one["summary"]): one for one in self.calendar()[1].walk("VEVENT")}
        touch = events["Target touch: @cyn"]
        self.assertEqual(str(touch["description"]), "Writes about tyres")
        self.assertEqual(touch["dtstart"].dt, datetime.date(2026, 5, 14))
        said = self.followups("export", "--ics", self.path("owed.ics")).text
        self.assertIn("4 follow-ups and 1 touch written", said)

    def test_calls_that_cannot_be(self):
        before = self.dump(self.workspace)
        for arguments in ([], ["list", "extra"], ["done"], ["done", "soon"], ["done", "99"], ["snooze", "1"],
                          ["snooze", "1", "0"], ["snooze", "1", "366"], ["snooze", "1", "soon"], ["export"],
                          ["export", "x.ics"], ["list", "--ics", "x.ics"], ["list", "--force"], ["reply"]):
            with self.subTest(arguments=arguments):
                self.error("followups", *arguments, "-w", self.workspace, status=USAGE)
        self.assertEqual(self.dump(self.workspace), before)

    def test_strangers_do_not_write_on_the_terminal(self):
        self.owe(8, 11, "reply", "a\x1b[31mred\nnext line", NOW - DAY)
        text = self.followups("list").text
        self.assertNotIn("\x1b", text)
        self.assertEqual(len(text.splitlines()), 9)


if __name__ == "__main__":
    unittest.main()
