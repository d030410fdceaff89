#include "ui/people/persons/customer_match_model.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"
#include "ui/common/table_roles.h"
#include "ui/common/tiles.h"
#include "ui/common/tokens.h"
#include "ui/common/tool_tip.h"
#include "ui/people/table/person_texts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int namesKept = 4000;

/// What asks for a decision goes first, then who was found.
int rankOf(const MatchedCustomer &match)
{
    return match.match == CustomerMatch::Offered ? 0
        : !match.alike.empty()                   ? 1
        : match.match != CustomerMatch::None     ? 2
                                                 : 3;
}

/// "Ada Moonriver", else what the file has of them.
QString fileText(const CustomerRow &row)
{
    for (const QString &text : {row.name, row.email, row.phone}) {
        if (!text.isEmpty()) {
            return singleLine(text);
        }
    }
    return u'@' + singleLine(row.handle);
}

QString restText(const CustomerRow &row)
{
    QStringList parts;
    if (!row.name.isEmpty()) {
        parts += {singleLine(row.email), singleLine(row.phone)};
    } else if (!row.email.isEmpty()) {
        parts += singleLine(row.phone);
    }
    const bool isHandleAlone = row.name.isEmpty() && row.email.isEmpty() && row.phone.isEmpty();
    if (!row.handle.isEmpty() && !isHandleAlone) {
        parts += u'@' + singleLine(row.handle);
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

CustomerMatchModel::CustomerMatchModel(Reader reader, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reader(std::move(reader))
    , m_names(namesKept)
{
}

void CustomerMatchModel::setMatches(std::vector<MatchedCustomer> matches)
{
    beginResetModel();
    m_rows.clear();
    std::ranges::stable_sort(matches, std::ranges::less(), &rankOf);
    for (MatchedCustomer &match : matches) {
        const bool isFound
            = match.match != CustomerMatch::None && match.match != CustomerMatch::Offered;
        Row row {std::move(match), {}, isFound};
        if (isFound) {
            row.person = row.match.people.front();
        }
        m_rows.push_back(std::move(row));
    }
    endResetModel();
    Q_EMIT checksChanged();
}

const MatchedCustomer *CustomerMatchModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows[static_cast<std::size_t>(row)].match : nullptr;
}

CustomerMatchModel::Tally CustomerMatchModel::tally() const
{
    Tally tally;
    for (const Row &row : m_rows) {
        switch (row.match.match) {
        case CustomerMatch::None:
            ++tally.nobody;
            break;
        case CustomerMatch::Offered:
            ++tally.unclear;
            break;
        default:
            ++tally.found;
        }
        tally.several += row.match.alike.empty() ? 0 : 1;
        tally.checked += row.isChecked ? 1 : 0;
    }
    return tally;
}

std::optional<Pk> CustomerMatchModel::choice(int row) const
{
    return at(row) ? m_rows[static_cast<std::size_t>(row)].person : std::nullopt;
}

void CustomerMatchModel::choose(int row, std::optional<Pk> person)
{
    Row &chosen = m_rows.at(static_cast<std::size_t>(row));
    chosen.person = person;
    chosen.isChecked = person.has_value();
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT checksChanged();
}

void CustomerMatchModel::checkAll(bool areChecked)
{
    for (Row &row : m_rows) {
        row.isChecked = areChecked && row.person.has_value();
    }
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    }
    Q_EMIT checksChanged();
}

Qt::CheckState CustomerMatchModel::checkState() const
{
    const auto of
        = std::ranges::count_if(m_rows, [](const Row &row) { return row.person.has_value(); });
    const auto checked = std::ranges::count_if(m_rows, &Row::isChecked);
    return checked == 0 ? Qt::Unchecked : checked == of ? Qt::Checked : Qt::PartiallyChecked;
}

QString CustomerMatchModel::nameOf(Pk pk) const
{
    if (const QString *kept = m_names.object(number(pk))) {
        return *kept;
    }
    const auto read = m_reader({pk});
    if (!read || read->empty()) {
        return unknownText();
    }
    const PersonRow &person = read->front();
    const QString handle = handleText(person);
    const QString name = nameText(person);
    const QString text = name == handle
        ? tr("%1 on %2", "a person on a network").arg(name, networkName(person.network))
        : tr("%1, %2 on %3", "name, handle, network")
              .arg(name, handle, networkName(person.network));
    m_names.insert(number(pk), new QString(text));
    return text;
}

std::vector<Customer> CustomerMatchModel::customers() const
{
    std::vector<Customer> customers;
    for (const Row &row : m_rows) {
        if (row.isChecked && row.person) {
            customers.push_back({*row.person, row.match.row});
        }
    }
    return customers;
}

std::vector<IdentitySuggestion> CustomerMatchModel::alike(const QString &file) const
{
    std::vector<IdentitySuggestion> found;
    for (const Row &row : m_rows) {
        for (const Pk other : row.match.alike) {
            if (row.isChecked && row.person) {
                const auto [first, second] = std::minmax(*row.person, other);
                found.push_back({first, second, {IdentityReason::YourFile}, file});
            }
        }
    }
    return found;
}

int CustomerMatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CustomerMatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CustomerMatchModel::foundText(const Row &row) const
{
    if (row.match.match == CustomerMatch::None) {
        return tr("Nobody");
    }
    return row.person
        ? nameOf(*row.person)
        : tr("One of %Ln people?", nullptr, plural(static_cast<qint64>(row.match.people.size())));
}

QString CustomerMatchModel::howText(const Row &row) const
{
    QString how;
    switch (row.match.match) {
    case CustomerMatch::None:
        return tr("In no import, or under other words");
    case CustomerMatch::Handle:
        how = tr("Same handle");
        break;
    case CustomerMatch::Email:
        how = tr("Same e-mail address");
        break;
    case CustomerMatch::Phone:
        how = tr("Same phone");
        break;
    case CustomerMatch::Name:
        how = tr("The only one of this name");
        break;
    case CustomerMatch::Offered:
        return row.person ? tr("You chose") : tr("Unclear: say who is meant");
    }
    return row.match.alike.empty()
        ? how
        : tr("%1; the row also names %2").arg(how, nameOf(row.match.alike.front()));
}

Qt::CheckState CustomerMatchModel::checkOf(const Row &row) const
{
    return row.isChecked ? Qt::Checked : Qt::Unchecked;
}

QVariant CustomerMatchModel::data(const QModelIndex &index, int role) const
{
    const MatchedCustomer *match = at(index.row());
    if (!match) {
        return {};
    }
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::CheckStateRole && index.column() == Check) {
        return row.person ? QVariant(checkOf(row)) : QVariant();
    }
    if (role == Qt::AccessibleTextRole && index.column() == Check) {
        return spoken({fileText(match->row), restText(match->row), foundText(row), howText(row)});
    }
    if (role == ToneRole && index.column() != InFile) {
        return int(row.person                            ? Tone::Normal
                : match->match == CustomerMatch::Offered ? Tone::Warn
                                                         : Tone::Muted);
    }
    if (role == SecondLineRole && index.column() == InFile) {
        return restText(match->row);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    const QString text = index.column() == InFile ? fileText(match->row)
        : index.column() == Found                 ? foundText(row)
        : index.column() == How                   ? howText(row)
                                                  : QString();
    return role == Qt::ToolTipRole ? plainToolTip(text) : text;
}

bool CustomerMatchModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !at(index.row())) {
        return false;
    }
    Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (!row.person) {
        return false;
    }
    row.isChecked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {role});
    Q_EMIT checksChanged();
    return true;
}

QVariant CustomerMatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == InFile ? tr("In your file")
        : section == Found   ? tr("Here")
        : section == How     ? tr("How it was found")
                             : QString();
}

Qt::ItemFlags CustomerMatchModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool canCheck = at(index.row()) && m_rows[static_cast<std::size_t>(index.row())].person;
    return index.column() == Check && canCheck ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace comity::ui
