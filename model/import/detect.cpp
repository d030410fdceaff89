#include "model/import/detect.h"

#include "model/import/formats/entry_path.h"
#include "model/import/formats/foreign_formats.h"
#include "model/import/formats/instagram_files.h"
#include "model/import/formats/instagram_lists.h"
#include "model/import/formats/linkedin_connections.h"
#include "model/import/formats/mapped_csv.h"
#include "model/import/formats/row_count.h"
#include "model/import/formats/text_encoding.h"
#include "model/import/formats/x_archive.h"
#include "model/import/formats/x_archive_files.h"

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using formats::Container;
using formats::ForeignFormat;

constexpr qint64 headBytes = qint64 {64} << 10;

class Detector
{
public:
    Detector(Container &container, const formats::ReadOptions &options, const JobContext &job)
        : m_container(container)
        , m_options(options)
        , m_job(job)
    {
    }

    Result<Detected> run()
    {
        if (m_container.isSingleFile()) {
            const Result<QByteArray> head = m_container.readHead(0, headBytes, m_job);
            if (!head) {
                return tl::unexpected<Error>(head.error());
            }
            m_bytes = *head;
            const std::string text = formats::decodedText(
                {m_bytes.constData(), static_cast<std::size_t>(m_bytes.size())});
            m_text = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed();
            if (m_text.isEmpty()) {
                return failure(Error::Code::FileEmpty, {m_container.name()});
            }
        }
        if (const auto refused = formats::spreadsheetIn(m_container, m_bytes)) {
            return refusal(*refused);
        }
        return byContent();
    }

private:
    Result<Detected> byContent()
    {
        const auto x = formats::findXArchiveFiles(m_container, m_job);
        if (!x) {
            return tl::unexpected<Error>(x.error());
        }
        if (!x->parts.empty() || x->manifest || x->account
            || formats::isXFile(m_text.toStdString())) {
            return Detected {u"x-archive"_s, true};
        }
        if (formats::isGrailbird(m_container)) {
            return refusal({{u"x-grailbird"_s}});
        }
        const auto instagram = formats::findInstagramFiles(m_container, m_job);
        if (!instagram) {
            return tl::unexpected<Error>(instagram.error());
        }
        if (!instagram->parts.empty()) {
            return Detected {u"instagram-json"_s, true};
        }
        const auto linkedIn = formats::findLinkedInConnections(m_container, m_job);
        if (!linkedIn) {
            return tl::unexpected<Error>(linkedIn.error());
        }
        if (!linkedIn->empty()) {
            return Detected {u"linkedin-csv"_s, true};
        }
        if (const auto foreign = formats::foreignFormat(m_container, m_text)) {
            return refusal(*foreign);
        }
        return asTable();
    }

    Result<Detected> asTable()
    {
        const bool isTree = m_text.startsWith(u'{') || m_text.startsWith(u'[');
        for (std::size_t i = 0; i < m_container.entries().size() && !isTree; ++i) {
            const QString &path = m_container.entries().at(i).path;
            if (!m_container.isSingleFile() && !formats::isTableName(path)) {
                continue;
            }
            const Result<formats::TableHead> head = formats::readTableHead(m_container, i, m_job);
            if (!head) {
                return tl::unexpected<Error>(head.error());
            }
            if (formats::isPeopleTable(*head, m_options.mapping)) {
                return Detected {u"csv"_s, false};
            }
        }
        return failure(Error::Code::UnknownFormat, {m_container.name()});
    }

    Result<Detected> refusal(const ForeignFormat &foreign) const
    {
        return failure(
            Error::Code::FormatRefused, QStringList {m_container.name()} + foreign.arguments);
    }

    Container &m_container;
    const formats::ReadOptions &m_options;
    const JobContext &m_job;
    QByteArray m_bytes; ///< the beginning of one loose file
    QString m_text;
};

Result<void> readAs(const QString &format, Container &container,
    const formats::ReadOptions &options, formats::RecordSink &sink, const JobContext &job)
{
    if (format == u"x-archive") {
        return formats::readXArchive(container, sink, job);
    }
    if (format == u"instagram-json") {
        return formats::readInstagramLists(container, options, sink, job);
    }
    if (format == u"linkedin-csv") {
        return formats::readLinkedInConnections(container, options, sink, job);
    }
    Q_ASSERT(format == u"csv");
    return formats::readMappedCsv(container, options, sink, job);
}

} // namespace

Result<Detected> detect(
    Container &container, const JobContext &job, const formats::ReadOptions &options)
{
    return Detector(container, options, job).run();
}

Result<void> readLists(Container &container, const Detected &detected,
    const formats::ReadOptions &options, formats::RecordSink &sink, const JobContext &job)
{
    formats::RowCount counted(sink);
    const Result<void> done = readAs(detected.format, container, options, counted, job);
    if (done && counted.rows() == 0) {
        return failure(Error::Code::NothingFound, {container.name()});
    }
    return done;
}

} // namespace comity
