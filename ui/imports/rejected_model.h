#pragma once

#include "model/base/wording.h"
#include "model/import/import_history.h"
#include "ui/common/table_roles.h"

#include <QAbstractListModel>

namespace comity::ui {

/// Rows that could not become people: where each stands, why, and its text. Display is the place,
/// the second line the reason.
class RejectedModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// QString: name of the file, without its folders.
    static constexpr int FileRole = FirstFreeRole;
    /// QString: the row's text on one line.
    static constexpr int TextRole = FirstFreeRole + 1;

    explicit RejectedModel(const Wording &wording, QObject *parent = nullptr);

    void setRows(std::vector<KeptRow> rows);
    const KeptRow &row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    void removeAt(int row);
    /// How many different reasons there are.
    int reasonCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    const Wording &m_wording;
    std::vector<KeptRow> m_rows;
};

} // namespace comity::ui
