"""Dumps of the X API and tables of third-party tools: what a dry run tells."""

import datetime
import json

from comity_cli import AS_OF
import format_exports as fx
from format_case import FormatTest
import network_exports as nets

BIG = 1_300_000_000_000_000_001  # beyond what a double holds exactly
ME = ("--account", "x:lena_kiln", "--taken-at", "2026-04-30")
FANS = (*ME, "--list", "followers")


class Tables(FormatTest):
    def reads_rows(self, path, code, holds, rows, *more, **expected):
        """One account of X with one list."""
        told = self.told(path, *more)
        self.assertEqual([(one["format"], one["holds"]) for one in told["files"]], [(code, holds)])
        (one,) = told["accounts"]
        self.assertEqual((one["network"], one["handle"], one["taken_at"]), ("x", "lena_kiln", "2026-04-30"))
        self.assertEqual({name: one["rows"] for name, one in one["lists"].items()}, {holds: rows})
        self.assertEqual(sum(one["relations"].values()), rows)
        self.assertEqual(len(told["rejected"]), expected.pop("rejected", 0))
        self.assertEqual(expected, {})
        return told

    def people(self, path, *more):
        """After a real import: key → (handle, name, followers, last post)."""
        self.imported(path, *more)
        told = self.json("people", "-w", self.path("a.comity"))
        self.path("a.comity").unlink()
        return {one["key"]: (one["handle"], one["name"], one["followers"], (one["last_post_at"] or {}).get("value"))
                for one in told["people"]}

    def test_api_ids(self):
        page = {"ids": [BIG, BIG + 1], "next_cursor": 0, "next_cursor_str": "0", "previous_cursor_str": "0"}
        path = self.write("followers_ids.json", nets.two_pages(page, {**page, "ids": [12, 18446744073709551615]}))
        self.reads_rows(path, "x-api-json", "followers", 4, *FANS)
        self.assertEqual(sorted(self.people(path, *FANS)), ["12", str(BIG), str(BIG + 1), "18446744073709551615"])

    def test_api_users(self):
        users = [fx.api_user(BIG, "mo_clay"), fx.api_user(BIG + 1, "ann_wheel")]
        path = self.write("friends.json", {"users": users, "next_cursor": 0, "next_cursor_str": "0"})
        self.reads_rows(path, "x-api-json", "following", 2, *ME, "--list", "following")
        self.assertEqual(self.people(path, *ME, "--list", "following")[str(BIG)],
                         ("mo_clay", "Mo_Clay", 12, "2026-05-01T10:00:00Z"))

    def test_twarc_lines(self):
        for flat in (False, True):
            with self.subTest(flat=flat):
                path = self.write("followers.jsonl", fx.twarc_pages(["mo_clay", "ann_wheel", "cy"], flat))
                self.reads_rows(path, "x-api-json", "followers", 3, *FANS)

    def test_t_command(self):
        text = ("ID,Since,Last tweeted at,Tweets,Favorites,Listed,Following,Followers,Screen name,Name,Verified,"
                "Protected,Bio,Status,Location,URL\n"
                f'{BIG},2008-03-08 16:34:22 +0000,2026-04-01 10:00:00 +0000,10,2,1,30,12,mo_clay,Mo,false,false,'
                '"Pots, pans",'
                "Mugs!,Brno,http://mo.example\n"
                "12,2009-03-08 16:34:22 +0000,,10,2,1,31,13,ann_wheel,Ann,false,true,,,,\n")
        path = self.write("t_followers.csv", text)
        self.reads_rows(path, "csv", "followers", 2, *FANS)
        self.assertEqual(self.people(path, *FANS), {str(BIG): ("mo_clay", "Mo", 12, "2026-04-01T10:00:00Z"),
                                                    "12": ("ann_wheel", "Ann", 13, None)})

    def test_twint(self):
        text = ("id,name,username,bio,location,url,join_date,join_time,tweets,following,followers,likes,media,private,"
                "verified,profile_image_url,background_image\n"
                f"{BIG},Mo,mo_clay,Pots,Brno,http://mo.example,31 Aug 2021,11:07 PM,10,30,12,2,1,0,0,,\n"
                "12,Ann,ann_wheel,,,,1 Sep 2021,1:07 AM,10,31,13,2,1,1,0,,\n")
        path = self.write("twint_followers.csv", text)
        self.reads_rows(path, "csv", "followers", 2, *FANS)
        self.assertEqual(self.people(path, *FANS)[str(BIG)], ("mo_clay", "Mo", 12, None))

    def test_web_exporter(self):
        header = ("id,screen_name,name,description,profile_image_url,profile_banner_url,followers_count,friends_count,"
                  "statuses_count,favourites_count,listed_count,location,website,birthdate,verified_type,"
                  "is_blue_verified,following,followed_by,can_dm,protected,created_at,about_profile,url").split(",")
        rows = [[str(BIG), "mo_clay", "Mo", "Pots\\nand pans", "", "", 12, 30, 99, 3, 1, "Brno",
                 "http://mo.example", "", "", "false", "true", "true", "true", "false", "2010-03-03 12:49:24 +00:00",
                 "", "https://x.com/mo_clay"],
                ["12", "ann_wheel", "Ann", "", "", "", 13, 31, 99, 3, 1, "", "", "", "", "false", "false", "true",
                 "true",
                 "false", "2010-03-03 12:49:24 +00:00", "", "https://x.com/ann_wheel"]]
        lines = [",".join(header)] + [",".join(f'"{cell}"' if isinstance(cell, str) else str(cell) for cell in row)
                                      for row in rows]
        path = self.write("twitter-web-exporter-followers.csv", "\ufeff" + "\n".join(lines))
        told = self.told(path, *FANS)
        self.assertEqual([(one["format"], one["holds"], one["rows"]) for one in told["files"]],
                         [("csv", "followers", 2)])
        self.assertEqual(self.people(path, *FANS)["12"], ("ann_wheel", "Ann", 13, None))

    def test_any_sheet(self):
        rows = ["Benutzername;Name;Abonnenten", "@mo_clay;Mo;1.200", "ann_wheel;Ann;13", ";Nobody;1"]
        for name, content in {"bom": "\ufeff" + "\r\n".join(rows), "plain": "\n".join(rows),
                              "tabs": "\n".join(rows).replace(";", "\t")}.items():
            with self.subTest(name=name):
                path = self.write(f"{name}.csv", content)
                self.reads_rows(path, "csv", "followers", 2, *FANS, rejected=1)
                self.assertEqual(sorted(self.people(path, *FANS).values()),
                                 [("ann_wheel", "Ann", 13, None), ("mo_clay", "Mo", 1200, None)])
        self.refused(self.path("bom.csv"), *ME, says="--list")
        self.refused(self.path("bom.csv"), "--list", "followers", says="--account")

    def test_formulas_and_markup_are_text(self):
        path = self.write("followers.csv", "id,username,name\n11,mo_clay,=1+1\n12,ann_wheel,<b>Ann</b>\n")
        self.assertEqual([one[1] for one in self.people(path, *FANS).values()], ["=1+1", "<b>Ann</b>"])

    def test_workbook(self):
        path = nets.workbook(self.path("people.xlsx"), [["User ID", "Username", "Name", "Followers"],
                                                        [str(BIG), "mo_clay", "Mo", "12"],
                                                        ["1.43288E+18", "ann_wheel", "Ann", "13"]])
        told = self.reads_rows(path, "xlsx", "followers", 2, *FANS)
        self.assertIn("damaged-ids", [one["code"] for one in told["warnings"]])
        self.assertIn(str(BIG), self.people(path, *FANS))

    def test_workbook_makes_people_of_an_archive_stale(self):
        """Stale from the ninetieth day on, by civil days; whom the sheet does not know is not."""
        ids = [str(9000 + place) for place in range(1, 31)]
        archive = fx.x_archive("2026-05-11T08:00:00.000Z", {"follower": ids[:2], "following": ids}, posts=None)
        self.imported(self.zip("x.zip", archive))
        posted = [datetime.date(2026, 2, 12), datetime.date(2026, 2, 13), datetime.date(2026, 2, 14), "2025-10-14"]
        path = nets.workbook(self.path("people.xlsx"), [
            ["User ID", "Username", "Followers", "Last tweet date"],
            *[[key, f"potter_{key}", 100 + place, day] for place, (key, day) in enumerate(zip(ids, posted))]])
        told = self.imported(path, "--account", "x:lena_kiln", "--list", "following", "--taken-at", "2026-05-12")
        self.assertIn("shorter-than-before", [one["code"] for one in told["warnings"]])
        self.assertEqual(told["accounts"][0]["relations"],
                         {"mutual": 2, "not_following_back": 28, "fans": 0, "unknown": 0})
        stale = self.json("people", "-w", self.path("a.comity"), "--where", "stale", "--as-of", AS_OF)["people"]
        self.assertEqual({one["key"]: (one["last_post_at"]["value"], one["followers"]) for one in stale},
                         {"9001": ("2026-02-12", 100), "9002": ("2026-02-13", 101), "9004": ("2025-10-14", 103)})
        plan = self.json("purge", "plan", "-w", self.path("a.comity"), "--account", "x:lena_kiln", "--reason", "stale",
                         "--stale-days", "91", "--as-of", AS_OF)
        self.assertEqual([(one["key"], one["evidence"]) for one in plan["items"]],
                         [("9004", {"last_post_at": "2025-10-14", "source": "xlsx:2026-05-12"}),
                          ("9001", {"last_post_at": "2026-02-12", "source": "xlsx:2026-05-12"})])

    def test_workbook_beside_its_archive(self):
        """In one import the sheet brings its facts, the archive the list."""
        ids = [str(9000 + place) for place in range(1, 6)]
        self.path("both").mkdir()
        self.zip("both/x.zip", fx.x_archive("2026-05-11T08:00:00.000Z", {"following": ids}, posts=None))
        nets.workbook(self.path("both/people.xlsx"), [["User ID", "Followers"], ["9001", 70], ["9002", 71]])
        told = self.imported(self.path("both/x.zip"), self.path("both/people.xlsx"), "--account", "x:lena_kiln",
                             "--list", "following", "--taken-at", "2026-05-12")
        self.assertEqual(told["accounts"][0]["lists"]["following"]["rows"], 5)

    def test_mapping_of_columns(self):
        mapping = self.write("map.json", json.dumps({"columns": {"Wer": "name", "Kennung": "handle"}}))
        path = self.write("list.csv", "Wer,Kennung\nMo,mo_clay\nAnn,ann_wheel\n")
        self.reads_rows(path, "csv", "followers", 2, *FANS, "--map", mapping)
