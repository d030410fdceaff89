#pragma once

#include "model/base/wording.h"
#include "model/goals/day.h"

namespace comity::goals {

/// What the scoreboard and the day say, in the window and in the command line alike: the sentences
/// of `goals`, with numbers and days as people of a locale read them.
class DayWords
{
public:
    DayWords(const Wording &wording, QLocale locale)
        : m_wording(wording)
        , m_locale(std::move(locale))
    {
    }

    /// `repliesWithin` is the minutes of the service level.
    QString label(const Score &score, int repliesWithin) const;
    /// "14", "83%"; "—" where nobody knows.
    QString figure(const Score &score) const;
    /// "38" of "14 of 38"; empty where there is no whole.
    QString whole(const Score &score) const;
    QString standing(const Score &score) const;
    /// What is wanted and by when, or what is missing to know it.
    QString goal(const Score &score) const;
    /// The same where there is little room: without the year, where the goal ends in that of
    /// `today`.
    QString goalInShort(const Score &score, QDate today) const;
    /// "needs 3 a day until 31 May", and how far imports tell; empty where nothing is to be said.
    QString pace(const Score &score) const;

    QString group(DayGroup group) const;
    /// `name` is the person's, `network` the account's, as they are shown.
    QString item(const DayItem &item, const QString &name, const QString &network) const;
    /// Their words, or why it is due.
    QString itemDetail(const DayItem &item) const;
    QString win(const Win &win, const QString &name) const;
    QString sort(PostSort sort) const;
    /// Empty where promotion is under the share.
    QString mixAdvice(const ContentMix &mix, int wanted) const;

private:
    QString goalUntil(const Score &score, const QString &day) const;
    QString say(const QString &code, const QStringList &arguments = {}) const
    {
        return m_wording.sentence(u"goals", code, arguments, m_locale);
    }

    const Wording &m_wording;
    QLocale m_locale;
};

} // namespace comity::goals
