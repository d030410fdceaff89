#include "ui/people/table/people_table_model.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/in_touch_words.h"
#include "ui/common/tiles.h"
#include "ui/common/tokens.h"
#include "ui/common/tool_tip.h"
#include "ui/people/table/people_cells.h"

#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int retryMs = 250;

} // namespace

PeopleTableModel::PeopleTableModel(ReadRows readRows, QObject *parent)
    : QAbstractTableModel(parent)
    , m_readRows(std::move(readRows))
{
}

void PeopleTableModel::setPeople(PeopleColumns::Version columns, std::vector<Pk> order)
{
    beginResetModel();
    m_columns = std::move(columns);
    judgeStages();
    keepChecksOf(order);
    m_order = std::move(order);
    m_placeholders = 0;
    forgetPages();
    endResetModel();
    Q_EMIT checksChanged();
}

bool PeopleTableModel::shows(const PeopleColumns &columns, const std::vector<Pk> &order) const
{
    return m_columns && m_placeholders == 0 && m_columns->basis() == columns.basis()
        && m_order == order;
}

void PeopleTableModel::refresh(PeopleColumns::Version columns)
{
    m_columns = std::move(columns);
    judgeStages();
    // Facts by hand stand in the rows as well.
    forgetPages();
    if (!m_order.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void PeopleTableModel::setPlaceholders(int rows)
{
    beginResetModel();
    m_order.clear();
    m_stages.reset();
    m_inTouch.reset();
    m_columns = nullptr;
    m_placeholders = rows;
    keepChecksOf({});
    forgetPages();
    endResetModel();
    Q_EMIT checksChanged();
}

/// The version that is left goes with its judge.
void PeopleTableModel::judgeStages()
{
    m_stages.emplace(*m_columns, m_today.now);
    m_inTouch.emplace(*m_columns, m_today.now, m_today.zone);
    m_marks.clear();
}

ShownPerson PeopleTableModel::shownAt(int row, const PersonRow &person) const
{
    const auto key = number(person.pk);
    if (!m_marks.contains(key)) {
        auto *marks = new RowMarks(marksOf(*m_columns, *m_stages, person.pk));
        marks->inTouch = m_inTouch->of(person.pk);
        m_marks.insert(key, marks);
    }
    return {person, glanceAt(row), *m_marks.object(key)};
}

void PeopleTableModel::setToday(const Today &today)
{
    m_today = today;
}

void PeopleTableModel::setCoverage(const PeopleCoverage &coverage)
{
    m_coverage = coverage;
}

int PeopleTableModel::rowOf(Pk pk) const
{
    const auto found = std::ranges::find(m_order, pk);
    return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

void PeopleTableModel::forgetPages()
{
    m_pages.clear();
    m_isReadFailing = false;
}

const PeopleTableModel::Page *PeopleTableModel::pageOf(int row) const
{
    const int at = row / pageRows;
    if (const Page *page = m_pages.object(at)) {
        return page;
    }
    if (m_isReadFailing) {
        return nullptr;
    }
    const auto begin = m_order.begin() + at * pageRows;
    const auto left = static_cast<std::ptrdiff_t>(m_order.end() - begin);
    auto read = m_readRows(std::vector<Pk>(begin, begin + qMin<std::ptrdiff_t>(left, pageRows)));
    if (!read) {
        // Painting asks for each cell: one failure is said once, and tried again a little later.
        m_isReadFailing = true;
        auto *self = const_cast<PeopleTableModel *>(this);
        QTimer::singleShot(retryMs, self, [self, error = read.error()] {
            self->m_isReadFailing = false;
            Q_EMIT self->readFailed(error);
            if (self->rowCount() > 0) {
                Q_EMIT self->dataChanged(self->index(0, 0),
                    self->index(self->rowCount() - 1, self->columnCount() - 1), {LoadingRole});
            }
        });
        return nullptr;
    }
    auto *page = new Page(std::move(*read));
    m_pages.insert(at, page);
    return page;
}

const PersonRow *PeopleTableModel::personAt(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_order.size())) {
        return nullptr;
    }
    const Page *page = pageOf(row);
    return page ? &(*page)[static_cast<std::size_t>(row % pageRows)] : nullptr;
}

Glance PeopleTableModel::withPending(Glance glance) const
{
    if (m_hasPending && m_pending.contains(glance.pk)) {
        if (m_pendingFact == PersonFact::Protected) {
            glance.isProtected = m_pendingHolds;
        } else if (m_pendingFact == PersonFact::LearnOnly) {
            glance.isLearnOnly = m_pendingHolds;
        }
    }
    return glance;
}

Glance PeopleTableModel::glanceAt(int row) const
{
    return withPending(m_columns->find(pkAt(row)).value_or(Glance {.pk = pkAt(row)}));
}

void PeopleTableModel::setPending(PersonFact fact, const std::vector<Pk> &people, bool holds)
{
    m_pendingFact = fact;
    m_pending = PkSet(people);
    m_pendingHolds = holds;
    m_hasPending = !people.empty();
    if (!m_order.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

qint64 PeopleTableModel::checkedCount() const
{
    return m_isAllChecked ? static_cast<qint64>(m_order.size()) - m_exceptionCount
                          : m_exceptionCount;
}

std::vector<Pk> PeopleTableModel::checkedPeople() const
{
    std::vector<Pk> out;
    out.reserve(static_cast<std::size_t>(checkedCount()));
    std::ranges::copy_if(m_order, std::back_inserter(out), [this](Pk pk) { return isChecked(pk); });
    return out;
}

Qt::CheckState PeopleTableModel::checkState() const
{
    const qint64 checked = checkedCount();
    return checked == 0                                  ? Qt::Unchecked
        : checked == static_cast<qint64>(m_order.size()) ? Qt::Checked
                                                         : Qt::PartiallyChecked;
}

void PeopleTableModel::checkEverybody(bool isChecked)
{
    m_isAllChecked = isChecked && !m_order.empty();
    m_exceptions = {};
    m_exceptionCount = 0;
    if (!m_order.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    }
    Q_EMIT checksChanged();
}

/// Whoever is acted on can be seen in the table: checks of people who are not in it are let go.
/// "All" was said of another question and does not pass on to a new one.
void PeopleTableModel::keepChecksOf(const std::vector<Pk> &order)
{
    if (m_isAllChecked && order.size() != m_order.size()) {
        m_isAllChecked = false;
        m_exceptions = {};
        m_exceptionCount = 0;
    }
    if (m_exceptionCount == 0) {
        return;
    }
    PkSet kept;
    m_exceptionCount = 0;
    for (const Pk pk : order) {
        if (m_exceptions.contains(pk)) {
            kept.insert(pk);
            ++m_exceptionCount;
        }
    }
    m_exceptions = std::move(kept);
}

bool PeopleTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole
        || index.column() != int(TableColumn::Check) || m_order.empty()) {
        return false;
    }
    const Pk pk = pkAt(index.row());
    if ((value.toInt() == Qt::Checked) != isChecked(pk)) {
        const bool wasException = m_exceptions.contains(pk);
        wasException ? m_exceptions.remove(pk) : m_exceptions.insert(pk);
        m_exceptionCount += wasException ? -1 : 1;
        const QModelIndex end = index.siblingAtColumn(columnCount() - 1);
        Q_EMIT dataChanged(index, end, {Qt::CheckStateRole});
        Q_EMIT checksChanged();
    }
    return true;
}

Qt::ItemFlags PeopleTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && !m_order.empty()) {
        flags |= Qt::ItemIsDragEnabled;
    }
    if (index.isValid() && index.column() == int(TableColumn::Check) && !m_order.empty()) {
        flags |= Qt::ItemIsUserCheckable;
    }
    return flags;
}

int PeopleTableModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid()) {
        return 0;
    }
    return m_order.empty() ? m_placeholders : static_cast<int>(m_order.size());
}

int PeopleTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : tableColumnCount;
}

QVariant PeopleTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto column = static_cast<TableColumn>(index.column());
    if (m_order.empty()) {
        return role == LoadingRole ? QVariant(true) : QVariant();
    }
    switch (role) {
    case Qt::CheckStateRole:
        return column == TableColumn::Check
            ? QVariant(isChecked(pkAt(index.row())) ? Qt::Checked : Qt::Unchecked)
            : QVariant();
    case KeyRole:
        return number(pkAt(index.row()));
    case PendingRole:
        return m_hasPending && m_pending.contains(pkAt(index.row()));
    case RawRole:
        return cellValue(column, glanceAt(index.row()));
    case LoadingRole:
        return personAt(index.row()) == nullptr;
    default:
        break;
    }
    const bool isAsked = role == Qt::DisplayRole || role == Qt::ToolTipRole
        || role == Qt::AccessibleTextRole || (role >= RawRole && role < FirstFreeRole);
    const PersonRow *person = isAsked ? personAt(index.row()) : nullptr;
    if (!person) {
        return {};
    }
    const ShownPerson row = shownAt(index.row(), *person);
    const Glance &glance = row.glance;
    switch (role) {
    case Qt::DisplayRole:
        return cellText(column, row, m_today);
    case SecondLineRole:
        return secondLine(column, row);
    case Qt::ToolTipRole:
        return cellToolTip(column, row, m_today);
    case TagsRole:
        return column == TableColumn::Tags ? row.marks.tags : row.marks.lists;
    case StageRole:
        return int(row.marks.stage);
    case Qt::AccessibleTextRole:
        return column == TableColumn::Check || column == TableColumn::Person
            ? QVariant(spokenRow(row, m_today))
            : QVariant(spoken({titleOf(column), cellText(column, row, m_today)}));
    case ToneRole:
        if (column == TableColumn::LastPost) {
            return int(isStale(glance, m_today) ? Tone::Warn
                    : glance.lastPost.isKnown() ? Tone::Normal
                                                : Tone::Muted);
        }
        if (column == TableColumn::KeepInTouch) {
            return int(toneOf(row.marks.inTouch.state));
        }
        return int(column == TableColumn::Bio || column == TableColumn::Location ? Tone::Muted
                                                                                 : Tone::Normal);
    case NetworkRole:
        return column == TableColumn::Network ? QVariant(person->network) : QVariant();
    case RelationRole:
        return int(relationMark(glance.relation));
    default:
        return personData(role, row);
    }
}

QVariant PeopleTableModel::personData(int role, const ShownPerson &row) const
{
    const PersonRow &person = row.person;
    switch (role) {
    case NameRole:
        return singleLine(person.name);
    case HandleRole:
        return handleText(person);
    case MonogramRole:
        return monogramOf(person.name, person.handle);
    case FlagRole:
        return int(flagOf(row, m_today));
    default:
        return {};
    }
}

QVariant PeopleTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= tableColumnCount) {
        return {};
    }
    const auto column = static_cast<TableColumn>(section);
    switch (role) {
    case Qt::DisplayRole:
        return column == TableColumn::Check ? QString() : titleOf(column);
    case Qt::AccessibleTextRole:
        return titleOf(column);
    case Qt::TextAlignmentRole:
        return int((traitsOf(column).isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole: {
        const QString text = headToolTip(column, m_coverage);
        return text.isEmpty() ? QVariant() : QVariant(plainToolTip(text));
    }
    default:
        return {};
    }
}

} // namespace comity::ui
