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
