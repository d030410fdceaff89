#include "ui/people/table/person_texts.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/standing/staleness.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/plural.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QString say(const char *text, const char *note)
{
    return QCoreApplication::translate("Person", text, note);
}

} // namespace

QDate Today::date() const
{
    return dateIn(zone, now);
}

QString scoreDayText(qint64 at, const Today &today)
{
    // A day without a time stands at its noon, UTC, and is the same day everywhere.
    constexpr qint64 day = 86'400;
    return dateText(at % day == day / 2 ? Dated::day(at) : Dated::exact(at), today.zone);
}

QString handleText(const PersonRow &row)
{
    return handleText(row.network, row.handle, row.key);
}

QString nameText(const PersonRow &row)
{
    return nameText(row.network, row.name, row.handle, row.key);
}

Dated sinceOf(const Glance &glance)
{
    switch (glance.relation) {
    case Relation::Mutual:
        if (!glance.theySince.isKnown() || !glance.weSince.isKnown()) {
            return {};
        }
        return glance.theySince.sortKey() > glance.weSince.sortKey() ? glance.theySince
                                                                     : glance.weSince;
    case Relation::NotFollowingBack:
    case Relation::YouFollow:
        return glance.weSince;
    case Relation::Fan:
    case Relation::FollowsYou:
        return glance.theySince;
    case Relation::Connected:
        return glance.connectedSince;
    case Relation::Left:
    case Relation::None:
    case Relation::Unknown:
        break;
    }
    return {};
}

std::optional<double> ratioOf(const Glance &glance)
{
    if (!glance.followers || !glance.following || *glance.following == 0) {
        return std::nullopt;
    }
    return static_cast<double>(*glance.followers) / static_cast<double>(*glance.following);
}

bool isStale(const Glance &glance, const Today &today)
{
    return Staleness(today.now, today.zone, today.staleDays).holds(glance.lastPost);
}

RowFlag flagOf(const ShownPerson &row, const Today &today)
{
    if (row.marks.isOptedOut) {
        return RowFlag::Stop;
    }
    if (row.marks.isTarget) {
        return RowFlag::Target;
    }
    if (row.glance.isProtected) {
        return RowFlag::Protected;
    }
    if (isStale(row.glance, today)) {
        return RowFlag::Stale;
    }
    return row.glance.isNew ? RowFlag::New : RowFlag::None;
}

QString spokenRow(const ShownPerson &shown, const Today &today)
{
    const auto &[row, glance, marks] = shown;
    const RelationMark mark = relationMark(glance.relation);
    QStringList parts {singleLine(row.name), handleText(row)};
    parts += mark == RelationMark::Unknown ? QString() : relationWord(mark).toLower();
    if (glance.followers) {
        parts += QCoreApplication::translate(
            "Person", "%Ln followers", "spoken row", plural(*glance.followers));
    }
    if (glance.lastPost.isKnown()) {
        parts += QCoreApplication::translate("Person", "last post %1", "spoken row; an age")
                     .arg(ageText(glance.lastPost, today.date(), today.zone).toLower());
    }
    if (isStale(glance, today)) {
        parts += say("stale", "spoken row");
    }
    if (glance.isNew) {
        parts += say("new", "spoken row");
    }
    parts += stageWord(marks.stage).toLower();
    parts += permissionWord(marks).toLower();
    if (glance.isProtected) {
        parts += say("protected", "spoken row");
    }
    if (glance.isLearnOnly) {
        parts += say("followed to learn from", "spoken row");
    }
    return spoken(parts);
}

QString formatText(const QString &code)
{
    static const std::pair<QStringView, QString> known[] {{u"x-archive", u"X archive"_s},
        {u"linkedin", u"LinkedIn"_s}, {u"instagram", u"Instagram"_s}, {u"csv", u"CSV"_s},
        {u"repair", u"repaired row"_s}};
    const auto found = std::ranges::find_if(
        known, [&code](const auto &one) { return code.startsWith(one.first); });
    return found == std::end(known) ? code : found->second;
}

} // namespace comity::ui
