#include "model/import/detect.h"

#include "model/import/formats/foreign_formats.h"
#include "model/import/formats/reader.h"
#include "model/import/formats/row_count.h"
#include "model/import/formats/text_encoding.h"

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using formats::Container;
using formats::ForeignFormat;
using formats::Reader;

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
            if (const auto read = readHead(); !read) {
                return tl::unexpected<Error>(read.error());
            }
        }
        if (const auto refused = formats::spreadsheetIn(m_container, m_head.bytes)) {
            return refusal(*refused);
        }
        Detected detected;
        for (const Reader &reader : formats::readers()) {
            const Result<bool> isIt = reader.recognise(m_container, m_head, m_options, m_job);
            if (!isIt) {
                return tl::unexpected<Error>(isIt.error());
            }
            if (*isIt) {
                add(reader, detected);
            }
        }
        return detected.format.isEmpty() ? ofNoReader() : detected;
    }

private:
    Result<void> readHead()
    {
        const Result<QByteArray> head = m_container.readHead(0, headBytes, m_job);
        if (!head) {
            return tl::unexpected<Error>(head.error());
        }
        m_head.bytes = *head;
        const std::string text
            = formats::decodedText({head->constData(), static_cast<std::size_t>(head->size())});
        m_head.text = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed();
        if (m_head.text.isEmpty()) {
            return failure(Error::Code::FileEmpty, {m_container.name()});
        }
        return {};
    }

    void add(const Reader &reader, Detected &detected) const
    {
        const QString format = QString::fromLatin1(reader.format);
        if (detected.format.isEmpty()) {
            detected.format = format;
            detected.isCertain = reader.isCertain;
        } else if (!m_container.isSingleFile()) {
            detected.further += format;
        }
    }

    Result<Detected> ofNoReader()
    {
        if (formats::isGrailbird(m_container)) {
            return refusal({{u"x-grailbird"_s}});
        }
        if (const auto foreign = formats::foreignFormat(m_container, m_head.text)) {
            return refusal(*foreign);
        }
        const Reader &table = formats::tableReader();
        const Result<bool> isTable = table.recognise(m_container, m_head, m_options, m_job);
        if (!isTable) {
            return tl::unexpected<Error>(isTable.error());
        }
        if (*isTable) {
            return Detected {QString::fromLatin1(table.format), table.isCertain, {}};
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
    formats::FileHead m_head;
};

} // namespace

Result<Detected> detect(
    Container &container, const JobContext &job, const formats::ReadOptions &options)
{
    return Detector(container, options, job).run();
}

Result<void> readAs(const QString &format, Container &container,
    const formats::ReadOptions &options, formats::RecordSink &sink, const JobContext &job)
{
    const Reader *reader = formats::readerOf(format);
    Q_ASSERT(reader != nullptr);
    formats::RowCount counted(sink);
    const Result<void> done = reader->read(container, options, counted, job);
    if (done && counted.rows() == 0) {
        return failure(Error::Code::NothingFound, {container.name()});
    }
    return done;
}

} // namespace comity
