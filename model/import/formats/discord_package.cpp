#include "model/import/formats/discord_package.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/discord_channels.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/file_hints.h"
#include "model/import/formats/ids.h"
#include "model/import/formats/json_elements.h"
#include "model/import/formats/named_columns.h"
#include "model/import/formats/part_trouble.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;

class PackageReader
{
public:
    PackageReader(Container &container, RecordSink &sink, const JobContext &job)
        : m_container(container)
        , m_sink(sink)
        , m_job(job)
        , m_trouble(container, sink)
    {
    }

    Result<void> read(const DiscordFiles &files)
    {
        m_files = &files;
        if (files.account) {
            m_sink.owner(files.owner.owner);
        }
        if (const Dated time = timeInName(m_container.name()); time.isKnown()) {
            m_sink.takenAt(time);
        }
        for (const std::size_t entry : files.broken) {
            m_sink.notice(brokenPart(m_container, entry, u"its JSON"_s));
        }
        readLists();
        for (const DiscordChannel &channel : files.channels) {
            if (!channel.messages) {
                continue;
            }
            if (const auto done = m_trouble.take(readChannel(channel), *channel.messages); !done) {
                return done;
            }
        }
        if (m_newest.isKnown()) {
            m_sink.takenAt(m_newest);
        }
        m_sink.notRead(static_cast<qint64>(m_container.entries().size()) - files.used);
        return files.account ? Result<void>() : m_trouble.finish();
    }

private:
    void readLists()
    {
        if (!m_files->account) {
            return;
        }
        if (!m_files->owner.hasRelationships) {
            m_trouble.changed(*m_files->account, u"relationships"_s, ListKind::Connections);
            return;
        }
        const QString &path = m_container.entries().at(*m_files->account).path;
        for (const ListKind kind : {ListKind::Connections, ListKind::Pending,
                 ListKind::RequestsReceived, ListKind::Blocked}) {
            const auto list = m_files->owner.lists.find(kind);
            if (list == m_files->owner.lists.end() && kind != ListKind::Connections) {
                continue;
            }
            m_sink.beginFile({path, u"discord-package"_s, u"discord"_s, kind});
            qint64 item = 0;
            for (const DiscordPerson &person :
                list == m_files->owner.lists.end() ? std::vector<DiscordPerson>() : list->second) {
                ++item;
                if (isNumericId(person.id) || !person.handle.empty()) {
                    m_sink.person(person.record(), item);
                } else {
                    m_sink.rejected({item, u"no-key"_s, {}, QString::fromStdString(person.name)});
                }
            }
            m_sink.endFile({});
        }
    }

    Result<void> readChannel(const DiscordChannel &channel)
    {
        ExportFile about {
            m_container.entries().at(*channel.messages).path, u"discord-package"_s, u"discord"_s};
        const bool isPost = channel.kind == DiscordChannel::Kind::Server;
        about.holds = isPost ? Holds::Posts : Holds::Messages;
        setFrame(channel);
        m_sink.beginFile(about);
        const Result<void> done = channel.isCsv ? readRows(channel) : readItems(channel);
        m_sink.endFile({});
        return done;
    }

    /// What all messages of a channel share.
    void setFrame(const DiscordChannel &channel)
    {
        m_title = channel.title;
        if (const auto title = m_files->titles.find(channel.id);
            m_title.empty() && title != m_files->titles.end()) {
            m_title = title->second;
        }
        m_frame = {};
        m_frame.kind = channel.kind == DiscordChannel::Kind::Server ? MessageKind::Post
                                                                    : MessageKind::Direct;
        m_frame.direction = Direction::Out;
        m_frame.thread = channel.id;
        m_frame.threadTitle = m_title;
        m_frame.isGroup = channel.kind == DiscordChannel::Kind::Group;
        if (channel.kind == DiscordChannel::Kind::Direct) {
            m_other = otherOf(channel);
            m_frame.other = m_other.record();
        }
    }

    /// Who is written to: the recipient that is not us. Closed accounts leave no id.
    DiscordPerson otherOf(const DiscordChannel &channel) const
    {
        const std::string us = m_files->owner.owner.key.toStdString();
        DiscordPerson other;
        if (!us.empty()) {
            const auto id = std::ranges::find_if(channel.recipients,
                [&](const std::string &one) { return one != us && isNumericId(one); });
            other.id = id == channel.recipients.end() ? std::string() : *id;
        }
        if (const auto known = m_files->owner.byId.find(other.id);
            known != m_files->owner.byId.end()) {
            return known->second;
        }
        static const QRegularExpression partner(u"^Direct Message with (.+?)(?:#(\\d{1,4}))?$"_s);
        const auto title = m_files->titles.find(channel.id);
        if (title != m_files->titles.end()) {
            const auto match = partner.match(QString::fromStdString(title->second));
            const bool isNobody = match.captured(1).startsWith(u"Unknown Participant")
                || match.captured(1).startsWith(u"Deleted User");
            if (match.hasMatch() && !isNobody) {
                return discordPerson(
                    QString::fromStdString(other.id), match.captured(1), match.captured(2), {});
            }
        }
        return other;
    }

    Result<void> readItems(const DiscordChannel &channel)
    {
        const QString &path = m_container.entries().at(*channel.messages).path;
        JsonListReader reader;
        reader.wants = [](std::string_view key, bool isObject) { return key.empty() && !isObject; };
        reader.element = [this](od::value value, qint64 item) {
            std::string_view id;
            std::string_view time;
            std::string_view text;
            const auto error = eachField(
                value, [&](std::string_view key, od::value content) -> simdjson::error_code {
                    if (key == "ID" || key == "id") {
                        id = textOf(content);
                    } else if (key == "Timestamp" || key == "timestamp") {
                        time = textOf(content);
                    } else if (key == "Contents" || key == "contents") {
                        text = textOf(content);
                    }
                    return simdjson::SUCCESS;
                });
            if (error) {
                return ElementOutcome {error};
            }
            if (id.empty() && time.empty()) {
                return ElementOutcome::rejected("unknown-record");
            }
            tell(id, time, text, item);
            return ElementOutcome {};
        };
        reader.rejected = [this](const RejectedRow &row) { m_sink.rejected(row); };
        reader.encodingGuessed = [&] { m_sink.notice({u"encoding-guessed"_s, {baseName(path)}}); };
        return readJsonList(m_container, *channel.messages, reader, m_job);
    }

    Result<void> readRows(const DiscordChannel &channel)
    {
        std::optional<NamedColumns> columns;
        const Result<bool> done = readTable(
            m_container, *channel.messages, ',',
            [&](const CsvRow &row) {
                if (!columns) {
                    columns = NamedColumns({{row.cells.begin(), row.cells.end()}, row.line});
                } else if (const auto bad = rejectedRow(row, columns->width())) {
                    m_sink.rejected(*bad);
                } else {
                    tell(cellAt(row, columns->of({u"id"_s})),
                        cellAt(row, columns->of({u"timestamp"_s})),
                        textAt(row, columns->of({u"contents"_s})), row.line);
                }
                return true;
            },
            m_job);
        return done ? Result<void>() : tl::unexpected<Error>(done.error());
    }

    void tell(std::string_view id, std::string_view time, std::string_view text, qint64 line)
    {
        MessageRecord message = m_frame;
        message.id = isNumericId(id) ? id : std::string_view();
        message.at = discordTime(time, id);
        message.text = text;
        if (message.at.hasValue() && (!m_newest.isKnown() || message.at.at > m_newest.at)) {
            m_newest = message.at;
        }
        m_sink.message(message, line);
    }

    Container &m_container;
    RecordSink &m_sink;
    const JobContext &m_job;
    PartTrouble m_trouble;
    const DiscordFiles *m_files = nullptr;
    MessageRecord m_frame;
    DiscordPerson m_other;
    std::string m_title;
    Dated m_newest;
};

} // namespace

Result<bool> isDiscordPackage(
    Container &container, const FileHead &head, const ReadOptions &, const JobContext &job)
{
    if (container.isSingleFile()) {
        static const QRegularExpression user(
            u"^\\{(?=.*\"username\"\\s*:)(?=.*\"(?:relationships|discriminator)\"\\s*:)"
            "\\s*\"id\"\\s*:\\s*\"\\d+\""_s,
            QRegularExpression::DotMatchesEverythingOption);
        return baseName(container.entries().front().path).toLower() == u"user.json"
            && user.match(head.text).hasMatch();
    }
    const bool mayBe = std::ranges::any_of(container.entries(), [](const Container::Entry &entry) {
        const QString path = entry.path.toLower();
        return path.endsWith(u"/channel.json") || path.endsWith(u"account/user.json");
    });
    if (!mayBe) {
        return false;
    }
    return findDiscordFiles(container, job).map([](const DiscordFiles &files) {
        const bool hasMessages = std::ranges::any_of(files.channels,
            [](const DiscordChannel &channel) { return channel.messages.has_value(); });
        return files.account.has_value() || hasMessages;
    });
}

Result<void> readDiscordPackage(
    Container &container, const ReadOptions &, RecordSink &sink, const JobContext &job)
{
    const auto files = findDiscordFiles(container, job);
    if (!files) {
        return tl::unexpected<Error>(files.error());
    }
    if (!files->account && files->channels.empty()) {
        const QString &path = container.entries().front().path;
        return files->broken.empty()
            ? failure(Error::Code::UnknownFormat, {container.name()})
            : failure(Error::Code::FormatBroken, {baseName(path), u"its end"_s});
    }
    return PackageReader(container, sink, job).read(*files);
}

} // namespace comity::formats
