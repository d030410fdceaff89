#include "model/import/stage/spill_file.h"

#include <QDir>
#include <QFile>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using formats::PersonRecord;
using snapshots::bit;
using snapshots::Field;
using snapshots::FieldMask;

constexpr std::size_t bufferBytes = std::size_t {1} << 20;
constexpr std::size_t lengthBytes = sizeof(quint32);

template <typename Number>
void put(Number value, std::string &out)
{
    char bytes[sizeof(Number)];
    std::memcpy(bytes, &value, sizeof(Number));
    out.append(bytes, sizeof(Number));
}

template <typename Number>
Number take(std::string_view &from)
{
    Number value {};
    std::memcpy(&value, from.data(), sizeof(Number));
    from.remove_prefix(sizeof(Number));
    return value;
}

void putText(std::string_view text, std::string &out)
{
    put(static_cast<quint32>(text.size()), out);
    out.append(text);
}

std::string_view takeText(std::string_view &from)
{
    const auto size = take<quint32>(from);
    const std::string_view text = from.substr(0, size);
    from.remove_prefix(size);
    return text;
}

/// Visits every stated field with the member that holds it, in the order of Field.
template <typename Record, typename Text, typename Number, typename Flag, typename Time>
void visit(Record &record, Text text, Number number, Flag flag, Time time)
{
    text(Field::Id, record.id);
    text(Field::Handle, record.handle);
    text(Field::Name, record.name);
    text(Field::Bio, record.bio);
    text(Field::Location, record.location);
    text(Field::Website, record.website);
    text(Field::Avatar, record.avatar);
    text(Field::Url, record.url);
    text(Field::Language, record.language);
    number(Field::Followers, record.followers);
    number(Field::Following, record.following);
    number(Field::Posts, record.posts);
    number(Field::Listed, record.listed);
    time(Field::JoinedAt, record.joinedAt);
    time(Field::LastPostAt, record.lastPostAt);
    flag(Field::Verified, record.verified);
    flag(Field::Protected, record.isProtected);
}

} // namespace

FieldMask statedFields(const PersonRecord &record)
{
    FieldMask fields = 0;
    const auto add = [&fields](Field field, bool isStated) {
        if (isStated) {
            fields |= bit(field);
        }
    };
    visit(
        record, [&](Field f, const std::string_view &text) { add(f, !text.empty()); },
        [&](Field f, const std::optional<qint64> &value) { add(f, value.has_value()); },
        [&](Field f, const std::optional<bool> &value) { add(f, value.has_value()); },
        [&](Field f, const Dated &value) { add(f, value.hasValue()); });
    return fields;
}

SpillFile::SpillFile(int file)
    : m_file(file)
{
}

SpillFile::Descriptor::~Descriptor()
{
    if (m_number >= 0) {
        ::close(m_number);
    }
}

Result<SpillFile> SpillFile::create(const QString &folder)
{
    if (folder.isEmpty()) {
        const int file = ::memfd_create("comity-spill", MFD_CLOEXEC);
        return file >= 0 ? Result<SpillFile>(SpillFile(file))
                         : failure(Error::Code::DiskFull, {folder}, u"memfd"_s);
    }
    const QByteArray path = QFile::encodeName(folder);
    int file = ::open(path.constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file < 0 && errno != ENOSPC) {
        // Not every file system knows nameless files: a name that goes at once does the same.
        QByteArray pattern = path + "/.comity-spill-XXXXXX";
        file = ::mkostemp(pattern.data(), O_CLOEXEC);
        if (file >= 0) {
            ::unlink(pattern.constData());
        }
    }
    if (file < 0) {
        return failure(errno == ENOSPC ? Error::Code::DiskFull : Error::Code::WorkspaceReadOnly,
            {folder}, u"spill"_s);
    }
    SpillFile spill(file);
    spill.m_folder = folder;
    return spill;
}

Result<SpillFile> SpillFile::onFile(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    if (file < 0) {
        return failure(Error::Code::FileUnreadable, {path});
    }
    return SpillFile(file);
}

quint64 SpillFile::append(const PersonRecord &record, FieldMask fields)
{
    m_packed.clear();
    put(fields, m_packed);
    const auto has = [fields](Field field) { return (fields & bit(field)) != 0; };
    visit(
        record,
        [&](Field f, const std::string_view &text) {
            if (has(f)) {
                putText(text, m_packed);
            }
        },
        [&](Field f, const std::optional<qint64> &value) {
            if (has(f)) {
                put(*value, m_packed);
            }
        },
        [&](Field f, const std::optional<bool> &value) {
            if (has(f)) {
                put(static_cast<char>(*value ? 1 : 0), m_packed);
            }
        },
        [&](Field f, const Dated &value) {
            if (has(f)) {
                put(value.at, m_packed);
                put(static_cast<char>(value.precision), m_packed);
            }
        });
    return appendPacked();
}

quint64 SpillFile::append(const formats::RejectedRow &row, const QString &path)
{
    m_packed.clear();
    put(row.line, m_packed);
    for (const QString &text : {row.reason, row.argument, row.raw, path}) {
        putText(text.toStdString(), m_packed);
    }
    return appendPacked();
}

quint64 SpillFile::append(const formats::MessageRecord &record, std::string_view identity)
{
    m_packed.clear();
    put(record.kind, m_packed);
    put(record.direction, m_packed);
    put(static_cast<char>(record.wasDeleted ? 1 : 0), m_packed);
    put(record.at.at, m_packed);
    put(record.at.precision, m_packed);
    for (const std::string_view text :
        {record.id, record.thread, record.text, record.replyTo, identity}) {
        putText(text, m_packed);
    }
    return appendPacked();
}

quint64 SpillFile::appendPacked()
{
    const quint64 at = m_end;
    put(static_cast<quint32>(m_packed.size()), m_buffer);
    m_buffer += m_packed;
    m_end += lengthBytes + m_packed.size();
    m_last.swap(m_packed);
    if (m_buffer.size() >= bufferBytes) {
        flush();
    }
    return at;
}

void SpillFile::flush()
{
    std::string_view rest = m_buffer;
    while (!rest.empty() && !m_failed) {
        const ssize_t written = ::write(m_file.number(), rest.data(), rest.size());
        if (written > 0) {
            rest.remove_prefix(static_cast<std::size_t>(written));
        } else if (written < 0 && errno != EINTR) {
            m_failed = true;
        }
    }
    m_buffer.clear();
}

Result<void> SpillFile::finish()
{
    flush();
    if (m_failed) {
        return failure(Error::Code::DiskFull, {m_folder}, u"spill"_s);
    }
    return {};
}

std::string_view SpillFile::bytesAt(quint64 offset)
{
    const auto inWindow = [this](quint64 from, std::size_t size) {
        return from >= m_windowAt && from + size <= m_windowAt + m_window.size();
    };
    const auto load = [this](quint64 from, std::size_t size) {
        m_window.resize(std::max(size, bufferBytes));
        std::size_t have = 0;
        while (have < m_window.size()) {
            const ssize_t got = ::pread(m_file.number(), m_window.data() + have,
                m_window.size() - have, static_cast<off_t>(from + have));
            if (got <= 0) {
                break;
            }
            have += static_cast<std::size_t>(got);
        }
        m_window.resize(have);
        m_windowAt = from;
    };
    if (!m_buffer.empty()) {
        flush();
    }
    if (!inWindow(offset, lengthBytes)) {
        load(offset, lengthBytes);
    }
    quint32 size = 0;
    std::memcpy(&size, m_window.data() + (offset - m_windowAt), lengthBytes);
    if (!inWindow(offset, lengthBytes + size)) {
        load(offset, lengthBytes + size);
    }
    return std::string_view(m_window).substr(offset - m_windowAt + lengthBytes, size);
}

SpillFile::Stored SpillFile::readAt(quint64 offset)
{
    std::string_view bytes = bytesAt(offset);
    Stored stored;
    stored.fields = take<FieldMask>(bytes);
    const auto has = [&stored](Field field) { return (stored.fields & bit(field)) != 0; };
    visit(
        stored.record,
        [&](Field f, std::string_view &text) {
            if (has(f)) {
                text = takeText(bytes);
            }
        },
        [&](Field f, std::optional<qint64> &value) {
            if (has(f)) {
                value = take<qint64>(bytes);
            }
        },
        [&](Field f, std::optional<bool> &value) {
            if (has(f)) {
                value = take<char>(bytes) != 0;
            }
        },
        [&](Field f, Dated &value) {
            if (has(f)) {
                value.at = take<qint64>(bytes);
                value.precision = static_cast<DatePrecision>(take<char>(bytes));
            }
        });
    return stored;
}

SpillFile::StoredMessage SpillFile::readMessageAt(quint64 offset)
{
    std::string_view bytes = bytesAt(offset);
    StoredMessage stored;
    formats::MessageRecord &record = stored.record;
    record.kind = take<formats::MessageKind>(bytes);
    record.direction = take<formats::Direction>(bytes);
    record.wasDeleted = take<char>(bytes) != 0;
    record.at.at = take<qint64>(bytes);
    record.at.precision = take<DatePrecision>(bytes);
    for (std::string_view *text :
        {&record.id, &record.thread, &record.text, &record.replyTo, &stored.identity}) {
        *text = takeText(bytes);
    }
    return stored;
}

SpillFile::StoredRejected SpillFile::readRejectedAt(quint64 offset)
{
    std::string_view bytes = bytesAt(offset);
    StoredRejected stored;
    stored.row.line = take<qint64>(bytes);
    for (QString *text :
        {&stored.row.reason, &stored.row.argument, &stored.row.raw, &stored.path}) {
        const std::string_view utf8 = takeText(bytes);
        *text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }
    return stored;
}

} // namespace comity
