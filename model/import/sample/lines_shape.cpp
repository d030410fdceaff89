#include "model/import/sample/lines_shape.h"

#include "model/import/formats/text_encoding.h"
#include "model/import/formats/text_lines.h"
#include "model/import/sample/value_shape.h"

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr qint64 headBytes = qint64 {64} << 10;
constexpr qint64 mostLines = 12;

QString shapeOfLine(const QString &line, const FormatWords &words)
{
    const qsizetype colon = line.indexOf(u':');
    const QString label = line.left(colon).trimmed();
    const auto shape = [](const QString &text) {
        return QString(u'<' + shapeOfText(text.trimmed().toStdString()) + u'>');
    };
    if (line.trimmed().isEmpty()) {
        return {};
    }
    if (colon <= 0 || line.startsWith(u"http")) {
        return shape(line);
    }
    const QString shown
        = words.knows(label) ? label : u"<label, "_s + lengthWords(label.size()) + u'>';
    return shown + u": "_s + shape(line.mid(colon + 1));
}

} // namespace

Result<QStringList> readLinesShape(formats::Container &container, std::size_t entry,
    const FormatWords &words, const JobContext &job)
{
    const Result<QByteArray> head = container.readHead(entry, headBytes, job);
    if (!head) {
        return tl::unexpected<Error>(head.error());
    }
    QStringList out;
    formats::TextLines lines([&](std::string_view line, qint64 number) {
        if (number <= mostLines) {
            out += shapeOfLine(
                QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size())), words);
        }
    });
    lines.feed(formats::decodedText({head->constData(), static_cast<std::size_t>(head->size())}));
    lines.finish();
    return out;
}

} // namespace comity
