#pragma once

#include "model/people/person_row.h"

#include <QDate>
#include <QStringList>
#include <optional>
#include <vector>

namespace comity {

/// What makes an account look as if no person kept it. No sign proves anything alone.
enum class AutomationSign : quint8 {
    Ratchet, ///< follows about as many as follow it, both many, and hardly posts (S3.3)
    /// Many followers, no posts, and never a word with us (S3.5), where messages are imported. Not
    /// beside a ratchet, which is the same silence before the same crowd: one observation is one
    /// sign, and that most people never wrote to us makes no second one of it.
    SilentCrowd,
    FollowsMany, ///< follows thousands, and ten times as many as follow it
    YoungAndMany, ///< new, and follows a thousand already
    PostsWithoutPause, ///< on average a post every twenty minutes, day and night
    NumberedHandle, ///< the handle ends in a long number (S4.23)
    DefaultPicture, ///< the network's own picture in the place of one (S4.24)
    EmptyBio, ///< known to be empty (S4.25)
};
constexpr int automationSignCount = 8;

/// From so many signs on somebody looks automated.
constexpr int signsThatTell = 2;

/// `ratchet`, `silent-crowd`, …: a sentence of resources/language/en/automation.yml.
QString toText(AutomationSign sign);

/// What the signs are read from. A missing value is unknown and never a sign.
struct AutomationFacts
{
    std::optional<qint64> followers = {};
    std::optional<qint64> following = {};
    std::optional<qint64> posts = {};
    std::optional<qint64> ageDays = {}; ///< of the account
    std::optional<bool> hasSpoken = {}; ///< with us, either way; unknown without messages
    bool hasNumberedHandle = false;
    bool hasDefaultPicture = false;
    bool hasEmptyBio = false;
};

/// What is known of somebody on `today`, a civil day of our zone; `hasSpoken` as in the facts.
AutomationFacts automationFactsOf(const PersonRow &row, std::optional<bool> hasSpoken, QDate today);

/// A choice of signs.
class SignSet
{
public:
    constexpr void insert(AutomationSign sign)
    {
        m_bits |= static_cast<quint8>(1U << static_cast<unsigned>(sign));
    }
    constexpr bool contains(AutomationSign sign) const
    {
        return (m_bits & (1U << static_cast<unsigned>(sign))) != 0;
    }
    int count() const;
    constexpr bool isEmpty() const { return m_bits == 0; }
    /// In the order of the enum.
    std::vector<AutomationSign> all() const;

    constexpr bool operator==(const SignSet &) const = default;

private:
    quint8 m_bits = 0;
};

SignSet signsOf(const AutomationFacts &facts);
/// The numbers that a sign rests on, in the order of its sentence.
QStringList numbersOf(AutomationSign sign, const AutomationFacts &facts);

/// A handle such as `maria48210377`: letters, then five digits or more; nothing that is a number
/// alone, which may be an id or a year with a name.
bool isNumberedHandle(QStringView handle);
/// The address of a picture that networks give to those who chose none.
bool isDefaultPicture(QStringView address);
/// Known, and empty; a null one is not known.
bool isEmptyBio(const QString &bio);

} // namespace comity
