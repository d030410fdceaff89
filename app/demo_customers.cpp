#include "app/demo_customers.h"

#include "model/people/hand_values.h"
#include "model/people/meetings.h"
#include "model/people/permission_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr qint64 day = 86'400;
constexpr std::size_t met = 340; ///< who were in the shop and asked for news
constexpr std::size_t far = 34; ///< of them, an ocean away by now
constexpr std::size_t unmet = 118; ///< who asked for news on the page alone

std::vector<Pk> part(const std::vector<Pk> &all, std::size_t from, std::size_t count)
{
    const std::size_t begin = std::min(from, all.size());
    const std::size_t end = std::min(begin + count, all.size());
    return {all.begin() + static_cast<std::ptrdiff_t>(begin),
        all.begin() + static_cast<std::ptrdiff_t>(end)};
}

/// Whatever goes wrong first ends it.
class Customers
{
public:
    Customers(SQLite::Database &writer, qint64 now)
        : m_writer(writer)
        , m_now(now)
    {
    }

    Result<void> add(const std::vector<Pk> &all)
    {
        take(setValue(m_writer, all, HandField::TimeZone, u"Europe/London"_s, daysAgo(30)));
        take(setValue(m_writer, part(all, met - far, far), HandField::TimeZone,
            u"America/Vancouver"_s, daysAgo(30)));
        // In four seasons, as people come.
        constexpr std::size_t seasons = 4;
        for (std::size_t season = 0; season < seasons; ++season) {
            const auto some = part(all, season * met / seasons, met / seasons);
            const int ago = 60 + static_cast<int>(season) * 70;
            asked(some, u"Yes, tell me what is new, on the card at the counter"_s, ago);
            take(addMeeting(m_writer, some, u"In the shop"_s, Dated::exact(daysAgo(ago))));
        }
        asked(part(all, met, unmet), u"Send me news, ticked on the page"_s, 45);
        return m_result;
    }

private:
    template <typename Value>
    void take(const Result<Value> &done)
    {
        if (m_result && !done) {
            m_result = tl::unexpected(done.error());
        }
    }

    qint64 daysAgo(int days) const { return m_now - days * day; }

    void asked(const std::vector<Pk> &people, const QString &words, int days)
    {
        PermissionEntry entry;
        entry.event = PermissionEvent::OptIn;
        entry.wording = words;
        entry.source = u"counter"_s;
        entry.at = Dated::exact(daysAgo(days));
        take(recordPermission(m_writer, people, entry, m_now));
    }

    SQLite::Database &m_writer;
    qint64 m_now;
    Result<void> m_result;
};

} // namespace

Result<void> addDemoCustomers(
    SQLite::Database &writer, const std::vector<Pk> &customers, qint64 now)
{
    return Customers(writer, now).add(customers);
}

} // namespace comity
