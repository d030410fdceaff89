#pragma once

#include "model/people/person_row.h"
#include "model/standing/people_columns.h"

#include <QAbstractTableModel>
#include <vector>

namespace comity::ui {

/// Somebody a search found, or who is chosen already.
struct FoundPerson
{
    PersonRow row;
    Relation relation = Relation::Unknown;
    bool isOn = false; ///< on the list already: cannot be chosen
};

/// People to choose several from. The choice outlives a search; while nothing is searched for, it
/// is what is shown.
class PeopleChoices : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Check, Person, Standing, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFound(std::vector<FoundPerson> found);
    void showChosen();
    /// Chooses somebody, or no longer.
    void toggle(int row);

    /// In the order of choosing.
    std::vector<Pk> chosen() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void choiceChanged();

private:
    bool isChosen(Pk pk) const;
    QString standing(const FoundPerson &person) const;

    std::vector<FoundPerson> m_shown;
    std::vector<FoundPerson> m_chosen;
};

} // namespace comity::ui
