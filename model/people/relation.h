#pragma once

#include <QString>
#include <optional>

namespace comity {

/// One half of a relation. What no import says is unknown, never no.
enum class Half : quint8 { Unknown, No, Yes };

/// `yes`, `no`, `unknown`.
QString toText(Half half);

/// What stands between an account of ours and a profile, half by half, as the relation table
/// keeps it: "no" is written there only when both lists of the account are complete and of the
/// same days, so one word can be told from the halves alone.
struct RelationHalves
{
    Half theyFollow = Half::Unknown;
    Half weFollow = Half::Unknown;
    Half connected = Half::Unknown;
    bool theyLeft = false; ///< they followed once, and a later complete list lacks them
    bool connectionEnded = false; ///< were connected, and a later complete list lacks them

    bool operator==(const RelationHalves &) const = default;
};

/// A relation in one word (architecture.md §3).
enum class Relation : quint8 {
    Mutual,
    NotFollowingBack,
    Fan,
    YouFollow, ///< we follow them; whether they follow us is unknown
    FollowsYou, ///< they follow us; whether we follow them is unknown
    Connected,
    Left,
    None,
    Unknown,
};
constexpr int relationCount = 9;

Relation inOneWord(const RelationHalves &halves);

/// `mutual`, `not-following-back`, …
QString toText(Relation relation);
std::optional<Relation> relationFromText(QStringView text);

/// A choice of relation words; an empty one stands for no choice.
class RelationSet
{
public:
    RelationSet() = default;
    RelationSet(std::initializer_list<Relation> relations)
    {
        for (const Relation relation : relations) {
            insert(relation);
        }
    }

    bool isEmpty() const { return m_bits == 0; }
    bool contains(Relation relation) const { return (m_bits & bit(relation)) != 0; }
    void insert(Relation relation) { m_bits |= bit(relation); }
    RelationSet both(RelationSet other) const
    {
        other.m_bits &= m_bits;
        return other;
    }

    bool operator==(const RelationSet &) const = default;

private:
    static constexpr quint32 bit(Relation relation)
    {
        return quint32 {1} << static_cast<unsigned>(relation);
    }
    quint32 m_bits = 0;
};

} // namespace comity
