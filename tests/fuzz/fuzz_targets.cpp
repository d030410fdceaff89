#include "tests/fuzz/fuzz_targets.h"

#include "model/import/detect.h"
#include "model/import/formats/reader.h"
#include "model/import/formats/text_encoding.h"
#include "tests/fuzz/checking_sink.h"
#include "tests/fuzz/fuzz_review.h"
#include "tests/fuzz/fuzz_workspace.h"
#include "tests/model/import/formats/bundle_container.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

using formats::Container;
using Through = FuzzTarget::Through;

QStringList allFormats()
{
    QStringList all {QString::fromLatin1(formats::tableReader().format)};
    for (const formats::Reader &reader : formats::readers()) {
        all += QString::fromLatin1(reader.format);
    }
    return all;
}

QString wordsFor(const QString &format)
{
    if (format.endsWith(u"-html") || format == u"xlsx") {
        return u"markup"_s;
    }
    return format.endsWith(u"csv") || format.endsWith(u"-txt") ? u"table"_s : u"json"_s;
}

std::vector<FuzzTarget> makeTargets()
{
    std::vector<FuzzTarget> all {
        {u"csv"_s, {u"csv"_s}, {}, u"table"_s},
        {u"json-lists"_s,
            {u"x-archive"_s, u"instagram-json"_s, u"facebook-json"_s, u"tiktok-json"_s,
                u"bluesky-json"_s, u"x-api-json"_s, u"github-json"_s},
            u"lists"_s, u"json"_s},
        {u"json-threads"_s,
            {u"x-archive"_s, u"instagram-json"_s, u"facebook-json"_s, u"messenger-json"_s,
                u"discord-chat"_s, u"discord-package"_s, u"tiktok-json"_s},
            u"threads"_s, u"json"_s},
        {u"html"_s, {u"instagram-html"_s, u"facebook-html"_s}, {}, u"markup"_s},
        {u"car"_s, {u"bluesky-car"_s}},
        {u"xlsx"_s, {u"xlsx"_s}, {}, u"markup"_s},
        {u"container"_s, {}, {}, {}, Through::Archive, 256 << 10},
        {u"pipeline"_s, allFormats(), {}, u"json"_s, Through::Pipeline},
        {u"review"_s, {u"review"_s}, {}, u"review"_s, Through::Review, 16 << 10},
    };
    for (const QString &format : allFormats()) {
        const bool hasOne = std::ranges::any_of(
            all, [&format](const FuzzTarget &one) { return one.formats == QStringList {format}; });
        if (!hasOne) {
            all.push_back({format, {format}, {}, wordsFor(format)});
        }
    }
    return all;
}

/// What the user says, told by the bytes so that a finding can be repeated.
formats::ReadOptions optionsFor(const QByteArray &bytes)
{
    unsigned sum = 0;
    for (const char byte : bytes) {
        sum += static_cast<unsigned char>(byte);
    }
    formats::ReadOptions options;
    if (sum % 2 == 0) {
        options.list = formats::ListKind::Followers;
    }
    if (sum / 2 % 2 == 0) {
        options.account = {u"1000"_s, u"demo.owner"_s, u"Demo Owner"_s};
    }
    return options;
}

formats::FileHead headOf(Container &container)
{
    constexpr qint64 headBytes = qint64 {64} << 10;
    formats::FileHead head;
    if (container.isSingleFile()) {
        head.bytes = container.readHead(0, headBytes, {}).value_or(QByteArray());
        const std::string text = formats::decodedText(
            {head.bytes.constData(), static_cast<std::size_t>(head.bytes.size())});
        head.text = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed();
    }
    return head;
}

QString readWith(const QString &format, Container &container, const formats::ReadOptions &options)
{
    CheckingSink sink;
    const Result<void> read = readAs(format, container, options, sink, {});
    if (sink.trouble() != nullptr) {
        return format + u": "_s + QLatin1String(sink.trouble());
    }
    return read && sink.isInFile() ? format + u": a file did not end"_s : QString();
}

QString readWithEach(
    const QStringList &codes, Container &container, const formats::ReadOptions &options)
{
    const formats::FileHead head = headOf(container);
    if (container.isSingleFile() && head.text.isEmpty()) {
        return {};
    }
    for (const QString &format : codes) {
        const auto isIt = formats::readerOf(format)->recognise(container, head, options, {});
        if (isIt && *isIt) {
            if (const QString trouble = readWith(format, container, options); !trouble.isEmpty()) {
                return trouble;
            }
        }
    }
    return {};
}

/// As an import does: what is detected is read.
QString readDetected(Container &container, const formats::ReadOptions &options)
{
    const Result<Detected> detected = detect(container, {}, options);
    if (!detected) {
        return {};
    }
    for (const QString &format : QStringList {detected->format} + detected->further) {
        if (const QString trouble = readWith(format, container, options); !trouble.isEmpty()) {
            return trouble;
        }
    }
    return {};
}

} // namespace

QStringList FuzzTarget::folders() const
{
    return through == Through::Archive ? QStringList {name} : formats;
}

const std::vector<FuzzTarget> &fuzzTargets()
{
    static const std::vector<FuzzTarget> all = makeTargets();
    return all;
}

const FuzzTarget *fuzzTarget(const QString &name)
{
    const auto found = std::ranges::find(fuzzTargets(), name, &FuzzTarget::name);
    return found == fuzzTargets().end() ? nullptr : &*found;
}

QString troubleIn(const FuzzTarget &target, const QByteArray &bytes)
{
    if (target.through == Through::Review) {
        return troubleInReview(bytes);
    }
    const formats::ReadOptions options = optionsFor(bytes);
    if (target.through == Through::Pipeline) {
        static FuzzWorkspace workspace;
        return workspace.troubleWith(bytes, options);
    }
    if (target.through == Through::Archive) {
        const MemoryFolder folder;
        auto container = Container::open(folder.write(u"export.zip"_s, bytes), {});
        return container ? readDetected(**container, options) : QString();
    }
    auto container = BundleContainer::open(bytes, u"export"_s);
    return container ? readWithEach(target.formats, **container, options) : QString();
}

} // namespace comity::tests
