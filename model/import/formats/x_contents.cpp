#include "model/import/formats/x_contents.h"

#include "model/import/formats/entry_path.h"
#include "model/import/formats/x_follow_record.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;
using Part = XArchiveFiles::Part;

constexpr std::array postTypes {XType::Tweets, XType::CommunityTweets, XType::DeletedTweets};

const std::vector<std::string> &conversationSplit()
{
    static const std::vector<std::string> path {"dmConversation", "messages"};
    return path;
}

} // namespace

bool XContents::isRead(XType type) const
{
    return (type != XType::DirectHeaders || !m_files.has(XType::DirectMessages))
        && (type != XType::GroupHeaders || !m_files.has(XType::GroupMessages));
}

Result<std::string> XContents::ownIdOfMessages(std::string_view hint)
{
    XOwnId ownId;
    for (const Part &part : m_files.parts) {
        if (xHolds(part.type) != Holds::Messages || !isRead(part.type)) {
            continue;
        }
        const JsonListReader reader {
            .wants = [](std::string_view key, bool isObject) { return key.empty() && !isObject; },
            .element = [&ownId](od::value value, qint64) { return ownId.read(value); },
            .rejected = [](const RejectedRow &) {},
            .splitAt = conversationSplit(),
        };
        const auto done = readJsonList(m_container, part.entry, reader, m_job);
        if (!done && !isOfOneFile(done.error())) {
            return tl::unexpected<Error>(done.error());
        }
    }
    return ownId.found(hint);
}

Result<void> XContents::read(const Owner &author, const Owner &owner)
{
    if (const auto done = readLists(); !done) {
        return done;
    }
    if (const auto done = readPosts(author); !done) {
        return done;
    }
    if (const auto done = readMessages(owner.key.toStdString()); !done) {
        return done;
    }
    return m_trouble && !m_isAnythingThere ? Result<void>(tl::unexpected<Error>(*m_trouble))
                                           : Result<void>();
}

Result<void> XContents::readLists()
{
    for (const Part &part : m_files.parts) {
        if (!xListKind(part.type)) {
            continue;
        }
        XFollowRecords records(part.type, m_sink);
        const auto done = readPart(part, {xRecordKey(part.type), "accountId", "userLink"},
            [&records](od::value value, qint64 item) { return records.read(value, item); });
        if (!done) {
            return done;
        }
        if (records.damagedIds() > 0) {
            m_sink.notice({u"damaged-ids"_s,
                {QString::number(records.damagedIds()),
                    baseName(m_container.entries().at(part.entry).path)}});
        }
    }
    return {};
}

Result<void> XContents::readPosts(const Owner &author)
{
    XNotes notes;
    if (const auto done = collectNotes(notes); !done) {
        return done;
    }
    XPosts posts(author, notes, m_sink);
    for (const Part &part : m_files.parts) {
        if (std::ranges::find(postTypes, part.type) == postTypes.end()) {
            continue;
        }
        const bool wasDeleted = part.type == XType::DeletedTweets;
        const auto done
            = readPart(part, {"tweet"}, [&posts, wasDeleted](od::value value, qint64 item) {
                  return posts.read(value, item, wasDeleted);
              });
        if (!done) {
            return done;
        }
    }
    for (const Part &part : m_files.parts) {
        if (part.type != XType::NoteTweets) {
            continue;
        }
        const auto done = readPart(part, {"noteTweet"},
            [&posts](od::value value, qint64 item) { return posts.readNote(value, item); });
        if (!done) {
            return done;
        }
    }
    seen(posts.newest());
    return {};
}

/// What is wrong with them is told when they are read once more, behind the tweets.
Result<void> XContents::collectNotes(XNotes &notes)
{
    XTexts texts;
    for (const Part &part : m_files.parts) {
        if (part.type != XType::NoteTweets) {
            continue;
        }
        const JsonListReader reader {
            .wants = [](std::string_view key, bool isObject) { return key.empty() && !isObject; },
            .element =
                [&](od::value value, qint64) {
                    texts.clear();
                    XNote note;
                    const ElementOutcome outcome = XNotes::read(value, texts, note);
                    if (!outcome.error && !outcome.reason) {
                        notes.collect(note);
                    }
                    return outcome;
                },
            .rejected = [](const RejectedRow &) {},
        };
        const auto done = readJsonList(m_container, part.entry, reader, m_job);
        if (!done && !isOfOneFile(done.error())) {
            return done;
        }
    }
    return {};
}

Result<void> XContents::readMessages(const std::string &owner)
{
    XMessages messages(owner, m_sink);
    for (const Part &part : m_files.parts) {
        if (xHolds(part.type) != Holds::Messages || !isRead(part.type)) {
            continue;
        }
        const bool isGroup = part.type == XType::GroupMessages || part.type == XType::GroupHeaders;
        const auto done = readPart(part, {"dmConversation", "conversationId", "messages"},
            [&messages, isGroup](
                od::value value, qint64 item) { return messages.read(value, item, isGroup); });
        if (!done) {
            return done;
        }
    }
    seen(messages.newest());
    return {};
}

Result<void> XContents::readPart(const Part &part, std::vector<std::string_view> keys,
    const std::function<ElementOutcome(od::value, qint64)> &element)
{
    const auto kind = xListKind(part.type);
    const Holds holds = xHolds(part.type);
    XRowFile file;
    file.entry = part.entry;
    file.about = {m_container.entries().at(part.entry).path, u"x-archive"_s, u"x"_s, kind,
        kind && !isSideList(*kind), {}, holds};
    file.knownKeys = std::move(keys);
    file.declared = declared(part);
    if (holds == Holds::Messages) {
        file.splitAt = conversationSplit();
    }
    file.element = element;
    const auto end = readXRows(m_container, m_sink, file, m_job);
    if (!end) {
        return tl::unexpected<Error>(end.error());
    }
    const bool isKept = holds != Holds::List && end->accepted > 0;
    m_isAnythingThere = m_isAnythingThere || !end->broken || isKept;
    m_trouble = m_trouble ? m_trouble : end->broken;
    return {};
}

/// Of conversations the manifest counts the threads, not what is in them.
std::optional<qint64> XContents::declared(const Part &part) const
{
    const auto &parts = m_files.manifest.parts;
    const auto found = std::ranges::find_if(parts, [&part](const XManifest::Part &one) {
        return one.type == part.type && one.part == part.part;
    });
    return found == parts.end() || xHolds(part.type) == Holds::Messages ? std::nullopt
                                                                        : found->count;
}

void XContents::seen(const Dated &newest)
{
    if (newest.isKnown() && (!m_newest.isKnown() || newest.at > m_newest.at)) {
        m_newest = newest;
    }
}

} // namespace comity::formats
