#include "ui/purge/mirror/mirror_model.h"

#include "model/base/civil_time.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/table_roles.h"
#include "ui/common/tool_tip.h"

namespace comity::ui {

namespace {

QString kindWord(formats::MessageKind kind)
{
    switch (kind) {
    case formats::MessageKind::Direct:
        return MirrorModel::tr("Message to you");
    case formats::MessageKind::Reply:
        return MirrorModel::tr("Reply to you");
    case formats::MessageKind::Mention:
        return MirrorModel::tr("Mention of you");
    case formats::MessageKind::Comment:
        return MirrorModel::tr("Comment for you");
    case formats::MessageKind::Invitation:
        return MirrorModel::tr("Invitation");
    case formats::MessageKind::Endorsement:
        return MirrorModel::tr("Endorsement");
    case formats::MessageKind::Recommendation:
        return MirrorModel::tr("Recommendation");
    default:
        return MirrorModel::tr("Post about you");
    }
}

} // namespace

MirrorModel::MirrorModel(PurgeTelling telling, QObject *parent)
    : QAbstractTableModel(parent)
    , m_telling(std::move(telling))
{
}

void MirrorModel::setEntries(std::vector<MirrorEntry> entries, const PurgeTelling &telling)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_telling = telling;
    endResetModel();
}

const MirrorEntry *MirrorModel::entry(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_entries.at(static_cast<std::size_t>(row));
}

int MirrorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int MirrorModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString MirrorModel::display(const MirrorEntry &entry, int column) const
{
    switch (column) {
    case Person:
        return nameText(m_telling.network(), entry.name, entry.handle, entry.key);
    case Waiting:
        return ageText(Dated::exact(entry.waitingSince), m_telling.today(), m_telling.zone());
    case Words:
        return entry.excerpt.isEmpty() ? kindWord(entry.message) : entry.excerpt;
    default:
        return entry.kind == MirrorEntry::Kind::Candidate ? tr("Fits the plan") : tr("Left you");
    }
}

QVariant MirrorModel::data(const QModelIndex &index, int role) const
{
    const MirrorEntry *const one = entry(index.row());
    if (one == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return display(*one, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Person
            ? spoken({display(*one, Person), tr("waiting since %1").arg(display(*one, Waiting)),
                display(*one, Words), display(*one, Where)})
            : display(*one, index.column());
    case Qt::ToolTipRole:
        return index.column() == Waiting
            ? plainToolTip(dateText(dateIn(m_telling.zone(), one->waitingSince)))
            : index.column() == Where && one->kind == MirrorEntry::Kind::Leaver
            ? plainToolTip(
                tr("They stopped following you: %1").arg(dateText(one->leftAt, m_telling.zone())))
            : plainToolTip(display(*one, index.column()));
    case NameRole:
        return one->name;
    case HandleRole:
        return handleText(m_telling.network(), one->handle, one->key);
    case SecondLineRole:
        return index.column() == Words && !one->excerpt.isEmpty() ? kindWord(one->message)
                                                                  : QString();
    case KeyRole:
        return number(one->pk);
    default:
        return {};
    }
}

QVariant MirrorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Person:
        return tr("Person", "column");
    case Waiting:
        return tr("Waiting", "column: for how long");
    case Words:
        return tr("What they wrote", "column");
    default:
        return tr("Why here", "column");
    }
}

} // namespace comity::ui
