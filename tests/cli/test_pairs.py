"""Who does not follow back is said from two whole lists alone; a second import completes the pair."""

import format_exports as fx
from comity_cli import AS_OF
from format_case import FormatTest
import meta_exports as meta
import network_exports as nets

# Nobody says "no" to anything.
KNOWN = {("mutual", "yes", "yes"), ("you-follow", "unknown", "yes"), ("follows-you", "yes", "unknown"),
         ("unknown", "unknown", "unknown")}
X_IDS = {"follower": ["9001", "9002", "9003"], "following": ["9001", "9004"]}


class Pairs(FormatTest):
    def setUp(self):
        super().setUp()
        self.workspace = self.path("a.comity")

    def plan(self, account):
        told = self.json("purge", "plan", "-w", self.workspace, "--account", account, "--as-of", AS_OF)
        return told, {reason for item in told["items"] for reason in item["reasons"]}

    def halves(self):
        """Each person's relation, and what is known of both directions."""
        return {(one["relation"], one["they_follow"], one["we_follow"])
                for one in self.json("people", "-w", self.workspace)["people"]}

    def where(self, relation):
        told = self.json("people", "-w", self.workspace, "--where", f"relation={relation}")
        return sorted(one["handle"] or one["key"] for one in told["people"])

    def says_nothing(self, account, *export):
        """The half that is known makes nobody who does not follow back."""
        told = self.imported(*export)
        (one,) = told["accounts"]
        self.assertEqual((one["relations"]["not_following_back"], one["relations"]["fans"]), (0, 0))
        self.assertEqual(self.where("not-following-back"), [])
        self.assertEqual(self.where("fan"), [])
        self.assertLessEqual(self.halves(), KNOWN)
        plan, reasons = self.plan(account)
        self.assertFalse(plan["ready"])
        self.assertTrue(plan["why_not"])
        self.assertNotIn("not-following-back", reasons)
        return told

    def says_it_again(self, account, gone, *export):
        self.imported(*export)
        self.assertEqual(self.where("not-following-back"), gone)
        plan, reasons = self.plan(account)
        self.assertTrue(plan["ready"], plan["why_not"])
        self.assertIsNone(plan["why_not"])
        self.assertIn("not-following-back", reasons)
        self.comity("check", "-w", self.workspace)

    def test_x_announced_part_is_missing(self):
        files = fx.x_archive("2023-11-20T08:00:00.000Z", X_IDS, posts=None)
        types = {"data/follower.js": ("follower", 0, 3), "data/follower-part1.js": ("follower", 1, 1),
                 "data/following.js": ("following", 0, 2)}
        files["data/manifest.js"] = fx.x_manifest("2023-11-20T08:00:00.000Z", types)
        told = self.says_nothing("x:lena_kiln", self.zip("one.zip", files))
        self.assertFalse(told["accounts"][0]["lists"]["followers"]["complete"])
        self.assertIn("missing-part", [one["code"] for one in told["warnings"]])
        files["data/follower-part1.js"] = fx.x_js("follower", fx.x_people("follower", ["9005"]), 1)
        self.says_it_again("x:lena_kiln", ["9004"], self.zip("two.zip", files))

    def test_x_list_is_missing(self):
        files = fx.x_archive("2023-11-20T08:00:00.000Z", {"following": X_IDS["following"]}, posts=None)
        self.says_nothing("x:lena_kiln", self.zip("one.zip", files))
        whole = fx.x_archive("2023-11-20T08:00:00.000Z", X_IDS, posts=None)
        self.says_it_again("x:lena_kiln", ["9004"], self.zip("two.zip", whole))

    def test_x_list_is_shorter_than_announced(self):
        files = fx.x_archive("2023-11-20T08:00:00.000Z", X_IDS, posts=None)
        whole = dict(files)
        files["data/follower.js"] = fx.x_js("follower", fx.x_people("follower", ["9001", "9002"]))
        self.says_nothing("x:lena_kiln", self.zip("one.zip", files))
        self.says_it_again("x:lena_kiln", ["9004"], self.zip("two.zip", whole))

    def test_x_list_is_empty(self):
        """An empty list may be a failed export: it clears nobody."""
        files = fx.x_archive("2023-11-20T08:00:00.000Z", {"follower": [], "following": ["9001", "9004"]}, posts=None)
        files["data/manifest.js"] = fx.x_manifest("2023-11-20T08:00:00.000Z", {"data/follower.js": ("follower", 0, 7)})
        self.says_nothing("x:lena_kiln", self.zip("one.zip", files))

    def test_instagram_part_is_missing(self):
        fans = ["ana.clay", "bo.reed", "cy_marsh", "ed.fen", "flo.weir"]
        whole = meta.instagram_2023(fans, ["ana.clay", "di.moor"], parts=3)
        files = dict(whole)
        del files[meta.LISTS + "followers_2.json"]
        told = self.says_nothing("instagram:lena.kiln", self.zip("instagram-lena.kiln-2023-12-01-ab.zip", files))
        self.assertIn("missing-part", [one["code"] for one in told["warnings"]])
        self.says_it_again("instagram:lena.kiln", ["di.moor"], self.zip("instagram-lena.kiln-2023-12-01-cd.zip", whole))

    def test_instagram_list_is_missing(self):
        whole = meta.instagram_2023(["ana.clay", "bo.reed"], ["ana.clay", "di.moor"], parts=1)
        files = {name: text for name, text in whole.items() if "followers_1" not in name}
        self.says_nothing("instagram:lena.kiln", self.zip("instagram-lena.kiln-2023-12-01-ab.zip", files))
        self.says_it_again("instagram:lena.kiln", ["di.moor"], self.zip("instagram-lena.kiln-2023-12-01-cd.zip", whole))

    def test_tiktok_list_is_null_or_missing(self):
        whole = nets.tiktok(2024, ["mo", "ann"], ["mo", "cy"])
        null = nets.tiktok(2024, None, ["mo", "cy"])
        missing = nets.tiktok(2024, [], ["mo", "cy"])
        del missing["Your Activity"]["Follower"]
        for name, half in (("null", null), ("missing", missing)):
            with self.subTest(name=name):
                self.workspace.unlink(missing_ok=True)
                self.says_nothing("tiktok:lena.kiln", self.zip(f"{name}.zip", {"user_data_tiktok.json": half}))
                self.says_it_again("tiktok:lena.kiln", ["cy"], self.zip("whole.zip", {"user_data_tiktok.json": whole}))

    def test_one_direction_has_no_pair(self):
        """Mastodon, Bluesky and YouTube export whom we follow alone: unknown, not no (formats.md, section 15)."""
        table = "Account address,Show boosts,Notify on new posts,Languages\nmo@far.example,true,false,\n"
        me = "mastodon:lena@kiln.example"
        self.says_nothing(me, self.write("following_accounts.csv", table), "--account", me, "--taken-at", "2026-04-30")
        followers = self.write("followers.csv", "Account address\nann@far.example\n")
        self.says_it_again(me, ["mo@far.example"], followers, "--account", me, "--taken-at", "2026-04-30",
                           "--list", "followers", "--complete", "yes")

    def test_sheets_are_whole_when_said(self):
        rows = "id,username\n{}\n"
        fans = self.write("followers.csv", rows.format("11,mo_clay\n12,ann_wheel"))
        mine = self.write("following.csv", rows.format("11,mo_clay\n13,cy_marsh"))
        me = ("--account", "x:lena_kiln", "--taken-at", "2026-04-30")
        self.imported(mine, *me, "--list", "following", "--complete", "yes")
        self.says_nothing("x:lena_kiln", fans, *me, "--list", "followers", "--complete", "no")
        self.says_it_again("x:lena_kiln", ["cy_marsh"], self.write("again.csv", fans.read_text() + "\n"), *me,
                           "--list", "followers", "--complete", "yes")
