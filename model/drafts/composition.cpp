#include "model/drafts/composition.h"

#include "model/base/civil_time.h"

#include <QMap>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

using Kind = CompositionRow::Kind;

/// The newest days of an age, in rising order.
struct Age
{
    QLatin1String code;
    qint64 days;
};
constexpr std::array ages {Age {QLatin1String("week"), 7}, Age {QLatin1String("month"), 30},
    Age {QLatin1String("quarter"), 90}, Age {QLatin1String("year"), 365}};

/// Rows by value, with those who have none and those of whom it is unknown.
class Rows
{
public:
    void add(const QString &code, quint32 row, int people) { take(m_values[code], row, people); }
    void addNone(quint32 row, int people) { take(m_none, row, people); }
    void addUnknown(quint32 row, int people) { take(m_unknown, row, people); }

    /// The values in the order of `codes`.
    std::vector<CompositionRow> inOrder(const QStringList &codes)
    {
        std::vector<CompositionRow> rows;
        for (const QString &code : codes) {
            const auto found = m_values.find(code);
            if (found != m_values.end()) {
                rows.push_back(named(code, std::move(*found)));
            }
        }
        return withTheOthers(std::move(rows));
    }
    /// The most people first.
    std::vector<CompositionRow> bySize()
    {
        std::vector<CompositionRow> rows;
        for (auto it = m_values.begin(); it != m_values.end(); ++it) {
            rows.push_back(named(it.key(), std::move(it.value())));
        }
        std::ranges::stable_sort(rows, std::ranges::greater(), &CompositionRow::people);
        return withTheOthers(std::move(rows));
    }

private:
    static void take(CompositionRow &into, quint32 row, int people)
    {
        into.people += people;
        into.rows.push_back(row);
    }
    static CompositionRow named(const QString &code, CompositionRow row)
    {
        row.code = code;
        return row;
    }
    std::vector<CompositionRow> withTheOthers(std::vector<CompositionRow> rows)
    {
        m_none.kind = Kind::None;
        m_unknown.kind = Kind::Unknown;
        for (CompositionRow *other : {&m_none, &m_unknown}) {
            if (!other->rows.empty()) {
                rows.push_back(std::move(*other));
            }
        }
        return rows;
    }

    QMap<QString, CompositionRow> m_values; ///< in the order of their codes
    CompositionRow m_none;
    CompositionRow m_unknown;
};

bool isDated(const review::Known<Dated> &time)
{
    return time.hasValue() && time->isKnown();
}

/// The day of a time, or the last one that it can be of.
std::optional<QDate> dayOf(const Dated &time, const QTimeZone &zone)
{
    if (time.precision == DatePrecision::Bounded) {
        return time.notAfter ? std::optional(dateIn(zone, *time.notAfter)) : std::nullopt;
    }
    return time.precision == DatePrecision::Exact
        ? dateIn(zone, time.at)
        : QDateTime::fromSecsSinceEpoch(time.at, QTimeZone::utc()).date();
}

bool isNever(const review::Known<Dated> &last, const review::Known<int> &messages)
{
    return last.isNone() || messages.is(0);
}

void addContact(Rows &rows, quint32 row, const review::Recipient &one, const CompositionWish &wish)
{
    std::optional<QDate> newest;
    for (const auto *last : {&one.lastIn, &one.lastOut}) {
        const auto day = isDated(*last) ? dayOf(**last, wish.zone) : std::nullopt;
        if (day && (!newest || *day > *newest)) {
            newest = day;
        }
    }
    if (!newest) {
        if (isNever(one.lastIn, one.messagesIn) && isNever(one.lastOut, one.messagesOut)) {
            rows.addNone(row, one.count);
        } else {
            rows.addUnknown(row, one.count);
        }
        return;
    }
    const qint64 days = newest->daysTo(dateIn(wish.zone, wish.asOf));
    const auto age
        = std::ranges::find_if(ages, [days](const Age &each) { return days <= each.days; });
    rows.add(age == ages.end() ? u"older"_s : QString(age->code), row, one.count);
}

QString foldedTag(const QString &tag)
{
    return tag.trimmed().toCaseFolded();
}

/// Words of somebody as rows of their own, but for one that is told elsewhere.
void addWords(Rows &rows, quint32 row, int people, const review::Known<QStringList> &words,
    const QString &without = {})
{
    if (words.isUnknown()) {
        rows.addUnknown(row, people);
        return;
    }
    QStringList seen;
    for (const QString &word : words.valueOr({})) {
        if (!seen.contains(word) && (without.isEmpty() || foldedTag(word) != without)) {
            seen += word;
            rows.add(word, row, people);
        }
    }
    if (seen.isEmpty()) {
        rows.addNone(row, people);
    }
}

/// Whom nobody gave a role has one all the same.
void addRole(Rows &rows, quint32 row, int people, const QString &role)
{
    if (role.isEmpty()) {
        rows.addUnknown(row, people);
    } else {
        rows.add(role, row, people);
    }
}

void addPlace(Rows &countries, Rows &regions, quint32 row, const review::Recipient &one)
{
    const QString country = one.country.valueOr({}).trimmed().toUpper();
    if (country.isEmpty()) {
        countries.addUnknown(row, one.count);
    } else {
        countries.add(country, row, one.count);
    }
    // `UTC` and `Etc/GMT-3` name no place.
    const QString zone = one.zone.valueOr({});
    const QString area = zone.section(u'/', 0, 0);
    if (!zone.contains(u'/') || area == u"Etc") {
        regions.addUnknown(row, one.count);
    } else {
        regions.add(area, row, one.count);
    }
}

std::optional<NotableRecipient> notableOf(quint32 row, const review::Recipient &one,
    const QString &role, const QStringList &vipTags, const CompositionWish &wish)
{
    NotableRecipient notable {.row = row};
    if (row < wish.followers.size()) {
        notable.followers = wish.followers.at(row);
    }
    for (const QString &tag : one.tags.valueOr({})) {
        if (vipTags.contains(foldedTag(tag))) {
            notable.tag = tag;
            return notable;
        }
    }
    if (wish.vipRoles.contains(role)) {
        notable.role = role;
        return notable;
    }
    notable.why = NotableRecipient::Why::HighReach;
    const bool isHeard = notable.followers && *notable.followers >= wish.highReach;
    return isHeard ? std::optional(notable) : std::nullopt;
}

bool isBystander(const review::Recipient &one)
{
    const bool isOnNoList = one.lists.isNone() || (one.lists.hasValue() && one.lists->isEmpty());
    const bool isStranger = isNever(one.lastIn, one.messagesIn)
        && isNever(one.lastOut, one.messagesOut) && !(one.met.hasValue() && !one.met->isEmpty());
    const bool didNotAsk = one.permission.is(Permission::None);
    return isOnNoList && isStranger && didNotAsk;
}

QStringList foldedTags(const QStringList &tags)
{
    QStringList folded;
    for (const QString &tag : tags) {
        folded += foldedTag(tag);
    }
    return folded;
}

QStringList codesOf(Stage last)
{
    QStringList codes;
    for (int stage = 0; stage <= static_cast<int>(last); ++stage) {
        codes += toText(static_cast<Stage>(stage));
    }
    return codes;
}

} // namespace

Composition compositionOf(
    const std::vector<review::Recipient> &recipients, const CompositionWish &wish)
{
    Composition made;
    Rows stages;
    Rows roles;
    Rows tags;
    Rows countries;
    Rows regions;
    Rows contacts;
    Rows lists;
    const QStringList vipTags = foldedTags(wish.vipTags);
    for (quint32 row = 0; row < recipients.size(); ++row) {
        const review::Recipient &one = recipients.at(row);
        const QString role = wish.roles.value(static_cast<qsizetype>(row));
        made.people += one.count;
        if (one.stage.hasValue()) {
            stages.add(toText(*one.stage), row, one.count);
        } else {
            stages.addUnknown(row, one.count);
        }
        addRole(roles, row, one.count, role);
        addWords(tags, row, one.count, one.tags, role);
        addWords(lists, row, one.count, one.lists);
        addPlace(countries, regions, row, one);
        addContact(contacts, row, one, wish);
        if (auto notable = notableOf(row, one, role, vipTags, wish)) {
            made.notable.push_back(std::move(*notable));
        }
        if (isBystander(one)) {
            made.bystanders.push_back(row);
        }
    }
    std::ranges::stable_sort(made.notable, [](const auto &one, const auto &other) {
        return one.why != other.why ? one.why < other.why
                                    : one.followers.value_or(-1) > other.followers.value_or(-1);
    });
    made.stages = stages.inOrder(codesOf(Stage::Conversion));
    made.contacts = contacts.inOrder({u"week"_s, u"month"_s, u"quarter"_s, u"year"_s, u"older"_s});
    made.roles = roles.bySize();
    made.tags = tags.bySize();
    made.lists = lists.bySize();
    made.countries = countries.bySize();
    made.regions = regions.bySize();
    return made;
}

} // namespace comity::drafts
