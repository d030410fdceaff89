#include "ui/purge/purge_telling.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/purge/kind_wording.h"
#include "model/purge/left_out_judge.h"
#include "model/purge/plan_json.h"
#include "model/purge/purge_planner.h"
#include "ui/common/decision_delegate.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"

#include <array>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// What weighs most stands first on a row.
constexpr std::array byWeight {PurgeReason::Stale, PurgeReason::NeverPosted,
    PurgeReason::LooksAutomated, PurgeReason::Gone, PurgeReason::OutOfProfile,
    PurgeReason::NotFollowingBack, PurgeReason::Lopsided, PurgeReason::ByHand};
static_assert(byWeight.size() == purgeReasonCount);

QString firstLarge(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text.front().toUpper();
    }
    return text;
}

/// The first list of a kind that somebody is on.
QString listName(const PeopleColumns &columns, Pk pk, QStringView kind)
{
    for (const PeopleMarks::ListMark *const list : columns.marks().listsOf(pk)) {
        if (list->kind == kind) {
            return singleLine(list->name);
        }
    }
    return {};
}

/// "a, b and c".
QString enumerated(const QStringList &parts)
{
    return QLocale().createSeparatedList(parts);
}

} // namespace

QString firstSmall(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text.front().toLower();
    }
    return text;
}

DecisionMark markOf(std::optional<Decision> decision)
{
    if (!decision) {
        return DecisionMark::None;
    }
    switch (*decision) {
    case Decision::Unfollow:
        return DecisionMark::Unfollow;
    case Decision::Keep:
        return DecisionMark::Keep;
    case Decision::Protect:
        return DecisionMark::Protect;
    case Decision::LearnOnly:
        return DecisionMark::LearnOnly;
    case Decision::Snooze:
        return DecisionMark::Snooze;
    case Decision::Demote:
        return DecisionMark::Demote;
    }
    Q_UNREACHABLE();
}

std::optional<Decision> decisionOf(DecisionMark mark)
{
    switch (mark) {
    case DecisionMark::Unfollow:
        return Decision::Unfollow;
    case DecisionMark::Keep:
        return Decision::Keep;
    case DecisionMark::Snooze:
        return Decision::Snooze;
    case DecisionMark::Protect:
        return Decision::Protect;
    case DecisionMark::LearnOnly:
        return Decision::LearnOnly;
    case DecisionMark::Demote:
        return Decision::Demote;
    case DecisionMark::None:
        break;
    }
    return std::nullopt;
}

PurgeTelling::PurgeTelling(
    const Wording &wording, const QTimeZone &zone, qint64 asOf, const QString &network)
    : m_wording(&wording)
    , m_zone(zone)
    , m_asOf(asOf)
    , m_network(network)
    , m_today(dateIn(zone, asOf))
{
}

PurgeTelling PurgeTelling::of(PurgeKind kind) const
{
    PurgeTelling other = *this;
    other.m_kind = kind;
    return other;
}

QString PurgeTelling::name(const PlanItem &item) const
{
    return nameText(m_network, item.name, item.handle, item.key);
}

QString PurgeTelling::handle(const PlanItem &item) const
{
    return handleText(m_network, item.handle, item.key);
}

QStringList PurgeTelling::reasonWords(ReasonSet reasons) const
{
    QStringList words;
    for (const PurgeReason reason : byWeight) {
        if (reasons.contains(reason)) {
            words += m_wording->sentence(u"reasons", toText(reason));
        }
    }
    return words;
}

QString PurgeTelling::mainReason(ReasonSet reasons) const
{
    return reasonWords(reasons).value(0);
}

QString PurgeTelling::furtherReasons(ReasonSet reasons) const
{
    QStringList words = reasonWords(reasons).mid(1);
    for (QString &word : words) {
        word = firstSmall(word);
    }
    return words.join(u", "_s);
}

QString PurgeTelling::followed(const PlanItem &item) const
{
    return dateText(item.followedAt, m_zone, m_locale);
}

QString PurgeTelling::lastPost(const PlanItem &item) const
{
    if (!item.lastPostAt.isKnown() && item.reasons.contains(PurgeReason::NeverPosted)) {
        return tr("Never");
    }
    return ageText(item.lastPostAt, m_today, m_zone);
}

QString PurgeTelling::likelihoodWord(std::optional<int> percent) const
{
    const Likelihood likelihood {percent, {}};
    const auto word = likelihood.word();
    return word ? m_wording->sentence(u"likelihood", toText(*word)) : QString();
}

QString PurgeTelling::likelihoodSentence(
    std::optional<int> percent, const Likelihood &likelihood) const
{
    QStringList parts;
    for (const LikelihoodPart &part : likelihood.parts) {
        parts += m_wording->sentence(u"likelihood", part.code, part.arguments, m_locale);
    }
    const QString because = enumerated(parts);
    return percent ? tr("%1 because %2.").arg(percentText(*percent, m_locale), because)
                   : tr("No number, because %1.").arg(because);
}

QString PurgeTelling::decision(const PlanItem &item) const
{
    if (item.decision == Decision::Snooze && item.snoozedUntil) {
        return tr("Snoozed until %1").arg(dateText(dateIn(m_zone, *item.snoozedUntil), m_locale));
    }
    if (item.decision == Decision::Demote && item.demotedTo && !item.demotedTo->name.isEmpty()) {
        return (
            isOfFollowers() ? tr("Remove, and on the list %1") : tr("Unfollow, and on the list %1"))
            .arg(singleLine(item.demotedTo->name));
    }
    const QString word = this->word(markOf(item.decision));
    return word.isEmpty() ? tr("not decided") : word;
}

QString PurgeTelling::word(DecisionMark mark) const
{
    return isOfFollowers() && mark == DecisionMark::Unfollow
        ? tr("Remove", "decision in a plan of followers: remove them as a follower")
        : DecisionDelegate::word(mark);
}

QString PurgeTelling::signCount(const PlanItem &item) const
{
    return item.signs.empty()
        ? QString()
        : tr("%Ln signs", "of automation", static_cast<int>(item.signs.size()));
}

QString PurgeTelling::row(const PlanItem &item, const QString &standing) const
{
    const QString handle = item.name.isEmpty() ? QString() : this->handle(item);
    const QString word = likelihoodWord(item.percent);
    return spoken({name(item), handle,
        !item.followedAt.isKnown() ? tr("follow date not known")
            : isOfFollowers()      ? tr("follows you since %1").arg(followed(item))
                                   : tr("followed %1").arg(followed(item)),
        firstSmall(mainReason(item.reasons)), furtherReasons(item.reasons),
        item.lastPostAt.isKnown() ? tr("last post %1").arg(firstSmall(lastPost(item))) : QString(),
        !standing.isEmpty() ? firstSmall(standing)
            : item.percent
            ? tr("%1 %2 to follow back").arg(percentText(*item.percent, m_locale), firstSmall(word))
            : signCount(item),
        firstSmall(decision(item))});
}

QString PurgeTelling::whyLeftOut(LeftOut code, Pk pk, const PurgeFacts &facts,
    const PurgeRequest &request, const PeopleColumns &columns) const
{
    QString why = codeFor(m_kind, *m_wording, u"left_out", u"why-"_s + toText(code));
    QStringList arguments;
    if (code == LeftOut::NewFollow) {
        arguments += QString::number(request.newFollowDays);
    } else if (code == LeftOut::RecentContact) {
        arguments += QString::number(recentContactDays);
    } else if (code == LeftOut::Snoozed) {
        const auto until = snoozedUntil(columns, facts, request, pk);
        arguments += dateText(dateIn(m_zone, until.value_or(m_asOf)), m_locale);
    } else if (code == LeftOut::Target) {
        arguments += listName(columns, pk, u"target");
    } else if (code == LeftOut::Protected && !columns.find(pk).value_or(Glance {}).isProtected) {
        why += u"-list";
        arguments += listName(columns, pk, u"protected");
    } else if (code == LeftOut::Likely) {
        const auto glance = columns.find(pk);
        const auto likelihood = glance ? likelihoodFor(*glance, m_asOf, m_zone, facts.calibration)
                                       : std::optional<Likelihood>();
        if (likelihood && likelihood->percent) {
            return likelihoodSentence(likelihood->percent, *likelihood);
        }
        arguments += QString::number(request.likelyPercent);
    }
    return m_wording->sentence(u"left_out", why, arguments) + u'.';
}

QString PurgeTelling::whyNotReady(const PurgeFacts &facts) const
{
    const PurgeFacts::WhyNot whyNot = facts.whyNot(m_kind);
    const QString why
        = whyNotSentence(whyNot.code, whyNot.list, whyNot.arguments, *m_wording, m_locale);
    return why.isEmpty() ? why : QString(firstLarge(why) + u'.');
}

QString PurgeTelling::howToGetReady(const PurgeFacts &facts) const
{
    if (facts.whyNot(m_kind).code.isEmpty()) {
        return {};
    }
    if (isOfFollowers()) {
        return tr("Import an export that holds your followers.");
    }
    return facts.whyNotCode == u"different-days"
        ? tr("Import both lists from one export.")
        : tr("Import an export that holds all of both lists.");
}

} // namespace comity::ui
