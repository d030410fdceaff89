#include "ui/imports/import_words.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(comity::ui::ImportWords)
};

QString countOfKind(formats::ListKind kind, qint64 count, const QLocale &locale)
{
    switch (kind) {
    case formats::ListKind::Followers:
        return Words::tr("%Ln followers", "", plural(count));
    case formats::ListKind::Following:
        return Words::tr("%1 you follow", "after a number of people")
            .arg(numberText(count, locale));
    case formats::ListKind::Connections:
        return Words::tr("%Ln connections", "", plural(count));
    default:
        return Words::tr("%1: %2", "a list and a number of people")
            .arg(listName(kind), numberText(count, locale));
    }
}

} // namespace

QString formatName(const QString &format)
{
    static const QHash<QString, QString> names {
        {u"x-archive"_s, Words::tr("X archive")},
        {u"x-api-json"_s, Words::tr("X API data")},
        {u"instagram-json"_s, Words::tr("Instagram export")},
        {u"instagram-html"_s, Words::tr("Instagram export, HTML")},
        {u"facebook-json"_s, Words::tr("Facebook export")},
        {u"facebook-html"_s, Words::tr("Facebook export, HTML")},
        {u"messenger-json"_s, Words::tr("Messenger backup")},
        {u"linkedin-csv"_s, Words::tr("LinkedIn export")},
        {u"mastodon-csv"_s, Words::tr("Mastodon CSV")},
        {u"mastodon-archive"_s, Words::tr("Mastodon archive")},
        {u"bluesky-car"_s, Words::tr("Bluesky repository")},
        {u"bluesky-json"_s, Words::tr("Bluesky lists")},
        {u"tiktok-json"_s, Words::tr("TikTok export")},
        {u"tiktok-txt"_s, Words::tr("TikTok export, TXT")},
        {u"youtube-csv"_s, Words::tr("YouTube Takeout")},
        {u"github-json"_s, Words::tr("GitHub lists")},
        {u"discord-package"_s, Words::tr("Discord data package")},
        {u"discord-chat"_s, Words::tr("Discord chat export")},
        {u"csv"_s, Words::tr("CSV")},
        {u"xlsx"_s, Words::tr("Excel workbook")},
        {u"repair"_s, Words::tr("Repair")},
    };
    return names.value(format, format);
}

QString sourceText(const ImportEntry &entry)
{
    if (!entry.repairs) {
        return singleLine(entry.source);
    }
    const auto &[path, line] = *entry.repairs;
    return Words::tr("Repair of %1, %2", "a file and a row of it")
        .arg(singleLine(path.section(u'/', -1)), placeText(path, line, QLocale()).toLower());
}

QString listName(formats::ListKind kind)
{
    switch (kind) {
    case formats::ListKind::Followers:
        return Words::tr("Followers");
    case formats::ListKind::Following:
        return Words::tr("Following");
    case formats::ListKind::Connections:
        return Words::tr("Connections");
    case formats::ListKind::Pending:
        return Words::tr("Requests sent");
    case formats::ListKind::RequestsReceived:
        return Words::tr("Requests received");
    case formats::ListKind::CloseFriends:
        return Words::tr("Close friends");
    case formats::ListKind::Blocked:
        return Words::tr("Blocked");
    case formats::ListKind::Muted:
        return Words::tr("Muted");
    case formats::ListKind::Restricted:
        return Words::tr("Restricted");
    case formats::ListKind::RecentlyUnfollowed:
        return Words::tr("Recently unfollowed");
    case formats::ListKind::OurList:
        return Words::tr("List of yours");
    }
    Q_UNREACHABLE();
}

QString listCounts(const ImportSummary &summary, qint64 ListSummary::*count, const QLocale &locale)
{
    QStringList parts;
    for (const formats::ListKind kind : {formats::ListKind::Followers, formats::ListKind::Following,
             formats::ListKind::Connections}) {
        qint64 people = 0;
        for (const AccountSummary &account : summary.accounts) {
            for (const ListSummary &list : account.lists) {
                people += list.kind == kind ? list.*count : 0;
            }
        }
        if (people > 0) {
            parts += countOfKind(kind, people, locale);
        }
    }
    return spoken(parts);
}

QString placeText(const QString &path, qint64 line, const QLocale &locale)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool isTable
        = suffix == u"csv" || suffix == u"tsv" || suffix == u"txt" || suffix == u"xlsx";
    const QString number = numberText(line, locale);
    return isTable ? Words::tr("Row %1").arg(number) : Words::tr("Item %1").arg(number);
}

QString rejectedReason(const Wording &wording, const formats::RejectedRow &row)
{
    if (!wording.has(u"rejected", row.reason)) {
        return row.reason;
    }
    QString text = singleLine(wording.sentence(u"rejected", row.reason, {row.argument}));
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

QString noticeText(const Wording &wording, const formats::Notice &notice)
{
    return wording.has(u"warnings", notice.code)
        ? singleLine(wording.sentence(u"warnings", notice.code, notice.arguments, QLocale()))
        : notice.code;
}

} // namespace comity::ui
