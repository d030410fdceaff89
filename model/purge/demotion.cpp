#include "model/purge/demotion.h"

#include "model/lists/list_placing.h"
#include "model/lists/lists_store.h"

#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

/// Beside a place on a list: how somebody came there.
constexpr const char *origin = "purge";

int64_t bound(qint64 value)
{
    return static_cast<int64_t>(value);
}

void bindPlace(SQLite::Statement &statement, const Demotion &demotion)
{
    statement.bind(1, bound(number(demotion.list)));
    statement.bind(2, bound(number(demotion.pk)));
    statement.bind(3, bound(demotion.at));
    statement.bind(4, origin);
}

class Demoter
{
public:
    Demoter(SQLite::Database &writer, DemotionOutcome &outcome)
        : m_writer(writer)
        , m_outcome(outcome)
    {
    }

    void run(const Demotion &demotion)
    {
        if (!(demotion.isOn ? put(demotion) : take(demotion))) {
            return;
        }
        Demotion back = demotion;
        back.isOn = !demotion.isOn;
        m_outcome.inverse.push_back(back);
        m_outcome.changed.push_back(demotion.pk);
    }

private:
    bool put(const Demotion &demotion)
    {
        ListPlacing *const placing = placingOn(demotion.list);
        ListEdit edit;
        if (placing != nullptr) {
            placing->add(demotion.pk, demotion.at, QString::fromLatin1(origin), edit);
        }
        m_outcome.skipped += placing == nullptr || edit.gone > 0 ? 1 : 0;
        return edit.people > 0;
    }

    bool take(const Demotion &demotion)
    {
        SQLite::Statement drop(m_writer,
            "DELETE FROM list_member"
            " WHERE list = ?1 AND pk = ?2 AND added_at = ?3 AND source = ?4");
        bindPlace(drop, demotion);
        if (drop.exec() == 0) {
            ++m_outcome.skipped;
            return false;
        }
        // The list may have become one of targets since.
        SQLite::Statement target(m_writer, "DELETE FROM target WHERE list = ?1 AND pk = ?2");
        target.bind(1, bound(number(demotion.list)));
        target.bind(2, bound(number(demotion.pk)));
        target.exec();
        m_placing.reset();
        return true;
    }

    /// Null for a list that is gone. Reading who is on a list is paid once for all who go there.
    ListPlacing *placingOn(ListId id)
    {
        if (!m_placing || m_list != id) {
            m_placing.reset();
            if (const auto list = ListsStore(m_writer).list(id)) {
                m_placing.emplace(m_writer, *list);
                m_list = id;
            }
        }
        return m_placing ? &*m_placing : nullptr;
    }

    SQLite::Database &m_writer;
    DemotionOutcome &m_outcome;
    ListId m_list = {};
    std::optional<ListPlacing> m_placing;
};

} // namespace

Result<void> checkDemoting(SQLite::Database &database, ListId list)
{
    const auto settings = ListsStore(database).settings(list);
    if (!settings) {
        return failure(Error::Code::NoSuchList, {QString()});
    }
    if (settings->kind != ListKind::Private && settings->kind != ListKind::Watch) {
        return failure(Error::Code::ListNotForDemoting, {settings->name});
    }
    return {};
}

bool stillStands(SQLite::Database &database, const Demotion &demotion)
{
    SQLite::Statement query(database,
        "SELECT 1 FROM list_member"
        " WHERE list = ?1 AND pk = ?2 AND added_at = ?3 AND source = ?4");
    bindPlace(query, demotion);
    return query.executeStep();
}

DemotionOutcome applyWithin(SQLite::Database &writer, const std::vector<Demotion> &demotions)
{
    DemotionOutcome outcome;
    Demoter demoter(writer, outcome);
    for (const Demotion &demotion : demotions) {
        demoter.run(demotion);
    }
    return outcome;
}

} // namespace comity
