#include "ui/imports/import_words.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"

#include <QCoreApplication>
#include <QFileInfo>

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
        break;
    }
    return Words::tr("%Ln connections", "", plural(count));
}

} // namespace

QString formatName(const QString &format)
{
    if (format == u"x-archive") {
        return Words::tr("X archive");
    }
    if (format == u"instagram-json") {
        return Words::tr("Instagram export");
    }
    if (format == u"linkedin-csv") {
        return Words::tr("LinkedIn export");
    }
    return format == u"csv" ? Words::tr("CSV") : format;
}

QString listName(formats::ListKind kind)
{
    switch (kind) {
    case formats::ListKind::Followers:
        return Words::tr("Followers");
    case formats::ListKind::Following:
        return Words::tr("Following");
    case formats::ListKind::Connections:
        break;
    }
    return Words::tr("Connections");
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
    const bool isTable = suffix == u"csv" || suffix == u"tsv" || suffix == u"txt";
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
        ? singleLine(wording.sentence(u"warnings", notice.code, notice.arguments))
        : notice.code;
}

} // namespace comity::ui
