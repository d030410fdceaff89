#include "ui/drafts/copying/left_out_of_copy.h"

#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/formatting.h"
#include "ui/common/person_delegate.h"
#include "ui/common/plural.h"
#include "ui/common/table_header.h"
#include "ui/common/table_roles.h"
#include "ui/common/table_view.h"
#include "ui/common/two_line_delegate.h"

#include <QAbstractTableModel>
#include <QPushButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr QSize size100 {600, 440}; ///< at 100 %
constexpr int personWidth = 220;
enum Column { Person, Why, ColumnCount };

class LeftOutPeople : public QAbstractTableModel
{
public:
    LeftOutPeople(std::vector<CopyLeft> left, QObject *parent)
        : QAbstractTableModel(parent)
        , m_left(std::move(left))
    {
        std::ranges::stable_sort(m_left, [](const CopyLeft &one, const CopyLeft &other) {
            return one.why != other.why ? one.why < other.why
                                        : one.name.localeAwareCompare(other.name) < 0;
        });
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_left.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
            return {};
        }
        return section == Person ? LeftOutOfCopy::tr("Person") : LeftOutOfCopy::tr("Why");
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const CopyLeft &one = m_left.at(static_cast<std::size_t>(index.row()));
        const QString why = leftOutMeaning(one.why);
        switch (role) {
        case Qt::DisplayRole:
            return index.column() == Why ? why : one.name.isEmpty() ? one.handle : one.name;
        case NameRole:
            return one.name;
        case HandleRole:
            return one.handle;
        case KeyRole:
            return number(one.pk);
        case Qt::AccessibleTextRole:
            return index.column() == Person ? spoken({one.name, one.handle, why}) : why;
        default:
            return {};
        }
    }

private:
    std::vector<CopyLeft> m_left;
};

} // namespace

LeftOutOfCopy::LeftOutOfCopy(std::vector<CopyLeft> left, QWidget *parent)
    : FramedDialog(u"leftOutOfCopy"_s, tr("Who is left out, and why"), size100, parent)
{
    const int people = plural(static_cast<qint64>(left.size()));
    addPart(makeDialogHead(windowTitle(),
        tr("%Ln people of the audience do not get this draft. Each counts over all their profiles.",
            nullptr, people)));
    auto *table = new TableView;
    table->setObjectName(u"leftOutOfCopyTable"_s);
    table->setAccessibleName(windowTitle());
    table->setModel(new LeftOutPeople(std::move(left), table));
    table->setItemDelegate(new TwoLineDelegate(table));
    table->setItemDelegateForColumn(Person, new PersonDelegate(table));
    table->setColumnWidth(Person, scaled(personWidth));
    table->tableHeader()->setStretchLastSection(true);
    table->tableHeader()->setSectionsClickable(false);
    table->tableHeader()->setFocusPolicy(Qt::NoFocus);
    connect(table, &TableView::rowOpened, this, [this](const QModelIndex &index) {
        Q_EMIT personAsked(Pk {index.data(KeyRole).toUInt()});
    });
    addPart(table, 1);
    auto *close = makeButton(tr("&Close"));
    close->setObjectName(u"closeLeftOut"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    addPart(makeDialogFoot(nullptr, {close}));
    if (people > 0) {
        table->setCurrentIndex(table->model()->index(0, Person));
    }
    table->setFocus();
}

} // namespace comity::ui
