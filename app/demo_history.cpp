#include "app/demo_history.h"

#include "model/import/formats/container.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr qint64 mostBytes = 64 << 20;
/// One in so many of the followers stays away for a month, and is back in the next one.
constexpr qsizetype absence = 150;

/// What the lists held when an archive was asked for.
struct Look
{
    QDate day;
    qsizetype followers;
    qsizetype following;
};

const std::array<Look, 11> &looks()
{
    static const std::array<Look, 11> all {{{{2025, 5, 16}, 3'952, 3'129},
        {{2025, 6, 11}, 3'985, 3'246}, {{2025, 7, 11}, 4'031, 3'368}, {{2025, 8, 11}, 4'062, 3'483},
        {{2025, 9, 11}, 4'090, 3'604}, {{2025, 10, 11}, 4'139, 3'720},
        {{2025, 11, 11}, 4'190, 3'880}, {{2025, 12, 11}, 4'221, 4'024},
        {{2026, 1, 11}, 4'262, 4'160}, {{2026, 2, 11}, 4'308, 4'301},
        {{2026, 3, 11}, 4'362, 4'408}}};
    return all;
}

/// How many posts of a month ask something, pass on what others said, are the shop's own, and offer
/// something.
struct Month
{
    QDate first;
    int days;
    int asked;
    int shared;
    int own;
    int offers;
};

const std::array<Month, 5> &months()
{
    static const std::array<Month, 5> all {{{{2026, 1, 12}, 19, 10, 8, 6, 4},
        {{2026, 2, 1}, 27, 10, 7, 6, 5}, {{2026, 3, 1}, 30, 10, 8, 6, 5},
        {{2026, 4, 1}, 29, 10, 7, 5, 7}, {{2026, 5, 1}, 9, 4, 3, 2, 3}}};
    return all;
}

const QStringList &ownPosts()
{
    static const QStringList all {u"A chain that is wiped on Sundays outlives two that are not."_s,
        u"The cobbles on Harbour Street are dry by ten. Before that, walk the corner."_s,
        u"How we true a wheel: a little at a time, and never the one spoke that looks guilty."_s,
        u"The oldest bicycle in the workshop today is from 1948 and has had one owner."_s,
        u"Wet leaves brake like soap. We timed it at the mill: twice the distance."_s};
    return all;
}

const QStringList &questions()
{
    static const QStringList all {
        u"Which corner of the harbour should we look at before the rain comes?"_s,
        u"Which tyre holds on wet cobbles for you?"_s,
        u"Where do you lock your bicycle when the racks are full?"_s};
    return all;
}

const QStringList &sharedPosts()
{
    static const QStringList all {
        u"RT @copperdown_p: The ford sign is up again, and it points the right way this time."_s,
        u"RT @harbourflorist: The Sunday loop passes our door at eleven, and there is tea."_s,
        u"RT @mfennimore_post: The counters on the bridge saw nine hundred bicycles on Friday."_s,
        u"RT @kettlespoke: Scones it was. Twenty-three of them."_s};
    return all;
}

const QStringList &offers()
{
    static const QStringList all {
        u"Saddlebags are on sale this week, buy yours for £39 in the shop."_s,
        u"New: the Mk2 rack. Order now and get 10% off until Saturday."_s,
        u"Our spring service is on offer: £45 instead of £60. Book today."_s};
    return all;
}

QByteArray listFile(const QByteArray &kind, const QList<QByteArray> &ids)
{
    QByteArray text = "window.YTD." + kind + ".part0 = [";
    for (qsizetype i = 0; i < ids.size(); ++i) {
        text += (i > 0 ? ",\n" : "") + QByteArray("{\"") + kind + "\" : {\"accountId\" : \""
            + ids[i] + "\"}}";
    }
    return text + ']';
}

QByteArray manifest(QDate day)
{
    return "window.__THAR_CONFIG = {\"userInfo\" : {\"accountId\" : \"700012345678901248\", "
           "\"userName\" : \"fernhillcycles\", \"displayName\" : \"Fernhill Cycles\"}, "
           "\"archiveInfo\" : {\"generationDate\" : \""
        + day.toString(Qt::ISODate).toLatin1() + "T08:00:00.000Z\", \"isPartialArchive\" : false}}";
}

QByteArray account()
{
    return "window.YTD.account.part0 = [{\"account\" : {\"username\" : \"fernhillcycles\", "
           "\"accountId\" : \"700012345678901248\", \"accountDisplayName\" : \"Fernhill "
           "Cycles\"}}]";
}

QByteArray post(const QString &text, const QDateTime &at, int number)
{
    const QByteArray id = QByteArray::number(1'800'000'000'000'000'000 + number * qint64 {6'131});
    const QByteArray when
        = QLocale::c().toString(at, u"ddd MMM dd hh:mm:ss '+0000' yyyy"_s).toLatin1();
    return "{\"tweet\" : {\"id_str\" : \"" + id + "\", \"id\" : \"" + id
        + "\", \"lang\" : \"en\", \"full_text\" : \"" + text.toUtf8() + "\", \"created_at\" : \""
        + when
        + "\", \"retweeted\" : false, \"favorite_count\" : \"3\", \"retweet_count\" : \"0\", "
          "\"entities\" : {\"urls\" : [], \"hashtags\" : [], \"user_mentions\" : []}}}";
}

QByteArray postFile()
{
    QList<QByteArray> posts;
    int number = 0;
    for (const Month &month : months()) {
        const auto add = [&](const QStringList &texts, int count, int hour) {
            for (int i = 0; i < count; ++i) {
                const QDate day = month.first.addDays(i * month.days / count);
                posts += post(texts[(number + i) % texts.size()],
                    QDateTime(day, QTime(hour, number % 60), Qt::UTC), number);
                ++number;
            }
        };
        add(questions(), month.asked, 18);
        add(sharedPosts(), month.shared, 8);
        add(ownPosts(), month.own, 12);
        add(offers(), month.offers, 16);
    }
    return "window.YTD.tweets.part0 = [" + posts.join(",\n") + ']';
}

/// An archive as X gives it, unpacked.
class ArchiveFolder
{
public:
    ArchiveFolder(const QString &folder, QDate day)
        : m_path(folder + u"/twitter-"_s + day.toString(Qt::ISODate))
    {
        m_isWritten = QDir().mkpath(m_path + u"/data"_s);
        write(u"manifest.js"_s, manifest(day));
        write(u"account.js"_s, account());
    }

    void write(const QString &name, const QByteArray &content)
    {
        QFile file(m_path + u"/data/"_s + name);
        m_isWritten = m_isWritten && file.open(QIODevice::WriteOnly)
            && file.write(content) == content.size();
    }
    bool isWritten() const { return m_isWritten; }
    const QString &path() const { return m_path; }

private:
    QString m_path;
    bool m_isWritten = false;
};

Result<QList<QByteArray>> idsIn(
    formats::Container &archive, const QString &name, const JobContext &job)
{
    const auto &entries = archive.entries();
    const auto found = std::ranges::find(entries, name, &formats::Container::Entry::path);
    if (found == entries.end()) {
        return failure(Error::Code::FormatBroken, {archive.name()});
    }
    const auto text
        = archive.readWhole(static_cast<std::size_t>(found - entries.begin()), mostBytes, job);
    if (!text) {
        return tl::unexpected(text.error());
    }
    static const QRegularExpression id(uR"re("accountId"\s*:\s*"(\d+)")re"_s);
    QList<QByteArray> ids;
    auto all = id.globalMatch(QString::fromLatin1(*text));
    while (all.hasNext()) {
        ids += all.next().captured(1).toLatin1();
    }
    return ids;
}

/// The oldest so many of a list that begins with the newest, without those who are away.
QList<QByteArray> heldThen(const QList<QByteArray> &ids, qsizetype count, qsizetype away)
{
    QList<QByteArray> held;
    for (qsizetype i = qMax<qsizetype>(0, ids.size() - count); i < ids.size(); ++i) {
        if (away < 0 || i % absence != away) {
            held += ids[i];
        }
    }
    return held;
}

} // namespace

Result<QStringList> writeDemoHistory(
    const QString &folder, const QString &newest, const JobContext &job)
{
    const auto archive = formats::Container::open(newest, job);
    if (!archive) {
        return tl::unexpected(archive.error());
    }
    const auto followers = idsIn(**archive, u"data/follower.js"_s, job);
    const auto following = followers ? idsIn(**archive, u"data/following.js"_s, job) : followers;
    if (!following) {
        return tl::unexpected(following.error());
    }
    QStringList paths;
    qsizetype away = 0;
    const auto keep = [&paths](const ArchiveFolder &made) {
        paths += made.path();
        return made.isWritten();
    };
    for (const Look &look : looks()) {
        ArchiveFolder made(folder, look.day);
        made.write(
            u"follower.js"_s, listFile("follower", heldThen(*followers, look.followers, away++)));
        made.write(
            u"following.js"_s, listFile("following", heldThen(*following, look.following, -1)));
        if (!keep(made)) {
            return failure(Error::Code::DiskFull, {made.path()});
        }
    }
    ArchiveFolder posts(folder, QDate(2026, 5, 10));
    posts.write(u"tweets.js"_s, postFile());
    if (!keep(posts)) {
        return failure(Error::Code::DiskFull, {posts.path()});
    }
    return paths;
}

} // namespace comity
