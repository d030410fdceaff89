#include "ui/imports/export_help_model.h"

#include "ui/common/table_roles.h"

#include <algorithm>

namespace comity::ui {

ExportHelpModel::ExportHelpModel(QObject *parent)
    : QAbstractListModel(parent)
{
    setWords({});
}

void ExportHelpModel::setWords(const QString &words)
{
    beginResetModel();
    m_pages.clear();
    for (const networks::ExportHelp &page : networks::exportHelp()) {
        if (page.matches(words)) {
            m_pages.push_back(&page);
        }
    }
    endResetModel();
}

int ExportHelpModel::rowOf(const QString &code) const
{
    const auto found = std::ranges::find(m_pages, code, &networks::ExportHelp::code);
    return found == m_pages.end() ? -1 : int(found - m_pages.begin());
}

int ExportHelpModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pages.size());
}

QVariant ExportHelpModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return page(index.row()).title;
    case NetworkRole:
        return page(index.row()).code;
    default:
        return {};
    }
}

} // namespace comity::ui
