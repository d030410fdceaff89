#include "ui/lists/people_choices.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/relation_mark.h"
#include "ui/common/table_roles.h"
#include "ui/common/tiles.h"
#include "ui/common/tokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

void PeopleChoices::setFound(std::vector<FoundPerson> found)
{
    beginResetModel();
    m_shown = std::move(found);
    endResetModel();
}

void PeopleChoices::showChosen()
{
    setFound(m_chosen);
}

bool PeopleChoices::isChosen(Pk pk) const
{
    return std::ranges::any_of(m_chosen, [pk](const FoundPerson &one) { return one.row.pk == pk; });
}

void PeopleChoices::toggle(int row)
{
    if (row < 0 || row >= rowCount()) {
        return;
    }
    const FoundPerson &person = m_shown[static_cast<std::size_t>(row)];
    if (person.isOn) {
        return;
    }
    const auto removed = std::erase_if(
        m_chosen, [&person](const FoundPerson &one) { return one.row.pk == person.row.pk; });
    if (removed == 0) {
        m_chosen.push_back(person);
    }
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT choiceChanged();
}

std::vector<Pk> PeopleChoices::chosen() const
{
    std::vector<Pk> people;
    for (const FoundPerson &one : m_chosen) {
        people.push_back(one.row.pk);
    }
    return people;
}

int PeopleChoices::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int PeopleChoices::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PeopleChoices::standing(const FoundPerson &person) const
{
    return person.isOn ? tr("On the list") : relationWord(relationMark(person.relation));
}

QVariant PeopleChoices::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const FoundPerson &person = m_shown[static_cast<std::size_t>(index.row())];
    const PersonRow &row = person.row;
    const QString name = nameText(row.network, row.name, row.handle, row.key);
    const QString handle = handleText(row.network, row.handle, row.key);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Person  ? name
            : index.column() == Standing ? standing(person)
                                         : QString();
    case Qt::AccessibleTextRole:
        return spoken({name, handle, standing(person)});
    case Qt::CheckStateRole:
        return index.column() == Check
            ? QVariant(isChosen(row.pk) || person.isOn ? Qt::Checked : Qt::Unchecked)
            : QVariant();
    case NameRole:
        return singleLine(row.name);
    case HandleRole:
        return handle;
    case MonogramRole:
        return monogramOf(row.name, row.handle);
    case ToneRole:
        return int(person.isOn ? Tone::Faint : Tone::Muted);
    case NetworkRole:
        return index.column() == Standing ? QVariant(row.network) : QVariant();
    case KeyRole:
        return number(row.pk);
    default:
        return {};
    }
}

bool PeopleChoices::setData(const QModelIndex &index, const QVariant & /*value*/, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Check) {
        return false;
    }
    toggle(index.row());
    return true;
}

Qt::ItemFlags PeopleChoices::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Check
        && !m_shown[static_cast<std::size_t>(index.row())].isOn) {
        flags |= Qt::ItemIsUserCheckable;
    }
    return flags;
}

} // namespace comity::ui
