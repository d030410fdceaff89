#include "ui/lists/targets/target_table_model.h"

#include "model/base/collation.h"
#include "model/base/text_fold.h"
#include "model/networks/profile_url.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/people_mime.h"
#include "ui/common/relation_mark.h"
#include "ui/common/tool_tip.h"
#include "ui/lists/event_words.h"

#include <QMimeData>
#include <QUrl>
#include <algorithm>
#include <limits>
#include <memory>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr qint64 last = std::numeric_limits<qint64>::max();

QString nameOf(const TargetRow &row)
{
    const PersonRow &person = row.person;
    return singleLine(nameText(person.network, person.name, person.handle, person.key));
}

/// What a row is sorted by; unknown values come last, because nothing is known to come first.
qint64 rankOf(const TargetRow &row, int column, qint64 now)
{
    switch (column) {
    case TargetTableModel::Relationship:
        return qint64 {static_cast<int>(row.relation)};
    case TargetTableModel::Cadence:
        return row.target.facts.cadenceDays.value_or(std::numeric_limits<int>::max());
    case TargetTableModel::LastTouch:
        return row.target.touches.empty() ? last : row.target.touches.front().at.at;
    case TargetTableModel::NextOpening:
        if (row.guest) {
            return guestRank(*row.guest);
        }
        return row.opening                        ? std::abs(row.opening->at - now)
            : row.target.facts.nextGive.isEmpty() ? last
                                                  : last - 1;
    case TargetTableModel::Meter:
        return row.meter.ticks;
    default:
        return 0;
    }
}

/// What was dropped: an address alone, else a text.
std::pair<QString, QString> openingIn(const QMimeData &data)
{
    const QString text = data.text().trimmed();
    for (const QUrl &url : data.urls()) {
        if (networks::isWebAddress(url.toString())) {
            return {text == url.toString() ? QString() : text, url.toString()};
        }
    }
    return networks::isWebAddress(text) ? std::pair(QString(), text) : std::pair(text, QString());
}

} // namespace

TargetTableModel::TargetTableModel(TargetWords words, QObject *parent)
    : QAbstractTableModel(parent)
    , m_words(std::move(words))
{
}

void TargetTableModel::setSheet(TargetSheet sheet, const TargetWords &words)
{
    sheet.rows = sorted(std::move(sheet.rows));
    const bool isOther = sheet.event.has_value() != m_sheet.event.has_value();
    const auto pkOf = [](const TargetRow &row) { return row.target.pk; };
    const bool areSame
        = !m_sheet.rows.empty() && std::ranges::equal(m_sheet.rows, sheet.rows, {}, pkOf, pkOf);
    if (areSame) {
        m_sheet = std::move(sheet);
        m_words = words;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        if (isOther) {
            Q_EMIT headerDataChanged(Qt::Horizontal, NextOpening, NextOpening);
        }
        return;
    }
    beginResetModel();
    m_sheet = std::move(sheet);
    m_words = words;
    endResetModel();
}

const TargetRow *TargetTableModel::row(int row) const
{
    return row >= 0 && row < rowCount() ? &m_sheet.rows[static_cast<std::size_t>(row)] : nullptr;
}

int TargetTableModel::rowOf(Pk pk) const
{
    const auto found = std::ranges::find_if(
        m_sheet.rows, [pk](const TargetRow &row) { return row.target.pk == pk; });
    return found == m_sheet.rows.end() ? -1 : static_cast<int>(found - m_sheet.rows.begin());
}

int TargetTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.rows.size());
}

int TargetTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TargetTableModel::data(const QModelIndex &index, int role) const
{
    const TargetRow *const one = row(index.row());
    if (!index.isValid() || one == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return display(*one, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Person ? m_words.row(*one) : display(*one, index.column());
    case Qt::ToolTipRole: {
        const QString tip = toolTip(*one, index.column());
        return tip.isEmpty() ? QVariant() : plainToolTip(tip);
    }
    case KeyRole:
        return number(one->target.pk);
    default:
        return delegated(*one, index.column(), role);
    }
}

QString TargetTableModel::display(const TargetRow &row, int column) const
{
    switch (column) {
    case Person:
        return nameOf(row);
    case Relationship:
        return relationWord(relationMark(row.relation));
    case Why:
        return singleLine(row.target.facts.why);
    case Cadence: {
        const QString cadence = TargetWords::cadence(row.target.facts.cadenceDays);
        return cadence.isEmpty() ? unknownText() : cadence;
    }
    case LastTouch:
        return m_words.lastTouch(row);
    case NextOpening:
        return row.guest ? guestText(*row.guest, m_words) : m_words.next(row);
    default:
        return m_words.word(row.meter.word());
    }
}

QString TargetTableModel::toolTip(const TargetRow &row, int column) const
{
    switch (column) {
    case Relationship:
        return relationMeaning(relationMark(row.relation));
    case Why: {
        const QString &outcome = row.target.facts.outcome;
        return outcome.isEmpty() ? row.target.facts.why
                                 : tr("%1\nWanted: %2").arg(row.target.facts.why, outcome);
    }
    case Cadence:
        return row.target.facts.cadenceDays ? QString() : tr("No rhythm is set");
    case LastTouch:
        return row.target.touches.empty()
            ? tr("No touch is logged yet")
            : spoken({TargetWords::kind(row.target.touches.front().kind),
                row.target.touches.front().text});
    case NextOpening:
        if (row.guest) {
            return guestText(*row.guest, m_words);
        }
        return row.opening ? row.opening->quote : row.target.facts.nextGive;
    case Meter:
        return m_words.reasons(row.meter);
    default:
        return {};
    }
}

QVariant TargetTableModel::delegated(const TargetRow &row, int column, int role) const
{
    const PersonRow &person = row.person;
    switch (role) {
    case NameRole:
        return singleLine(person.name);
    case HandleRole:
        return handleText(person.network, person.handle, person.key);
    case RelationRole:
        return int(relationMark(row.relation));
    case SecondLineRole:
        return column == LastTouch ? QVariant(m_words.lastTouchAge(row)) : QVariant();
    case TicksRole:
        return row.meter.ticks;
    case ToneRole: {
        if (column == Meter) {
            return int(TargetWords::tone(row.meter.word()));
        }
        if (column == NextOpening && row.guest) {
            return int(guestTone(*row.guest, m_sheet.event->today));
        }
        const bool isNothing
            = column == NextOpening && !row.opening && row.target.facts.nextGive.isEmpty();
        return int(isNothing ? Tone::Muted : Tone::Normal);
    }
    default:
        return {};
    }
}

QVariant TargetTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Person:
        return tr("Person");
    case Relationship:
        return tr("Relationship");
    case Why:
        return tr("Why they matter");
    case Cadence:
        return tr("Cadence");
    case LastTouch:
        return tr("Last touch");
    case NextOpening:
        return m_sheet.event ? tr("At the event") : tr("Next opening");
    case Meter:
        return tr("Too much?");
    default:
        return {};
    }
}

std::vector<TargetRow> TargetTableModel::sorted(std::vector<TargetRow> rows) const
{
    struct Rank
    {
        bool isUnknown = false;
        qint64 number = 0;
        std::string text = {};
        std::size_t row = 0;
    };
    Collation collation(QLocale().bcp47Name());
    std::vector<Rank> ranks;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        Rank rank {.number = rankOf(rows[i], m_column, m_words.now()), .row = i};
        rank.isUnknown = rank.number == last;
        if (m_column == Person || m_column == Why) {
            collation.appendKey(display(rows[i], m_column).toStdString(), rank.text);
        }
        ranks.push_back(std::move(rank));
    }
    std::ranges::stable_sort(ranks, [this](const Rank &a, const Rank &b) {
        if (a.isUnknown != b.isUnknown) {
            return b.isUnknown;
        }
        const Rank &first = m_order == Qt::AscendingOrder ? a : b;
        const Rank &second = m_order == Qt::AscendingOrder ? b : a;
        return std::tie(first.number, first.text) < std::tie(second.number, second.text);
    });
    std::vector<TargetRow> out;
    out.reserve(rows.size());
    for (const Rank &rank : ranks) {
        out.push_back(std::move(rows[rank.row]));
    }
    return out;
}

void TargetTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount) {
        return;
    }
    m_column = column;
    m_order = order;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<Pk> people;
    for (const QModelIndex &index : before) {
        people.push_back(row(index.row())->target.pk);
    }
    m_sheet.rows = sorted(std::move(m_sheet.rows));
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        after += index(rowOf(people[static_cast<std::size_t>(i)]), before.at(i).column());
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

Qt::ItemFlags TargetTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDropEnabled | Qt::ItemIsDragEnabled : flags;
}

QStringList TargetTableModel::mimeTypes() const
{
    return {u"text/plain"_s, u"text/uri-list"_s};
}

QMimeData *TargetTableModel::mimeData(const QModelIndexList &indexes) const
{
    std::vector<Pk> people;
    for (const QModelIndex &index : indexes) {
        const TargetRow *const one = row(index.row());
        if (one != nullptr && std::ranges::find(people, one->target.pk) == people.end()) {
            people.push_back(one->target.pk);
        }
    }
    auto data = std::make_unique<QMimeData>();
    putPeople(*data, people);
    data->setData(QLatin1String(fromListMime), QByteArray::number(number(m_list)));
    return data.release();
}

bool TargetTableModel::canDropMimeData(const QMimeData *data, Qt::DropAction /*action*/,
    int /*row*/, int /*column*/, const QModelIndex &parent) const
{
    if (!parent.isValid() || data == nullptr || data->hasFormat(QLatin1String(peopleMime))) {
        return false;
    }
    const auto [quote, url] = openingIn(*data);
    const bool isFile = data->hasUrls() && data->urls().constFirst().isLocalFile();
    return !isFile && !(quote.isEmpty() && url.isEmpty());
}

bool TargetTableModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent)) {
        return false;
    }
    const auto [quote, url] = openingIn(*data);
    Q_EMIT openingDropped(this->row(parent.row())->target.pk, quote, url);
    return true;
}

} // namespace comity::ui
