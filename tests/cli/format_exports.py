"""Small exports of invented people, one for each format and era: containers, X and its API."""

import io
import json
import tarfile
import zipfile

STAMP = (2026, 5, 1, 8, 0, 0)


def as_bytes(content):
    if isinstance(content, bytes):
        return content
    return (content if isinstance(content, str) else json.dumps(content)).encode("utf-8")


def pack(path, files):
    """A zip; what is neither text nor bytes is written as JSON."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, STAMP), as_bytes(content))
    return path


def pack_tar(path, files):
    with tarfile.open(path, "w:gz") as archive:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(as_bytes(content))
            archive.addfile(entry, io.BytesIO(as_bytes(content)))
    return path


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(as_bytes(content))
    return path


def x_js(kind, records, part=0, inline=False):
    """A file of an X archive. Until 2021 it began on the line of the assignment."""
    text = json.dumps(records, indent=None if inline else 2)
    return f"window.YTD.{kind}.part{part} = {text}"


def x_people(key, ids, link=True):
    where = "https://twitter.com/intent/user?user_id="
    return [{key: {"accountId": one, **({"userLink": where + one} if link else {})}} for one in ids]


def x_account():
    return [{"account": {"email": "lena@mail.example", "createdVia": "web", "username": "lena_kiln",
                         "accountId": "7070", "createdAt": "2011-04-02T10:11:12.000Z",
                         "accountDisplayName": "Lena Kiln"}}]


def x_tweet(number, day, text, mentions=(), **more):
    """A post of May 2019; `mentions`: (id, handle)."""
    return {"id_str": str(number), "id": str(number), "full_text": text, "lang": "en", "retweeted": False,
            "created_at": f"Thu May {day:02} 09:01:52 +0000 2019",
            "entities": {"user_mentions": [{"id_str": one, "id": one, "screen_name": handle, "name": handle.title(),
                                            "indices": ["0", "4"]} for one, handle in mentions], "urls": []}, **more}


def x_talk(talk, messages):
    """`messages`: (id, sender, recipient or none, text), oldest first; written newest first."""
    events = [{"messageCreate": {"id": one, "senderId": sender, **({"recipientId": to} if to else {}), "text": text,
                                 "createdAt": f"2022-03-0{day}T10:00:00.000Z", "mediaUrls": [], "urls": []}}
              for day, (one, sender, to, text) in enumerate(messages, 1)]
    return {"dmConversation": {"conversationId": talk, "messages": events[::-1]}}


def x_talks():
    return [x_talk("7070-9001", [("51", "7070", "9001", "Hello &amp; welcome"), ("52", "9001", "7070", "Thank you")]),
            x_talk("7070-9002", [("53", "9002", "7070", "Is the kiln for sale?")])]


def x_group():
    joined = {"joinConversation": {"initiatingUserId": "9001", "participantsSnapshot": ["7070", "9001", "9003"],
                                   "createdAt": "2022-02-01T10:00:00.000Z"}}
    talk = x_talk("1400000000000000001", [("61", "9001", None, "All here?"), ("62", "7070", None, "Yes"),
                                          ("63", "9003", None, "Here too")])
    talk["dmConversation"]["messages"].append(joined)
    return [talk]


def x_manifest(when, types):
    """`types`: file name → (type, part, number of records)."""
    listed = {}
    for name, (kind, part, count) in types.items():
        first, *others = kind.split("_")
        camel = first + "".join(other.title() for other in others)
        listed.setdefault(camel, {"files": []})["files"].append(
            {"fileName": name, "globalName": f"YTD.{kind}.part{part}", "count": str(count)})
    told = {"userInfo": {"accountId": "7070", "userName": "lena_kiln", "displayName": "Lena Kiln"},
            "archiveInfo": {"sizeBytes": "1000", "generationDate": when, "isPartialArchive": False,
                            "maxPartSizeBytes": "53687091200"}, "dataTypes": listed}
    return "window.__THAR_CONFIG = " + json.dumps(told, indent=2)


def x_root_2018(followers, following):
    """Everything at the root, no manifest, no links, posts without their wrapper."""
    return {"follower.js": x_js("follower", x_people("follower", followers, link=False), inline=True),
            "following.js": x_js("following", x_people("following", following, link=False), inline=True),
            "block.js": x_js("block", x_people("blocking", ["9100"], link=False), inline=True),
            "account.js": x_js("account", x_account(), inline=True),
            "tweet.js": x_js("tweet", [x_tweet(300, 7, "Glaze day @mo", [("9001", "mo_clay")]),
                                       x_tweet(301, 9, "Fired at 1200")], inline=True)}


def x_archive(when, lists, posts="tweets", inline=False, more=None):
    """An archive since 2020. `lists`: file stem → ids; `more`: stem → (type, records)."""
    keys = {"follower": "follower", "following": "following", "block": "blocking", "mute": "muting"}
    parts = {"account": ("account", x_account())}
    parts.update({stem: (stem, x_people(keys[stem], ids)) for stem, ids in lists.items()})
    if posts:
        parts[posts] = (posts, [{"tweet": x_tweet(300, 7, "Glaze day @mo_clay", [("9001", "mo_clay")])},
                                {"tweet": x_tweet(301, 9, "RT @ann_wheel: clay", [("9003", "ann_wheel")])},
                                {"tweet": x_tweet(302, 11, "Quiet day")}])
    parts.update(more or {})
    files = {f"data/{stem}.js": x_js(kind, records, inline=inline) for stem, (kind, records) in parts.items()}
    types = {f"data/{stem}.js": (kind, 0, len(records)) for stem, (kind, records) in parts.items()}
    return {**files, "data/manifest.js": x_manifest(when, types), "Your archive.html": "<!doctype html>"}


def x_note_tweets():
    return [{"noteTweet": {"noteTweetId": "400", "createdAt": "2019-05-11T09:01:52.000Z",
                           "updatedAt": "2019-05-11T09:01:52.000Z", "lifecycle": {"value": "Public"},
                           "core": {"text": "Quiet day" + " and clay" * 40, "urls": [], "mentions": [], "hashtags": [],
                                    "cashtags": [], "styletags": []}}}]


def x_changed_names():
    return [{"screenNameChange": {"accountId": "7070", "screenNameChange": {
        "changedAt": "2015-03-01T10:00:00.000Z", "changedFrom": "lena_mud", "changedTo": "lena_kiln"}}}]


def grailbird():
    return {"tweets.csv": '"tweet_id","timestamp","text"\n"1","2015-03-01 10:00:00 +0000","Hello"\n',
            "data/js/tweets/2015_03.js": "Grailbird.data.tweets_2015_03 = []\n",
            "data/js/user_details.js": 'var user_details = {"screen_name":"lena_kiln","id":"7070"}\n'}


def api_user(number, handle, **more):
    """A user of API v1.1, its id beyond what a double holds."""
    return {"id": number, "id_str": str(number), "screen_name": handle, "name": handle.title(), "location": "Brno",
            "description": "Pots &amp; pans", "url": None, "followers_count": 12, "friends_count": 30,
            "statuses_count": 99, "favourites_count": 3, "listed_count": 1, "verified": False, "protected": False,
            "created_at": "Wed Mar 03 12:49:24 +0000 2010", "following": True,
            "status": {"created_at": "Fri May 01 10:00:00 +0000 2026", "text": "Mugs"}, **more}


def api_user_v2(number, handle):
    return {"id": str(number), "username": handle, "name": handle.title(), "created_at": "2010-03-03T12:49:24.000Z",
            "description": "Pots", "protected": False, "verified": False,
            "public_metrics": {"followers_count": 12, "following_count": 30, "tweet_count": 99, "listed_count": 1}}


def twarc_pages(handles, flat=False):
    users = [api_user_v2(1_300_000_000_000_000_000 + place, handle) for place, handle in enumerate(handles)]
    told = {"url": "https://api.twitter.com/2/users/7070/followers", "version": "2.13.0",
            "retrieved_at": "2026-04-30T10:00:00+00:00"}
    if flat:
        return "".join(json.dumps({**user, "__twarc": told}) + "\n" for user in users)
    pages = [users[:2], users[2:]]
    return "".join(json.dumps({"data": page, "meta": {"result_count": len(page)}, "__twarc": told}) + "\n"
                   for page in pages)
