"""Small exports of invented people: LinkedIn, Mastodon, Bluesky, TikTok, YouTube, Discord, sheets."""

import csv
import datetime
import hashlib
import io
import json

import comity_cli  # noqa: F401  (finds the writers of the samples)
from format_exports import pack
from sample_files import LINKEDIN_NOTE, linkedin_csv

CONNECTIONS = [["Ada", "Stone", "https://www.linkedin.com/in/ada-stone", "", "Clay Ltd", "Potter", "08 Feb 2026"],
               ["Bo", "Reed, Ph.D.", "https://www.linkedin.com/in/bo-reed", "", "", "", "7 Feb 2020"],
               ["", "", "", "", "", "", "07 Jun 2025"]]


def linkedin_connections(era):
    """2020: no note, no URL; 2022: a note; 2024: with URL."""
    if era == 2024:
        header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
        return LINKEDIN_NOTE + linkedin_csv(header, CONNECTIONS)
    rows = [row[:2] + row[3:] for row in CONNECTIONS]
    text = linkedin_csv("First Name,Last Name,Email Address,Company,Position,Connected On", rows)
    return text if era == 2020 else LINKEDIN_NOTE + text


PROFILE = linkedin_csv("First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
                       "Geo Location,Twitter Handles,Websites,Instant Messengers",
                       [["Lena", "Kiln", "", "", "", "Potter", "Two\nlines", "", "", "Brno", "[lena_kiln]", "", ""]])


def linkedin_messages(quoted=False):
    """Three messages in two conversations, and a draft. `quoted`: every field, as since March 2026."""
    header = ["CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS",
              "DATE", "SUBJECT", "CONTENT", "FOLDER", "IS MESSAGE DRAFT"]
    ada, lena = "https://www.linkedin.com/in/ada-stone", "https://www.linkedin.com/in/lena-kiln"
    rows = [["c1", "", "Lena Kiln", lena, "Ada Stone", ada, "2025-06-01 14:03:22 UTC", "", "Hello", "INBOX", "No"],
            ["c1", "", "Ada Stone", ada, "Lena Kiln", lena, "2025-06-02 14:03:22 UTC", "", "Hi\nyou", "INBOX", "No"],
            ["c1", "", "Lena Kiln", lena, "Ada Stone", ada, "2025-06-03 14:03:22 UTC", "", "Dra", "INBOX", "Yes"],
            ["c2", "", "LinkedIn Member", "", "Lena Kiln", lena, "2025-06-04 14:03:22 UTC", "", "Buy", "INBOX", "No"]]
    text = io.StringIO()
    quoting = csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    csv.writer(text, lineterminator="\n", quoting=quoting).writerows([header, *rows])
    return text.getvalue()


INVITATIONS = linkedin_csv("From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl", [
    ["Lena Kiln", "Cy Marsh", "1/29/26, 2:37 PM", "Shall we?", "OUTGOING", "https://www.linkedin.com/in/lena-kiln",
     "https://www.linkedin.com/in/cy-marsh"],
    ["Di Moor", "Lena Kiln", "1/30/26, 2:37 PM", "", "INCOMING", "https://www.linkedin.com/in/di-moor",
     "https://www.linkedin.com/in/lena-kiln"]])

ENDORSEMENTS = linkedin_csv(
    "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status",
    [["2024/02/01 15:02:55 UTC", "Pottery", "Ada", "Stone", "www.linkedin.com/in/ada-stone", "ACCEPTED"]])

NOTES = linkedin_csv(
    "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On",
    [["Ada", "Stone", "https://www.linkedin.com/in/ada-stone", "Met at the fair", "2026-02-09 10:00:00 UTC", ""]])


def mastodon_archive(owner="lena", host="kiln.example"):
    """A public post that mentions somebody, a boost, and a message to one person."""
    me = f"https://{host}/users/{owner}"
    actor = {"@context": "https://www.w3.org/ns/activitystreams", "id": me, "type": "Person",
             "preferredUsername": owner,
             "name": "Lena", "summary": "<p>Pots</p>", "url": f"https://{host}/@{owner}",
             "followers": me + "/followers",
             "following": me + "/following", "published": "2018-04-02T00:00:00Z", "outbox": "outbox.json",
             "likes": "likes.json", "bookmarks": "bookmarks.json"}
    public = "https://www.w3.org/ns/activitystreams#Public"

    def create(number, to, content, mentioned=""):
        where = f"{me}/statuses/{number}"
        tags = [{"type": "Mention", "href": f"https://far.example/users/{mentioned}",
                 "name": f"@{mentioned}@far.example"}] if mentioned else []
        at = f"2025-05-0{number}T10:00:00Z"
        return {"id": where + "/activity", "type": "Create", "actor": me, "published": at, "to": to, "cc": [],
                "object": {"id": where, "type": "Note", "published": at, "attributedTo": me, "content": content,
                           "to": to, "cc": [], "inReplyTo": None, "tag": tags}}
    boost = {"id": me + "/statuses/9/activity", "type": "Announce", "actor": me, "published": "2025-05-04T10:00:00Z",
             "to": [public], "cc": [], "object": "https://far.example/users/mo/statuses/1"}
    items = [create(1, [public], "<p>Glaze &amp; clay</p>"), create(2, [public], "<p>With @mo</p>", "mo"),
             create(3, ["https://far.example/users/ann"], "<p>Just for you</p>", "ann"), boost]
    return {"actor.json": actor, "likes.json": {"@context": public, "id": "likes.json", "type": "OrderedCollection",
                                                "orderedItems": ["https://far.example/users/mo/statuses/2"]},
            "outbox.json": {"@context": "https://www.w3.org/ns/activitystreams", "id": "outbox.json",
                            "type": "OrderedCollection", "totalItems": 40, "orderedItems": items}}


class Cid(bytes):
    """A link to a block."""


def cbor(value):
    """The part of DAG-CBOR that a repository needs."""
    def head(major, number):
        if number < 24:
            return bytes([major << 5 | number])
        size = 1 if number < 256 else 2 if number < 65536 else 4
        return bytes([major << 5 | {1: 24, 2: 25, 4: 26}[size]]) + number.to_bytes(size, "big")
    if value is None:
        return b"\xf6"
    if isinstance(value, Cid):
        return b"\xd8\x2a" + head(2, len(value) + 1) + b"\0" + bytes(value)
    if isinstance(value, int):
        return head(0, value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(map(cbor, value))
    keys = sorted(value, key=lambda key: (len(key), key))
    return head(5, len(value)) + b"".join(cbor(key) + cbor(value[key]) for key in keys)


def varint(number):
    out = b""
    while number > 127:
        out, number = out + bytes([number & 127 | 128]), number >> 7
    return out + bytes([number])


def bluesky_car(records, did="did:plc:lena7kiln", leave_out=()):
    """A repository in one tree node. `records`: (collection/rkey, record); `leave_out`: keys
    whose blocks are not written."""
    blocks, entries, before = [], [], b""

    def add(value, kept=True):
        data = cbor(value)
        cid = Cid(b"\x01\x71\x12\x20" + hashlib.sha256(data).digest())
        if kept:
            blocks.append((cid, data))
        return cid
    for key, record in sorted(records):
        name, shared = key.encode(), 0
        while shared < min(len(name), len(before)) and name[shared] == before[shared]:
            shared += 1
        entries.append({"p": shared, "k": name[shared:], "v": add(record, key not in leave_out), "t": None})
        before = name
    tree = add({"l": None, "e": entries})
    root = add({"did": did, "version": 3, "data": tree, "rev": "3kabcdefghijk", "prev": None, "sig": b"\1" * 64})
    header = cbor({"roots": [root], "version": 1})
    return varint(len(header)) + header + b"".join(
        varint(len(cid) + len(data)) + cid + data for cid, data in blocks)


def bluesky_records():
    follow, at = "app.bsky.graph.follow", "2024-03-0{}T10:00:00.000Z"
    subjects = ["did:plc:mo", "did:web:ann.example", "did:plc:mo"]
    out = [(f"{follow}/3k{place}aaaaaaaaaa", {"$type": follow, "subject": did, "createdAt": at.format(place + 2)})
           for place, did in enumerate(subjects)]
    out.append(("app.bsky.graph.block/3k9aaaaaaaaaa", {"$type": "app.bsky.graph.block", "subject": "did:plc:rude",
                                                       "createdAt": at.format(6)}))
    out.append(("app.bsky.graph.list/3k8aaaaaaaaaa", {"$type": "app.bsky.graph.list", "name": "Potters", "createdAt":
                                                      at.format(7), "purpose": "app.bsky.graph.defs#curatelist"}))
    out.append(("app.bsky.graph.listitem/3k8baaaaaaaaa", {
        "$type": "app.bsky.graph.listitem", "subject": "did:plc:mo", "createdAt": at.format(7),
        "list": "at://did:plc:lena7kiln/app.bsky.graph.list/3k8aaaaaaaaaa"}))
    text = "Clay with @mo.example"
    out.append(("app.bsky.feed.post/3k7aaaaaaaaaa", {
        "$type": "app.bsky.feed.post", "text": text, "createdAt": at.format(8), "langs": ["en"], "facets": [
            {"index": {"byteStart": 10, "byteEnd": 21}, "features": [
                {"$type": "app.bsky.richtext.facet#mention", "did": "did:plc:mo"}]}]}))
    return out


def bluesky_view(name):
    return {"did": f"did:plc:{name}", "handle": f"{name}.example", "displayName": name.title(),
            "createdAt": "2023-04-26T00:08:49-07:00", "indexedAt": "2026-04-26T00:08:49.000Z", "labels": [],
            "viewer": {"muted": False, "blockedBy": False}}


def tiktok(era, followers, following):
    def rows(names):
        return names and [{"Date": f"2024-05-0{place} 10:00:00", "UserName": name}
                          for place, name in enumerate(names, 1)]
    profile = {"Profile Information": {"ProfileMap": {"userName": "lena.kiln", "likesReceived": "3"}}}
    section = {2022: "Activity", 2024: "Your Activity", 2025: "Profile And Settings"}[era]
    ends = ("Follower List", "Following List") if era == 2022 else ("Follower", "Following")
    lists = {ends[0]: {"FansList": rows(followers)}, ends[1]: {"Following": rows(following)}}
    out = {"Profile" if era != 2025 else "App Settings": profile, section: lists}
    out["Direct Messages"] = {"Chat History": {"ChatHistory": {"Chat History with mo.clay:": [
        {"Date": "2024-06-01 10:00:00", "From": "mo.clay", "Content": "Hello"},
        {"Date": "2024-06-02 10:00:00", "From": "lena.kiln", "Content": "Hello to you"}]}}}
    return out


def tiktok_txt(names, date="Date", user="Username", end="\n"):
    return (end * 2).join(f"{date}: 2023-08-2{place} 06:18:18 UTC{end}{user}: {name}"
                          for place, name in enumerate(names)) + end


def youtube(header, rows, end="\n"):
    return end.join([header, *(",".join(row) for row in rows)]) + end


def channel(letter):
    return "UC" + letter * 22


def discord_package(wrapped=False, old=False):
    """Two friends, one blocked, one asked; a talk of two messages, a server with one."""
    kinds = [("801", "mo_clay", 1), ("802", "ann_wheel", 1), ("803", "rude", 2), ("804", "asks", 3),
             ("805", "waits", 4)]
    user = {"id": "700700700700700700", "username": "lena_kiln", "global_name": "Lena", "discriminator": 0,
            "relationships": [{"id": one, "type": kind, "nickname": None, "user": {
                "id": one, "username": name, "discriminator": "0", "avatar": None}} for one, name, kind in kinds]}

    def said(first, texts):
        rows = [(first + place, f"2025-01-0{place + 1} 10:00:00", text) for place, text in enumerate(texts)]
        if old:
            lines = (f"{one},{at}+00:00,{text},\n" for one, at, text in rows)
            return "ID,Timestamp,Contents,Attachments\n" + "".join(lines)
        return [{"ID": one, "Timestamp": at, "Contents": text, "Attachments": ""} for one, at, text in rows]
    end = "csv" if old else "json"
    files = {"account/user.json": user, "servers/index.json": {"55": "Potters"},
             "messages/index.json": {"66": "Direct Message with mo_clay#0", "77": "general"},
             "messages/c66/channel.json": {"id": "66", "type": 1, "recipients": ["801", "700700700700700700"]},
             f"messages/c66/messages.{end}": said(660, ["Hello", "Still there?"]),
             "messages/c77/channel.json": {"id": "77", "type": 0, "name": "general",
                                       "guild": {"id": "55", "name": "Potters"}},
             f"messages/c77/messages.{end}": said(770, ["Good morning"])}
    return {("package/" if wrapped else "") + name: content for name, content in files.items()}


def discord_chat():
    def one(number, author, name, text):
        return {"id": str(number), "type": "Default", "timestamp": f"2025-01-0{number - 900}T10:00:00+01:00",
                "content": text, "author": {"id": author, "name": name, "discriminator": "0000", "nickname": name,
                                            "isBot": False}, "reactions": []}
    return {"guild": {"id": "0", "name": "Direct Messages", "iconUrl": ""},
            "channel": {"id": "66", "type": "DirectTextChat", "categoryId": "0", "category": "Private",
                        "name": "mo_clay"},
            "dateRange": {"after": None, "before": None}, "exportedAt": "2026-04-30T10:00:00+00:00", "messageCount": 3,
            "messages": [one(901, "801", "mo_clay", "Hello"), one(902, "700700700700700700", "lena_kiln", "Hi"),
                         one(903, "801", "mo_clay", "Bye")]}


def cell(place, line, value):
    """Texts are kept in the cell; a date is the number of its day in style 1."""
    where = f'<c r="{chr(65 + place)}{line}"'
    if isinstance(value, datetime.date):
        return f'{where} s="1"><v>{(value - datetime.date(1899, 12, 30)).days}</v></c>'
    if isinstance(value, int):
        return f'{where}><v>{value}</v></c>'
    return f'{where} t="inlineStr"><is><t>{value}</t></is></c>'


def workbook(path, rows):
    """An XLSX with one sheet of texts, numbers and dates."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kept = "http://schemas.openxmlformats.org/package/2006/"
    cells = "".join(f'<row r="{line}">' + "".join(
        cell(place, line, value) for place, value in enumerate(row)) + "</row>" for line, row in enumerate(rows, 1))
    return pack(path, {
        "[Content_Types].xml": f'<?xml version="1.0"?><Types xmlns="{kept}content-types"/>',
        "xl/workbook.xml": f'<?xml version="1.0"?><workbook {main} xmlns:r="{kinds}"><sheets>'
                           '<sheet name="Followers" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<?xml version="1.0"?><Relationships xmlns="{kept}relationships"><Relationship '
                                      f'Id="rId1" Type="{kinds}/worksheet" Target="worksheets/sheet1.xml"/>'
                                      '</Relationships>',
        "xl/styles.xml": f'<?xml version="1.0"?><styleSheet {main}><cellXfs count="2"><xf numFmtId="0"/>'
                         '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
        "xl/worksheets/sheet1.xml": f'<?xml version="1.0"?><worksheet {main}><sheetData>{cells}'
                                    '</sheetData></worksheet>'})


def github_user(login, number):
    return {"login": login, "id": number, "node_id": "MDQ6",
            "avatar_url": f"https://avatars.githubusercontent.com/u/{number}",
            "html_url": f"https://github.com/{login}", "type": "User", "site_admin": False}


def two_pages(first, second):
    """Two pages of an API one behind the other."""
    return json.dumps(first) + "\n" + json.dumps(second)
