"""Exports of people who do not exist, in the true formats: small ones for the tests."""

import datetime

import comity_cli  # noqa: F401  (finds the writers of the samples)
import sample_files

OWNER = {"id": "1000", "handle": "demo_owner", "name": "Demo Owner"}


def moment(day):
    return datetime.datetime(2026, 5, day, 7, 55, 12, 204000)


def x_ids(first, count):
    return [str(10_000 + number) for number in range(first, first + count)]


def x_archive(path, day, followers, following, owner=None):
    """An X archive of one day of May 2026; ids, newest first."""
    owner = owner or OWNER
    account = [{"account": {"username": owner["handle"], "accountId": owner["id"],
                            "accountDisplayName": owner["name"]}}]
    files = sample_files.x_archive(
        owner, moment(day), {"follower": followers, "following": following, "block": [], "mute": []},
        {"account": ("account", account)})
    sample_files.write_zip(path, moment(day), files)
    return path


def sheet(path, header, rows):
    path.write_text(sample_files.sheet(header, rows), encoding="utf-8", newline="")
    return path
