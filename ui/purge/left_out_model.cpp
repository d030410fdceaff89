#include "ui/purge/left_out_model.h"

#include "model/db/db_error.h"
#include "model/people/people_store.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/table_roles.h"
#include "ui/common/tool_tip.h"

#include <algorithm>

namespace comity::ui {

namespace {

constexpr int pageRows = 128;
constexpr int pages = 64;

} // namespace

LeftOutModel::LeftOutModel(SQLite::Database &reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(reader)
    , m_pages(pages)
{
}

void LeftOutModel::setPeople(std::vector<Pk> people, Basis basis)
{
    beginResetModel();
    m_people = std::move(people);
    m_basis = std::move(basis);
    m_pages.clear();
    endResetModel();
}

int LeftOutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

int LeftOutModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

const PersonRow &LeftOutModel::person(int row) const
{
    static const PersonRow nobody;
    const int page = row / pageRows;
    if (!m_pages.contains(page)) {
        const auto begin = m_people.begin() + page * pageRows;
        const auto end = begin + std::min<std::ptrdiff_t>(pageRows, m_people.end() - begin);
        auto rows = db::guarded({}, [&]() -> Result<std::vector<PersonRow>> {
            return PeopleStore(m_reader).rows(std::vector<Pk>(begin, end));
        });
        if (!rows) {
            // The file is busy: the row shows as unknown and is read when it is next painted.
            return nobody;
        }
        m_pages.insert(page, new std::vector<PersonRow>(std::move(*rows)));
    }
    return m_pages.object(page)->at(static_cast<std::size_t>(row % pageRows));
}

QVariant LeftOutModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_basis) {
        return {};
    }
    const auto why = [&] {
        return m_basis->telling.whyLeftOut(
            m_basis->code, pk(index.row()), m_basis->facts, m_basis->request, *m_basis->columns);
    };
    const auto name = [&] {
        const PersonRow &row = person(index.row());
        return nameText(row.network, row.name, row.handle, row.key);
    };
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Person ? name() : why();
    case Qt::AccessibleTextRole:
        return index.column() == Person ? spoken({name(), why()}) : why();
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Person ? name() : why());
    case NameRole:
        return person(index.row()).name;
    case HandleRole:
        return handleText(
            person(index.row()).network, person(index.row()).handle, person(index.row()).key);
    case KeyRole:
        return number(pk(index.row()));
    default:
        return {};
    }
}

QVariant LeftOutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Person ? tr("Person", "column") : tr("Why", "column: why left out");
}

} // namespace comity::ui
