#include "model/import/formats/discord_chat.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/discord_chat_record.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/part_trouble.h"
#include "model/import/formats/text_encoding.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;

constexpr qint64 headBytes = qint64 {16} << 10;
constexpr int mostSniffed = 5'000;

bool isChatText(const QString &head)
{
    static const QRegularExpression pattern(
        u"^\\{\\s*\"guild\"\\s*:\\s*\\{.*\"channel\"\\s*:\\s*\\{"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return pattern.match(head).hasMatch();
}

Result<std::vector<std::size_t>> findChats(Container &container, const JobContext &job)
{
    std::vector<std::size_t> found;
    int sniffed = 0;
    for (std::size_t i = 0; i < container.entries().size() && sniffed < mostSniffed; ++i) {
        if (!container.isSingleFile() && ending(container.entries().at(i).path) != u"json") {
            continue;
        }
        ++sniffed;
        const Result<QByteArray> bytes = container.readHead(i, headBytes, job);
        if (!bytes) {
            return tl::unexpected<Error>(bytes.error());
        }
        const std::string text
            = decodedText({bytes->constData(), static_cast<std::size_t>(bytes->size())});
        if (isChatText(QString::fromStdString(text).trimmed())) {
            found.push_back(i);
        }
    }
    return found;
}

class ChatReader
{
public:
    ChatReader(
        Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
        : m_container(container)
        , m_sink(sink)
        , m_job(job)
        , m_records(sink, accountOn(options, u"discord"_s))
    {
    }

    /// False when the file holds no messages.
    Result<bool> read(std::size_t entry)
    {
        if (const auto done = findPartner(entry); !done) {
            return tl::unexpected<Error>(done.error());
        }
        const QString &path = m_container.entries().at(entry).path;
        JsonListReader reader = frame();
        bool isOpen = false;
        reader.wants = [&](std::string_view key, bool isObject) {
            if (!isObject && key == "messages" && !isOpen) {
                isOpen = true;
                ExportFile about {path, u"discord-chat"_s, u"discord"_s};
                const bool isServer = m_channel.isServer() && m_records.isOwnerKnown();
                about.holds = isServer ? Holds::Posts : Holds::Messages;
                m_sink.beginFile(about);
                return true;
            }
            return false;
        };
        reader.element
            = [this](od::value value, qint64 item) { return m_records.read(value, item); };
        reader.rejected = [this](const RejectedRow &row) { m_sink.rejected(row); };
        reader.encodingGuessed = [&] { m_sink.notice({u"encoding-guessed"_s, {baseName(path)}}); };
        const Result<void> done = readJsonList(m_container, entry, reader, m_job);
        if (isOpen) {
            m_sink.endFile({});
        }
        return done.map([&isOpen] { return isOpen; });
    }

    Dated newest() const { return m_records.newest(); }

private:
    JsonListReader frame() const
    {
        JsonListReader reader;
        reader.member = [](std::string_view, od::value) { return ElementOutcome {}; };
        return reader;
    }

    /// Goes through the beginning for the channel and, in a conversation of two, for the first
    /// message that is not ours.
    Result<void> findPartner(std::size_t entry)
    {
        m_channel = {};
        bool isGuild = false;
        bool isKnown = false;
        DiscordPerson partner;
        JsonListReader reader;
        reader.wants = [&](std::string_view key, bool isObject) {
            isGuild = key == "guild";
            isKnown = isKnown || (key == "messages" && m_channel.isGroup());
            return key == "guild" || key == "channel" || (key == "messages" && !isObject);
        };
        reader.member = [&](std::string_view key, od::value value) {
            std::string *const into = isGuild ? (key == "name" ? &m_channel.server : nullptr)
                : key == "id"                 ? &m_channel.id
                : key == "type"               ? &m_channel.type
                : key == "name"               ? &m_channel.name
                                              : nullptr;
            if (into) {
                *into = textOf(value);
            }
            return ElementOutcome {};
        };
        reader.element = [&](od::value value, qint64) {
            const auto error = eachField(
                value, [&](std::string_view key, od::value content) -> simdjson::error_code {
                    DiscordPerson author;
                    if (key != "author" || isKnown) {
                        return simdjson::SUCCESS;
                    }
                    if (const auto bad = DiscordChatRecords::readAuthor(content, author)) {
                        return bad;
                    }
                    isKnown = m_records.isOwnerKnown() && !m_records.isUs(author);
                    partner = isKnown ? author : partner;
                    return simdjson::SUCCESS;
                });
            return ElementOutcome {error};
        };
        reader.rejected = [](const RejectedRow &) {};
        reader.isEnough = [&isKnown] { return isKnown; };
        const Result<void> done = readJsonList(m_container, entry, reader, m_job);
        if (!done && done.error().code != Error::Code::FormatBroken) {
            return done;
        }
        m_records.setChannel(m_channel);
        if (!partner.id.empty() && !m_channel.isGroup()) {
            m_records.setPartner(partner);
        }
        return {};
    }

    Container &m_container;
    RecordSink &m_sink;
    const JobContext &m_job;
    DiscordChatRecords::Channel m_channel;
    DiscordChatRecords m_records;
};

} // namespace

Result<bool> isDiscordChat(
    Container &container, const FileHead &head, const ReadOptions &, const JobContext &job)
{
    if (container.isSingleFile()) {
        return isChatText(head.text);
    }
    return findChats(container, job).map([](const std::vector<std::size_t> &found) {
        return !found.empty();
    });
}

Result<void> readDiscordChat(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    const auto found = findChats(container, job);
    if (!found) {
        return tl::unexpected<Error>(found.error());
    }
    if (found->empty()) {
        return failure(Error::Code::UnknownFormat, {container.name()});
    }
    ChatReader reader(container, options, sink, job);
    PartTrouble trouble(container, sink);
    for (const std::size_t entry : *found) {
        const Result<bool> hasMessages = reader.read(entry);
        if (hasMessages && !*hasMessages) {
            trouble.changed(entry, u"messages"_s);
            continue;
        }
        const auto done = trouble.take(hasMessages.map([](bool) {}), entry);
        if (!done) {
            return done;
        }
    }
    if (reader.newest().isKnown()) {
        sink.takenAt(reader.newest());
    }
    sink.notRead(static_cast<qint64>(container.entries().size() - found->size()));
    return trouble.finish();
}

} // namespace comity::formats
