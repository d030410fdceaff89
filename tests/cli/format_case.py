"""What a dry run tells of an export, in a form short enough to compare whole."""

import collections
import json

from comity_cli import AS_OF, DONE, INPUT, CliTest, listing
import format_exports as fx

RELATIONS = ("mutual", "not_following_back", "fans", "unknown")


def short_account(told):
    """The account without what a fresh workspace makes certain; absent keys stay absent."""
    lists = {name: one["rows"] for name, one in told["lists"].items()}
    out = {"who": ":".join([told["network"], told["handle"] or "", told["key"] or ""]), "taken_at": told["taken_at"],
           "lists": lists, "relations": tuple(told["relations"][key] for key in RELATIONS)}
    partial = sorted(name for name, one in told["lists"].items() if not one["complete"])
    if partial:
        out["partial"] = partial
    if "messages" in told:
        out["messages"] = (told["messages"]["threads"], told["messages"]["messages"])
    return {**out, **{key: told[key] for key in ("posts", "side_lists", "handles_recovered") if key in told}}


def short_files(told):
    """`format holds` → rows, added up over the parts."""
    out = collections.Counter()
    for one in told["files"]:
        out[f"{one['format']} {one['holds']}"] += one["rows"]
    return dict(out)


class FormatTest(CliTest):
    maxDiff = None

    def told(self, path, *more):
        """The document of a dry run, which leaves nothing behind."""
        before = listing(self.folder)
        told = self.json("import", path, *more, "--dry-run", "-w", self.path("none.comity"), "--as-of", AS_OF)
        self.assertEqual(listing(self.folder), before)
        self.assertTrue(told["dry_run"])
        for account in told["accounts"]:
            for one in account["lists"].values():
                self.assertEqual((one["new"], one["left"], one["unchanged"]), (one["rows"], 0, 0))
            together = sum(account["relations"].values())
            self.assertLessEqual(together, sum(one["rows"] for one in account["lists"].values()))
        return told

    def reads(self, path, *more, accounts, files, warnings=(), rejected=0, skipped=0):
        """`accounts` as of short_account, `files` as of short_files, `warnings` by code."""
        told = self.told(path, *more)
        self.assertEqual([short_account(one) for one in told["accounts"]], accounts)
        self.assertEqual(short_files(told), files)
        self.assertEqual(sorted(one["code"] for one in told["warnings"]), sorted(warnings))
        self.assertEqual((len(told["rejected"]), sum(one["skipped"] for one in told["files"])), (rejected, skipped))
        return told

    def refused(self, path, *more, says):
        before = listing(self.folder)
        told = self.error("import", path, *more, "--dry-run", "-w", self.path("none.comity"), status=INPUT)
        self.assertIn(says, told)
        self.assertEqual(listing(self.folder), before)

    def zip(self, name, files):
        return fx.pack(self.path(name), files)

    def write(self, name, content):
        return fx.write(self.path(name), content)

    def said(self, path, *more):
        """What a real import keeps of messages and posts: `kind direction` → number."""
        self.imported(path, *more, workspace="said.comity")
        out = collections.Counter()
        for line in self.dump(self.path("said.comity")).decode().splitlines():
            one = json.loads(line).get("message")
            if one:
                out[f"{one['kind']} {one['direction']}"] += 1
        self.path("said.comity").unlink()
        return dict(out)

    def imported(self, path, *more, workspace="a.comity"):
        return self.json("import", path, "-w", self.path(workspace), "--as-of", AS_OF, *more)

    def ended(self, *arguments):
        """A run that may be refused: the document or nothing. What it says is one line."""
        ended = self.run_program(*arguments, "--json")
        if ended.returncode == DONE:
            self.assertEqual(ended.stderr, b"", arguments)
            return json.loads(ended.stdout)
        self.assertEqual(ended.returncode, INPUT, ended.stderr.decode())
        self.assertRegex(ended.stderr.decode(), r"\Acomity: [^\n]*\S\n\Z")
        return None
