#include "model/import/formats/mastodon_archive.h"

#include "model/base/text_fold.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/mastodon_activity.h"
#include "model/import/formats/mastodon_actor.h"
#include "model/import/formats/part_trouble.h"
#include "model/import/formats/text_encoding.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr qint64 headBytes = qint64 {16} << 10;

struct Files
{
    std::optional<std::size_t> outbox;
    std::optional<std::size_t> actor;
    QString outboxHead;
};

QString textOfHead(const QByteArray &bytes)
{
    const std::string text
        = decodedText({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed();
}

bool isOutbox(const QString &head)
{
    static const QRegularExpression items(u"\"orderedItems\"\\s*:\\s*\\[\\s*(?:\\{|\\]|$)"_s);
    return head.startsWith(u'{') && head.contains(u"OrderedCollection")
        && (items.match(head).hasMatch() || !head.contains(u"\"orderedItems\""));
}

bool isActor(const QString &head)
{
    return head.startsWith(u'{') && head.contains(u"\"preferredUsername\"");
}

Result<Files> findFiles(Container &container, const JobContext &job)
{
    Files files;
    for (std::size_t i = 0; i < container.entries().size(); ++i) {
        const QString &path = container.entries().at(i).path;
        const QString stem = plainStem(path);
        const bool isNamed
            = ending(path) == u"json" && (stem.startsWith(u"outbox") || stem.startsWith(u"actor"));
        if (!container.isSingleFile() && !isNamed) {
            continue;
        }
        const Result<QByteArray> bytes = container.readHead(i, headBytes, job);
        if (!bytes) {
            return tl::unexpected<Error>(bytes.error());
        }
        const QString head = textOfHead(*bytes);
        if (isOutbox(head) && (!files.outbox || !isNumberedCopy(path))) {
            files.outbox = i;
            files.outboxHead = head;
        } else if (isActor(head) && (!files.actor || !isNumberedCopy(path))) {
            files.actor = i;
        }
    }
    return files;
}

/// `archive-20260501120000-<random>`, a time in UTC.
Dated timeInArchiveName(const QString &name)
{
    static const QRegularExpression pattern(u"archive-(20\\d{12})(?!\\d)"_s);
    const QRegularExpressionMatch match = pattern.match(name);
    QDateTime time = QDateTime::fromString(match.captured(1), u"yyyyMMddHHmmss"_s);
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? Dated::exact(time.toSecsSinceEpoch()) : dateInName(name);
}

class MastodonArchiveReader
{
public:
    MastodonArchiveReader(Container &container, RecordSink &sink, const JobContext &job)
        : m_container(container)
        , m_sink(sink)
        , m_job(job)
    {
    }

    Result<void> read()
    {
        auto files = findFiles(m_container, m_job);
        if (!files) {
            return tl::unexpected<Error>(files.error());
        }
        m_files = *std::move(files);
        if (const auto told = tellOwner(); !told) {
            return told;
        }
        if (const Dated at = timeInArchiveName(m_container.name()); at.isKnown()) {
            m_sink.takenAt(at);
        }
        if (m_files.outbox) {
            if (const auto done = readOutbox(); !done) {
                return done;
            }
        } else {
            m_sink.notice({u"changed-shape"_s, {m_container.name(), u"outbox.json"_s}});
        }
        const std::size_t used = (m_files.outbox ? 1 : 0) + (m_files.actor ? 1 : 0);
        m_sink.notRead(static_cast<qint64>(m_container.entries().size() - used));
        return {};
    }

private:
    Result<void> tellOwner()
    {
        MastodonActor actor;
        if (m_files.actor) {
            auto read = readMastodonActor(m_container, *m_files.actor, m_job);
            if (read) {
                actor = *std::move(read);
            } else if (read.error().code == Error::Code::Cancelled) {
                return tl::unexpected<Error>(read.error());
            }
            if (!read) {
                m_sink.notice(
                    brokenPart(m_container, *m_files.actor, read.error().arguments.value(1)));
            } else if (actor.owner.handle.isEmpty()) {
                m_sink.notice(
                    changedShape(m_container, *m_files.actor, u"preferredUsername, id"_s));
            }
        }
        if (actor.owner.handle.isEmpty()) {
            actor.owner.handle = actorOfOutbox();
            actor.owner.key = QString::fromStdString(foldHandle(actor.owner.handle.toStdString()));
        }
        if (!actor.owner.isEmpty()) {
            m_sink.owner(actor.owner);
        }
        for (const OwnerFact &fact : actor.facts) {
            m_sink.ownerFact(fact);
        }
        return {};
    }

    /// Every activity names us.
    QString actorOfOutbox() const
    {
        static const QRegularExpression pattern(u"\"actor\"\\s*:\\s*\"(https?:[^\"]+)\""_s);
        const QString url = pattern.match(m_files.outboxHead).captured(1).replace(u"\\/"_s, u"/"_s);
        std::string scratch;
        const std::string address = url.toStdString();
        const std::string_view account = accountOfAddress(address, scratch);
        return QString::fromUtf8(account.data(), static_cast<qsizetype>(account.size()));
    }

    /// Once for what we published and, where there are any, once more for direct messages.
    Result<void> readOutbox()
    {
        MastodonActivities activities(m_sink);
        for (const Holds holds : {Holds::Posts, Holds::Messages}) {
            if (holds == Holds::Messages && activities.directMessages() == 0) {
                break;
            }
            activities.want(holds);
            if (const auto done = readActivities(activities, holds); !done) {
                return done;
            }
        }
        if (activities.newest().isKnown()) {
            m_sink.takenAt(activities.newest());
        }
        return {};
    }

    Result<void> readActivities(MastodonActivities &activities, Holds holds)
    {
        const QString &path = m_container.entries().at(*m_files.outbox).path;
        ExportFile file {path, u"mastodon-archive"_s, u"mastodon"_s};
        file.holds = holds;
        m_sink.beginFile(file);
        bool hasItems = false;
        const bool isFirst = holds == Holds::Posts;
        const JsonListReader reader {
            .wants =
                [&](std::string_view key, bool isObject) {
                    const bool isList = key == "orderedItems" && !isObject;
                    hasItems = hasItems || isList;
                    return isList;
                },
            .element = [&](simdjson::ondemand::value value,
                           qint64 item) { return activities.read(value, item); },
            .rejected =
                [&](const RejectedRow &row) {
                    if (isFirst) {
                        m_sink.rejected(row);
                    }
                },
            .encodingGuessed =
                [&] {
                    if (isFirst) {
                        m_sink.notice({u"encoding-guessed"_s, {baseName(path)}});
                    }
                },
        };
        const auto done = readJsonList(m_container, *m_files.outbox, reader, m_job);
        const bool keepsAny = activities.newest().isKnown() && !m_container.isSingleFile();
        if (!done && (done.error().code != Error::Code::FormatBroken || !keepsAny)) {
            return done;
        }
        if (!done && isFirst) {
            m_sink.notice(
                brokenPart(m_container, *m_files.outbox, done.error().arguments.value(1)));
        } else if (!hasItems) {
            m_sink.notice(changedShape(m_container, *m_files.outbox, u"orderedItems"_s));
        }
        m_sink.endFile({});
        return {};
    }

    Container &m_container;
    RecordSink &m_sink;
    const JobContext &m_job;
    Files m_files;
};

} // namespace

Result<bool> isMastodonArchive(
    Container &container, const FileHead &, const ReadOptions &, const JobContext &job)
{
    return findFiles(container, job).map([](const Files &files) {
        return files.outbox || files.actor;
    });
}

Result<void> readMastodonArchive(
    Container &container, const ReadOptions &, RecordSink &sink, const JobContext &job)
{
    return MastodonArchiveReader(container, sink, job).read();
}

} // namespace comity::formats
