"""Exports of every format cut off, of the wrong shape, or hostile: a sentence, and nothing is lost."""

import json
import shutil

import format_exports as fx
from comity_cli import AS_OF
from format_case import FormatTest
import meta_exports as meta
import network_exports as nets

SAID = [("Jon Small", "Hello"), ("Lena Kiln", "Hello to you")]
INBOX = "your_facebook_activity/messages/inbox/jonsmall_4/"
ME = {network: ("--account", f"{network}:lena", "--taken-at", "2026-04-30") for network in
      ("x", "bluesky", "github", "youtube", "discord", "facebook", "tiktok", "linkedin", "instagram")}
MASTODON = ("--account", "mastodon:lena@kiln.example", "--taken-at", "2026-04-30")
HANDLES = [f"potter{place}" for place in range(12)]
ROWS = [[nets.channel(letter), "http://www.youtube.com/channel/" + nets.channel(letter), "Kiln"] for letter in "abcdef"]


def archives():
    """name → (files, the one to damage, arguments): formats whose files say where they end."""
    ids = [str(9001 + place) for place in range(12)]
    x = fx.x_archive("2023-11-20T08:00:00.000Z", {"follower": ids, "following": ids[:5]}, more={
        "direct-messages": ("direct_messages", fx.x_talks())})
    root = fx.x_root_2018(ids, ids[:5])
    zip_name = "instagram-lena-2023-12-01-ab"
    out = {"x-lists": (x, "data/follower.js", ()), "x-posts": (x, "data/tweets.js", ()),
           "x-messages": (x, "data/direct-messages.js", ()),
           "x-2018": (root, "follower.js", ())}
    grams = {"2020": (meta.instagram_2020(HANDLES, HANDLES[:5]), "connections.json"),
             "2021": (meta.instagram_2021(HANDLES, HANDLES[:5]), "followers_and_following/followers.json"),
             "2023": (meta.instagram_2023(HANDLES, HANDLES[:5], parts=1), meta.LISTS + "followers_1.json"),
             "2025": (meta.instagram_2025(HANDLES, HANDLES[:5]), meta.LISTS + "following.json"),
             "html": (meta.instagram_html(HANDLES[:9], HANDLES[:5]), meta.LISTS + "followers_1.html")}
    out.update({f"{zip_name}-{era}": (files, entry, ()) for era, (files, entry) in grams.items()})
    thread = {INBOX + "message_1.json": meta.meta_thread("inbox/jonsmall_4", ["Jon Small", "Lena Kiln"], SAID)}
    books = {"2018": (meta.facebook_2018(), "friends/friends.json"),
             "2020": (meta.facebook_2020(), "friends_and_followers/friends.json"),
             "2023": (meta.facebook_2023(), "connections/friends/your_friends.json"),
             "html": (meta.facebook_html(), "connections/friends/your_friends.html"),
             "thread": ({**meta.facebook_2023(), **thread}, INBOX + "message_1.json")}
    out.update({f"facebook-lena-2024-01-02-{era}": (files, entry, ()) for era, (files, entry) in books.items()})
    tube = nets.discord_package()
    out.update({
        "messages": ({"Jon Small_4.json": meta.messenger_thread(["Jon Small", "Lena Kiln"], SAID)}, "Jon Small_4.json",
                     ME["facebook"]),
        "mastodon": (nets.mastodon_archive(), "outbox.json", ()),
        "tiktok-2022": ({"user_data.json": nets.tiktok(2022, HANDLES[:9], HANDLES[:5])}, "user_data.json", ()),
        "tiktok-2025": ({"user_data_tiktok.json": nets.tiktok(2025, HANDLES[:9], HANDLES[:5])}, "user_data_tiktok.json",
                        ()),
        "discord-friends": (tube, "account/user.json", ()), "discord-said": (tube, "messages/c66/messages.json", ())})
    return out


def loose():
    """file name → (content, arguments)."""
    fans = ("--list", "followers")
    return {
        "repo.car": (nets.bluesky_car(nets.bluesky_records()), ()),
        "bluesky.json": ({"followers": [nets.bluesky_view(one) for one in HANDLES]}, ME["bluesky"]),
        "github.json": ([nets.github_user(one, 11 + place) for place, one in enumerate(HANDLES)],
                        (*ME["github"], *fans)),
        "chat.json": (nets.discord_chat(), ME["discord"]),
        "ids.json": ({"ids": list(range(100, 150)), "next_cursor": 0, "next_cursor_str": "0"}, (*ME["x"], *fans)),
        "users.json": ({"users": [fx.api_user(11 + place, one) for place, one in enumerate(HANDLES)]},
                       (*ME["x"], *fans)),
        "twarc.jsonl": (fx.twarc_pages(HANDLES), (*ME["x"], *fans)),
        "followers_1.json": (meta.meta_json(meta.people(meta.shape_a, HANDLES)), ME["instagram"]),
        "follower.js": (fx.x_js("follower", fx.x_people("follower", [str(9001 + one) for one in range(12)])), ME["x"]),
    }


class Damaged(FormatTest):
    def setUp(self):
        super().setUp()
        self.workspace, self.good = self.path("a.comity"), self.path("good.comity")
        self.imported(self.zip("first.zip", fx.x_archive("2022-01-01T08:00:00.000Z", {
            "follower": ["9001", "9002"], "following": ["9001", "9004"]})), workspace="good.comity")
        shutil.copy(self.good, self.workspace)
        self.before = self.dump(self.workspace)

    def import_(self, path, *more):
        """The document, or nothing where it is refused and the workspace says what it said."""
        told = self.ended("import", path, "-w", self.workspace, "--as-of", AS_OF, *more)
        if told is None:
            self.assertEqual(self.dump(self.workspace), self.before)
        else:
            lists = [one for account in told["accounts"] for one in account["lists"].values()]
            self.assertEqual([one["left"] for one in lists], [0] * len(lists))
            shutil.copy(self.good, self.workspace)
        return told

    def is_said(self, path, *more):
        told = self.import_(path, *more)
        if told is not None:
            self.assertTrue(told["warnings"] or told["rejected"], json.dumps(told))
        return told

    def test_part_of_an_archive_is_cut(self):
        for name, (files, entry, more) in archives().items():
            for share in (0.5, 0.97):
                with self.subTest(name=name, share=share):
                    whole = fx.as_bytes(files[entry])
                    self.is_said(self.zip(f"{name}.zip", {**files, entry: whole[:int(len(whole) * share)]}), *more)

    def test_loose_file_is_cut(self):
        for name, (content, more) in loose().items():
            for share in (0.5, 0.97):
                with self.subTest(name=name, share=share):
                    whole = fx.as_bytes(content)
                    self.is_said(self.write(f"cut/{name}", whole[:int(len(whole) * share)]), *more)

    def test_whole_ones_are_read_without_a_word(self):
        """What the two above damage is otherwise in order."""
        for name, (files, _, more) in archives().items():
            with self.subTest(name=name):
                told = self.import_(self.zip(f"{name}.zip", files), *more)
                self.assertEqual((told["warnings"], told["rejected"]), ([], []))
        for name, (content, more) in loose().items():
            with self.subTest(name=name):
                told = self.import_(self.write(f"whole/{name}", content), *more)
                self.assertEqual((told["warnings"], told["rejected"]), ([], []))

    def test_container_is_cut(self):
        for pack, name in ((fx.pack, "archive-20250601101112-ab.zip"),
                           (fx.pack_tar, "archive-20250601101112-ab.tar.gz")):
            whole = pack(self.path(name), nets.mastodon_archive()).read_bytes()
            for share in (0.2, 0.6, 0.95):
                with self.subTest(name=name, share=share):
                    self.is_said(self.write(f"cut/{name}", whole[:int(len(whole) * share)]))
        rows = [["id", "username"], *([str(11 + place), one] for place, one in enumerate(HANDLES))]
        whole = nets.workbook(self.path("people.xlsx"), rows).read_bytes()
        for share in (0.2, 0.6, 0.95):
            with self.subTest(share=share):
                self.assertIsNone(self.import_(self.write("cut/people.xlsx", whole[:int(len(whole) * share)]),
                                               *ME["x"], "--list", "followers"))

    def test_lists_of_another_type(self):
        for wrong in (None, 5, "text", {"a": 1}, [1, 2], [None], [[]], [{}]):
            shapes = {"data/follower.js": f"window.YTD.follower.part0 = {json.dumps(wrong)}"}
            x = {**fx.x_archive("2023-11-20T08:00:00.000Z", {"following": ["9001", "9004"]}, posts=None), **shapes}
            gram = meta.instagram_2023(HANDLES, HANDLES[:5], parts=1)
            gram[meta.LISTS + "following.json"] = json.dumps({"relationships_following": wrong})
            book = {**meta.facebook_2023(), "connections/friends/your_friends.json": json.dumps({"friends_v2": wrong})}
            for name, files in (("x", x), ("instagram-lena-2023-12-01-ab", gram),
                                ("facebook-lena-2024-01-02-ab", book)):
                with self.subTest(name=name, wrong=wrong):
                    self.is_said(self.zip(f"{name}.zip", files))

    def test_nobody_is_never_success(self):
        for name, text, more in (("youtube.csv", "Channel Id,Channel Url,Channel Title\n", ME["youtube"]),
                                 ("following_accounts.csv", "Account address,Show boosts\n", MASTODON),
                                 ("Connections.csv", nets.linkedin_connections(2024).split("Ada")[0], ME["linkedin"]),
                                 ("Follower.txt", "Date: \nUsername: \n", ME["tiktok"]),
                                 ("users.json", "[]", (*ME["x"], "--list", "followers"))):
            with self.subTest(name=name):
                self.is_said(self.write(name, text), *more)

    def test_rows_without_an_end(self):
        """Tables have no last sign: the rows before the cut are read, half a key is none."""
        table = nets.youtube("Channel Id,Channel Url,Channel Title", ROWS)
        told = self.import_(self.write("subscriptions.csv", table[:-65]), *ME["youtube"])
        self.assertEqual(told["files"][0]["rows"], 5)
        self.assertEqual(told["accounts"][0]["relations"]["not_following_back"], 0)
        text = nets.tiktok_txt(HANDLES[:5])
        said = nets.linkedin_messages(quoted=True)
        path = self.zip("Basic_LinkedInDataExport_06-08-2025.zip", {
            "messages.csv": said[:said.index("you")], "Connections.csv": nets.linkedin_connections(2024)})
        self.is_said(path, *ME["linkedin"])
        told = self.import_(self.write("Follower.txt", text[:text.rindex("Username")]), *ME["tiktok"])
        self.assertEqual(told["files"][0]["rows"], 4)

    def test_deep_and_long(self):
        deep = "[" * 100_000 + "]" * 100_000
        for name, text in (("followers_1.json", deep), ("followers.json", '{"followers":' + deep + "}"),
                           ("user_data.json", '{"Activity":' * 5000 + "1" + "}" * 5000),
                           ("repo.car", b"\xff" * 4096), ("repo2.car", nets.varint(1 << 62) + b"\xa2eroots\x80"),
                           ("long.json", json.dumps({"ids": ["9" * 100_000]}))):
            with self.subTest(name=name):
                self.assertIsNone(self.import_(self.write(f"deep/{name}", text), *ME["x"], "--list", "followers"))
        told = self.is_said(self.write("follower.js", "window.YTD.follower.part0 = " + deep), *ME["x"])
        self.assertFalse(told["accounts"][0]["lists"]["followers"]["complete"])

    def test_names_of_strangers_are_text(self):
        names = ["<script>alert(1)</script>", "=HYPERLINK(1)", "a\u202eb", "tab\there", "😀" * 50]
        view = [{**nets.bluesky_view(f"p{place}"), "displayName": name} for place, name in enumerate(names)]
        path = self.write("followers.json", {"followers": view})
        told = self.ended("import", path, "-w", self.workspace, *ME["bluesky"])
        self.assertEqual(told["accounts"][0]["lists"]["followers"]["rows"], len(names))
        people = self.json("people", "-w", self.workspace, "--where", "network=bluesky")["people"]
        self.assertIn("<script>alert(1)</script>", [one["name"] for one in people])
        self.comity("check", "-w", self.workspace)
