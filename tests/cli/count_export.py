#!/usr/bin/env python3
"""Counts followers, following or connections in an export, without any code of the project.

    tests/cli/count_export.py EXPORT"""

import csv, io, json, re, sys, zipfile

path, counts = sys.argv[1], {}
files = {name: zipfile.ZipFile(path).read(name).decode() for name in zipfile.ZipFile(path).namelist()} \
    if path.endswith(".zip") else {path: open(path, encoding="utf-8-sig", newline="").read()}
for name, text in files.items():
    if found := re.search(r"data/(follower|following)\.js$", name):
        counts[{"follower": "followers"}.get(found[1], found[1])] = len(set(re.findall(r'"accountId" : "(\d+)"', text)))
    elif found := re.search(r"/(followers|following)(_\d+)?\.json$", name):
        counts[found[1]] = counts.get(found[1], 0) + len(set(re.findall(r'"href": "([^"]+)"', text)))
    elif name.endswith("Connections.csv"):
        counts["connections"] = len({row["URL"] for row in csv.DictReader(io.StringIO(text.split("\n\n", 1)[1])) if row["URL"]})
    elif found := re.search(r"(followers|following)[^/]*\.csv$", name):
        counts[found[1]] = len({row["ID"] for row in csv.DictReader(io.StringIO(text)) if row["ID"].isdigit()})
print(json.dumps(counts))
