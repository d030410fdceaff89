#include "model/standing/people_query_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

struct Flag
{
    const char *name;
    bool PeopleQuery::*member;
};
constexpr std::array flags {Flag {"new", &PeopleQuery::onlyNew},
    Flag {"left", &PeopleQuery::onlyLeft}, Flag {"protected", &PeopleQuery::onlyProtected},
    Flag {"learn_only", &PeopleQuery::onlyLearnOnly}, Flag {"blocked", &PeopleQuery::onlyBlocked}};

QJsonObject toObject(const MarkCondition &condition)
{
    QJsonObject object {{u"kind"_s, toText(condition.kind)}};
    if (condition.kind == MarkCondition::Kind::List) {
        object.insert(u"list"_s, number(condition.list));
    }
    if (!condition.value.isEmpty()) {
        object.insert(u"value"_s, condition.value);
    }
    if (condition.isNot) {
        object.insert(u"not"_s, true);
    }
    return object;
}

QJsonObject toObject(const NumberCondition &condition)
{
    QJsonObject object {{u"field"_s, toText(condition.field)}};
    if (condition.least) {
        object.insert(u"least"_s, *condition.least);
    }
    if (condition.most) {
        object.insert(u"most"_s, *condition.most);
    }
    if (!condition.name.isEmpty()) {
        object.insert(u"name"_s, condition.name);
    }
    return object;
}

template <typename Condition>
QJsonArray toArray(const std::vector<Condition> &conditions)
{
    QJsonArray array;
    for (const Condition &one : conditions) {
        array.append(toObject(one));
    }
    return array;
}

/// Reads an object and remembers what of it was not understood.
class Reader
{
public:
    explicit Reader(const QJsonObject &object)
        : m_rest(object)
    {
    }

    QJsonValue take(const QString &key) { return m_rest.take(key); }
    bool hasUnderstoodAll() const { return m_isGood && m_rest.isEmpty(); }
    void fail() { m_isGood = false; }

    template <typename Number>
    void number(const QString &key, std::optional<Number> &into)
    {
        const QJsonValue value = take(key);
        if (value.isDouble()) {
            into = static_cast<Number>(value.toInteger());
        } else if (!value.isUndefined()) {
            fail();
        }
    }
    template <typename Word, typename Put>
    void words(const QString &key, std::optional<Word> (*read)(QStringView), Put &&put)
    {
        for (const QJsonValue &word : take(key).toArray()) {
            if (const std::optional<Word> known = read(word.toString())) {
                put(*known);
            } else {
                fail();
            }
        }
    }

private:
    QJsonObject m_rest;
    bool m_isGood = true;
};

bool read(const QJsonObject &object, MarkCondition &into)
{
    Reader reader(object);
    const auto kind = markKindFromText(reader.take(u"kind"_s).toString());
    into.kind = kind.value_or(MarkCondition::Kind::NoList);
    into.value = reader.take(u"value"_s).toString();
    into.list = ListId {reader.take(u"list"_s).toInteger()};
    into.isNot = reader.take(u"not"_s).toBool();
    return kind && reader.hasUnderstoodAll();
}

bool read(const QJsonObject &object, NumberCondition &into)
{
    Reader reader(object);
    const auto field = numberFieldFromText(reader.take(u"field"_s).toString());
    into.field = field.value_or(NumberCondition::Field::Followers);
    reader.number(u"least"_s, into.least);
    reader.number(u"most"_s, into.most);
    into.name = reader.take(u"name"_s).toString();
    return field && reader.hasUnderstoodAll();
}

template <typename Condition>
bool readAll(const QJsonValue &array, std::vector<Condition> &into)
{
    for (const QJsonValue &one : array.toArray()) {
        if (!read(one.toObject(), into.emplace_back())) {
            return false;
        }
    }
    return true;
}

} // namespace

QByteArray toJson(const PeopleQuery &query)
{
    QJsonObject object;
    const auto put = [&object](const QString &key, const QJsonArray &array) {
        if (!array.isEmpty()) {
            object.insert(key, array);
        }
    };
    QJsonArray relations;
    for (int i = 0; i < relationCount; ++i) {
        if (query.relations.contains(static_cast<Relation>(i))) {
            relations.append(toText(static_cast<Relation>(i)));
        }
    }
    QJsonArray stages;
    for (int i = 0; i < stageCount; ++i) {
        if (query.stages.contains(static_cast<Stage>(i))) {
            stages.append(toText(static_cast<Stage>(i)));
        }
    }
    put(u"relations"_s, relations);
    put(u"stages"_s, stages);
    put(u"marks"_s, toArray(query.marks));
    put(u"numbers"_s, toArray(query.numbers));
    if (query.staleDays) {
        object.insert(u"stale_days"_s, *query.staleDays);
    }
    for (const Flag &flag : flags) {
        if (query.*flag.member) {
            object.insert(QString::fromLatin1(flag.name), true);
        }
    }
    if (!query.search.isEmpty()) {
        object.insert(u"search"_s, query.search);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<PeopleQuery> peopleQueryFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    Reader reader(document.object());
    PeopleQuery query;
    reader.words<Relation>(
        u"relations"_s, relationFromText, [&](Relation one) { query.relations.insert(one); });
    reader.words<Stage>(u"stages"_s, stageFromText, [&](Stage one) { query.stages.insert(one); });
    reader.number(u"stale_days"_s, query.staleDays);
    for (const Flag &flag : flags) {
        query.*flag.member = reader.take(QString::fromLatin1(flag.name)).toBool();
    }
    query.search = reader.take(u"search"_s).toString();
    const bool areGood = readAll(reader.take(u"marks"_s), query.marks)
        && readAll(reader.take(u"numbers"_s), query.numbers);
    if (!document.isObject() || !areGood || !reader.hasUnderstoodAll()) {
        return failure(Error::Code::BadSmartList);
    }
    return query;
}

} // namespace comity
