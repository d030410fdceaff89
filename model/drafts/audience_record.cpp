#include "model/drafts/audience_record.h"

#include "model/db/binding.h"
#include "model/lists/list_parts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

using Kind = AudienceTarget::Kind;

/// A list, or one of its parts: 0 for the whole.
struct Place
{
    qint64 list = 0;
    int part = 0;
};

std::optional<qint64> listNamed(SQLite::Database &database, const QString &name)
{
    SQLite::Statement query(database, "SELECT id FROM list WHERE name = ?1 COLLATE NOCASE");
    db::bind(query, 1, name.trimmed());
    return query.executeStep() ? std::optional<qint64>(query.getColumn(0).getInt64())
                               : std::nullopt;
}

std::optional<Place> placeNamed(SQLite::Database &database, const QString &name)
{
    if (const auto list = listNamed(database, name)) {
        return Place {*list, 0};
    }
    static const QRegularExpression part(uR"(^(.+) (\d{1,4})$)"_s);
    const auto match = part.match(name.trimmed());
    const auto list = match.hasMatch() ? listNamed(database, match.captured(1)) : std::nullopt;
    return list ? std::optional<Place>({*list, match.captured(2).toInt()}) : std::nullopt;
}

std::optional<QString> nameOf(SQLite::Database &database, const Place &place)
{
    SQLite::Statement query(database, "SELECT name FROM list WHERE id = ?1");
    query.bind(1, static_cast<int64_t>(place.list));
    if (!query.executeStep()) {
        return std::nullopt;
    }
    const QString name = db::text(query.getColumn(0));
    return place.part == 0 ? name : partName(name, place.part);
}

/// A bare handle gets its @: so it is found as one when somebody is erased.
QString handleFrom(const QString &written)
{
    const QString handle = written.trimmed();
    const bool isMarked = handle.contains(u'@') || handle.contains(u'/') || handle.contains(u':');
    bool isNumber = false;
    handle.toULongLong(&isNumber);
    return isMarked || isNumber ? handle : QString(u'@' + handle);
}

QJsonObject targetObject(SQLite::Database &database, const AudienceTarget &target)
{
    switch (target.kind) {
    case Kind::Everybody:
        return {{u"public"_s, true}};
    case Kind::Handle:
        return {{u"handle"_s, handleFrom(target.name)}};
    case Kind::List:
        break;
    }
    QJsonObject object {{u"name"_s, target.name.trimmed()}};
    if (const auto place = placeNamed(database, target.name)) {
        object.insert(u"list"_s, place->list);
        object.insert(u"in"_s, place->part);
    }
    return object;
}

std::optional<AudienceTarget> targetFrom(SQLite::Database &database, const QJsonObject &object)
{
    if (object.value(u"public"_s).toBool()) {
        return AudienceTarget {Kind::Everybody, {}};
    }
    if (const QString handle = object.value(u"handle"_s).toString(); !handle.isEmpty()) {
        return AudienceTarget {Kind::Handle, handle};
    }
    const Place place {object.value(u"list"_s).toInteger(), object.value(u"in"_s).toInt()};
    const QString name = nameOf(database, place).value_or(object.value(u"name"_s).toString());
    return name.isEmpty() ? std::nullopt : std::optional<AudienceTarget>({Kind::List, name});
}

} // namespace

QString audienceRecord(SQLite::Database &database, const std::vector<AudiencePart> &parts)
{
    QJsonArray record;
    for (const AudiencePart &part : parts) {
        QJsonObject object = targetObject(database, part.target);
        object.insert(u"part"_s, toText(part.kind));
        record.append(object);
    }
    return QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact));
}

std::vector<AudiencePart> audienceFrom(SQLite::Database &database, const QString &record)
{
    std::vector<AudiencePart> parts;
    const QJsonArray array = QJsonDocument::fromJson(record.toUtf8()).array();
    for (const QJsonValue &value : array) {
        const QJsonObject object = value.toObject();
        const auto kind = partKindFromText(object.value(u"part"_s).toString());
        auto target = targetFrom(database, object);
        if (kind && target) {
            parts.push_back({*kind, std::move(*target)});
        }
    }
    return parts;
}

QString audienceInWords(const std::vector<AudiencePart> &parts, const Wording &wording)
{
    QStringList words;
    for (const AudiencePart &part : parts) {
        const bool isPublic = part.target.kind == Kind::Everybody;
        const QString name
            = isPublic ? wording.sentence(u"audience", u"everybody") : part.target.name;
        switch (part.kind) {
        case PartKind::Add:
            words += name;
            break;
        case PartKind::Keep:
            words += wording.sentence(u"audience", u"only", {name});
            break;
        case PartKind::Leave:
            words += wording.sentence(u"audience", u"without", {name});
            break;
        }
    }
    return words.join(u", "_s);
}

} // namespace comity::drafts
