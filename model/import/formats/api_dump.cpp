#include "model/import/formats/api_dump.h"

#include "model/base/text_fold.h"
#include "model/import/formats/api_pages.h"
#include "model/import/formats/cell_values.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/file_hints.h"
#include "model/import/formats/ids.h"
#include "model/import/formats/part_trouble.h"
#include "model/import/formats/text_encoding.h"

#include <QRegularExpression>
#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr qint64 headBytes = qint64 {16} << 10;
/// An export of another kind holds a file for every conversation.
constexpr int mostSniffed = 50;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

struct DumpFile
{
    std::size_t entry = 0;
    QString path;
    QString head;
    std::optional<ListKind> kind = {}; ///< for lists that do not tell
};

bool mayBeJson(const QString &path)
{
    const QString end = ending(path);
    return end == u"json" || end == u"jsonl" || end == u"ndjson";
}

QString headText(const QByteArray &bytes)
{
    return text(decodedText({bytes.constData(), static_cast<std::size_t>(bytes.size())})).trimmed();
}

bool isDump(const QString &head, const ApiDumpFormat &format)
{
    return (head.startsWith(u'{') || head.startsWith(u'[')) && format.isIt(head);
}

Result<std::vector<DumpFile>> findDumps(
    Container &container, const ApiDumpFormat &format, const JobContext &job)
{
    std::vector<DumpFile> found;
    int sniffed = 0;
    for (std::size_t i = 0; i < container.entries().size(); ++i) {
        const QString &path = container.entries().at(i).path;
        if (!container.isSingleFile() && (!mayBeJson(path) || ++sniffed > mostSniffed)) {
            continue;
        }
        const Result<QByteArray> bytes = container.readHead(i, headBytes, job);
        if (!bytes) {
            return tl::unexpected<Error>(bytes.error());
        }
        if (const QString head = headText(*bytes); isDump(head, format)) {
            found.push_back({i, path, head});
        }
    }
    // Pages that were saved as files of their own: 2 before 10.
    std::ranges::sort(
        found, {}, [](const DumpFile &file) { return std::tuple(file.path.size(), file.path); });
    return found;
}

class DumpReader
{
public:
    DumpReader(Container &container, const ReadOptions &options, const ApiDumpFormat &format,
        RecordSink &sink, const JobContext &job)
        : m_container(container)
        , m_options(options)
        , m_format(format)
        , m_sink(sink)
        , m_job(job)
        , m_trouble(container, sink)
    {
    }

    Result<void> read()
    {
        auto files = findDumps(m_container, m_format, m_job);
        if (!files) {
            return tl::unexpected<Error>(files.error());
        }
        if (const auto settled = settleKinds(*files); !settled) {
            return settled;
        }
        tellTime(*files);
        for (const DumpFile &file : *files) {
            const auto done = m_trouble.take(readFile(file), file.entry, file.kind);
            if (!done) {
                return done;
            }
        }
        for (const auto &[kind, missing] : m_missing) {
            if (!missing.isEmpty()) {
                m_sink.notice({u"missing-part"_s, {missing}, true, kind});
            }
        }
        m_sink.notRead(static_cast<qint64>(m_container.entries().size() - files->size()));
        return m_trouble.finish();
    }

private:
    std::optional<ListKind> kindOfKey(std::string_view key) const
    {
        const auto found = std::ranges::find(m_format.lists, key, &ApiDumpFormat::List::key);
        return found == m_format.lists.end() ? std::nullopt : found->kind;
    }

    /// The list whose name stands first in the file; empty for accounts without one.
    std::string_view firstKey(const QString &head) const
    {
        std::string_view first;
        qsizetype place = head.size();
        for (const ApiDumpFormat::List &list : m_format.lists) {
            const QRegularExpression pattern(u"\"%1\"\\s*:\\s*\\["_s.arg(text(list.key)));
            const qsizetype at = head.indexOf(pattern);
            if (at >= 0 && at < place) {
                place = at;
                first = list.key;
            }
        }
        return first;
    }

    Result<void> settleKinds(std::vector<DumpFile> &files)
    {
        const auto isOpen = [this](const DumpFile &file) {
            return !file.kind && !kindOfKey(firstKey(file.head));
        };
        for (DumpFile &file : files) {
            file.kind = m_options.list;
            file.kind = file.kind ? file.kind : listInName(file.path);
            file.kind = file.kind ? file.kind : listInName(m_container.name());
        }
        if (std::ranges::all_of(files, isOpen)) {
            return failure(Error::Code::ListUnknown, {baseName(files.front().path)});
        }
        for (const DumpFile &file : files) {
            if (isOpen(file)) {
                m_sink.notice({u"direction-asked"_s, {baseName(file.path)}});
            }
        }
        std::erase_if(files, isOpen);
        return {};
    }

    void tellTime(const std::vector<DumpFile> &files)
    {
        for (const DumpFile &file : files) {
            if (const Dated time = timeInName(file.path); time.isKnown()) {
                m_sink.takenAt(time);
                return;
            }
        }
        if (const Dated time = timeInName(m_container.name()); time.isKnown()) {
            m_sink.takenAt(time);
        }
    }

    Result<void> readFile(const DumpFile &file)
    {
        ApiPagesReader reader;
        for (const ApiDumpFormat::List &list : m_format.lists) {
            reader.lists.push_back(list.key);
        }
        reader.split = firstKey(file.head);
        m_open = {};
        m_item = m_page = m_damagedIds = 0;
        reader.page = [&](const ApiPage &page) { readPage(page, file); };
        reader.rejected = [&](const RejectedRow &row) {
            begin(file,
                m_open.value_or(kindOfKey(firstKey(file.head))
                                    .value_or(file.kind.value_or(ListKind::Followers))),
                {});
            m_sink.rejected(row);
        };
        const Result<bool> isGuessed = readApiPages(m_container, file.entry, reader, m_job);
        if (!isGuessed) {
            if (m_open) {
                m_sink.endFile({});
            }
            return tl::unexpected<Error>(isGuessed.error());
        }
        if (*isGuessed) {
            m_sink.notice({u"encoding-guessed"_s, {baseName(file.path)}});
        }
        if (m_damagedIds > 0) {
            m_sink.notice({u"damaged-ids"_s, {QString::number(m_damagedIds), baseName(file.path)}});
        }
        if (m_open) {
            m_sink.endFile({});
        }
        return {};
    }

    void begin(const DumpFile &file, ListKind kind, std::string_view network)
    {
        if (m_open == kind) {
            return;
        }
        if (m_open) {
            m_sink.endFile({});
        }
        m_open = kind;
        // Accounts of a few fields are told apart by the account that was chosen.
        const bool isChosen = m_format.network == u"x" && m_options.network == u"instagram";
        m_network = !network.empty() ? text(network)
            : isChosen               ? m_options.network
                                     : m_format.network;
        m_sink.beginFile({file.path, m_format.code, m_network, kind});
    }

    void readPage(const ApiPage &page, const DumpFile &file)
    {
        const std::optional<ListKind> kind
            = kindOfKey(page.list) ? kindOfKey(page.list) : file.kind;
        if (!kind) {
            m_trouble.changed(file.entry, text(page.list));
            return;
        }
        tellOwner(page.subject);
        const auto named = std::ranges::find_if(
            page.users, [](const ApiPage::User &one) { return !one.user.network.empty(); });
        begin(file, *kind, named == page.users.end() ? std::string_view() : named->user.network);
        if (!page.list.empty()) {
            ++m_page;
            m_missing[*kind] = page.hasMore.value_or(false)
                ? u"%1 #%2"_s.arg(baseName(file.path), QString::number(m_page + 1))
                : QString();
        }
        for (const ApiPage::User &user : page.users) {
            ++m_item;
            readUser(user);
        }
    }

    void tellOwner(const ApiUser &subject)
    {
        if (subject.id.empty() || m_hasOwner) {
            return;
        }
        m_hasOwner = true;
        m_sink.owner({text(subject.id), text(subject.handle), text(subject.name)});
    }

    void readUser(const ApiPage::User &one)
    {
        const ApiUser &user = one.user;
        const char *reason = nullptr;
        std::string_view id = user.id;
        const bool isX = m_network == u"x";
        const bool isDamaged = isX && isDamagedId(id);
        m_damagedIds += isDamaged ? 1 : 0;
        if (isX ? !isNumericId(id) : m_network == u"bluesky" && !id.starts_with("did:")) {
            reason = isDamaged ? "damaged-id" : "bad-id";
            id = {};
        }
        std::string_view handle = plainHandle(user.handle);
        if (!isHandleOn(m_network.toStdString(), handle)) {
            handle = {};
        }
        // On X an object without a handle is a post.
        const bool isNobody = one.isBroken || (isX && handle.empty() && !user.isBareId);
        if (!isNobody && isKeyedByHandle() && handle.empty() && !user.handle.empty()) {
            m_sink.rejected({m_item, u"bad-handle"_s, text(user.handle).left(200), rawOf(user)});
            return;
        }
        if (isNobody || (handle.empty() && (id.empty() || isKeyedByHandle()))) {
            reason = isNobody ? "unknown-record" : user.id.empty() ? "no-key" : reason;
            m_sink.rejected({m_item, QString::fromLatin1(reason ? reason : "no-key"),
                text(user.id).left(200), rawOf(user)});
            return;
        }
        tell(user, id, handle);
    }

    bool isKeyedByHandle() const { return m_network == u"instagram" || m_network == u"threads"; }

    static QString rawOf(const ApiUser &user)
    {
        QStringList parts;
        for (const std::string_view part : {user.id, user.handle, user.name, user.bio}) {
            parts += text(part.substr(0, 1'000));
        }
        return parts.join(u' ').trimmed();
    }

    void tell(const ApiUser &user, std::string_view id, std::string_view handle)
    {
        PersonRecord person;
        m_key = isKeyedByHandle() ? foldHandle(handle) : std::string(id);
        person.id = m_key;
        person.handle = handle;
        person.name = user.name;
        person.bio = user.bio;
        person.location = user.location;
        person.website = user.website;
        person.avatar = user.avatar;
        person.followers = user.followers;
        person.following = user.following;
        person.posts = user.posts;
        person.listed = user.listed;
        person.verified = user.verified;
        person.isProtected = user.isProtected;
        person.theyFollow = user.theyFollow;
        person.weFollow = user.weFollow;
        person.joinedAt = user.joinedAt;
        person.lastPostAt = user.lastPostAt;
        m_sink.person(person, m_item);
    }

    Container &m_container;
    const ReadOptions &m_options;
    const ApiDumpFormat &m_format;
    RecordSink &m_sink;
    const JobContext &m_job;
    PartTrouble m_trouble;
    std::optional<ListKind> m_open; ///< the list of the file that is begun
    QString m_network;
    qint64 m_item = 0;
    qint64 m_page = 0;
    qint64 m_damagedIds = 0;
    bool m_hasOwner = false;
    std::map<ListKind, QString> m_missing; ///< the answer that the last one read leads to
    std::string m_key;
};

} // namespace

Result<bool> holdsApiDump(
    Container &container, const FileHead &head, const ApiDumpFormat &format, const JobContext &job)
{
    if (container.isSingleFile() && !head.text.isEmpty() && !isDump(head.text, format)) {
        return false;
    }
    return findDumps(container, format, job).map([](const std::vector<DumpFile> &found) {
        return !found.empty();
    });
}

Result<void> readApiDump(Container &container, const ReadOptions &options,
    const ApiDumpFormat &format, RecordSink &sink, const JobContext &job)
{
    return DumpReader(container, options, format, sink, job).read();
}

} // namespace comity::formats
