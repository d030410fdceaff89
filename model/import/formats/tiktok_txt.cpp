#include "model/import/formats/tiktok_txt.h"

#include "model/base/text_fold.h"
#include "model/import/formats/cell_values.h"
#include "model/import/formats/entry_path.h"
#include "model/import/formats/file_hints.h"
#include "model/import/formats/part_trouble.h"
#include "model/import/formats/text_encoding.h"
#include "model/import/formats/tiktok_blocks.h"

#include <QRegularExpression>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr qint64 headBytes = qint64 {16} << 10;
constexpr int mostSniffed = 500;

struct Part
{
    std::size_t entry = 0;
    std::optional<ListKind> kind = {};
    int number = 0; ///< of `Follower_2`; 0 without one
};

/// Only the file's own name: TikTok's folders are called `TikTok` and `Activity`.
std::optional<ListKind> tikTokListInName(const QString &path)
{
    const QString stem = plainStem(path);
    if (stem.startsWith(u"block")) {
        return ListKind::Blocked;
    }
    return listInName(baseName(path));
}

int partNumber(const QString &path)
{
    static const QRegularExpression pattern(u"_(\\d{1,6})$"_s);
    return pattern.match(plainStem(path)).captured(1).toInt();
}

enum class Looks { LikeList, Blank, LikeOther };

Result<Looks> looksOf(Container &container, std::size_t entry, const JobContext &job)
{
    return container.readHead(entry, headBytes, job).map([](const QByteArray &bytes) {
        const std::string text
            = decodedText({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
            return Looks::Blank;
        }
        return startsWithTikTokBlocks(text) ? Looks::LikeList : Looks::LikeOther;
    });
}

/// Lists, one after the other, parts in their order. An empty file under a list's name counts
/// beside others only.
Result<std::vector<Part>> findParts(
    Container &container, const ReadOptions &options, const JobContext &job)
{
    std::vector<Part> parts;
    bool hasRows = false;
    int sniffed = 0;
    for (std::size_t i = 0; i < container.entries().size() && sniffed < mostSniffed; ++i) {
        const QString &path = container.entries().at(i).path;
        if (!container.isSingleFile() && ending(path) != u"txt") {
            continue;
        }
        ++sniffed;
        const Result<Looks> looks = looksOf(container, i, job);
        if (!looks) {
            return tl::unexpected<Error>(looks.error());
        }
        auto kind = tikTokListInName(path);
        const bool isEmptyList = *looks == Looks::Blank && kind;
        if (*looks != Looks::LikeList && !isEmptyList) {
            continue;
        }
        hasRows = hasRows || !isEmptyList;
        kind = kind ? kind : container.isSingleFile() ? options.list : std::nullopt;
        parts.push_back({i, kind, partNumber(path)});
    }
    if (!hasRows) {
        parts.clear();
    }
    std::ranges::stable_sort(parts, {}, [](const Part &part) {
        return std::pair(part.kind ? static_cast<int>(*part.kind) : listKindCount, part.number);
    });
    return parts;
}

class TikTokTxtReader
{
public:
    TikTokTxtReader(Container &container, RecordSink &sink, const JobContext &job)
        : m_container(container)
        , m_sink(sink)
        , m_job(job)
        , m_trouble(container, sink)
    {
    }

    Result<void> read(const std::vector<Part> &parts)
    {
        tellNamedTime();
        tellGaps(parts);
        qint64 used = 0;
        for (const Part &part : parts) {
            if (!part.kind) {
                m_sink.notice({u"direction-asked"_s, {baseName(pathOf(part))}});
                continue;
            }
            ++used;
            if (const auto done = m_trouble.take(readPart(part), part.entry, part.kind); !done) {
                return done;
            }
        }
        if (m_newest.isKnown()) {
            m_sink.takenAt(m_newest);
        }
        m_sink.notRead(static_cast<qint64>(m_container.entries().size()) - used);
        return m_trouble.finish();
    }

private:
    const QString &pathOf(const Part &part) const
    {
        return m_container.entries().at(part.entry).path;
    }

    void tellNamedTime()
    {
        if (const Dated time = timeInName(m_container.name()); time.isKnown()) {
            m_sink.takenAt(time);
        }
    }

    /// `Follower_1`, `Follower_3`: the second part is missing (formats.md §0.6).
    void tellGaps(const std::vector<Part> &parts)
    {
        for (const ListKind kind : {ListKind::Followers, ListKind::Following}) {
            std::set<int> numbers;
            QString name;
            for (const Part &part : parts) {
                if (part.kind == kind && part.number > 0) {
                    numbers.insert(part.number);
                    name = baseName(pathOf(part));
                }
            }
            constexpr int mostGaps = 100;
            const int last = numbers.empty() ? 0 : std::min(*numbers.rbegin(), mostGaps);
            for (int number = 1; number < last; ++number) {
                if (!numbers.contains(number)) {
                    const QString stem = name.left(name.lastIndexOf(u'_'));
                    m_sink.notice(
                        {u"missing-part"_s, {u"%1_%2.txt"_s.arg(stem).arg(number)}, true, kind});
                }
            }
        }
    }

    Result<void> readPart(const Part &part)
    {
        m_sink.beginFile({pathOf(part), u"tiktok-txt"_s, u"tiktok"_s, part.kind});
        TikTokBlocks blocks([this](const TikTokBlocks::Block &block) { readBlock(block); });
        TextLines lines(
            [&](std::string_view line, qint64 number) { blocks.addLine(line, number); });
        TextDecoder decoder;
        const Result<void> done = m_container.read(
            part.entry,
            [&](std::string_view chunk) {
                lines.feed(decoder.decode(chunk));
                return true;
            },
            m_job);
        if (done) {
            lines.feed(decoder.finish());
            lines.finish();
            blocks.finish();
        }
        m_sink.endFile({});
        if (decoder.isGuessed()) {
            m_sink.notice({u"encoding-guessed"_s, {baseName(pathOf(part))}});
        }
        return done;
    }

    void readBlock(const TikTokBlocks::Block &block)
    {
        const std::string_view user = plainHandle(block.user);
        if (user.empty() && block.date.isKnown()) {
            m_sink.skipped(1);
        } else if (!isHandleOn("tiktok", user)) {
            const QString reason = user.empty() ? u"unknown-record"_s : u"bad-handle"_s;
            m_sink.rejected({block.line, reason, textFrom(user), textFrom(block.text).left(4'000)});
        } else {
            if (block.date.hasValue() && (!m_newest.isKnown() || block.date.at > m_newest.at)) {
                m_newest = block.date;
            }
            const std::string key = foldHandle(user);
            PersonRecord person;
            person.id = key;
            person.handle = user;
            person.since = block.date;
            m_sink.person(person, block.line);
        }
    }

    static QString textFrom(std::string_view text)
    {
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }

    Container &m_container;
    RecordSink &m_sink;
    const JobContext &m_job;
    PartTrouble m_trouble;
    Dated m_newest;
};

} // namespace

Result<bool> isTikTokTxt(
    Container &container, const FileHead &, const ReadOptions &options, const JobContext &job)
{
    return findParts(container, options, job).map([](const std::vector<Part> &parts) {
        return !parts.empty();
    });
}

Result<void> readTikTokTxt(
    Container &container, const ReadOptions &options, RecordSink &sink, const JobContext &job)
{
    const auto parts = findParts(container, options, job);
    if (!parts) {
        return tl::unexpected<Error>(parts.error());
    }
    if (parts->empty()) {
        return failure(Error::Code::UnknownFormat, {container.name()});
    }
    if (std::ranges::none_of(*parts, [](const Part &part) { return part.kind.has_value(); })) {
        return failure(Error::Code::ListUnknown,
            {baseName(container.entries().at(parts->front().entry).path)});
    }
    return TikTokTxtReader(container, sink, job).read(*parts);
}

} // namespace comity::formats
