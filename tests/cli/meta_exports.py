"""Small exports of invented people: Instagram, Threads, Facebook, Messenger."""

import json

import comity_cli  # noqa: F401  (finds the writers of the samples)
from sample_files import mangled

FIRST = 1_700_000_000  # 14 November 2023
LISTS = "connections/followers_and_following/"


def meta_json(value):
    return json.dumps(mangled(value), indent=1)


def shape_a(handle, place=0):
    return {"title": "", "media_list_data": [], "string_list_data": [
        {"href": f"https://www.instagram.com/{handle}", "value": handle, "timestamp": FIRST + place}]}


def shape_b(handle, place=0):
    return {"title": handle, "string_list_data": [
        {"href": f"https://www.instagram.com/_u/{handle}", "timestamp": FIRST + place}]}


def shape_c(handle, place=0):
    return {"timestamp": FIRST + place, "media": [], "label_values": [
        {"label": "URL", "value": f"https://www.instagram.com/{handle}"}, {"label": "Name", "value": "Zoë"},
        {"label": "Nome de usuário", "value": handle}]}


def people(shape, handles):
    return [shape(handle, place) for place, handle in enumerate(handles)]


def instagram_owner(key="Username"):
    return {"profile_user": [{"title": "", "media_map_data": {}, "string_map_data": {
        key: {"href": "", "value": "lena.kiln", "timestamp": 0},
        "Name": {"href": "", "value": "Lena", "timestamp": 0}}}]}


def instagram_2020(followers, following):
    def dated(handles):
        return {handle: f"2019-01-{place:02}T10:00:00+00:00" for place, handle in enumerate(handles, 1)}
    return {"connections.json": meta_json({
        "followers": dated(followers), "following": dated(following), "follow_requests_sent": dated(["waits"]),
        "close_friends": dated(["near"]), "blocked_users": dated(["rude"]), "restricted_users": {},
        "dismissed_suggested_users": dated(["seen"]), "following_hashtags": dated(["clay"])})}


def instagram_2021(followers, following):
    folder = "followers_and_following/"
    return {folder + "followers.json": meta_json({"relationships_followers": people(shape_a, followers)}),
            folder + "following.json": meta_json({"relationships_following": people(shape_a, following)}),
            folder + "recently_unfollowed_accounts.json": meta_json(
                {"relationships_unfollowed_users": people(shape_a, ["left"])}),
            "account_information/personal_information.json": meta_json(instagram_owner("Benutzername"))}


def instagram_2023(followers, following, parts=2, shape=shape_a):
    """Followers as bare arrays in `parts` files."""
    half = -(-len(followers) // parts)
    files = {f"{LISTS}followers_{part + 1}.json":
             meta_json(people(shape_a, followers)[part * half:(part + 1) * half]) for part in range(parts)}
    return {**files, LISTS + "following.json": meta_json({"relationships_following": people(shape, following)}),
            LISTS + "pending_follow_requests.json": meta_json(
                {"relationships_follow_requests_sent": people(shape_a, ["waits"])}),
            "personal_information/personal_information/personal_information.json":
                meta_json(instagram_owner("Nome de usuário"))}


def instagram_2025(followers, following):
    """Side lists have become bare arrays of labelled values, following has lost its `value`."""
    files = instagram_2023(followers, following, parts=1, shape=shape_b)
    files[LISTS + "pending_follow_requests.json"] = meta_json(people(shape_c, ["waits", "waits.too"]))
    files[LISTS + "close_friends.json"] = meta_json(people(shape_c, ["near"]))
    files[LISTS + "blocked_profiles.json"] = meta_json(people(shape_c, ["rude"]))
    return files


def threads_of_instagram(followers, following):
    folder = "your_instagram_activity/threads/"
    return {folder + "followers.json": meta_json({"text_post_app_text_post_app_followers": people(shape_a, followers)}),
            folder + "following.json": meta_json({"text_post_app_text_post_app_following": people(shape_b, following)})}


def html_page(rows):
    return f'<!doctype html><html><head><meta charset="utf-8"></head><body><main>{"".join(rows)}</main></body></html>'


def instagram_html(followers, following):
    fans = [f'<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><div class="_a6-p"><div><div><a target="_blank" '
            f'href="https://www.instagram.com/{one}">{one}</a></div>'
            f'<div>Jan 0{place}, 2025 10:00 am</div></div></div></div>'
            for place, one in enumerate(followers, 1)]
    mine = [f'<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><h2 class="_3-95 _2pim _a6-h _a6-i">{one}</h2>'
            f'<div class="_a6-p"><div><div><a href="https://www.instagram.com/_u/{one}">'
            f'https://www.instagram.com/_u/{one}</a></div><div>Jan 0{place}, 2025 10:00 am</div></div></div></div>'
            for place, one in enumerate(following, 1)]
    return {LISTS + "followers_1.html": html_page(fans), LISTS + "following.html": html_page(mine)}


def meta_thread(path, names, said):
    """`path`: inbox/name_number; `said`: (sender, text), oldest first; written newest first."""
    return meta_json({"participants": [{"name": name} for name in names], "title": names[0], "thread_path": path,
                      "is_still_participant": True, "magic_words": [],
                      "messages": [{"sender_name": sender, "timestamp_ms": (FIRST + 60 * place) * 1000, "content": text,
                                    "type": "Generic", "is_geoblocked_for_viewer": False}
                                   for place, (sender, text) in enumerate(said)][::-1]})


def friends(names, first=FIRST):
    return [{"name": name, "timestamp": first + place} for place, name in enumerate(names)]


FRIENDS = ["Ana Müller", "Jon Small", "Zoë Kiln"]


def facebook_2018():
    return {"friends/friends.json": meta_json({"friends": friends(FRIENDS)}),
            "friends/removed_friends.json": meta_json({"deleted_friends": friends(["Gone One"])}),
            "following_and_followers/following.json": meta_json({"following": friends(["Page Person"])}),
            "following_and_followers/followers.json": meta_json(
                {"followers": [{"name": "Fan One"}, {"name": "Fan Two"}]}),
            "profile_information/profile_information.json": meta_json(
                {"profile": {"name": {"full_name": "Lena Kiln"}, "username": "lena.kiln"}})}


def facebook_2020():
    folder = "friends_and_followers/"
    return {folder + "friends.json": meta_json({"friends_v2": friends(FRIENDS)}),
            folder + "friend_requests_sent.json": meta_json({"sent_requests_v2": friends(["Waits Long"])}),
            folder + "friend_requests_received.json": meta_json({"received_requests_v2": friends(["Asks Us"])}),
            folder + "following.json": meta_json({"following_v2": friends(["Page Person"])}),
            folder + "followers.json": meta_json({"followers_v2": friends(["Fan One", "Fan Two"])}),
            "profile_information/profile_information.json": meta_json(
                {"profile_v2": {"name": {"full_name": "Lena Kiln"},
                                "profile_uri": "https://www.facebook.com/lena.kiln"}})}


def facebook_2023():
    fans = [{"title": "", "media_list_data": [], "string_list_data": [{"value": name, "timestamp": FIRST + place}]}
            for place, name in enumerate(["Fan One", "Fan Two"])]
    return {"connections/friends/your_friends.json": meta_json({"friends_v2": friends(FRIENDS)}),
            "connections/friends/sent_friend_requests.json": meta_json({"sent_requests_v2": friends(["Waits Long"])}),
            "connections/followers/who_you've_followed.json": meta_json({"following_v3": friends(["Page Person"])}),
            "connections/followers/people_who_followed_you.json": meta_json(fans)}


def facebook_html(old=False):
    if old:
        rows = [f'<div class="pam _3-95 _2pi0 _2lej uiBoxWhite noborder">'
                f'<div class="_3-96 _2pio _2lek _2lel">{name}</div>'
                '<div class="_3-94 _2lem">Nov 14, 2021, 10:13 PM</div></div>' for name in FRIENDS]
        return {"friends/friends.html": html_page(rows)}
    rows = [f'<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><div class="_2ph_ _a6-h">{name}</div>'
            '<div class="_3-94 _a6-o"><div class="_a72d">Nov 14, 2023 10:13:20 pm</div></div></div>'
            for name in FRIENDS]
    return {"connections/friends/your_friends.html": html_page(rows)}


def messenger_thread(names, said):
    return json.dumps({"participants": names, "threadName": f"{names[0]}_1", "messages": [
        {"senderName": sender, "text": text, "timestamp": (FIRST + 60 * place) * 1000, "type": "text",
         "isUnsent": False,
         "media": [], "reactions": []} for place, (sender, text) in enumerate(said)]})
