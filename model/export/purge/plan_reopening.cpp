#include "model/export/purge/plan_reopening.h"

#include "model/base/civil_time.h"
#include "model/export/purge/plan_csv.h"
#include "model/import/formats/ids.h"

#include <QHash>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr qint64 daySeconds = 86'400;
constexpr int mostDays = 36'500;

bool isDamaged(const QString &key)
{
    return formats::isDamagedId(key.toStdString());
}

/// Whether a spreadsheet may have made `given` of `whole`: 1.43288E+18, or fifteen digits and
/// zeros behind them. Compares what is left of the number; no id is made of it.
bool mayBeDamagedFrom(const QString &given, const QString &whole)
{
    const std::string id = whole.toStdString();
    if (!formats::isNumericId(id)) {
        return false;
    }
    bool isNumber = false;
    const double value = QString(given).replace(u',', u'.').toDouble(&isNumber);
    const bool isRounded = given.size() > 15 && given.size() == whole.size()
        && std::ranges::all_of(given.mid(15), [](QChar c) { return c == u'0'; });
    if (!isNumber || (!isDamaged(given) && !isRounded)) {
        return false;
    }
    const qsizetype exponent = given.indexOf(u'E', 0, Qt::CaseInsensitive);
    const QString mantissa = exponent < 0 ? given.left(15) : given.left(exponent);
    const auto digits = std::ranges::count_if(mantissa, [](QChar c) { return c.isDigit(); });
    const double truth = whole.toDouble();
    // One of the last digit that is left.
    const double step
        = std::pow(10.0, static_cast<double>(whole.size()) - static_cast<double>(digits));
    return std::abs(value - truth) <= step;
}

QString nameOf(const PlanItem &item)
{
    return !item.name.isEmpty() ? item.name : item.handle.isEmpty() ? item.key : item.handle;
}

/// What the cells of a row ask for.
struct Wanted
{
    std::optional<Decision> decision = {};
    std::optional<qint64> snoozedUntil = {};
    QString list = {}; ///< to which somebody is demoted
    std::optional<Tick> done = {};
    QString state = {}; ///< as stateCell() has it
};

/// UTC seconds until which `snooze:…` asks: a day, from its beginning on, or so many days from now.
std::optional<qint64> snoozeEnd(const QString &value, qint64 now, const QTimeZone &zone)
{
    if (value.isEmpty()) {
        return now + plan_edits::usualSnoozeDays * daySeconds;
    }
    const QDate date = QDate::fromString(value, Qt::ISODate);
    if (date.isValid()) {
        return date.startOfDay(zone)
            .toSecsSinceEpoch(); // a day of the past is refused where it would change something
    }
    bool isNumber = false;
    const int days = value.toInt(&isNumber);
    return isNumber && days >= 1 && days <= mostDays ? std::optional(now + days * daySeconds)
                                                     : std::nullopt;
}

bool readDecision(const QString &cell, qint64 now, const QTimeZone &zone, Wanted &wanted)
{
    if (cell.isEmpty()) {
        return true;
    }
    wanted.decision = decisionFromText(cell.section(u':', 0, 0).trimmed().toLower());
    if (wanted.decision == Decision::Snooze) {
        wanted.snoozedUntil = snoozeEnd(cell.section(u':', 1).trimmed(), now, zone);
        return wanted.snoozedUntil.has_value();
    }
    if (wanted.decision == Decision::Demote) {
        wanted.list = cell.section(u':', 1).trimmed();
        return true;
    }
    return wanted.decision && !cell.contains(u':');
}

/// Ticks as people write them into a table.
bool readTick(const QString &cell, Wanted &wanted)
{
    static const QStringList done {u"done"_s, u"x"_s, u"yes"_s, u"true"_s, u"1"_s, u"✓"_s, u"✔"_s};
    static const QStringList open {QString(), u"no"_s, u"false"_s, u"0"_s};
    if (done.contains(cell)) {
        wanted.done = Tick::Done;
    } else if (!open.contains(cell)) {
        wanted.done = tickFromText(cell);
        return wanted.done.has_value();
    }
    return true;
}

/// Reads the rows of a plan file against the plan.
class Comparer
{
public:
    Comparer(const PlanDocument &plan, qint64 now, const QTimeZone &zone)
        : m_plan(plan)
        , m_now(now)
        , m_zone(zone)
        , m_rows(plan.items.size())
    {
        for (std::size_t i = 0; i < plan.items.size(); ++i) {
            m_byId.insert(QString::number(number(*plan.items[i].id)), i);
            m_byKey.insert(plan.items[i].key, i);
        }
    }

    void read(const PlanSheetRow &row);
    PlanReopening finish();
    bool hasOwnRow() const { return m_hasOwnRow; }

private:
    struct Asked
    {
        Wanted wanted;
        QString was;
        qint64 line = 0;
        bool contradicts = false;
    };

    bool isOfThisPlan(const PlanSheetRow &row) const
    {
        const bool isOfItsKind = row.kind.isEmpty() || row.kind == toText(m_plan.kind);
        return row.plan == QString::number(number(*m_plan.planId)) && row.account == m_plan.account
            && isOfItsKind;
    }
    std::optional<std::size_t> find(const PlanSheetRow &row);
    void take(std::size_t place, const PlanSheetRow &row, const Wanted &wanted);
    void settle(std::size_t place, const Asked &asked);
    void say(const QString &code, qint64 line, const QString &what)
    {
        m_out.troubles.push_back({u"reopen-"_s + code, line, what});
    }

    const PlanDocument &m_plan;
    qint64 m_now;
    QTimeZone m_zone;
    QHash<QString, std::size_t> m_byId;
    QHash<QString, std::size_t> m_byKey;
    std::vector<std::optional<Asked>> m_rows; ///< beside the items of the plan
    PlanReopening m_out;
    bool m_hasOwnRow = false;
};

/// Whom a row is about; nothing, and told, where that cannot be said for sure.
std::optional<std::size_t> Comparer::find(const PlanSheetRow &row)
{
    const auto byId = m_byId.constFind(row.item);
    if (byId == m_byId.cend()) {
        const auto byKey = m_byKey.constFind(row.key);
        if (row.item.isEmpty() && byKey != m_byKey.cend()) {
            return *byKey;
        }
        const bool isLost = row.item.isEmpty() && isDamaged(row.key);
        say(isLost ? u"lost-id"_s : u"unknown-item"_s, row.line,
            row.item.isEmpty() || isLost ? row.key : row.item);
        return std::nullopt;
    }
    const PlanItem &item = m_plan.items[*byId];
    if (row.key.isEmpty() || row.key == item.key) {
        return *byId;
    }
    if (mayBeDamagedFrom(row.key, item.key)) {
        say(u"damaged-id"_s, row.line, nameOf(item));
        return *byId;
    }
    say(u"other-person"_s, row.line, nameOf(item));
    return std::nullopt;
}

void Comparer::read(const PlanSheetRow &row)
{
    if (row.isBroken) {
        say(u"broken-row"_s, row.line, {});
        return;
    }
    if (!isOfThisPlan(row)) {
        say(u"other-plan"_s, row.line, row.account + u' ' + row.plan);
        return;
    }
    m_hasOwnRow = true;
    const auto place = find(row);
    if (!place) {
        return;
    }
    Wanted wanted;
    if (!readDecision(row.decision, m_now, m_zone, wanted)) {
        say(u"bad-decision"_s, row.line, row.decision);
    } else if (!readTick(row.done, wanted)) {
        say(u"bad-tick"_s, row.line, row.done);
    } else if (wanted.done && !(wanted.decision && isToUnfollow(*wanted.decision))) {
        say(u"tick-without-unfollow"_s, row.line, nameOf(m_plan.items[*place]));
    } else {
        wanted.state = stateCell(
            decisionCell(wanted.decision, wanted.snoozedUntil, wanted.list, m_zone), wanted.done);
        take(*place, row, wanted);
        return;
    }
    // It names somebody all the same: they are not missing from the file.
    if (!m_rows[*place]) {
        m_rows[*place] = Asked {{}, {}, row.line, true};
    }
}

void Comparer::take(std::size_t place, const PlanSheetRow &row, const Wanted &wanted)
{
    std::optional<Asked> &asked = m_rows[place];
    if (!asked) {
        asked = Asked {wanted, row.was, row.line, false};
        return;
    }
    const bool isSame = asked->wanted.state == wanted.state;
    say(isSame ? u"duplicate"_s : u"contradiction"_s, row.line, nameOf(m_plan.items[place]));
    asked->contradicts = asked->contradicts || !isSame;
}

void Comparer::settle(std::size_t place, const Asked &asked)
{
    const PlanItem &item = m_plan.items[place];
    const QString now = stateCell(decisionCell(item, m_zone), item.done);
    const Wanted &wanted = asked.wanted;
    const bool isKnown = !asked.was.isEmpty();
    // Without the column that tells, an empty cell may just never have been filled.
    const bool asksNothing = isKnown ? wanted.state == asked.was : !wanted.decision;
    if (asked.contradicts || wanted.state == now || asksNothing) {
        ++m_out.unchanged;
        return;
    }
    if (isKnown && asked.was != now) {
        say(u"changed-since"_s, asked.line, nameOf(item));
        ++m_out.unchanged;
        return;
    }
    if (wanted.decision == Decision::LearnOnly
        && !canBeLearntFrom(item.consequences, m_plan.kind)) {
        say(u"learn-only"_s, asked.line, nameOf(item));
        ++m_out.unchanged;
        return;
    }
    if (wanted.snoozedUntil && *wanted.snoozedUntil <= m_now) {
        say(u"bad-decision"_s, asked.line,
            decisionCell(wanted.decision, wanted.snoozedUntil, {}, m_zone));
        ++m_out.unchanged;
        return;
    }
    plan_edits::Revision to {*item.id, wanted.decision, wanted.snoozedUntil, wanted.done};
    if (wanted.decision == Decision::Demote) {
        // Only a tick may have changed: which list there is, a table does not know.
        if (decisionCell(item, m_zone) != decisionCell(wanted.decision, {}, wanted.list, m_zone)) {
            say(u"demote-here"_s, asked.line, nameOf(item));
            ++m_out.unchanged;
            return;
        }
        to.demotedTo = item.demotedTo ? std::optional(item.demotedTo->list) : std::nullopt;
    }
    m_out.changes.push_back({item, to, asked.line});
}

PlanReopening Comparer::finish()
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i]) {
            settle(i, *m_rows[i]);
        } else {
            ++m_out.missing;
        }
    }
    std::ranges::stable_sort(m_out.troubles, {}, &PlanSheetTrouble::line);
    return std::move(m_out);
}

} // namespace

std::vector<plan_edits::Revision> PlanReopening::revisions() const
{
    std::vector<plan_edits::Revision> out;
    for (const Change &change : changes) {
        out.push_back(change.to);
    }
    return out;
}

Result<PlanReopening> compareWithPlan(
    const PlanSheet &sheet, const PlanDocument &plan, qint64 now, const QTimeZone &zone)
{
    Q_ASSERT(plan.planId);
    const QString id = QString::number(number(*plan.planId));
    if (plan.closedAt) {
        return failure(Error::Code::PlanClosed, {id});
    }
    Comparer comparer(plan, now, zone);
    for (const PlanSheetRow &row : sheet.rows) {
        comparer.read(row);
    }
    const auto whole = std::ranges::find(sheet.rows, false, &PlanSheetRow::isBroken);
    if (!comparer.hasOwnRow() && whole != sheet.rows.end()) {
        return failure(Error::Code::PlanFileOther, {sheet.file, whole->plan, whole->account, id});
    }
    return comparer.finish();
}

} // namespace comity
