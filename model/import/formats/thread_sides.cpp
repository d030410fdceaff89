#include "model/import/formats/thread_sides.h"

#include "model/base/text_fold.h"

#include <algorithm>

namespace comity::formats {

ThreadSides::ThreadSides(const std::vector<Owner> &ours)
{
    for (const Owner &owner : ours) {
        if (!owner.name.isEmpty()) {
            addName(owner.name.trimmed().toStdString());
        }
        if (!owner.handle.isEmpty()) {
            m_handles.insert(foldHandle(owner.handle.toStdString()));
        }
    }
}

void ThreadSides::addName(const std::string &name)
{
    m_names.insert(name);
    m_hasName = true;
}

bool ThreadSides::isOurs(std::string_view name) const
{
    return m_names.contains(name)
        || (name.find(' ') == std::string_view::npos && m_handles.contains(foldHandle(name)));
}

void ThreadSides::begin(std::vector<std::string> participants)
{
    m_participants = std::move(participants);
    m_other.clear();
    const auto ours = std::ranges::count_if(
        m_participants, [this](const std::string &name) { return isOurs(name); });
    const bool isKnown = m_hasName || !m_handles.empty();
    // Of two, one must be us, or our name is another by now. Namesakes of ours are nobody to guess
    // at. Groups list those who are still in them, which we need not be.
    m_isTold = isKnown && (m_participants.size() == 2 ? ours == 1 : ours <= 1);
    if (m_isTold && m_participants.size() == 2) {
        m_other = isOurs(m_participants.front()) ? m_participants.back() : m_participants.front();
    } else if (m_isTold && m_participants.size() == 1 && ours == 0) {
        m_other = m_participants.front();
    }
}

Direction ThreadSides::directionOf(std::string_view sender) const
{
    if (!m_isTold) {
        return Direction::Unknown;
    }
    return isOurs(sender) ? Direction::Out : Direction::In;
}

std::optional<std::string> whoIsEverywhere(
    const std::vector<std::vector<std::string>> &conversations)
{
    std::optional<std::set<std::string>> everywhere;
    std::set<std::set<std::string>> pairs;
    for (const std::vector<std::string> &people : conversations) {
        const std::set<std::string> pair(people.begin(), people.end());
        if (people.size() != 2 || pair.size() != 2) {
            continue;
        }
        pairs.insert(pair);
        if (!everywhere) {
            everywhere = pair;
        }
        std::erase_if(
            *everywhere, [&pair](const std::string &name) { return !pair.contains(name); });
    }
    if (pairs.size() < 2 || everywhere->size() != 1) {
        return std::nullopt;
    }
    return *everywhere->begin();
}

} // namespace comity::formats
