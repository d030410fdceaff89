#include "tests/fuzz/checking_sink.h"

#include <QStringDecoder>

namespace comity::tests {
namespace {

constexpr qsizetype longestRaw = 4'000;

bool isUtf8(std::string_view text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded
        = decoder(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    return !decoder.hasError() && decoded.size() <= static_cast<qsizetype>(text.size());
}

} // namespace

void CheckingSink::expect(bool isTrue, const char *trouble)
{
    if (!isTrue && m_trouble == nullptr) {
        m_trouble = trouble;
    }
}

void CheckingSink::texts(const formats::PersonRecord &record)
{
    for (const std::string_view text :
        {record.id, record.handle, record.name, record.bio, record.location, record.website,
            record.avatar, record.url, record.language, record.followOptions}) {
        expect(isUtf8(text), "a text of a person is not UTF-8");
    }
}

void CheckingSink::owner(const formats::Owner &owner)
{
    expect(!owner.isEmpty(), "an owner without key, handle and name");
}

void CheckingSink::takenAt(const Dated &) { }

void CheckingSink::ownerFact(const formats::OwnerFact &fact)
{
    expect(!fact.name.isEmpty(), "a fact without a name");
}

void CheckingSink::sighting(const formats::NameSighting &seen)
{
    expect(!seen.id.empty(), "a name seen without an id");
    expect(isUtf8(seen.id) && isUtf8(seen.handle) && isUtf8(seen.name), "a name seen is not UTF-8");
}

void CheckingSink::notice(const formats::Notice &notice)
{
    expect(!notice.code.isEmpty(), "a notice without a code");
}

void CheckingSink::beginFile(const formats::ExportFile &file)
{
    expect(!m_isInFile, "a file begins inside another");
    expect(!file.path.isEmpty() && !file.format.isEmpty(), "a file without path or format");
    m_isInFile = true;
    m_holds = file.holds;
}

void CheckingSink::person(const formats::PersonRecord &record, qint64 line)
{
    expect(m_isInFile, "a person outside a file");
    expect(m_holds == formats::Holds::List, "a person in a file of messages");
    expect(line >= 1, "a person without a line");
    expect(!record.id.empty() || !record.handle.empty() || !record.name.empty(),
        "a person without id, handle and name");
    texts(record);
}

void CheckingSink::message(const formats::MessageRecord &record, qint64 line)
{
    expect(m_isInFile, "a message outside a file");
    expect(m_holds != formats::Holds::List, "a message in a list");
    expect(line >= 1, "a message without a line");
    texts(record.other);
    for (const std::string_view text :
        {record.id, record.thread, record.threadTitle, record.text, record.replyTo}) {
        expect(isUtf8(text), "a text of a message is not UTF-8");
    }
}

void CheckingSink::rejected(const formats::RejectedRow &row)
{
    expect(m_isInFile, "a rejected row outside a file");
    expect(row.line >= 1, "a rejected row without a line");
    expect(!row.reason.isEmpty(), "a rejected row without a reason");
    expect(row.raw.size() <= longestRaw, "a rejected row that is too long");
}

void CheckingSink::skipped(qint64 rows)
{
    expect(m_isInFile, "skipped rows outside a file");
    expect(rows >= 0, "less than no rows skipped");
}

void CheckingSink::endFile(std::optional<qint64>)
{
    expect(m_isInFile, "the end of a file that did not begin");
    m_isInFile = false;
}

void CheckingSink::notRead(qint64 files)
{
    expect(files >= 0, "less than no files left out");
}

} // namespace comity::tests
