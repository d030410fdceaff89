#include "ui/imports/mapping_people_model.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/table_roles.h"
#include "ui/common/tokens.h"
#include "ui/imports/import_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

MappingPeopleModel::MappingPeopleModel(const Wording &wording, QObject *parent)
    : QAbstractTableModel(parent)
    , m_wording(wording)
{
}

void MappingPeopleModel::setPeople(std::vector<CheckedPerson> people)
{
    beginResetModel();
    m_people = std::move(people);
    endResetModel();
}

qint64 MappingPeopleModel::rejected() const
{
    return std::ranges::count_if(
        m_people, [](const CheckedPerson &person) { return !person.reason.isEmpty(); });
}

int MappingPeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

int MappingPeopleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MappingPeopleModel::text(const CheckedPerson &person, int column) const
{
    switch (column) {
    case Line:
        return numberText(person.line);
    case Person: {
        const QString handle = person.handle.isEmpty() ? QString() : u'@' + person.handle;
        const QString key
            = handle.isEmpty() && !person.id.isEmpty() ? tr("id %1").arg(person.id) : handle;
        return singleLine(spoken({person.name, key}));
    }
    case Followers:
        return numberText(person.followers);
    case LastPost:
        return dateText(person.lastPostAt, zoneOrSystem({}));
    default:
        return person.reason.isEmpty()
            ? QString()
            : rejectedReason(m_wording, {person.line, person.reason, person.argument, {}});
    }
}

QVariant MappingPeopleModel::data(const QModelIndex &index, int role) const
{
    const CheckedPerson &person = m_people.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return text(person, index.column());
    case ToneRole:
        return static_cast<int>(index.column() == Outcome ? Tone::Warn
                : index.column() == Person                ? Tone::Normal
                                                          : Tone::Muted);
    case Qt::AccessibleTextRole:
        return index.column() != Line ? text(person, index.column())
                                      : spoken({tr("Row %1").arg(text(person, Line)),
                                          text(person, Person), text(person, Outcome)});
    default:
        return {};
    }
}

QVariant MappingPeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Line:
        return tr("Row");
    case Person:
        return tr("Person");
    case Followers:
        return tr("Followers");
    case LastPost:
        return tr("Last post");
    default:
        return tr("Trouble");
    }
}

} // namespace comity::ui
