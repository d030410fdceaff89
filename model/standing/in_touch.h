#pragma once

#include "model/standing/people_columns.h"
#include "model/standing/staleness.h"

#include <QHash>
#include <QStringView>

namespace comity {

/// How a rhythm stands. Who was never in touch is not late: nothing is known of them.
enum class InTouchState : quint8 {
    None, ///< no rhythm is wished for
    InTime,
    Due, ///< the ideal time is over
    Overdue, ///< the longest time is over
    NeverYet, ///< a rhythm, and no contact is known
};

/// Somebody's rhythm, the contact it is counted from, and what comes of the two.
struct InTouch
{
    InTouchState state = InTouchState::None;
    std::optional<RhythmMark> rhythm = {};
    Dated last = {}; ///< the newest contact of either side; never ahead of the moment asked about
    ContactKind how = ContactKind::Message;
    qint64 daysSince = 0;

    /// Until it is due; below 0 when it was due before.
    qint64 daysLeft() const { return rhythm ? rhythm->rhythm.ideal - daysSince : 0; }
    bool operator==(const InTouch &) const = default;
};

/// Who is to be kept in touch with, and how that stands. A contact is a message of either side, a
/// touch of ours or a meeting, with any profile of the person; a message counts that the columns
/// know of.
class InTouchJudge
{
public:
    /// The columns outlive the judge; `zone` is whose civil days count.
    InTouchJudge(const PeopleColumns &columns, qint64 asOf, const QTimeZone &zone);

    InTouch of(Pk pk) const;
    /// The newest contact with somebody, whether or not a rhythm is wished for.
    InTouch contactOf(Pk pk) const;
    /// Whoever is in a state. `due` takes the overdue as well.
    PkSet people(QStringView word) const;
    /// By the number of a pk: days until it is due, of whoever has a rhythm and was in touch.
    QHash<quint32, qint64> daysLeft() const;

private:
    InTouch judged(const RhythmMark &mark) const;
    void look(Pk pk, InTouch &into) const;

    const PeopleColumns &m_columns;
    QHash<quint32, std::size_t> m_personOf; ///< index into PeopleMarks::persons
    qint64 m_asOf;
    QTimeZone m_zone;
    DayCount m_days;
};

/// `in-time`, `due`, `overdue`, `never-yet`; empty for None.
QString toText(InTouchState state);
bool isInTouchWord(QStringView word);

} // namespace comity
