#pragma once

#include "model/import/formats/records.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace comity::formats {

/// Which names of a conversation are ours: those of the owner, where the export tells them and they
/// stand among the people of the conversation.
class ThreadSides
{
public:
    /// `ours`: what the export says of its owner, and the account that the user chose.
    explicit ThreadSides(const std::vector<Owner> &ours);

    /// Whether a display name of ours is known: handles seldom stand in conversations.
    bool hasName() const { return m_hasName; }
    void addName(const std::string &name);

    /// Starts a conversation of these people; empty when the file does not tell them.
    void begin(std::vector<std::string> participants);
    bool isGroup() const { return m_participants.size() > 2; }
    Direction directionOf(std::string_view sender) const;
    /// The other one of two; empty in a group, and when it is not told who that is.
    std::string_view other() const { return m_other; }

private:
    bool isOurs(std::string_view name) const;

    std::set<std::string, std::less<>> m_names;
    std::set<std::string, std::less<>> m_handles; ///< folded
    bool m_hasName = false;
    std::vector<std::string> m_participants;
    std::string m_other;
    bool m_isTold = false;
};

/// The one person in every conversation of two, where there are several: the owner. Nothing when
/// that is nobody or two.
std::optional<std::string> whoIsEverywhere(
    const std::vector<std::vector<std::string>> &conversations);

} // namespace comity::formats
