"""A team's own rules beside those of etiquette: `review --rules DIR`."""

import json

from comity_cli import DONE, INPUT, NO, ROOT, CliTest

STYLES = ROOT / "tests" / "data" / "house_rules"
BROKEN = ROOT / "tests" / "data" / "house_rules_broken"


class HouseRules(CliTest):
    def draft(self, text):
        path = self.path("letter.txt")
        path.write_text(text, encoding="utf-8")
        return path

    def house_findings(self, *arguments, **more):
        told = self.json("review", "--channel", "email", *arguments, **more)
        return [(one["rule"], one["text"]) for one in told["findings"] if "." in one["rule"]]

    def test_are_asked_as_well(self):
        letter = self.draft("Dear Mara, the kiln is kind of hot at fernhill.")
        self.assertEqual(self.house_findings("--rules", STYLES, letter),
                         [("Fernhill.Spelling", "fernhill"), ("Fernhill.Hedges", "kind of")])
        self.assertEqual(self.house_findings(letter), [])
        self.assertEqual(self.house_findings("--rules", STYLES, "--fail-on", "block", letter, status=NO),
                         [("Fernhill.Spelling", "fernhill"), ("Fernhill.Hedges", "kind of")])

    def test_a_broken_file_is_named_and_the_rest_is_asked(self):
        letter = self.draft("It rains, nevertheless.")
        ended = self.run_program("review", "--channel", "email", "--json", "--rules", BROKEN, letter)
        self.assertEqual(ended.returncode, DONE)
        self.assertIn("Broken.Good", [one["rule"] for one in json.loads(ended.stdout)["findings"]])
        told = ended.stderr.decode().splitlines()
        self.assertIn(f"comity: {BROKEN}/Broken/BadPattern.yml:5: The pattern `(open` cannot be used: "
                      "missing closing parenthesis. It is left out.", told)

    def test_a_pattern_that_takes_too_long_is_named(self):
        style = self.path("styles/Slow")
        style.mkdir(parents=True)
        (style / "Nested.yml").write_text("extends: existence\nmessage: x\ntokens: ['(?:a+)+[0-9]']\n")
        letter = self.draft("a" * 500)
        ended = self.run_program("review", "--channel", "email", "--rules", self.path("styles"), letter)
        self.assertEqual(ended.returncode, DONE)
        self.assertIn("A pattern of Slow.Nested takes too long on a text", ended.stderr.decode())

    def test_a_folder_that_is_not_there_is_an_error(self):
        self.error("review", "--channel", "email", "--rules", self.path("none"), self.draft("Hello."),
                   status=INPUT)

    def rules_found(self, channel, text, *arguments):
        draft = json.dumps({"channel": channel, "text": text, "recipients": []}).encode()
        ended = self.run_program("review", "--jsonl", "-", *arguments, input=draft)
        return [(one["rule"], one["severity"]) for one in json.loads(ended.stdout)["findings"]]

    def test_packs_change_rules_of_comity(self):
        tags = "The kiln is open. #clay #kiln #pots #mud #fire #glaze #wheel"
        self.assertIn(("too-many-hashtags", "advise"), self.rules_found("x-post", tags))
        self.assertNotIn(("too-many-hashtags", "advise"), self.rules_found("x-post", tags, "--rules", STYLES))

    def test_packs_are_for_a_network(self):
        pinged = "At the kiln today: @ana @ben @cyd @dot @eve are glazing."
        pings = ("too-many-mentions", "warn")
        for channel, left in (("x-post", True), ("mastodon-post", False)):
            with self.subTest(channel=channel):
                self.assertIn(pings, self.rules_found(channel, pinged))
                self.assertEqual(pings in self.rules_found(channel, pinged, "--rules", STYLES), left)

    def test_a_broken_pack_is_named(self):
        folder = self.path("styles")
        folder.mkdir()
        (folder / "comity.yml").write_text("rules:\n  link-only: perhaps\n")
        (folder / "comity").mkdir()
        (folder / "comity" / "more.yml").write_text("rules: {no-such-rule: off, link-only: {settings: {shoe: 3}}}\n")
        told = self.run_program("review", "--channel", "email", "--rules", folder,
                                self.draft("Hello.")).stderr.decode()
        self.assertIn("comity.yml: It cannot be read: 2: a rule is on, off or shadow, not perhaps.", told)
        self.assertIn("There is no rule or threshold `no-such-rule`", told)
        self.assertIn("There is no rule or threshold `link-only: shoe`", told)
