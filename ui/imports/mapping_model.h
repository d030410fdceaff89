#pragma once

#include "model/import/tables/mapping_check.h"
#include "ui/common/table_roles.h"

#include <QAbstractTableModel>

namespace comity::ui {

/// The columns of a table, one a row: what each goes to and what comes of it. Edits the check.
class MappingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Header, Target, FirstValue, Outcome, ColumnCount };
    enum Role : int {
        FieldRole = FirstFreeRole, ///< int of the field; -1: left out, -2: must be chosen
        SeverityRole, ///< int of the outcome's
        CanChooseRole, ///< bool
    };
    static constexpr int leftOut = -1;
    static constexpr int mustChoose = -2;

    explicit MappingModel(MappingCheck &check, QObject *parent = nullptr);

    /// After the check was changed from outside.
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void edited();

private:
    QString text(int row, int column) const;
    int chosen(int row) const;
    void count();

    MappingCheck &m_check;
    std::vector<ColumnCheck> m_counted;
};

} // namespace comity::ui
