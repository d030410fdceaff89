#pragma once

#include "model/people/person_row.h"
#include "ui/purge/purge_telling.h"

#include <QAbstractTableModel>
#include <QCache>
#include <vector>

namespace SQLite {
class Database;
}

namespace comity::ui {

/// People who fit a plan and are left out of it, with the reason of each. May be a million: rows
/// are read by pages as they come into sight.
class LeftOutModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Person, Why, ColumnCount };

    /// `reader` is the GUI thread's connection and must outlive the model.
    explicit LeftOutModel(SQLite::Database &reader, QObject *parent = nullptr);

    /// What the reasons are told from.
    struct Basis
    {
        LeftOut code = LeftOut::Protected;
        PurgeFacts facts = {};
        PurgeRequest request = {};
        PeopleColumns::Version columns = {};
        PurgeTelling telling;
    };
    void setPeople(std::vector<Pk> people, Basis basis);
    Pk pk(int row) const { return m_people.at(static_cast<std::size_t>(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const PersonRow &person(int row) const;

    SQLite::Database &m_reader;
    std::vector<Pk> m_people;
    std::optional<Basis> m_basis;
    mutable QCache<int, std::vector<PersonRow>> m_pages; ///< by page number
};

} // namespace comity::ui
