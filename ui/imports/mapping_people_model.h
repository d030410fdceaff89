#pragma once

#include "model/base/wording.h"
#include "model/import/tables/mapping_check.h"

#include <QAbstractTableModel>

namespace comity::ui {

/// The rows of a table as they would be read.
class MappingPeopleModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Person, Followers, LastPost, Outcome, ColumnCount };

    MappingPeopleModel(const Wording &wording, QObject *parent = nullptr);

    void setPeople(std::vector<CheckedPerson> people);
    qint64 rejected() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const CheckedPerson &person, int column) const;

    const Wording &m_wording;
    std::vector<CheckedPerson> m_people;
};

} // namespace comity::ui
