#include "ui/common/list_choice_model.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/list_words.h"
#include "ui/common/table_roles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

void ListChoiceModel::setLists(const std::vector<PeopleList> &lists)
{
    m_lists = lists;
    std::erase_if(m_lists, [](const PeopleList &list) { return list.isSmart(); });
    filter();
}

void ListChoiceModel::setFilter(const QString &text)
{
    m_text = text.simplified();
    filter();
}

void ListChoiceModel::filter()
{
    beginResetModel();
    m_shown.clear();
    const std::string asked = folded(m_text.toStdString());
    bool isThere = m_text.isEmpty();
    for (std::size_t i = 0; i < m_lists.size(); ++i) {
        const QString &name = m_lists[i].settings.name;
        if (folded(name.toStdString()).find(asked) != std::string::npos) {
            m_shown.push_back(i);
        }
        isThere = isThere || name.compare(m_text, Qt::CaseInsensitive) == 0;
    }
    // Whoever types a name in full means that list, and its beginning rather than its middle.
    std::ranges::stable_sort(m_shown, {}, [&](std::size_t i) {
        const std::string name = folded(m_lists[i].settings.name.toStdString());
        return name == asked ? 0 : name.starts_with(asked) ? 1 : 2;
    });
    m_newName = isThere || !m_offersNew ? QString() : m_text;
    endResetModel();
}

const PeopleList *ListChoiceModel::listAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_shown.size())
        ? &m_lists[m_shown[static_cast<std::size_t>(row)]]
        : nullptr;
}

int ListChoiceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size()) + (m_newName.isEmpty() ? 0 : 1);
}

QVariant ListChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PeopleList *list = listAt(index.row());
    if (!list) {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return tr("Make “%1”, private").arg(singleLine(m_newName));
        case ToneRole:
            return int(Tone::Accent);
        default:
            return {};
        }
    }
    const QString count = listCountText(list->count, list->limitValue());
    switch (role) {
    case Qt::DisplayRole:
        return singleLine(list->settings.name);
    case SecondLineRole:
        return QString(listBadge(list->settings.kind) + u" · " + count);
    case Qt::AccessibleTextRole:
        return spoken({singleLine(list->settings.name), listBadge(list->settings.kind), count});
    case ToneRole:
        return int(Tone::Normal);
    default:
        return {};
    }
}

} // namespace comity::ui
