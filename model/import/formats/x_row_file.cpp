#include "model/import/formats/x_row_file.h"

#include "model/import/formats/entry_path.h"
#include "model/import/formats/part_trouble.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

class RowFileReader
{
public:
    RowFileReader(
        Container &container, RecordSink &sink, const XRowFile &file, const JobContext &job)
        : m_container(container)
        , m_sink(sink)
        , m_file(file)
        , m_job(job)
        , m_name(baseName(container.entries().at(file.entry).path))
    {
    }

    Result<XFileEnd> read()
    {
        m_sink.beginFile(m_file.about);
        const Result<void> done = readJsonList(m_container, m_file.entry, reader(), m_job);
        if (!done && !isOfOneFile(done.error())) {
            return tl::unexpected<Error>(done.error());
        }
        if (!done) {
            m_end.broken = done.error();
            const QString place = done.error().arguments.value(1);
            m_sink.notice(brokenPart(m_container, m_file.entry, place, m_file.about.kind));
        } else if (!m_isListFound || (m_end.accepted == 0 && !m_strange.isEmpty())) {
            const QString key = unknownKey(m_strange, m_file.knownKeys);
            m_sink.notice(changedShape(m_container, m_file.entry, key, m_file.about.kind));
        }
        m_sink.endFile(m_file.declared);
        return m_end;
    }

private:
    JsonListReader reader()
    {
        return {
            .wants =
                [this](std::string_view key, bool isObject) {
                    const bool isWanted = key.empty() && !isObject;
                    m_isListFound = m_isListFound || isWanted;
                    return isWanted;
                },
            .element =
                [this](simdjson::ondemand::value value, qint64 item) {
                    const ElementOutcome outcome = m_file.element(value, item);
                    m_end.accepted += outcome.error || outcome.reason ? 0 : 1;
                    return outcome;
                },
            .rejected = [this](const RejectedRow &row) { reject(row); },
            .splitAt = m_file.splitAt,
            .encodingGuessed =
                [this] {
                    m_sink.notice({u"encoding-guessed"_s, {m_name}});
                },
        };
    }

    void reject(const RejectedRow &row)
    {
        if (m_strange.isEmpty() && (row.reason == u"unknown-record" || row.reason == u"no-key")) {
            m_strange = row.raw.isEmpty() ? u" "_s : row.raw;
        }
        m_sink.rejected(row);
    }

    Container &m_container;
    RecordSink &m_sink;
    const XRowFile &m_file;
    const JobContext &m_job;
    QString m_name;
    XFileEnd m_end;
    QString m_strange; ///< the first element that was of no known shape
    bool m_isListFound = false;
};

} // namespace

Result<XFileEnd> readXRows(
    Container &container, RecordSink &sink, const XRowFile &file, const JobContext &job)
{
    return RowFileReader(container, sink, file, job).read();
}

bool isOfOneFile(const Error &error)
{
    return error.code == Error::Code::FormatBroken || error.code == Error::Code::ArchiveBroken
        || error.code == Error::Code::FileUnreadable;
}

QString unknownKey(const QString &json, const std::vector<std::string_view> &known)
{
    static const QRegularExpression pattern(u"\"((?:[^\"\\\\]|\\\\.){1,60})\"\\s*:"_s);
    auto keys = pattern.globalMatch(json);
    while (keys.hasNext()) {
        const QString key = keys.next().captured(1);
        const bool isKnown = std::ranges::any_of(known, [&key](std::string_view one) {
            return key.toUtf8() == QByteArrayView(one.data(), static_cast<qsizetype>(one.size()));
        });
        if (!isKnown) {
            return key;
        }
    }
    return QString::fromUtf8(known.front().data(), static_cast<qsizetype>(known.front().size()));
}

} // namespace comity::formats
