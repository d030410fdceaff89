"""Writers of the true formats: X archive, Instagram, LinkedIn, vendor sheet."""

import csv
import io
import json
import zipfile


def write_zip(path, moment, files):
    """Files by name, all with one time, so that the same samples are the same bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, text.encode("utf-8"))


def x_file(kind, value):
    text = json.dumps(value, ensure_ascii=False, indent=2, separators=(",", " : "))
    return f"window.YTD.{kind}.part0 = {text}"


def x_archive(owner, moment, lists, more):
    """An archive as X has given it since 2022. `lists`: ids, newest first, by file name; `more`:
    (type, records) of further files by file name."""
    files, types = {}, {}

    def add(stem, kind, records):
        camel = kind.split("_")[0] + "".join(part.title() for part in kind.split("_")[1:])
        files[f"data/{stem}.js"] = x_file(kind, records)
        types[camel] = {"files": [{"fileName": f"data/{stem}.js", "globalName": f"YTD.{kind}.part0",
                                   "count": str(len(records))}]}

    keys = {"follower": "follower", "following": "following", "block": "blocking", "mute": "muting"}
    for stem, key in keys.items():
        link = "https://twitter.com/intent/user?user_id="
        add(stem, stem, [{key: {"accountId": id, "userLink": link + id}} for id in lists[stem]])
    for stem, (kind, records) in more.items():
        add(stem, kind, records)
    when = moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"
    manifest = {
        "userInfo": {"accountId": owner["id"], "userName": owner["handle"], "displayName": owner["name"]},
        "archiveInfo": {"sizeBytes": str(sum(len(text.encode()) for text in files.values())),
                        "generationDate": when, "isPartialArchive": False,
                        "maxPartSizeBytes": "53687091200"},
        "readmeInfo": {"fileName": "data/README.txt", "directory": "data/", "name": "README.txt"},
        "dataTypes": types,
    }
    files["data/manifest.js"] = "window.__THAR_CONFIG = " + json.dumps(manifest, indent=2)
    files["data/README.txt"] = "What is in this archive, file by file.\n"
    files["Your archive.html"] = "<!doctype html><title>Your archive</title>\n"
    return files


def sheet(header, rows):
    """A vendor's CSV: UTF-8 with a byte order mark, CRLF."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return "\ufeff" + text.getvalue()


def mangled(value):
    """Text as Meta writes it: each byte of its UTF-8 as one character."""
    if isinstance(value, str):
        return value.encode("utf-8").decode("latin-1")
    if isinstance(value, dict):
        return {mangled(key): mangled(item) for key, item in value.items()}
    return [mangled(item) for item in value] if isinstance(value, list) else value


def instagram_export(owner, followers, following, pending):
    """An export of 2025: followers in shape A and in two parts, following in shape B."""
    def shape_a(handle, at):
        return {"title": "", "media_list_data": [], "string_list_data": [
            {"href": f"https://www.instagram.com/{handle}", "value": handle, "timestamp": at}]}

    def shape_b(handle, at):
        return {"title": handle, "string_list_data": [
            {"href": f"https://www.instagram.com/_u/{handle}", "timestamp": at}]}

    def text(value):
        return json.dumps(mangled(value), indent=2)

    folder = "connections/followers_and_following/"
    half = 3000
    profile = {"profile_user": [{"title": "", "media_map_data": {}, "string_map_data": {
        "Username": {"href": "", "value": owner["handle"], "timestamp": 0},
        "Name": {"href": "", "value": owner["name"], "timestamp": 0},
        "Bio": {"href": "", "value": "Repairs, rides and a café.", "timestamp": 0}}}]}
    return {
        folder + "followers_1.json": text([shape_a(*row) for row in followers[:half]]),
        folder + "followers_2.json": text([shape_a(*row) for row in followers[half:]]),
        folder + "following.json": text(
            {"relationships_following": [shape_b(*row) for row in following]}),
        folder + "pending_follow_requests.json": text(
            {"relationships_follow_requests_sent": [shape_a(*row) for row in pending]}),
        "personal_information/personal_information/personal_information.json": text(profile),
    }


LINKEDIN_NOTE = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses'
    " are missing. You will only see email addresses for connections who have allowed their"
    " connections to see or download their email address using this setting"
    " https://www.linkedin.com/psettings/privacy/email. You can learn more here"
    ' https://www.linkedin.com/help/linkedin/answer/261"\n\n')


def linkedin_csv(header, rows):
    """LF and no line break after the last row, as LinkedIn writes it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header.split(","))
    writer.writerows(rows)
    return text.getvalue().rstrip("\n")
