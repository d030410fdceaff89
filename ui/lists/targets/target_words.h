#pragma once

#include "model/base/wording.h"
#include "ui/common/tokens.h"
#include "ui/lists/targets/target_row.h"

#include <QCoreApplication>
#include <QLocale>

namespace comity::ui {

/// How a target list speaks. Texts of people and openings are put on one line.
class TargetWords
{
    Q_DECLARE_TR_FUNCTIONS(TargetWords)

public:
    /// `wording` outlives it. `now` and `zone` say which day today is.
    TargetWords(const Wording &wording, qint64 now, QTimeZone zone, QLocale locale = QLocale())
        : m_wording(&wording)
        , m_now(now)
        , m_zone(std::move(zone))
        , m_locale(std::move(locale))
    {
    }

    /// "Share", "Reply": what a touch was.
    static QString kind(TouchKind kind);
    /// "Share theirs with your own line": what to do, of an idea.
    static QString idea(const TouchIdea &idea);
    static QString ideaIcon(TouchIdea::Kind kind);
    static Tone tone(TooMuch::Word word);

    /// A reason or evidence of the model; dates in it are written as people read them.
    QString reason(const TargetReason &reason) const;
    QString word(TooMuch::Word word) const;
    /// All reasons of the meter, one a line.
    QString reasons(const TooMuch &meter) const;
    /// "3 weeks", "10 days"; empty without a rhythm.
    static QString cadence(std::optional<int> days);
    /// 25 Apr, with the year when it is not this year.
    QString day(const Dated &time) const;
    QString day(qint64 utcSeconds) const;
    /// "25 Apr" and "19 days · due"; a dash for nobody touched yet.
    QString lastTouch(const TargetRow &row) const;
    QString lastTouchAge(const TargetRow &row) const;
    /// The next opening, else what is noted as the next give, else that they rest or that there is
    /// nothing yet.
    QString next(const TargetRow &row) const;
    /// "Noted today 07:40", "Noted 3 days ago", "On 20 May".
    QString openingTime(const Opening &opening) const;
    /// The row as one sentence, for who listens.
    QString row(const TargetRow &row) const;
    /// "5 touches, 1 answer in 12 weeks."
    QString weeks(const std::vector<TouchWeek> &weeks) const;
    /// "Usually here 7:00–10:00, their time"; empty when too little is known.
    QString hours(const Target &target) const;

    QDate today() const;
    const QTimeZone &zone() const { return m_zone; }
    qint64 now() const { return m_now; }

private:
    const Wording *m_wording;
    qint64 m_now;
    QTimeZone m_zone;
    QLocale m_locale;
};

} // namespace comity::ui
