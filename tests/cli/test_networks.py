"""Every format and era of LinkedIn, Mastodon, Bluesky, TikTok, YouTube, GitHub and Discord."""

import format_exports as fx
from format_case import FormatTest
import network_exports as nets


def account(who, taken_at, lists, relations, **more):
    return {"who": who, "taken_at": taken_at, "lists": lists, "relations": relations, **more}


class LinkedIn(FormatTest):
    NAME = "Basic_LinkedInDataExport_06-08-2025.zip"

    def test_connections_of_three_eras(self):
        for era in (2020, 2022, 2024):
            with self.subTest(era=era):
                path = self.zip(self.NAME, {
                    "Connections.csv": nets.linkedin_connections(era), "Profile.csv": nets.PROFILE})
                told = self.reads(path, "--account", "linkedin:lena-kiln", accounts=[account(
                    "linkedin:lena-kiln:", "2025-06-08", {"connections": 2}, (2, 0, 0, 0))],
                    files={"linkedin-csv connections": 2}, skipped=1)
                self.assertEqual(told["files"][0]["path"], "Connections.csv")

    def test_saved_again_by_a_spreadsheet(self):
        text = nets.linkedin_connections(2024).replace("08 Feb 2026", "8-Feb-26").replace("\n", "\r\n")
        told = self.told(self.write("Connections.csv", "\ufeff" + text), "--account", "linkedin:lena-kiln")
        self.assertEqual(told["accounts"][0]["lists"]["connections"]["rows"], 2)

    def test_whole_export(self):
        for quoted in (False, True):
            with self.subTest(quoted=quoted):
                path = self.zip(self.NAME, {
                    "Connections.csv": nets.linkedin_connections(2024), "Profile.csv": nets.PROFILE,
                    "messages.csv": nets.linkedin_messages(quoted), "Invitations.csv": nets.INVITATIONS,
                    "Endorsement_Received_Info.csv": nets.ENDORSEMENTS, "Notes.csv": nets.NOTES,
                    "learning_coach_messages.csv": "CONVERSATION ID,CONVERSATION TITLE,FROM,DATE,CONTENT\n",
                    "Ad_Targeting.csv": "Member Age,Company Names,Company Names\n25-34,A,B\n",
                    "Contacts.csv": "Source,FirstName,LastName,Emails\nx,Zed,Zee,z@mail.example\n"})
                told = self.told(path)
                (one,) = told["accounts"]
                self.assertEqual((one["network"], one["handle"], one["key"], one["taken_at"]),
                                 ("linkedin", "lena-kiln", "lena-kiln", "2025-06-08"))
                self.assertEqual(one["lists"]["connections"]["rows"], 2)
                # Three messages, two invitations, an endorsement and a note of our own.
                rows = {one["path"]: one["rows"] for one in told["files"] if one["holds"] == "messages"}
                self.assertEqual({name: rows.get(name) for name in ("messages.csv", "Invitations.csv", "Notes.csv",
                                                                    "Endorsement_Received_Info.csv")},
                                 {"messages.csv": 3, "Invitations.csv": 2, "Notes.csv": 1,
                                  "Endorsement_Received_Info.csv": 1})
                self.assertEqual(one["messages"]["messages"], 7)
                self.assertNotIn("Contacts.csv", [one["path"] for one in told["files"]])
                self.assertEqual(self.said(path), {"direct in": 2, "direct out": 1, "invitation in": 1,
                                                   "invitation out": 1, "endorsement in": 1, "note out": 1})


class Mastodon(FormatTest):
    ME = ("--account", "mastodon:lena@kiln.example", "--taken-at", "2026-04-30")

    def test_tables(self):
        files = {"following_accounts.csv": "Account address,Show boosts,Notify on new posts,Languages\n"
                                           'mo@far.example,true,false,"en, de"\n\nann@թութ.հայ,true,false,\n'
                                           'bob,true,false,\n',
                 "muted_accounts.csv": "Account address,Hide notifications\nloud@far.example,true\n",
                 "blocked_accounts.csv": "rude@far.example\n@bad@far.example\n",
                 "lists.csv": "Potters,mo@far.example\nPotters,ann@թութ.հայ\n",
                 "blocked_domains.csv": "spam.example\n", "bookmarks.csv": "https://far.example/users/mo/statuses/1\n"}
        self.reads(self.zip("tables.zip", files), *self.ME, accounts=[account(
            "mastodon:lena@kiln.example:", "2026-04-30", {"following": 3}, (0, 0, 0, 3),
            side_lists={"blocked": 2, "muted": 1, "our_list": 2})],
            files={"mastodon-csv following": 3, "mastodon-csv muted": 1, "mastodon-csv blocked": 2,
                   "mastodon-csv our_list": 2})

    def test_old_following_and_misskey(self):
        for name, text in (("following_accounts.csv", "mo@far.example\nann@far.example\n"),
                           ("following_accounts (1).csv",
                            "Account address,Show boosts\nmo@far.example,true\nann@far.example,\n"),
                           ("following-2026-04-30-10-00-00.csv",
                            "mo@far.example,withReplies=true\nann@far.example,withReplies=false\n")):
            with self.subTest(name=name):
                told = self.told(self.write(name, text), *self.ME)
                self.assertEqual([(one["format"], one["holds"], one["rows"]) for one in told["files"]],
                                 [("mastodon-csv", "following", 2)])

    def test_archive(self):
        for pack, name in ((fx.pack, "archive-20250601101112-0123456789abcdef0123456789abcdef.zip"),
                           (fx.pack_tar, "archive-20250601101112-0123456789abcdef0123456789abcdef.tar.gz")):
            with self.subTest(name=name):
                told = self.told(pack(self.path(name), nets.mastodon_archive()))
                (one,) = told["accounts"]
                self.assertEqual((one["network"], one["handle"], one["taken_at"], one["lists"]),
                                 ("mastodon", "lena@kiln.example", "2025-06-01T10:11:12Z", {}))
                self.assertEqual({one["format"] for one in told["files"]}, {"mastodon-archive"})
                self.assertEqual((one["posts"], one["messages"]["messages"]), (3, 1))
                self.assertEqual(self.said(self.path(name)), {"post out": 2, "repost out": 1, "direct out": 1})


class Bluesky(FormatTest):
    def test_repository(self):
        told = self.told(self.write("repo.car", nets.bluesky_car(nets.bluesky_records())))
        (one,) = told["accounts"]
        self.assertEqual((one["network"], one["key"]), ("bluesky", "did:plc:lena7kiln"))
        # Two follows of one account are one; followers are in no repository.
        self.assertEqual({name: one["rows"] for name, one in one["lists"].items()}, {"following": 2})
        self.assertEqual(one["relations"], {"mutual": 0, "not_following_back": 0, "fans": 0, "unknown": 2})
        self.assertEqual(one["side_lists"], {"blocked": 1, "our_list": 1})
        self.assertEqual((one["posts"], one["handles_recovered"]), (1, {"following": 1}))
        self.assertEqual({one["format"] for one in told["files"]}, {"bluesky-car"})

    def test_repository_with_a_follow_missing(self):
        records = nets.bluesky_records()
        told = self.told(self.write("repo.car", nets.bluesky_car(records, leave_out=[records[1][0]])))
        following = told["accounts"][0]["lists"]["following"]
        self.assertEqual((following["rows"], following["complete"]), (1, False))
        self.assertIn("missing-blocks", [one["code"] for one in told["warnings"]])

    def test_dumps(self):
        views = [nets.bluesky_view(name) for name in ("mo", "ann", "cy")]
        owner = {"did": "did:plc:lena7kiln", "handle": "lena.example"}
        pages = nets.two_pages({"subject": owner, "cursor": "c", "followers": views[:2]},
                               {"subject": owner, "followers": views[2:]})
        self.reads(self.write("followers.json", pages), "--taken-at", "2026-04-30", accounts=[account(
            "bluesky:lena.example:did:plc:lena7kiln", "2026-04-30", {"followers": 3}, (0, 0, 0, 3))],
            files={"bluesky-json followers": 3})
        told = self.told(self.write("follows.json", {"subject": owner, "follows": views}), "--taken-at", "2026-04-30")
        self.assertEqual({name: one["rows"] for name, one in told["accounts"][0]["lists"].items()}, {"following": 3})
        told = self.told(self.write("bare.json", views), "--taken-at", "2026-04-30", "--account",
                         "bluesky:lena.example", "--list", "followers")
        self.assertEqual([(one["format"], one["holds"], one["rows"]) for one in told["files"]],
                         [("bluesky-json", "followers", 3)])


class TikTok(FormatTest):
    def test_json_of_three_eras(self):
        for era, name in ((2022, "user_data.json"), (2024, "user_data_tiktok.json"),
                          (2025, "TikTok_Data_1764501000/user_data_tiktok.json")):
            with self.subTest(era=era):
                path = self.zip("TikTok_Data_1764501000.zip",
                                {name: nets.tiktok(era, ["mo", "ann"], ["mo", "cy", "di"])})
                told = self.told(path)
                (one,) = told["accounts"]
                self.assertEqual((one["network"], one["handle"]), ("tiktok", "lena.kiln"))
                self.assertEqual({name: one["rows"] for name, one in one["lists"].items()},
                                 {"followers": 2, "following": 3})
                self.assertEqual(one["relations"], {"mutual": 1, "not_following_back": 2, "fans": 1, "unknown": 0})
                self.assertEqual(one["messages"], {"threads": 1, "messages": 2})
                self.assertEqual({one["format"] for one in told["files"]}, {"tiktok-json"})
                self.assertEqual(self.said(path), {"direct in": 1, "direct out": 1})

    def test_lists_in_text(self):
        me = ("--account", "tiktok:lena.kiln", "--taken-at", "2026-04-30")
        dutch = {"date": "Datum", "user": "Gebruikersnaam"}
        pairs = {
            "english": {"Follower.txt": nets.tiktok_txt(["mo", "ann"]),
                        "Following.txt": nets.tiktok_txt(["mo", "cy", "di"])},
            "dos": {"Follower List.txt": nets.tiktok_txt(["mo", "ann"], end="\r\n"),
                    "Following List.txt": nets.tiktok_txt(["mo", "cy", "di"], end="\r\n")},
            "dutch": {"Volger.txt": nets.tiktok_txt(["mo", "ann"], **dutch),
                      "Volgend.txt": nets.tiktok_txt(["mo", "cy", "di"], **dutch)},
            "utf16": {"Follower.txt": nets.tiktok_txt(["mo", "ann"], end="\r\n").encode("utf-16"),
                      "Following.txt": nets.tiktok_txt(["mo", "cy", "di"], end="\r\n").encode("utf-16")}}
        for name, files in pairs.items():
            with self.subTest(name=name):
                told = self.told(self.zip(f"{name}.zip", files), *me)
                (one,) = told["accounts"]
                self.assertEqual(one["relations"], {"mutual": 1, "not_following_back": 2, "fans": 1, "unknown": 0})
                self.assertEqual([(one["format"], one["holds"], one["rows"]) for one in told["files"]],
                                 [("tiktok-txt", "followers", 2), ("tiktok-txt", "following", 3)])


class Others(FormatTest):
    def test_youtube_in_two_languages(self):
        rows = [[nets.channel("a"), "http://www.youtube.com/channel/" + nets.channel("a"), "Kiln Talk"],
                [nets.channel("b"), "http://www.youtube.com/channel/" + nets.channel("b"), '"Clay, dry"']]
        english = nets.youtube("Channel Id,Channel Url,Channel Title", rows)
        turned = [[one[2], one[0], one[1]] for one in rows]
        german = "\ufeff" + nets.youtube("Kanaltitel,Kanal-ID,Kanal-URL", turned, "\r\n")
        for name, text in (("YouTube and YouTube Music/subscriptions/subscriptions.csv", english),
                           ("YouTube und YouTube Music/Abos/Abos.csv", german)):
            with self.subTest(name=name):
                path = self.zip("takeout-20260430T101112Z-001.zip", {"Takeout/" + name: text})
                told = self.told(path, "--account", "youtube:lena")
                (one,) = told["accounts"]
                self.assertEqual([(one["format"], one["holds"], one["rows"]) for one in told["files"]],
                                 [("youtube-csv", "following", 2)])
                self.assertEqual((one["network"], one["taken_at"], one["relations"]["unknown"]),
                                 ("youtube", "2026-04-30", 2))

    def test_github_pages(self):
        pages = nets.two_pages([nets.github_user("mo", 11), nets.github_user("ann", 12)], [nets.github_user("cy", 13)])
        self.reads(self.write("followers.json", pages), "--account", "github:lena", "--taken-at", "2026-04-30",
                   accounts=[account("github:lena:", "2026-04-30", {"followers": 3}, (0, 0, 0, 3))],
                   files={"github-json followers": 3})
        self.refused(self.write("users.json", pages), "--account", "github:lena", says="--list")

    def test_discord_package(self):
        for wrapped, old in ((False, False), (True, True)):
            with self.subTest(wrapped=wrapped, old=old):
                told = self.told(self.zip("package.zip", nets.discord_package(wrapped, old)))
                (one,) = told["accounts"]
                self.assertEqual((one["network"], one["handle"], one["key"]),
                                 ("discord", "lena_kiln", "700700700700700700"))
                self.assertEqual({name: one["rows"] for name, one in one["lists"].items()}, {"connections": 2})
                self.assertEqual(one["side_lists"], {"blocked": 1, "pending": 1, "requests_received": 1})
                self.assertEqual((one["messages"]["messages"], one["posts"]), (2, 1))
                self.assertEqual({one["format"] for one in told["files"]}, {"discord-package"})
                self.assertEqual(self.said(self.path("package.zip")), {"direct out": 2, "post out": 1})

    def test_discord_chat(self):
        told = self.told(self.write("Direct Messages - mo_clay [66].json", nets.discord_chat()),
                         "--account", "discord:lena_kiln")
        (one,) = told["accounts"]
        self.assertEqual((one["network"], one["handle"], one["messages"]),
                         ("discord", "lena_kiln", {"threads": 1, "messages": 3}))
        self.assertEqual({one["format"] for one in told["files"]}, {"discord-chat"})
        self.assertEqual(self.said(self.path("Direct Messages - mo_clay [66].json"), "--account", "discord:lena_kiln"),
                         {"direct in": 2, "direct out": 1})
