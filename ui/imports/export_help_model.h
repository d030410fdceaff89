#pragma once

#include "model/networks/export_help.h"

#include <QAbstractListModel>

namespace comity::ui {

/// The help pages that hold the words that were typed; all of them without words.
class ExportHelpModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ExportHelpModel(QObject *parent = nullptr);

    void setWords(const QString &words);
    const networks::ExportHelp &page(int row) const
    {
        return *m_pages[static_cast<std::size_t>(row)];
    }
    /// −1 for a page that is filtered out.
    int rowOf(const QString &code) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<const networks::ExportHelp *> m_pages;
};

} // namespace comity::ui
