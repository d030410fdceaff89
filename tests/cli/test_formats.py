"""Every format and era of X, Instagram, Threads, Facebook and Messenger: what a dry run tells."""

import format_exports as fx
from format_case import FormatTest, short_files
import meta_exports as meta

FOLLOWERS, FOLLOWING = ["9001", "9002", "9003"], ["9001", "9004"]
X_LISTS = {"follower": FOLLOWERS, "following": FOLLOWING, "block": ["9100"], "mute": ["9101", "9102"]}
LENA = "x:lena_kiln:7070"
FANS, MINE = ["ana.clay", "bo.reed", "cy_marsh"], ["ana.clay", "di.moor"]
CLAY = "instagram:lena.kiln:lena.kiln"  # keyed by the name


def account(who, taken_at, lists, relations, **more):
    return {"who": who, "taken_at": taken_at, "lists": lists, "relations": relations, **more}


class X(FormatTest):
    LISTS = {"followers": 3, "following": 2}

    def test_2018_at_the_root(self):
        self.reads(self.zip("archive.zip", fx.x_root_2018(FOLLOWERS, FOLLOWING)), accounts=[account(
            LENA, "2019-05-09T09:01:52Z", self.LISTS, (1, 1, 2, 0), posts=2, side_lists={"blocked": 1},
            handles_recovered={"followers": 1, "following": 1})],
            files={"x-archive followers": 3, "x-archive following": 2, "x-archive blocked": 1, "x-archive posts": 2})

    def test_2020_inline(self):
        files = fx.x_archive("2020-11-01T08:00:00.120Z", X_LISTS, posts="tweet", inline=True)
        self.reads(self.zip("archive.zip", files), accounts=[account(
            LENA, "2020-11-01T08:00:00Z", self.LISTS, (1, 1, 2, 0), posts=3, side_lists={"blocked": 1, "muted": 2},
            handles_recovered={"followers": 2, "following": 1})],
            files={"x-archive followers": 3, "x-archive following": 2, "x-archive blocked": 1, "x-archive muted": 2,
                   "x-archive posts": 3})

    def test_2022_with_messages_and_groups(self):
        headers = [{"dmConversation": {"conversationId": "7070-9001", "messages": [
            {"messageCreate": {"id": "51", "senderId": "7070", "recipientId": "9001",
                               "createdAt": "2022-03-01T10:00:00.000Z"}}]}}]
        lists = [{"userListInfo": {"url": f"https://twitter.com/mo_clay/lists/{one}"}} for one in (71, 72)]
        files = fx.x_archive("2022-10-20T08:00:00.000Z", X_LISTS, more={
            "direct-messages": ("direct_messages", fx.x_talks()),
            "direct-message-headers": ("direct_message_headers", headers),
            "direct-messages-group": ("direct_messages_group", fx.x_group()),
            "lists-member": ("lists_member", lists)})
        self.reads(self.zip("archive.zip", files), accounts=[account(
            LENA, "2022-10-20T08:00:00Z", self.LISTS, (1, 1, 2, 0), posts=3, messages=(3, 6),
            side_lists={"blocked": 1, "muted": 2, "on_lists": 2}, handles_recovered={"followers": 2, "following": 1})],
            files={"x-archive followers": 3, "x-archive following": 2, "x-archive blocked": 1, "x-archive muted": 2,
                   "x-archive posts": 3, "x-archive messages": 6}, skipped=1)  # who joined is no message
        self.assertEqual(self.said(self.path("archive.zip")),
                         {"post out": 2, "repost out": 1, "direct in": 4, "direct out": 2})

    def test_who_wrote_first_counts_as_replied(self):
        files = fx.x_archive("2022-10-20T08:00:00.000Z", X_LISTS, more={
            "direct-messages": ("direct_messages", fx.x_talks())})
        workspace = self.path("replied.comity")
        self.comity("import", self.zip("archive.zip", files), "-w", workspace, "--as-of", "2022-10-21", "--quiet")

        def permissions(as_of):
            people = self.json("people", "-w", workspace, "--as-of", as_of)["people"]
            return {one["key"]: one["permission"] for one in people if one["key"] in ("9001", "9002")}
        # We wrote to the one before they did; the other wrote by themselves, for a year.
        self.assertEqual(permissions("2022-10-21"), {"9001": "none", "9002": "replied"})
        self.assertEqual(permissions("2023-10-21"), {"9001": "none", "9002": "none"})

    def test_2023_with_long_posts_and_former_names(self):
        files = fx.x_archive("2023-11-20T08:00:00.000Z", X_LISTS, more={
            "note-tweet": ("note_tweet", fx.x_note_tweets()),
            "screen-name-change": ("screen_name_change", fx.x_changed_names()),
            "deleted-tweets": ("deleted_tweets", [{"tweet": fx.x_tweet(310, 12, "Gone", deleted_at="2023-11-19")}]),
            "community-tweet": ("community_tweet", [{"tweet": fx.x_tweet(311, 13, "Hi", [("9004", "dee")])}])})
        self.reads(self.zip("wrapped.zip", {"twitter-2023/" + name: text for name, text in files.items()}),
                   accounts=[account(LENA, "2023-11-20T08:00:00Z", self.LISTS, (1, 1, 2, 0), posts=5,
                                     side_lists={"blocked": 1, "muted": 2},
                                     handles_recovered={"followers": 2, "following": 2})],
                   files={"x-archive followers": 3, "x-archive following": 2, "x-archive blocked": 1,
                          "x-archive muted": 2, "x-archive posts": 5},
                   skipped=1)  # a long post completes the short one

    def test_parts_in_any_order(self):
        files = fx.x_archive("2023-11-20T08:00:00.000Z", X_LISTS, posts=None)
        files["data/follower-part10.js"] = fx.x_js("follower", fx.x_people("follower", ["9011"]), 10)
        files["data/follower-part1.js"] = fx.x_js("follower", fx.x_people("follower", ["9010", "9001"]), 1)
        types = {"data/follower.js": ("follower", 0, 3), "data/follower-part1.js": ("follower", 1, 2),
                 "data/follower-part10.js": ("follower", 10, 1), "data/following.js": ("following", 0, 2)}
        files["data/manifest.js"] = fx.x_manifest("2023-11-20T08:00:00.000Z", types)
        told = self.told(self.zip("archive.zip", files))
        self.assertEqual(told["accounts"][0]["lists"]["followers"]["rows"], 5)

    def test_packed_anew(self):
        """What other systems and spreadsheets leave in a zip, and files under the other's name."""
        whole = fx.x_archive("2023-11-20T08:00:00.000Z", X_LISTS, posts=None)
        swapped = dict(whole)
        swapped["data/follower.js"], swapped["data/following.js"] = whole["data/following.js"], whole["data/follower.js"]
        for name, files in {"mac": {**whole, "__MACOSX/data/._follower.js": b"\0\5\x16\7", "data/.DS_Store": b"\0"},
                            "windows": {name.replace("/", "\\"): text for name, text in whole.items()},
                            "twice": {name.replace("follow", "FOLLOW").replace(".js", " (1).js"): text
                                      for name, text in whole.items() if "manifest" not in name},
                            "swapped": swapped}.items():
            with self.subTest(name=name):
                (one,) = self.told(self.zip(f"{name}.zip", files))["accounts"]
                self.assertEqual({name: one["rows"] for name, one in one["lists"].items()}, self.LISTS)
                self.assertEqual(one["relations"], {"mutual": 1, "not_following_back": 1, "fans": 2, "unknown": 0})

    def test_archive_that_is_a_part(self):
        files = fx.x_archive("2023-11-20T08:00:00.000Z", X_LISTS, posts=None)
        manifest = files["data/manifest.js"].replace('"isPartialArchive": false', '"isPartialArchive": true')
        files["data/manifest.js"] = manifest
        told = self.told(self.zip("archive.zip", files))
        self.assertEqual([one["code"] for one in told["warnings"]], ["partial-archive"])
        self.assertEqual(told["accounts"][0]["relations"],
                         {"mutual": 1, "not_following_back": 0, "fans": 0, "unknown": 3})

    def test_loose_file(self):
        path = self.write("follower.js", "\ufeff" + fx.x_js("follower", fx.x_people("follower", FOLLOWERS)) + ";\n")
        told = self.told(path, "--account", "x:lena_kiln", "--taken-at", "2023-11-20")
        self.assertEqual((told["files"][0]["format"], told["files"][0]["rows"]), ("x-archive", 3))
        self.assertEqual(told["accounts"][0]["relations"],
                         {"mutual": 0, "not_following_back": 0, "fans": 0, "unknown": 3})

    def test_grailbird_has_no_lists(self):
        self.refused(self.zip("old.zip", fx.grailbird()), says="before August 2018")


class Instagram(FormatTest):
    LISTS = {"followers": 3, "following": 2}

    def test_2020(self):
        path = self.zip("instagram-lena.kiln-2020-02-01-ab.zip", meta.instagram_2020(FANS, MINE))
        self.reads(path, accounts=[account(
            CLAY, "2020-02-01", self.LISTS, (1, 1, 2, 0),
            side_lists={"blocked": 1, "close_friends": 1, "pending": 1, "restricted": 0})],
            files={"instagram-json followers": 3, "instagram-json following": 2, "instagram-json blocked": 1,
                   "instagram-json close_friends": 1, "instagram-json pending": 1, "instagram-json restricted": 0})

    def test_2021(self):
        self.reads(self.zip("export.zip", meta.instagram_2021(FANS, MINE)), accounts=[account(
            CLAY, "2023-11-14T22:13:22Z", self.LISTS, (1, 1, 2, 0), side_lists={"recently_unfollowed": 1})],
            files={"instagram-json followers": 3, "instagram-json following": 2,
                   "instagram-json recently_unfollowed": 1})

    def test_2023_in_parts(self):
        path = self.zip("instagram-lena.kiln-2023-12-01-ab.zip", meta.instagram_2023(FANS, MINE))
        self.reads(path, accounts=[account(
            CLAY, "2023-12-01", self.LISTS, (1, 1, 2, 0), side_lists={"pending": 1})],
            files={"instagram-json followers": 3, "instagram-json following": 2, "instagram-json pending": 1})

    def test_2024_name_in_the_title(self):
        files = meta.instagram_2023(FANS, MINE, parts=1, shape=meta.shape_b)
        self.reads(self.zip("instagram-lena.kiln-2024-12-01-ab.zip", {"instagram-lena.kiln/" + name: text for name, text
                                                                       in files.items()}),
                   accounts=[account(CLAY, "2024-12-01", self.LISTS, (1, 1, 2, 0), side_lists={"pending": 1})],
                   files={"instagram-json followers": 3, "instagram-json following": 2, "instagram-json pending": 1})

    def test_2025_labelled_values(self):
        path = self.zip("instagram-lena.kiln-2026-01-01-ab.zip", meta.instagram_2025(FANS, MINE))
        self.reads(path, accounts=[account(
            CLAY, "2026-01-01", self.LISTS, (1, 1, 2, 0), side_lists={"blocked": 1, "close_friends": 1, "pending": 2})],
            files={"instagram-json followers": 3, "instagram-json following": 2, "instagram-json pending": 2,
                   "instagram-json close_friends": 1, "instagram-json blocked": 1})

    def test_html(self):
        path = self.zip("instagram-lena.kiln-2025-02-01-ab.zip", meta.instagram_html(FANS, MINE))
        self.reads(path, accounts=[account(
            CLAY, "2025-02-01", self.LISTS, (1, 1, 2, 0))],
            files={"instagram-html followers": 3, "instagram-html following": 2})

    def test_json_wins_over_html(self):
        files = {**meta.instagram_2023(FANS, MINE), **meta.instagram_html(["other"], ["another"])}
        told = self.told(self.zip("instagram-lena.kiln-2023-12-01-ab.zip", files))
        self.assertEqual({one["format"] for one in told["files"]}, {"instagram-json"})
        self.assertEqual(told["accounts"][0]["relations"],
                         {"mutual": 1, "not_following_back": 1, "fans": 2, "unknown": 0})

    def test_two_lists_of_one_kind_are_not_merged(self):
        files = meta.instagram_2023(FANS, MINE, parts=1)
        files["copy/" + meta.LISTS + "followers_1.json"] = meta.meta_json(meta.people(meta.shape_a, ["ed.fen"]))
        told = self.told(self.zip("instagram-lena.kiln-2023-12-01-ab.zip", files))
        self.assertEqual([one["code"] for one in told["warnings"]], ["mixed-exports"])
        self.assertEqual(told["accounts"][0]["lists"]["followers"]["rows"], 3)

    def test_threads_inside(self):
        files = {**meta.instagram_2023(FANS, MINE), **meta.threads_of_instagram(["ana.clay"], ["ana.clay", "ed.fen"])}
        told = self.told(self.zip("instagram-lena.kiln-2025-02-01-ab.zip", files))
        told = {one["network"]: one for one in told["accounts"]}
        self.assertEqual(sorted(told), ["instagram", "threads"])
        self.assertEqual(told["threads"]["relations"], {"mutual": 1, "not_following_back": 1, "fans": 0, "unknown": 0})
        self.assertEqual(told["threads"]["handle"], "lena.kiln")
        self.assertEqual(told["instagram"]["relations"],
                         {"mutual": 1, "not_following_back": 1, "fans": 2, "unknown": 0})

    def test_messages(self):
        inbox = "your_instagram_activity/messages/inbox/"
        files = meta.instagram_2023(FANS, MINE)
        files[inbox + "anaclay_17/message_1.json"] = meta.meta_thread(
            "inbox/anaclay_17", ["Ana Müller", "Lena"], [
                ("Lena", "Hello ❤"), ("Ana Müller", "Hello"), ("Ana Müller", "Clay?")])
        files[inbox + "boreed_18/message_2.json"] = meta.meta_thread(
            "inbox/boreed_18", ["Bo", "Lena"], [("Bo", "First")])
        files[inbox + "boreed_18/message_1.json"] = meta.meta_thread(
            "inbox/boreed_18", ["Bo", "Lena"], [("Lena", "Last")])
        told = self.reads(self.zip("instagram-lena.kiln-2023-12-01-ab.zip", files), accounts=[account(
            CLAY, "2023-12-01", self.LISTS, (1, 1, 2, 0), side_lists={"pending": 1}, messages=(2, 5))],
            files={"instagram-json followers": 3, "instagram-json following": 2, "instagram-json pending": 1,
                   "instagram-json messages": 5})
        self.assertEqual(sum(one["holds"] == "messages" for one in told["files"]), 3)
        self.assertEqual(self.said(self.path("instagram-lena.kiln-2023-12-01-ab.zip")),
                         {"direct in": 3, "direct out": 2})


class Facebook(FormatTest):
    def reads_lists(self, name, tree, who, taken_at, *more, **side):
        files = {"connections": 3, "following": 1, "followers": 2, **side}
        told = self.told(self.zip(name, tree), *more)
        (one,) = told["accounts"]
        self.assertEqual((one["network"], one["handle"] or ""), ("facebook", who))
        self.assertEqual(one["taken_at"], taken_at)
        self.assertEqual({key: one["rows"] for key, one in one["lists"].items()},
                         {"connections": 3, "followers": 2, "following": 1})
        self.assertEqual(one.get("side_lists", {}), side)
        self.assertEqual(one["relations"]["mutual"], 3)
        self.assertEqual(told["rejected"], [])
        self.assertEqual(short_files(told), {f"facebook-json {key}": rows for key, rows in files.items()})

    def test_2018(self):
        self.reads_lists("export.zip", meta.facebook_2018(), "lena.kiln", "2023-11-14T22:13:22Z", recently_unfollowed=1)

    def test_2020(self):
        self.reads_lists("export.zip", meta.facebook_2020(), "lena.kiln", "2023-11-14T22:13:22Z",
                         pending=1, requests_received=1)

    def test_2023(self):
        self.reads_lists("facebook-lena.kiln-2024-01-02-ab.zip", meta.facebook_2023(), "lena.kiln",
                         "2024-01-02", pending=1)

    def test_html(self):
        for old in (False, True):
            with self.subTest(old=old):
                self.reads(self.zip("facebook-lena.kiln-2024-01-02-ab.zip", meta.facebook_html(old)), accounts=[account(
                    "facebook:lena.kiln:", "2024-01-02", {"connections": 3}, (3, 0, 0, 0))],
                    files={"facebook-html connections": 3})

    def test_threads(self):
        files = meta.facebook_2023()
        files["your_facebook_activity/messages/inbox/jonsmall_4/message_1.json"] = meta.meta_thread(
            "inbox/jonsmall_4", ["Jon Small", "Lena Kiln"], [("Jon Small", "Hello"), ("Lena Kiln", "Hello")])
        files["your_facebook_activity/messages/inbox/three_5/message_1.json"] = meta.meta_thread(
            "inbox/three_5", ["Jon Small", "Ana Müller", "Lena Kiln"], [("Ana Müller", "All here?")])
        told = self.told(self.zip("facebook-lena.kiln-2023-11-20-ab.zip", files))
        self.assertEqual(told["accounts"][0]["messages"], {"threads": 2, "messages": 3})
        profile = {"profile_v2": {"name": {"full_name": "Lena Kiln"},
                                  "profile_uri": "https://www.facebook.com/lena.kiln"}}
        files["profile_information/profile_information.json"] = meta.meta_json(profile)
        self.assertEqual(self.said(self.zip("export.zip", files)), {"direct in": 2, "direct out": 1})

    def test_messages_in_html_ask_for_json(self):
        page = meta.html_page(["<div>Oct 19, 2019, 2:37 PM</div>"])
        self.refused(self.zip("facebook-lena.kiln-2024-01-02-ab.zip", {"messages/inbox/x_1/message_1.html": page}),
                     says="JSON")
        files = {**meta.facebook_2023(), "messages/inbox/x_1/message_1.html": page}
        told = self.told(self.zip("facebook-lena.kiln-2024-01-02-ab.zip", files))
        self.assertEqual([one["code"] for one in told["warnings"]], ["html-messages"])

    def test_encrypted_backup(self):
        files = {"Jon Small_4.json": meta.messenger_thread(["Jon Small", "Lena Kiln"], [("Jon Small", "Hi"),
                                                                                        ("Lena Kiln", "Hello")]),
                 "Ana_7.json": meta.messenger_thread(["Ana", "Lena Kiln"], [("Ana", "Café?")])}
        told = self.told(self.zip("messages.zip", files), "--account", "facebook:lena.kiln")
        self.assertEqual([one["format"] for one in told["files"]], ["messenger-json"] * 2)
        (one,) = told["accounts"]
        self.assertEqual((one["network"], one["messages"], one["taken_at"]),
                         ("facebook", {"threads": 2, "messages": 3}, "2023-11-14T22:14:20Z"))
