#include "model/base/civil_time.h"
#include "model/purge/kind_wording.h"
#include "ui/common/formatting.h"
#include "ui/purge/purge_telling.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// What the Purge page says of one person.

namespace comity::ui {

/// `csv:2026-05-11` as "csv of 11 May 2026"; empty for none.
QString PurgeTelling::source(const QString &code) const
{
    const qsizetype colon = code.indexOf(u':');
    const QDate day = QDate::fromString(code.mid(colon + 1), Qt::ISODate);
    return colon < 0 || !day.isValid()
        ? QString()
        : tr("%1 of %2", "an import, its day").arg(code.left(colon), dateText(day, m_locale));
}

/// Where something is known from, to go on after a sentence.
QString PurgeTelling::seenIn(const QString &code) const
{
    const QString from = source(code);
    return from.isEmpty() ? from : tr(" Seen in %1.", "an import of a day").arg(from);
}

QString PurgeTelling::consequences(const PlanItem &item) const
{
    const QStringList sentences = sentencesOf(item.consequences, *m_wording, m_locale);
    return sentences.isEmpty() ? QString() : tr("It touches: %1.").arg(sentences.join(u"; "_s));
}

/// Who follows whom, and since when.
QString PurgeTelling::followSentence(
    const PlanItem &item, const std::optional<Glance> &glance) const
{
    if (isOfFollowers()) {
        const Half weFollow = glance ? glance->weFollow : Half::Unknown;
        const QString ours = weFollow == Half::Yes ? tr("You follow them as well.")
            : weFollow == Half::No                 ? tr("You do not follow them.")
                                                   : tr("Whether you follow them is not known.");
        return (item.followedAt.isKnown() ? tr("They followed you: %1.").arg(followed(item))
                                          : tr("When they followed you is not in any import."))
            + u' ' + ours;
    }
    const Half theyFollow = glance ? glance->theyFollow : Half::Unknown;
    const bool isOver = glance && glance->weFollow == Half::No;
    const QString answer = theyFollow == Half::Yes ? tr("They follow you.")
        : theyFollow == Half::Unknown              ? tr("Whether they follow you is not known.")
        : isOver                                   ? tr("They do not follow you.")
                                                   : tr("They do not follow you back.");
    return (item.followedAt.isKnown() ? tr("You followed them: %1.").arg(followed(item))
                                      : tr("When you followed them is not in any import."))
        + u' ' + answer;
}

QStringList PurgeTelling::facts(const PlanItem &item, const std::optional<Glance> &glance) const
{
    QStringList facts {followSentence(item, glance)};
    if (item.lastPostAt.isKnown()) {
        const auto day = civilDate(item.lastPostAt, m_zone);
        facts += tr("Last post: %1%2.")
                     .arg(firstSmall(lastPost(item)),
                         day ? tr(" (%1)").arg(dateText(*day, m_locale)) : QString())
            + seenIn(item.lastPostSource);
    } else if (item.reasons.contains(PurgeReason::NeverPosted)) {
        facts += tr("They have never posted.") + seenIn(item.lastPostSource);
    } else {
        facts += tr("When they last posted is not in any import.");
    }
    if (item.followers && item.following) {
        facts += tr("Followed by %1, following %2.")
                     .arg(numberText(*item.followers, m_locale),
                         numberText(*item.following, m_locale));
    }
    if (item.decision == Decision::Snooze) {
        facts += decision(item) + u'.';
    }
    return facts;
}

QString PurgeTelling::standing(
    const PlanItem &item, const std::optional<Glance> &glance, bool isRemoved) const
{
    if (item.done == Tick::Done) {
        const QString proof = m_wording->sentence(
            u"memory", codeFor(m_kind, *m_wording, u"memory", u"proof-"_s + toText(item.proof)));
        const QString ticked = isOfFollowers() ? tr("Ticked as removed on %1; %2.")
                                               : tr("Ticked as unfollowed on %1; %2.");
        return ticked.arg(dateText(dateIn(m_zone, item.doneAt.value_or(m_asOf)), m_locale), proof);
    }
    if (isOfFollowers()) {
        return glance && glance->theyFollow == Half::No ? tr("They do not follow you any more.")
                                                        : QString();
    }
    if (glance && glance->theyFollow == Half::Yes) {
        return tr("They follow you already, so there is no follow-back to wait for.");
    }
    if (isRemoved) {
        return tr("You removed them as a follower, so there is no follow-back to wait for.");
    }
    return glance && glance->weFollow == Half::No ? tr("You do not follow them any more.")
                                                  : QString();
}

QString PurgeTelling::standingWord(
    const PlanItem &item, const std::optional<Glance> &glance, bool isRemoved) const
{
    if (isOfFollowers()) {
        return {};
    }
    if (glance && glance->theyFollow == Half::Yes) {
        return tr("Follows you", "in the place of a likelihood");
    }
    if (isRemoved) {
        return tr("Removed", "in the place of a likelihood: as a follower, by us");
    }
    const bool isOver = item.done == Tick::Done || (glance && glance->weFollow == Half::No);
    return isOver ? tr("Unfollowed", "in the place of a likelihood") : QString();
}

QString PurgeTelling::signs(const AutomationFacts &automation) const
{
    const SignSet signs = signsOf(automation);
    QStringList words;
    for (const AutomationSign sign : signs.all()) {
        words += signSentence(sign, numbersOf(sign, automation));
    }
    return tr("Looks automated by %Ln signs: %1.", nullptr, signs.count()).arg(words.join(u"; "_s));
}

QString PurgeTelling::signs(const PlanItem &item) const
{
    const QString noMore = looksAutomatedNoMore(item, m_kind)
        ? m_wording->sentence(u"purge_paper", u"no-longer-automated") + u'.'
        : QString();
    if (item.signs.empty()) {
        return noMore;
    }
    // A source that they share is told once, as that of the last post is.
    const QString &shared = item.signs.front().source;
    const bool isShared = std::ranges::all_of(
        item.signs, [&shared](const SignShown &one) { return one.source == shared; });
    QStringList words;
    for (const SignShown &one : item.signs) {
        const QString from = isShared ? QString() : source(one.source);
        words += signSentence(one.sign, one.numbers)
            + (from.isEmpty() ? from : QString(u" ("_s + from + u')'));
    }
    const QString told = !noMore.isEmpty()
        ? tr("%1 One sign is left: %2.").arg(noMore, words.join(u"; "_s))
        : tr("Looks automated by %Ln signs: %1.", nullptr, static_cast<int>(words.size()))
              .arg(words.join(u"; "_s));
    return isShared ? QString(told + seenIn(shared)) : told;
}

QString PurgeTelling::signSentence(AutomationSign sign, const QStringList &numbers) const
{
    return firstSmall(m_wording->sentence(u"automation", toText(sign), numbers, m_locale));
}

} // namespace comity::ui
