#include "model/lists/list_parts.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace comity {
namespace {

/// Counts places, part by part.
class Places
{
public:
    explicit Places(qint64 limit)
        : m_limit(std::max<qint64>(limit, 1))
    {
    }

    bool take(int part)
    {
        qint64 &taken = m_taken[part];
        if (taken >= m_limit) {
            return false;
        }
        ++taken;
        return true;
    }
    int takeFirst()
    {
        while (!take(m_first)) {
            ++m_first;
        }
        return m_first;
    }

private:
    qint64 m_limit;
    std::unordered_map<int, qint64> m_taken;
    int m_first = 1;
};

void sortByPart(std::vector<ListMember> &members)
{
    std::ranges::sort(members, {},
        [](const ListMember &one) { return std::tuple(one.part, one.addedAt, number(one.pk)); });
}

} // namespace

void settleParts(std::vector<ListMember> &members, std::optional<qint64> limit)
{
    sortByPart(members);
    if (!limit) {
        return;
    }
    Places places(*limit);
    std::unordered_map<quint32, int> partOf;
    std::vector<const ListMember *> waiting;
    for (const ListMember &one : members) {
        if (partOf.contains(number(one.person))) {
            continue;
        }
        const bool stays = !one.takesPlace || places.take(one.part);
        partOf.emplace(number(one.person), stays ? one.part : 0);
        if (!stays) {
            waiting.push_back(&one);
        }
    }
    for (const ListMember *one : waiting) {
        partOf[number(one->person)] = places.takeFirst();
    }
    for (ListMember &one : members) {
        one.part = partOf[number(one.person)];
    }
    sortByPart(members);
}

PartFiller::PartFiller(const std::vector<ListMember> &settled, std::optional<qint64> limit)
    : m_limit(limit)
{
    std::unordered_map<quint32, bool> isCounted;
    for (const ListMember &one : settled) {
        if (one.takesPlace && isCounted.emplace(number(one.person), true).second) {
            ++m_taken[one.part];
        }
    }
}

int PartFiller::place(bool takesPlace)
{
    if (!m_limit || !takesPlace) {
        return 1;
    }
    const qint64 limit = std::max<qint64>(*m_limit, 1);
    while (m_taken[m_first] >= limit) {
        ++m_first;
    }
    ++m_taken[m_first];
    return m_first;
}

QString partName(const QString &list, int part)
{
    return part <= 1 ? list : QString(list + u' ' + QString::number(part));
}

} // namespace comity
