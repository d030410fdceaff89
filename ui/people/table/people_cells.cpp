#include "ui/people/table/people_cells.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/in_touch_words.h"
#include "ui/common/tiles.h"
#include "ui/common/tool_tip.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("PeopleTable", text);
}

QString orUnknown(const QString &text)
{
    const QString line = singleLine(text);
    return line.isEmpty() ? unknownText() : line;
}

QVariant orInvalid(std::optional<qint64> value)
{
    return value ? QVariant(*value) : QVariant();
}

QString dateOf(
    TableColumn column, const PersonRow &person, const Glance &glance, const Today &today)
{
    switch (column) {
    case TableColumn::LastPost:
        return dateText(glance.lastPost, today.zone);
    case TableColumn::WeSince:
        return dateText(glance.weSince, today.zone);
    case TableColumn::TheySince:
        return dateText(glance.theySince, today.zone);
    default:
        return dateText(person.joinedAt, today.zone);
    }
}

QString contactText(const Glance &glance, const Today &today)
{
    if (!glance.lastContact) {
        return unknownText();
    }
    const Dated at = Dated::exact(*glance.lastContact);
    const QDate day = civilDate(at, today.zone).value_or(QDate());
    if (day >= today.date().addDays(-1)) {
        return ageText(at, today.date(), today.zone);
    }
    const bool isThisYear = day.year() == today.date().year();
    return QLocale().toString(day, isThisYear ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString whoWrote(const Glance &glance)
{
    return !glance.lastContact               ? QString()
        : glance.theyWrote && glance.weWrote ? say("both")
        : glance.theyWrote                   ? say("they wrote")
                                             : say("you wrote");
}

} // namespace

QVariant cellValue(TableColumn column, const Glance &glance)
{
    switch (column) {
    case TableColumn::Followers:
        return orInvalid(glance.followers);
    case TableColumn::Following:
        return orInvalid(glance.following);
    case TableColumn::Ratio: {
        const std::optional<double> ratio = ratioOf(glance);
        return ratio ? QVariant(*ratio) : QVariant();
    }
    case TableColumn::LastContact:
        return orInvalid(glance.lastContact);
    case TableColumn::LastPost:
        return glance.lastPost.hasValue() ? QVariant(glance.lastPost.at) : QVariant();
    default:
        return {};
    }
}

QString secondLine(TableColumn column, const ShownPerson &row)
{
    if (column == TableColumn::KeepInTouch && row.marks.inTouch.rhythm) {
        return shortRhythmText(row.marks.inTouch.rhythm->rhythm);
    }
    return column == TableColumn::LastContact ? whoWrote(row.glance) : QString();
}

QString cellText(TableColumn column, const ShownPerson &row, const Today &today)
{
    const auto &[person, glance, marks] = row;
    switch (column) {
    case TableColumn::Check:
        return {};
    case TableColumn::Person:
        return nameText(person);
    case TableColumn::Relation:
        return relationWord(relationMark(glance.relation));
    case TableColumn::Followers:
        return numberText(glance.followers);
    case TableColumn::Following:
        return numberText(glance.following);
    case TableColumn::Ratio: {
        const std::optional<double> ratio = ratioOf(glance);
        return ratio ? ratioText(*ratio) : unknownText();
    }
    case TableColumn::LastContact:
        return contactText(glance, today);
    case TableColumn::Lists:
        return marks.lists.isEmpty() ? say("None") : marks.lists.join(u", "_s);
    case TableColumn::Tags:
        return marks.tags.isEmpty() ? say("None") : marks.tags.join(u", "_s);
    case TableColumn::Score:
        return orUnknown(marks.score);
    case TableColumn::KeepInTouch:
        return marks.inTouch.rhythm ? inTouchText(marks.inTouch) : say("None");
    case TableColumn::Stage:
        return stageWord(marks.stage);
    case TableColumn::Permission:
        return marks.isOptedIn || marks.isOptedOut ? permissionWord(marks) : say("None");
    case TableColumn::LastPost:
        return ageText(glance.lastPost, today.date(), today.zone);
    case TableColumn::WeSince:
    case TableColumn::TheySince:
    case TableColumn::Joined:
        return dateOf(column, person, glance, today);
    case TableColumn::Network:
        return networkName(person.network);
    case TableColumn::Handle:
        return orUnknown(handleText(person));
    case TableColumn::Location:
        return orUnknown(person.location);
    case TableColumn::Bio:
        return orUnknown(person.bio);
    }
    Q_UNREACHABLE();
}

QString cellToolTip(TableColumn column, const ShownPerson &row, const Today &today)
{
    const auto &[person, glance, marks] = row;
    QString text;
    switch (column) {
    case TableColumn::Check:
        return {};
    case TableColumn::Person: {
        QStringList lines {nameText(person)};
        if (!person.name.isEmpty()) {
            lines += handleText(person);
        }
        if (marks.isOptedOut) {
            lines += say("Asked you to stop: never written to");
        }
        if (glance.isProtected) {
            lines += say("Protected: never in a purge plan");
        }
        if (isStale(glance, today)) {
            lines += QCoreApplication::translate("PeopleTable",
                "Stale: the last post is at least %n days old", nullptr, today.staleDays);
        }
        if (glance.isBlocked) {
            lines += say("Blocked by you: never in a purge plan");
        }
        if (glance.isNew) {
            lines += say("New since the lists before");
        }
        lines.removeAll(QString());
        text = lines.join(u'\n');
        break;
    }
    case TableColumn::Relation:
        text = relationMeaning(relationMark(glance.relation));
        break;
    case TableColumn::LastPost:
        text = dateOf(column, person, glance, today);
        break;
    case TableColumn::LastContact:
        if (!glance.lastContact) {
            return plainToolTip(say("No message between you is in any import"));
        }
        text = spoken({contactText(glance, today), whoWrote(glance)});
        break;
    case TableColumn::KeepInTouch:
        text = marks.inTouch.rhythm ? inTouchMeaning(marks.inTouch, today.zone)
                                    : say("No rhythm is set for them, their lists or their tags");
        break;
    case TableColumn::Stage:
        text = stageMeaning(marks);
        break;
    case TableColumn::Score:
        if (marks.score.isEmpty()) {
            return plainToolTip(say("No score of somebody else was taken over"));
        }
        text = spoken({marks.score, scoreDayText(marks.scoreAt, today)});
        break;
    case TableColumn::Bio:
        text = person.bio;
        break;
    default:
        text = cellText(column, row, today);
        break;
    }
    const bool isUnknown = text == unknownText() || text.isEmpty();
    return plainToolTip(isUnknown ? unknownMeaning() : text);
}

QString headToolTip(TableColumn column, const PeopleCoverage &all)
{
    const auto known = [&all](const QString &sentence, qint64 count, qint64 of) {
        return all.people == 0 ? QString() : sentence.arg(numberText(count), numberText(of));
    };
    switch (column) {
    case TableColumn::Followers:
        return known(say("Followers are known for %1 of %2 people"), all.followers, all.people);
    case TableColumn::Following:
        return known(say("Following is known for %1 of %2 people"), all.following, all.people);
    case TableColumn::Ratio:
        return known(
            say("Followers ÷ following: known for %1 of %2 people"), all.ratio, all.people);
    case TableColumn::LastPost:
        return known(say("Last post is known for %1 of %2 people"), all.lastPost, all.people);
    case TableColumn::WeSince:
        return known(say("Known for %1 of the %2 people you follow"), all.weSince, all.weFollow);
    case TableColumn::TheySince:
        return known(
            say("Known for %1 of the %2 people who follow you"), all.theySince, all.theyFollow);
    case TableColumn::Joined:
        return known(say("Known for %1 of %2 people"), all.joined, all.people);
    default:
        return {};
    }
}

} // namespace comity::ui
