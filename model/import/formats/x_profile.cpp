#include "model/import/formats/x_profile.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/part_trouble.h"
#include "model/import/formats/small_json.h"
#include "model/import/formats/x_row_file.h"
#include "model/import/formats/x_text.h"

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

namespace dom = simdjson::dom;

QString unescaped(const QString &text)
{
    XTexts texts;
    const std::string utf8 = text.toStdString();
    const std::string_view out = texts.unescaped(utf8);
    return QString::fromUtf8(out.data(), static_cast<qsizetype>(out.size())).trimmed();
}

bool isWebAddress(const QString &text)
{
    return text.startsWith(u"https://") || text.startsWith(u"http://");
}

/// The small files of an archive, record by record.
class SmallFiles
{
public:
    SmallFiles(
        Container &container, const XArchiveFiles &files, RecordSink &sink, const JobContext &job)
        : m_container(container)
        , m_files(files)
        , m_sink(sink)
        , m_job(job)
    {
    }

    /// Calls `take(record)` for each record of a type, without its wrapper. It returns whether it
    /// knew the record; a file without any that is known has changed its shape. True when all
    /// files of the type were read.
    bool each(XType type, const std::function<bool(dom::element record)> &take)
    {
        bool areRead = true;
        for (const XArchiveFiles::Part &part : m_files.parts) {
            areRead = (part.type != type || readFile(part, take)) && areRead;
        }
        return areRead;
    }

private:
    bool readFile(
        const XArchiveFiles::Part &part, const std::function<bool(dom::element record)> &take)
    {
        const auto json = SmallJson::read(m_container, part.entry, m_job);
        if (!json) {
            if (json.error().code != Error::Code::Cancelled) {
                m_sink.notice(brokenPart(m_container, part.entry, json.error().arguments.value(1)));
            }
            return false;
        }
        dom::array records;
        if (json->root().get_array().get(records)) {
            return judge(part, json->root(), take(unwrapped(part.type, json->root())));
        }
        bool isAnyKnown = records.begin() == records.end();
        dom::element last = json->root();
        for (const dom::element record : records) {
            last = record;
            isAnyKnown = take(unwrapped(part.type, record)) || isAnyKnown;
        }
        return judge(part, last, isAnyKnown);
    }

    static dom::element unwrapped(XType type, dom::element record)
    {
        dom::element inner;
        return record[xRecordKey(type)].get(inner) ? record : inner;
    }

    bool judge(const XArchiveFiles::Part &part, dom::element record, bool isKnown)
    {
        if (!isKnown) {
            const std::string text = simdjson::minify(record);
            m_sink.notice(changedShape(m_container, part.entry,
                unknownKey(QString::fromStdString(text), {xRecordKey(part.type)})));
        }
        return isKnown;
    }

    Container &m_container;
    const XArchiveFiles &m_files;
    RecordSink &m_sink;
    const JobContext &m_job;
};

bool tellProfile(dom::element profile, RecordSink &sink)
{
    const auto tell = [&sink](const QString &name, const QString &value, bool isWanted) {
        if (isWanted && !value.isEmpty()) {
            sink.ownerFact({name, value, {}});
        }
    };
    const QString website = textAt(profile, {"description", "website"});
    const QString avatar = textAt(profile, {"avatarMediaUrl"});
    tell(u"bio"_s, unescaped(textAt(profile, {"description", "bio"})), true);
    tell(u"location"_s, unescaped(textAt(profile, {"description", "location"})), true);
    tell(u"website"_s, website, isWebAddress(website));
    tell(u"avatar"_s, avatar, isWebAddress(avatar));
    constexpr std::array<std::string_view, 3> known {
        "description", "avatarMediaUrl", "headerMediaUrl"};
    return std::ranges::any_of(known, [profile](std::string_view key) {
        return elementAt(profile, {key}).error() == simdjson::SUCCESS;
    });
}

/// The change stands beside the account's id, in newer archives in an object of the same name.
bool tellFormerHandle(dom::element record, RecordSink &sink)
{
    dom::element change;
    if (record["screenNameChange"].get(change)) {
        change = record;
    }
    const QString handle = textAt(change, {"changedFrom"});
    if (handle.isEmpty()) {
        return false;
    }
    sink.ownerFact(
        {u"former_handle"_s, handle, readDate(textAt(change, {"changedAt"}).toStdString())});
    return true;
}

qint64 countLists(dom::element record)
{
    dom::array urls;
    if (!record["urls"].get_array().get(urls)) {
        return static_cast<qint64>(urls.size());
    }
    return textAt(record, {"url"}).isEmpty() ? 0 : 1;
}

} // namespace

Owner readXOwner(
    Container &container, const XArchiveFiles &files, RecordSink &sink, const JobContext &job)
{
    Owner owner = files.manifest.owner;
    const auto take = [&owner](dom::element account) {
        const auto fill = [&account](QString &field, std::string_view key) {
            const QString value = textAt(account, {key});
            field = value.isEmpty() ? field : value;
            return !value.isEmpty();
        };
        const bool hasKey = fill(owner.key, "accountId");
        const bool hasHandle = fill(owner.handle, "username");
        fill(owner.name, "accountDisplayName");
        return hasKey || hasHandle;
    };
    SmallFiles(container, files, sink, job).each(XType::Account, take);
    return owner;
}

void readXOwnerFacts(
    Container &container, const XArchiveFiles &files, RecordSink &sink, const JobContext &job)
{
    SmallFiles small(container, files, sink, job);
    small.each(XType::Profile, [&](dom::element one) { return tellProfile(one, sink); });
    small.each(XType::Account, [&](dom::element account) {
        const Dated joined = readDate(textAt(account, {"createdAt"}).toStdString());
        if (joined.hasValue()) {
            sink.ownerFact({u"joined"_s, isoText(joined), joined});
        }
        return true;
    });
    small.each(XType::ScreenNames, [&](dom::element one) { return tellFormerHandle(one, sink); });
    qint64 lists = 0;
    const bool areCounted = small.each(XType::ListsMember, [&](dom::element record) {
        const qint64 urls = countLists(record);
        lists += urls;
        return urls > 0 || elementAt(record, {"urls"}).error() == simdjson::SUCCESS;
    });
    if (areCounted && files.has(XType::ListsMember)) {
        sink.ownerFact({u"on_lists"_s, QString::number(lists), {}});
    }
}

} // namespace comity::formats
