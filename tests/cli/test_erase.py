"""`comity erase`: nothing of the person is left, and they stay away."""

import subprocess

from comity_cli import AS_OF, USAGE, WORKSPACE, CliTest, digest
import exports


class Erase(CliTest):
    def workspace(self):
        workspace = self.path("a.comity")
        sheet = exports.sheet(self.path("followers.csv"), ["ID", "Handle", "Name", "Bio"],
                              [["1432881234567890123", "marta_veit", "Marta Veit", "Potter of the seven hills"],
                               ["12", "ola", "Ola Berg", "Sails"]])
        self.take(sheet, workspace)
        return workspace

    def take(self, sheet, workspace):
        return self.json("import", sheet, "-w", workspace, "--account", "x:demo_owner", "--list", "followers",
                         "--taken-at", "2026-05-01", "--as-of", AS_OF)

    def opt_out(self, workspace):
        subprocess.run(["sqlite3", workspace, """
            INSERT INTO permission VALUES ((SELECT pk FROM v_people WHERE handle = 'marta_veit'), 1, 'any',
              'opted-out', 'no more letters', 'mail', 5, NULL, 5)"""], check=True)

    def all_bytes(self):
        files = [one for one in self.folder.rglob("*") if one.is_file() and ".comity" in str(one)]
        return b"".join(one.read_bytes() for one in files).lower()

    def test_a_person_goes_everywhere(self):
        workspace = self.workspace()
        self.opt_out(workspace)
        self.comity("people", "-w", workspace, "--as-of", "2026-05-15T09:00:00Z")
        self.take(self.path("followers.csv"), workspace)
        own = self.path("mine.backup")
        self.comity("backup", own, "-w", workspace)
        told = self.json("erase", "x:@Marta_Veit", "-w", workspace, "--as-of", "2026-05-16T09:00:00Z")
        self.assertEqual(told["erased"]["profiles"], 1)
        self.assertEqual(told["erased"]["relations"], 1)
        self.assertTrue(told["opt_out_kept"])
        self.assertTrue(told["journal_cleared"])
        self.assertEqual(told["own_backups"], [str(own)])
        self.assertEqual(told["backups_not_deleted"], [])
        own.unlink()
        for secret in (b"marta", b"veit", b"seven hills", b"no more letters"):
            self.assertNotIn(secret, self.all_bytes())
        self.assertEqual(self.json("check", "-w", workspace), {"ok": True, "problems": []})
        again = self.take(self.path("followers.csv"), workspace)
        self.assertIn("same-file-again", [one["code"] for one in again["warnings"]])
        self.path("other.csv").write_text(self.path("followers.csv").read_text() + "13,pia,Pia,\n")
        more = self.take(self.path("other.csv"), workspace)
        self.assertIn(("erased-people", "1 person whom you erased is in there and was passed over"),
                      [(one["code"], one["text"]) for one in more["warnings"]])
        handles = [one["handle"] for one in self.json("people", "-w", workspace)["people"]]
        self.assertEqual(handles, ["ola", "pia"])
        self.assertNotIn(b"marta", self.all_bytes())

    def test_the_receipt_in_words(self):
        workspace = self.workspace()
        told = self.comity("erase", "marta_veit", "-w", workspace, "--as-of", AS_OF).text
        self.assertTrue(told.startswith("Erased: 1 profile with 1 relation to your accounts, out of 1 imported list; "))
        self.assertNotIn("Marta", told)

    def test_several_go_at_once(self):
        workspace = self.workspace()
        told = self.json("erase", "marta_veit", "x:ola", "-w", workspace, "--as-of", AS_OF)
        self.assertEqual(told["erased"]["profiles"], 2)
        self.assertEqual(told["erased"]["lists"], 1)
        self.assertEqual(self.json("people", "-w", workspace)["people"], [])
        self.assertNotIn(b"marta", self.all_bytes())
        self.comity("check", "-w", workspace)

    def test_what_a_crash_left_of_a_draft_goes_as_well(self):
        workspace = self.workspace()
        left = self.path("a.comity-typed-7")
        left.write_text('{"text": "Dear Marta, thank you for the bowls", "at": "5"}')
        self.comity("erase", "x:marta_veit", "-w", workspace, "--as-of", AS_OF)
        self.assertFalse(left.exists())
        self.assertNotIn(b"marta", self.all_bytes())

    def test_a_name_that_is_nobody_erases_nobody(self):
        workspace = self.workspace()
        self.error("erase", "marta_veit", "x:nobody", "-w", workspace, status=USAGE)
        self.assertEqual(len(self.json("people", "-w", workspace)["people"]), 2)

    def test_a_backup_that_holds_them_is_restored_without_them(self):
        workspace = self.workspace()
        self.comity("backup", self.path("mine.backup"), "-w", workspace)
        self.comity("erase", "x:marta_veit", "-w", workspace, "--as-of", AS_OF)
        told = self.json("restore", self.path("mine.backup"), "-w", workspace, "--force")
        self.assertEqual(told["erased_again"], 1)
        self.assertEqual([one["handle"] for one in self.json("people", "-w", workspace)["people"]], ["ola"])
        self.comity("check", "-w", workspace)

    def test_an_opt_out_outlives_a_restore(self):
        workspace = self.workspace()
        self.comity("backup", self.path("mine.backup"), "-w", workspace)
        self.opt_out(workspace)
        told = self.comity("restore", self.path("mine.backup"), "-w", workspace, "--force")
        self.assertIn("1 opt-out of the workspace before it still holds", told.text)
        found = subprocess.run(["sqlite3", workspace, "SELECT state FROM v_permissions"], capture_output=True, check=True)
        self.assertEqual(found.stdout, b"opted-out\n")
        self.comity("check", "-w", workspace)

    def test_calls_that_make_no_sense(self):
        workspace = self.workspace()
        for arguments in (["erase"], ["erase", "x:nobody"], ["erase", "nobody"], ["erase", "a", "b"]):
            before = digest(workspace)
            self.error(*arguments, "-w", workspace, status=USAGE)
            self.assertEqual(digest(workspace), before)
        self.error("erase", "x:ola", "-w", self.path("none.comity"), status=WORKSPACE)
