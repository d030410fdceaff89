#include "model/import/formats/github_users.h"

#include "model/import/formats/cell_values.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/file_hints.h"
#include "model/import/formats/ids.h"
#include "model/import/formats/json_elements.h"
#include "model/import/formats/json_scan.h"
#include "model/import/formats/numbers.h"
#include "model/import/formats/part_trouble.h"
#include "model/import/formats/text_encoding.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;

constexpr qint64 headBytes = qint64 {16} << 10;
constexpr int mostSniffed = 500;

struct Part
{
    std::size_t entry = 0;
    std::optional<ListKind> kind = {};
};

/// A list whose elements are users: repositories and issues hold users one level deeper.
bool isUsersText(std::string_view head)
{
    const std::size_t first = std::min(head.find_first_not_of("[ \t\r\n"), head.size());
    int depth = 0;
    bool hasLogin = false;
    bool hasLink = false;
    for (std::size_t at = first; at < head.size() && (depth > 0 || at == first); ++at) {
        const char c = head[at];
        if (c == '"') {
            JsonString string;
            const std::size_t from = ++at;
            if (!string.skip(head, at)) {
                break;
            }
            const std::string_view text = head.substr(from, at - 1 - from);
            hasLogin = hasLogin || (depth == 1 && text == "login");
            hasLink = hasLink || (depth == 1 && text.starts_with("https://github.com/"));
            --at;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return hasLogin && hasLink;
}

Result<std::vector<Part>> findParts(
    Container &container, const ReadOptions &options, const JobContext &job)
{
    std::vector<Part> parts;
    int sniffed = 0;
    for (std::size_t i = 0; i < container.entries().size() && sniffed < mostSniffed; ++i) {
        const QString &path = container.entries().at(i).path;
        const bool isCandidate
            = ending(path) == u"json" || ending(path) == u"jsonl" || ending(path) == u"ndjson";
        if (!container.isSingleFile() && !isCandidate) {
            continue;
        }
        ++sniffed;
        const Result<QByteArray> bytes = container.readHead(i, headBytes, job);
        if (!bytes) {
            return tl::unexpected<Error>(bytes.error());
        }
        const std::string text
            = decodedText({bytes->constData(), static_cast<std::size_t>(bytes->size())});
        if (isUsersText(text)) {
            const auto named = listInName(path);
            parts.push_back({i,
                options.list && container.isSingleFile() ? options.list
                    : named                              ? named
                                                         : options.list});
        }
    }
    std::ranges::stable_sort(parts, {},
        [](const Part &part) { return part.kind ? static_cast<int>(*part.kind) : listKindCount; });
    return parts;
}

ElementOutcome readUser(od::value value, qint64 item, RecordSink &sink)
{
    PersonRecord person;
    const auto error
        = eachField(value, [&](std::string_view key, od::value content) -> simdjson::error_code {
              const std::string_view text = textOf(content);
              if (key == "login") {
                  person.handle = text;
              } else if (key == "id") {
                  person.id = text;
              } else if (key == "name") {
                  person.name = text;
              } else if (key == "bio") {
                  person.bio = text;
              } else if (key == "location") {
                  person.location = text;
              } else if (key == "blog") {
                  person.website = text;
              } else if (key == "avatar_url") {
                  person.avatar = text;
              } else if (key == "followers") {
                  person.followers = readCount(text);
              } else if (key == "following") {
                  person.following = readCount(text);
              } else if (key == "created_at") {
                  person.joinedAt = readDate(text);
              }
              return simdjson::SUCCESS;
          });
    if (error) {
        return {error};
    }
    if (!isNumericId(person.id)) {
        person.id = {};
    }
    if (!isHandleOn("github", person.handle)) {
        if (person.id.empty()) {
            return ElementOutcome::rejected(
                person.handle.empty() ? "unknown-record" : "bad-handle", person.handle);
        }
        person.handle = {};
    }
    sink.person(person, item);
    return {};
}

Result<void> readPart(
    Container &container, const Part &part, RecordSink &sink, const JobContext &job)
{
    const QString &path = container.entries().at(part.entry).path;
    sink.beginFile({path, u"github-json"_s, u"github"_s, part.kind});
    JsonListReader reader;
    reader.isJoined = true;
    reader.wants = [](std::string_view key, bool isObject) { return key.empty() && !isObject; };
    reader.element = [&sink](od::value value, qint64 item) { return readUser(value, item, sink); };
    reader.rejected = [&sink](const RejectedRow &row) { sink.rejected(row); };
    reader.encodingGuessed = [&] { sink.notice({u"encoding-guessed"_s, {baseName(path)}}); };
    const Result<void> done = readJsonList(container, part.entry, reader, job);
    sink.endFile({});
    return done;
}

} // namespace

Result<bool> isGitHubUsers(
    Container &container, const FileHead &head, const ReadOptions &options, const JobContext &job)
{
    if (container.isSingleFile()) {
        return isUsersText(head.text.toStdString());
    }
    return findParts(container, options, job).map([](const std::vector<Part> &parts) {
        return !parts.empty();
    });
}

Result<void> readGitHubUsers(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    const auto parts = findParts(container, options, job);
    if (!parts) {
        return tl::unexpected<Error>(parts.error());
    }
    if (parts->empty()) {
        return failure(Error::Code::UnknownFormat, {container.name()});
    }
    const auto isKnown = [](const Part &part) { return part.kind.has_value(); };
    if (std::ranges::none_of(*parts, isKnown)) {
        return failure(Error::Code::ListUnknown,
            {baseName(container.entries().at(parts->front().entry).path)});
    }
    for (const QString &name :
        {container.name(), container.entries().at(parts->front().entry).path}) {
        if (const Dated time = timeInName(name); time.isKnown()) {
            sink.takenAt(time);
        }
    }
    PartTrouble trouble(container, sink);
    for (const Part &part : *parts) {
        if (!part.kind) {
            const QString &path = container.entries().at(part.entry).path;
            sink.notice({u"direction-asked"_s, {baseName(path)}});
        } else if (const auto done
                   = trouble.take(readPart(container, part, sink, job), part.entry, part.kind);
                   !done) {
            return done;
        }
    }
    sink.notRead(
        static_cast<qint64>(container.entries().size()) - std::ranges::count_if(*parts, isKnown));
    return trouble.finish();
}

} // namespace comity::formats
