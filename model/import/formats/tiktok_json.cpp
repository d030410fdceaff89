#include "model/import/formats/tiktok_json.h"

#include "model/base/text_fold.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/file_hints.h"
#include "model/import/formats/part_trouble.h"
#include "model/import/formats/text_encoding.h"
#include "model/import/formats/tiktok_keys.h"
#include "model/import/formats/tiktok_record.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;

constexpr qint64 headBytes = qint64 {64} << 10;
/// A renamed export is among few files.
constexpr int mostSniffed = 20;

QString textFrom(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

Result<bool> isTikTokEntry(Container &container, std::size_t entry, const JobContext &job)
{
    return container.readHead(entry, headBytes, job).map([](const QByteArray &bytes) {
        const std::string text
            = decodedText({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        return isTikTokText(textFrom(text).trimmed());
    });
}

/// By their usual name first; renamed files only where there is none.
Result<std::vector<std::size_t>> findTikTokJson(Container &container, const JobContext &job)
{
    std::vector<std::size_t> found;
    int sniffed = 0;
    for (const bool isNamedSo : {true, false}) {
        for (std::size_t i = 0; i < container.entries().size() && (isNamedSo || found.empty());
             ++i) {
            const QString &path = container.entries().at(i).path;
            const bool isCandidate = container.isSingleFile() || ending(path) == u"json";
            if (!isCandidate || plainStem(path).startsWith(u"user_data") != isNamedSo
                || (!isNamedSo && sniffed == mostSniffed)) {
                continue;
            }
            sniffed += isNamedSo ? 0 : 1;
            const Result<bool> isIt = isTikTokEntry(container, i, job);
            if (!isIt) {
                return tl::unexpected<Error>(isIt.error());
            }
            if (*isIt) {
                found.push_back(i);
            }
        }
    }
    return found;
}

/// Goes through one file, once for the owner and once for everything else: the owner may stand
/// last.
class TikTokFile
{
public:
    TikTokFile(Container &container, std::size_t entry, RecordSink &sink, const JobContext &job)
        : m_container(container)
        , m_entry(entry)
        , m_sink(sink)
        , m_job(job)
    {
    }

    Result<Owner> readOwner(std::vector<OwnerFact> &facts)
    {
        Owner owner;
        bool isFound = false;
        JsonListReader reader = walker();
        reader.wants = [](std::string_view key, bool isObject) {
            return isObject && plainTikTokKey(key) == "profilemap";
        };
        reader.member = [&](std::string_view key, od::value value) {
            const std::string plain = plainTikTokKey(key);
            const QString text = textFrom(textOf(value)).trimmed();
            if (plain == "username" && !text.isEmpty()) {
                owner.handle = text;
                owner.key = QString::fromStdString(foldHandle(text.toStdString()));
                isFound = true;
            } else if (plain == "displayname" || plain == "nickname") {
                owner.name = text;
            } else if (plain == "biodescription" && !text.isEmpty()) {
                facts.push_back({u"bio"_s, text});
            }
            return ElementOutcome {};
        };
        reader.rejected = [](const RejectedRow &) {};
        reader.isEnough = [&isFound] { return isFound; };
        const Result<void> done = readJsonList(m_container, m_entry, reader, m_job);
        if (!done && done.error().code != Error::Code::FormatBroken) {
            return tl::unexpected<Error>(done.error());
        }
        return owner;
    }

    Result<void> read(PartTrouble &trouble, const std::string &ownerHandle)
    {
        TikTokRecords records(m_sink, ownerHandle);
        JsonListReader reader = walker();
        reader.wants = [&](std::string_view key, bool isObject) { return begin(key, isObject); };
        reader.scalar = [&](std::string_view key, std::string_view value, bool isText) {
            // What nobody is on may be null (formats.md §8).
            const auto kind = tikTokListAt(m_path, plainTikTokKey(key));
            if (kind && (isText || value != "null")) {
                m_strange.emplace(*kind, textFrom(key));
            }
        };
        reader.element = [&](od::value value, qint64 item) {
            ++m_item;
            return m_open->holds == Holds::List ? records.readPerson(value, item)
                                                : records.readMessage(value, m_chat, m_item);
        };
        reader.rejected = [this](const RejectedRow &row) { m_sink.rejected(row); };
        reader.encodingGuessed = [this] {
            m_sink.notice({u"encoding-guessed"_s, {baseName(path())}});
        };
        const Result<void> done = readJsonList(m_container, m_entry, reader, m_job);
        close();
        for (const auto &[kind, key] : m_strange) {
            if (!m_seen.contains(kind)) {
                trouble.changed(m_entry, key, kind);
            }
        }
        m_newest = records.newest();
        return trouble.take(done, m_entry);
    }

    Dated newest() const { return m_newest; }

private:
    QString path() const { return m_container.entries().at(m_entry).path; }

    /// Goes into everything and keeps the plain keys of where it is.
    JsonListReader walker()
    {
        m_path.clear();
        JsonListReader reader;
        reader.enters = [this](std::string_view key) {
            constexpr std::size_t deepest = 8;
            const bool isIn = m_path.size() < deepest;
            if (isIn) {
                m_path.push_back(plainTikTokKey(key));
            }
            return isIn;
        };
        reader.left = [this] { m_path.pop_back(); };
        return reader;
    }

    bool begin(std::string_view key, bool isObject)
    {
        const std::string plain = plainTikTokKey(key);
        const auto kind = tikTokListAt(m_path, plain);
        if (isObject) {
            // The object around a list bears its name, too.
            const bool isInSection = !m_path.empty() && tikTokSection(m_path.back());
            if (kind && (isInSection || plain == "fanslist")) {
                m_strange.emplace(*kind, textFrom(key));
            }
            return false;
        }
        if (kind) {
            close();
            m_seen.insert(*kind);
            open({path(), u"tiktok-json"_s, u"tiktok"_s, kind});
            return true;
        }
        const TikTokChat chat = tikTokChatAt(m_path);
        if (chat.isChat) {
            if (!m_open || m_open->holds != Holds::Messages) {
                close();
                ExportFile file {path(), u"tiktok-json"_s, u"tiktok"_s};
                file.holds = Holds::Messages;
                open(file);
            }
            m_chat.partner = chat.isGroup ? std::string() : tikTokChatPartner(key);
            m_chat.isGroup = chat.isGroup;
            m_chat.thread = m_chat.partner.empty() ? std::string(key) : foldHandle(m_chat.partner);
            return true;
        }
        if (const auto section = m_path.empty() ? std::nullopt : tikTokSection(m_path.back())) {
            m_strange.emplace(*section, textFrom(key));
        }
        return false;
    }

    void open(const ExportFile &file)
    {
        m_open = file;
        m_item = 0;
        m_sink.beginFile(file);
    }

    void close()
    {
        if (m_open) {
            m_sink.endFile({});
        }
        m_open.reset();
    }

    Container &m_container;
    std::size_t m_entry;
    RecordSink &m_sink;
    const JobContext &m_job;
    std::vector<std::string> m_path;
    std::optional<ExportFile> m_open;
    TikTokRecords::Chat m_chat;
    qint64 m_item = 0; ///< of the file that is open
    std::set<ListKind> m_seen;
    std::map<ListKind, QString> m_strange; ///< what stands where a list should be
    Dated m_newest;
};

} // namespace

Result<bool> isTikTokJson(
    Container &container, const FileHead &head, const ReadOptions &, const JobContext &job)
{
    if (container.isSingleFile()) {
        return isTikTokText(head.text);
    }
    return findTikTokJson(container, job).map([](const std::vector<std::size_t> &found) {
        return !found.empty();
    });
}

Result<void> readTikTokJson(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    const auto found = findTikTokJson(container, job);
    if (!found) {
        return tl::unexpected<Error>(found.error());
    }
    if (found->empty()) {
        return failure(Error::Code::UnknownFormat, {container.name()});
    }
    // A second download beside the first is no second list (formats.md §0.5).
    const auto sizeOf = [&](std::size_t entry) { return container.entries().at(entry).size; };
    const std::size_t entry = *std::ranges::max_element(*found, {}, sizeOf);
    if (std::ranges::any_of(*found, [&](auto one) { return sizeOf(one) != sizeOf(entry); })) {
        sink.notice({u"mixed-exports"_s, {u"TikTok"_s, container.name()}});
    }
    TikTokFile file(container, entry, sink, job);
    std::vector<OwnerFact> facts;
    Result<Owner> owner = file.readOwner(facts);
    if (!owner) {
        return tl::unexpected<Error>(owner.error());
    }
    if (!owner->isEmpty()) {
        sink.owner(*owner);
        for (const OwnerFact &fact : facts) {
            sink.ownerFact(fact);
        }
    }
    for (const QString &name : {container.name(), container.entries().at(entry).path}) {
        if (const Dated day = timeInName(name); day.isKnown()) {
            sink.takenAt(day);
        }
    }
    const QString us
        = owner->handle.isEmpty() ? accountOn(options, u"tiktok"_s).handle : owner->handle;
    PartTrouble trouble(container, sink);
    if (const auto done = file.read(trouble, foldHandle(us.toStdString())); !done) {
        return done;
    }
    if (file.newest().isKnown()) {
        sink.takenAt(file.newest());
    }
    sink.notRead(static_cast<qint64>(container.entries().size()) - 1);
    return trouble.finish();
}

} // namespace comity::formats
