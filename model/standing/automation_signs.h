#pragma once

#include "model/people/person_row.h"

#include <QStringList>
#include <vector>

namespace comity {

/// What makes a profile look automated (S3.3, S4.24). A sign is no proof, and what is not known is
/// no sign.
enum class AutomationSign : quint8 {
    FollowersWithoutPosts, ///< many followers, and not one post
    Ratchet, ///< about as many followed as followers, both many, and few posts
    DefaultPicture, ///< the picture that the network gives to everybody
    EmptyBio, ///< known to be empty
};
constexpr int automationSignCount = 4;

/// `followers-without-posts`, …: codes of the sentences in automation.yml.
QString toText(AutomationSign sign);

/// A sign and the numbers that it rests on, for its sentence.
struct SignFound
{
    AutomationSign sign = AutomationSign::EmptyBio;
    QStringList arguments = {};

    bool operator==(const SignFound &) const = default;
};

/// In the order of the enumeration.
std::vector<SignFound> automationSigns(const PersonRow &row);

} // namespace comity
