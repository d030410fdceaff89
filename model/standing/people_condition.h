#pragma once

#include "model/base/ids.h"
#include "model/people/stage.h"

#include <QString>
#include <optional>

namespace comity {

/// Who belongs by what was added by hand.
struct MarkCondition
{
    enum class Kind : quint8 {
        List, ///< on `list`
        NoList, ///< on none of our lists
        Target, ///< on a target list
        Tag, ///< `value` is the tag, in any case of letters
        Fact, ///< `value` is `role=customer`, `persona=…`, `country=…`, `strength=…`,
              ///< `fit=…` or `spammer=yes`
        Permission, ///< `value` is opt-in or opted-out, on any topic
        Triage, ///< `value` is pending, reviewed, snoozed (until later than now) or never
        Met,
        Noted,
        InTouch, ///< `value` is in-time, due (overdue as well), overdue or never-yet
    };
    Kind kind = Kind::NoList;
    QString value = {};
    ListId list = {};
    bool isNot = false; ///< the others

    bool operator==(const MarkCondition &) const = default;
};

/// `list`, `no-list`, `target`, …
QString toText(MarkCondition::Kind kind);
std::optional<MarkCondition::Kind> markKindFromText(QStringView text);

/// Who belongs by a number; whose number is unknown never does. Both ends belong.
struct NumberCondition
{
    enum class Field : quint8 {
        Followers,
        Following,
        Posts,
        RatioPercent, ///< followers a hundred followed
        DaysSincePost, ///< whole days, as Staleness counts them
        DaysSinceContact,
        DaysFollowed, ///< since we follow them
        Score, ///< the whole part of the newest influence score of `name`, or of any
    };
    Field field = Field::Followers;
    std::optional<qint64> least = {};
    std::optional<qint64> most = {};
    QString name = {}; ///< of the score

    bool takes(qint64 value) const
    {
        return value >= least.value_or(value) && value <= most.value_or(value);
    }
    bool operator==(const NumberCondition &) const = default;
};

/// `followers`, `days-since-post`, `score`, …
QString toText(NumberCondition::Field field);
std::optional<NumberCondition::Field> numberFieldFromText(QStringView text);

/// A choice of stages; an empty one stands for no choice.
class StageSet
{
public:
    bool isEmpty() const { return m_bits == 0; }
    bool contains(Stage stage) const
    {
        return (m_bits & (1U << static_cast<unsigned>(stage))) != 0;
    }
    void insert(Stage stage) { m_bits |= 1U << static_cast<unsigned>(stage); }
    bool operator==(const StageSet &) const = default;

private:
    quint32 m_bits = 0;
};

} // namespace comity
