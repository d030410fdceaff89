#include "ui/lists/targets/target_words.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/targets/online_hours.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/relation_mark.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int weekDays = 7;

/// "7:00" as the locale writes it.
QString hourText(int hour, const QLocale &locale)
{
    return locale.toString(QTime(hour, 0), u"H:mm"_s);
}

} // namespace

QString TargetWords::kind(TouchKind kind)
{
    switch (kind) {
    case TouchKind::Share:
        return tr("Shared theirs", "kind of a touch");
    case TouchKind::Information:
        return tr("Added information", "kind of a touch");
    case TouchKind::Entertain:
        return tr("Entertained", "kind of a touch");
    case TouchKind::Reply:
        return tr("Replied", "kind of a touch");
    case TouchKind::Met:
        return tr("Met", "kind of a touch");
    }
    Q_UNREACHABLE();
}

QString TargetWords::idea(const TouchIdea &idea)
{
    switch (idea.kind) {
    case TouchIdea::Kind::Rest:
        return tr("Let it rest");
    case TouchIdea::Kind::Answer:
        return tr("Take up their opening");
    case TouchIdea::Kind::Give:
        return singleLine(idea.give);
    case TouchIdea::Kind::Share:
        return tr("Share theirs with your own line");
    case TouchIdea::Kind::Information:
        return tr("Add information to what they are on about");
    case TouchIdea::Kind::Entertain:
        return tr("Say something they would enjoy");
    case TouchIdea::Kind::Introduce:
        return tr("Introduce somebody");
    case TouchIdea::Kind::Ask:
        return idea.isNotNow ? tr("Not now: product news or an ask") : tr("An ask is in order");
    }
    Q_UNREACHABLE();
}

QString TargetWords::ideaIcon(TouchIdea::Kind kind)
{
    switch (kind) {
    case TouchIdea::Kind::Rest:
        return u"clock"_s;
    case TouchIdea::Kind::Answer:
        return u"mail-sent"_s;
    case TouchIdea::Kind::Give:
    case TouchIdea::Kind::Information:
        return u"view-statistics"_s;
    case TouchIdea::Kind::Share:
        return u"document-share"_s;
    case TouchIdea::Kind::Entertain:
        return u"emblem-favorite"_s;
    case TouchIdea::Kind::Introduce:
        return u"list-add-user"_s;
    case TouchIdea::Kind::Ask:
        return u"edit-none"_s;
    }
    Q_UNREACHABLE();
}

Tone TargetWords::tone(TooMuch::Word word)
{
    return word == TooMuch::Word::EaseOff   ? Tone::Warn
        : word == TooMuch::Word::AboutRight ? Tone::Ok
                                            : Tone::Muted;
}

QString TargetWords::reason(const TargetReason &reason) const
{
    QStringList arguments = reason.arguments;
    for (QString &argument : arguments) {
        const QDate date = QDate::fromString(argument, Qt::ISODate);
        if (date.isValid()) {
            argument = m_locale.toString(
                date, date.year() == today().year() ? u"d MMMM"_s : u"d MMMM yyyy"_s);
        }
    }
    return m_wording->sentence(u"targets", reason.code, arguments, m_locale);
}

QString TargetWords::word(TooMuch::Word word) const
{
    return m_wording->sentence(u"targets", toText(word));
}

QString TargetWords::reasons(const TooMuch &meter) const
{
    QStringList lines;
    for (const TargetReason &one : meter.reasons) {
        lines += reason(one);
    }
    return lines.join(u'\n');
}

QString TargetWords::cadence(std::optional<int> days)
{
    if (!days) {
        return {};
    }
    return *days % weekDays == 0 ? tr("%Ln weeks", "how often", *days / weekDays)
                                 : tr("%Ln days", "how often", *days);
}

QString TargetWords::day(const Dated &time) const
{
    const auto date = civilDate(time, m_zone);
    if (!date) {
        return dateText(time, m_zone, m_locale);
    }
    return date->year() == today().year() ? m_locale.toString(*date, u"d MMM"_s)
                                          : dateText(*date, m_locale);
}

QString TargetWords::day(qint64 utcSeconds) const
{
    return day(Dated::exact(utcSeconds));
}

QString TargetWords::lastTouch(const TargetRow &row) const
{
    return row.target.touches.empty() ? unknownText() : day(row.target.touches.front().at);
}

QString TargetWords::lastTouchAge(const TargetRow &row) const
{
    const QString age
        = row.due.daysSince ? ageText(row.target.touches.front().at, today(), m_zone) : QString();
    if (row.restUntil) {
        return tr("rests to %1", "a date: until then").arg(day(*row.restUntil));
    }
    if (!row.due.isDue) {
        return age;
    }
    return age.isEmpty() ? tr("due") : tr("%1 · due", "an age such as 19 days").arg(age);
}

QString TargetWords::next(const TargetRow &row) const
{
    if (row.opening) {
        const QString text = row.opening->quote.isEmpty() ? row.opening->url : row.opening->quote;
        return singleLine(text);
    }
    if (!row.target.facts.nextGive.isEmpty()) {
        return singleLine(row.target.facts.nextGive);
    }
    return row.restUntil ? tr("Resting") : tr("Nothing yet. Keep listening");
}

QString TargetWords::openingTime(const Opening &opening) const
{
    const qint64 days = dateIn(m_zone, opening.at).daysTo(today());
    if (days == 0) {
        const QDateTime time = QDateTime::fromSecsSinceEpoch(opening.at, m_zone);
        return tr("Today %1", "a time of day").arg(m_locale.toString(time.time(), u"HH:mm"_s));
    }
    return days > 0 ? tr("%Ln days ago", nullptr, static_cast<int>(days))
                    : tr("On %1", "a date ahead").arg(day(opening.at));
}

QString TargetWords::row(const TargetRow &row) const
{
    const PersonRow &person = row.person;
    const RelationMark mark = relationMark(row.relation);
    QStringList parts {
        singleLine(nameText(person.network, person.name, person.handle, person.key))};
    parts += mark == RelationMark::Unknown ? QString() : relationWord(mark).toLower();
    parts += singleLine(row.target.facts.why);
    if (row.due.daysSince) {
        parts += tr("last touch %1", "spoken row; an age").arg(lastTouchAge(row).toLower());
    }
    parts += row.opening ? tr("next opening: %1", "spoken row").arg(next(row)) : QString();
    parts += word(row.meter.word()).toLower();
    return spoken(parts);
}

QString TargetWords::weeks(const std::vector<TouchWeek> &weeks) const
{
    int touches = 0;
    int answers = 0;
    for (const TouchWeek &week : weeks) {
        touches += week.touches;
        answers += week.answered;
    }
    if (touches == 0) {
        return tr("No touch in %Ln weeks.", nullptr, static_cast<int>(weeks.size()));
    }
    return tr("%1, %2.", "5 touches, 1 answer")
        .arg(tr("%Ln touches", nullptr, touches), tr("%Ln answers", nullptr, answers));
}

QString TargetWords::hours(const Target &target) const
{
    const auto hours = onlineHours(target, m_zone);
    if (!hours || !hours->usual) {
        return {};
    }
    const QString from = hourText(hours->usual->from, m_locale);
    const QString to = hourText(hours->usual->to, m_locale);
    return hours->isTheirZone ? tr("Usually here %1–%2, their time.").arg(from, to)
                              : tr("Usually here %1–%2, your time.").arg(from, to);
}

QDate TargetWords::today() const
{
    return dateIn(m_zone, m_now);
}

} // namespace comity::ui
