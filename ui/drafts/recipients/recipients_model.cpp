#include "ui/drafts/recipients/recipients_model.h"

#include "ui/common/formatting.h"
#include "ui/common/table_roles.h"
#include "ui/common/tool_tip.h"
#include "ui/drafts/recipients/group_words.h"

namespace comity::ui {
namespace {

QString nameOf(const review::Recipient &recipient)
{
    const QString name = recipient.name.isEmpty() ? recipient.handle : recipient.name;
    return recipient.count > 1
        ? RecipientsModel::tr("%1 and %Ln others", nullptr, recipient.count - 1).arg(name)
        : name;
}

} // namespace

RecipientsModel::RecipientsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RecipientsModel::show(std::shared_ptr<const ToldReview> review, std::vector<quint32> rows,
    QDate today, const QTimeZone &zone)
{
    beginResetModel();
    m_review = std::move(review);
    m_rows = std::move(rows);
    m_today = today;
    m_zone = zone;
    endResetModel();
}

void RecipientsModel::clear()
{
    show(nullptr, {}, m_today, m_zone);
}

std::optional<quint32> RecipientsModel::recipient(int row) const
{
    return row < 0 || row >= rowCount() ? std::nullopt
                                        : std::optional(m_rows.at(static_cast<std::size_t>(row)));
}

int RecipientsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RecipientsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString RecipientsModel::display(const review::Recipient &recipient, int column) const
{
    switch (column) {
    case Person:
        return nameOf(recipient);
    case Relationship:
        return relationWord(relationOf(recipient));
    default:
        return knownOf(recipient, m_today, m_zone);
    }
}

QVariant RecipientsModel::data(const QModelIndex &index, int role) const
{
    const auto row = recipient(index.row());
    if (!row) {
        return {};
    }
    const review::Recipient &one = m_review->draft->recipients.at(*row);
    switch (role) {
    case Qt::DisplayRole:
        return display(one, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Person
            ? spoken({display(one, Person), display(one, Relationship), display(one, Known)})
            : display(one, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Relationship ? relationMeaning(relationOf(one))
                                                           : display(one, index.column()));
    case NameRole:
        return nameOf(one);
    case HandleRole:
        return one.name.isEmpty() ? QString() : one.handle;
    case RelationRole:
        return static_cast<int>(relationOf(one));
    case KeyRole:
        return *row;
    default:
        return {};
    }
}

QVariant RecipientsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Person:
        return tr("Person", "column");
    case Relationship:
        return tr("Relationship", "column");
    default:
        return tr("What you know", "column");
    }
}

} // namespace comity::ui
