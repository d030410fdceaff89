#include "model/import/sample/anonymised_sample.h"

#include "model/import/detect.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/text_encoding.h"
#include "model/import/sample/json_shape.h"
#include "model/import/sample/lines_shape.h"
#include "model/import/sample/page_shape.h"
#include "model/import/sample/shape_drawing.h"
#include "model/import/sample/table_shape.h"
#include "model/networks/catalogue.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using formats::Container;
using Code = Error::Code;

enum class Kind { Json, Page, Lines, Table };

constexpr qint64 headBytes = qint64 {4} << 10;

bool isText(const QString &path)
{
    static const QStringList endings {u"json"_s, u"js"_s, u"jsonl"_s, u"ndjson"_s, u"csv"_s,
        u"tsv"_s, u"txt"_s, u"html"_s, u"htm"_s};
    return endings.contains(formats::ending(path));
}

/// By its content; its name only tells lines of labels from rows of cells.
std::optional<Kind> kindOf(const QByteArray &head, const QString &path)
{
    const std::string text
        = formats::decodedText({head.constData(), static_cast<std::size_t>(head.size())});
    if (text.find('\0') != std::string::npos) {
        return std::nullopt;
    }
    static const QRegularExpression variable(u"^[A-Za-z_][\\w.]*\\s*=\\s*[\\[{]"_s);
    const QString shown
        = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed();
    if (shown.startsWith(u'{') || shown.startsWith(u'[') || variable.match(shown).hasMatch()) {
        return Kind::Json;
    }
    if (shown.startsWith(u'<')) {
        return Kind::Page;
    }
    return formats::ending(path) == u"txt" ? Kind::Lines : Kind::Table;
}

QString networkName(const QString &format)
{
    const QString code
        = format.startsWith(u"messenger") ? u"facebook"_s : format.section(u'-', 0, 0);
    const networks::Network *network = networks::Catalogue::builtIn().find(code);
    return network ? network->name : u"not told by the file"_s;
}

QStringList maskedArguments(const QStringList &arguments)
{
    QStringList masked;
    for (const QString &argument : arguments) {
        masked += FormatWords::builtIn().maskedText(argument);
    }
    return masked;
}

/// `window.YTD.follower.part0 = `, without what is no word of a format.
QString maskedPrefix(const QString &prefix)
{
    constexpr qsizetype longest = 60;
    const QString plain = prefix.simplified();
    return plain.isEmpty() ? QString()
                           : FormatWords::builtIn().withKnownParts(plain.left(longest)) + u' ';
}

class SampleMaker
{
public:
    SampleMaker(Container &container, const SampleRequest &request, const JobContext &job)
        : m_container(container)
        , m_request(request)
        , m_job(job)
    {
    }

    Result<QString> make()
    {
        const auto entry = findEntry();
        if (!entry) {
            return failure(Code::FileMissing, {m_request.fileName});
        }
        const QString path = m_container.entries().at(*entry).path;
        const Result<QByteArray> head = m_container.readHead(*entry, headBytes, m_job);
        if (!head) {
            return tl::unexpected<Error>(head.error());
        }
        const std::optional<Kind> kind = kindOf(*head, path);
        if (!kind) {
            return failure(Code::UnknownFormat, {formats::baseName(path)});
        }
        return shapeOf(*entry, *kind).map([&](const QStringList &shape) -> QString {
            return QStringList(introduction(path) + shape).join(u'\n') + u'\n';
        });
    }

private:
    std::optional<std::size_t> findEntry() const
    {
        const auto &entries = m_container.entries();
        if (m_container.isSingleFile()) {
            return 0;
        }
        const auto found = std::ranges::find_if(entries, [this](const Container::Entry &one) {
            return m_request.entry.isEmpty() ? formats::baseName(one.path) == m_request.fileName
                                             : one.path == m_request.entry;
        });
        return found == entries.end()
            ? std::nullopt
            : std::optional(static_cast<std::size_t>(found - entries.begin()));
    }

    Result<QStringList> shapeOf(std::size_t entry, Kind kind)
    {
        const FormatWords &words = FormatWords::builtIn();
        const auto cut = [](const QStringList &lines) { return cutToRoom(lines); };
        switch (kind) {
        case Kind::Json:
            return jsonLines(entry);
        case Kind::Page:
            return readPageShape(m_container, entry, m_job).map(cut);
        case Kind::Lines:
            return readLinesShape(m_container, entry, words, m_job).map(cut);
        case Kind::Table:
            return readTableShape(m_container, entry, words, m_job).map(cut);
        }
        Q_UNREACHABLE();
    }

    Result<QStringList> jsonLines(std::size_t entry)
    {
        const QString ending = formats::ending(m_container.entries().at(entry).path);
        const bool isJoined = ending == u"jsonl" || ending == u"ndjson"
            || m_request.format == u"x-api-json" || m_request.format == u"bluesky-json";
        Result<JsonShape> shape = readJsonShape(m_container, entry, isJoined, m_job);
        if (!shape) {
            return tl::unexpected<Error>(shape.error());
        }
        nameKeys(shape->root, FormatWords::builtIn(), shape->texts);
        QStringList lines = drawn(shape->root, m_request.focus);
        lines.front().prepend(maskedPrefix(shape->prefix));
        if (!shape->brokenAt.isEmpty()) {
            lines += u"It stops being JSON at %1."_s.arg(shape->brokenAt);
        }
        return lines;
    }

    QStringList introduction(const QString &path) const
    {
        const QString none = u"none"_s;
        return {u"Anonymised sample, Comity " COMITY_VERSION ""_s,
            u"Network  "_s + networkName(m_request.format),
            u"Reader   "_s + (m_request.format.isEmpty() ? none : m_request.format),
            u"File     "_s + FormatWords::builtIn().maskedPath(path),
            u"Notice   "_s + m_request.code, u"         "_s + m_request.sentence, QString()};
    }

    Container &m_container;
    const SampleRequest &m_request;
    const JobContext &m_job;
};

} // namespace

std::optional<SampleRequest> sampleFor(const formats::Notice &notice, const Wording &wording)
{
    const bool isAboutShape = notice.code == u"changed-shape" || notice.code == u"broken-part";
    if (!isAboutShape || notice.place.container.isEmpty() || !isText(notice.place.entry)) {
        return std::nullopt;
    }
    SampleRequest request;
    request.container = notice.place.container;
    request.entry = notice.place.entry;
    request.fileName = notice.arguments.value(0);
    request.format = notice.place.format;
    request.code = notice.code;
    request.sentence
        = wording.sentence(u"warnings", notice.code, maskedArguments(notice.arguments));
    request.focus = notice.arguments.value(1);
    return request;
}

std::optional<SampleRequest> sampleFor(
    const Error &error, const ImportRequest &request, const Wording &wording)
{
    const QString name = formats::baseName(error.arguments.value(0));
    const bool isBroken = error.code == Code::FormatBroken;
    const bool isOneUnknown = error.code == Code::UnknownFormat || error.code == Code::NothingFound;
    // The name of the file that is broken, or of the export itself.
    const auto holds = [&](const QString &path) {
        return isText(path) ? formats::baseName(path) == name : isBroken;
    };
    const auto path = std::ranges::find_if(request.paths, holds);
    if ((!isBroken && !isOneUnknown) || !isText(name) || path == request.paths.end()) {
        return std::nullopt;
    }
    SampleRequest sample;
    sample.container = *path;
    sample.fileName = name;
    sample.code = toText(error.code);
    Error masked = error;
    masked.arguments = maskedArguments(error.arguments);
    sample.sentence = wording.explain(masked).happened;
    return sample;
}

Result<QString> anonymisedSample(const SampleRequest &request, const JobContext &job)
{
    auto container = Container::open(request.container, job);
    if (!container) {
        return tl::unexpected<Error>(container.error());
    }
    SampleRequest whole = request;
    if (whole.format.isEmpty()) {
        const auto detected = detect(**container, job);
        if (!detected && detected.error().code == Code::Cancelled) {
            return tl::unexpected<Error>(detected.error());
        }
        whole.format = detected ? detected->format : QString();
    }
    return SampleMaker(**container, whole, job).make();
}

} // namespace comity
