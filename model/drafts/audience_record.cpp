#include "model/drafts/audience_record.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/drafts/handle_home.h"
#include "model/lists/list_parts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <SQLiteCpp/Statement.h>
#include <map>

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

QJsonArray partsOf(const QString &record)
{
    return QJsonDocument::fromJson(record.toUtf8()).array();
}

/// What a profile is called now where it was called otherwise when it was written; else as written.
QString handleNow(SQLite::Database &database, qint64 pk, const QString &written)
{
    SQLite::Statement query(database,
        "SELECT network.code, coalesce(handle, seen_handle) FROM profile"
        " JOIN network ON network.id = profile.network WHERE pk = ?1");
    query.bind(1, static_cast<int64_t>(pk));
    if (!query.executeStep() || query.getColumn(1).isNull()) {
        return written;
    }
    const QString network = db::text(query.getColumn(0));
    const QString now = db::text(query.getColumn(1));
    const HandlePaste was = parseHandles(written.toUtf8(), {network, {}});
    if (was.handles.size() != 1 || was.handles.front().handle.isEmpty()) {
        return written; // an id, which nobody renames
    }
    const QString &handle = was.handles.front().handle;
    const QString same = handle.contains(u'@') ? now : now.section(u'@', 0, 0);
    if (foldHandle(handle.toStdString()) == foldHandle(same.toStdString())) {
        return written;
    }
    const bool isBare = !written.contains(u'/') && !written.contains(u':');
    return isBare ? QString(u'@' + now) : QString(network + u':' + now);
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
        const qint64 pk = object.value(u"pk"_s).toInteger();
        return AudienceTarget {Kind::Handle, handleNow(database, pk, handle)};
    }
    const Place place {object.value(u"list"_s).toInteger(), object.value(u"in"_s).toInt()};
    const QString name = nameOf(database, place).value_or(object.value(u"name"_s).toString());
    return name.isEmpty() ? std::nullopt : std::optional<AudienceTarget>({Kind::List, name});
}

/// The handles of the stored draft with whom they name, by what they are called now.
std::map<QString, QJsonObject> knownHandles(SQLite::Database &database, DraftId draft)
{
    std::map<QString, QJsonObject> known;
    SQLite::Statement query(database, "SELECT audience FROM draft WHERE id = ?1");
    query.bind(1, static_cast<int64_t>(number(draft)));
    if (!query.executeStep()) {
        return known;
    }
    for (const QJsonValue &value : partsOf(db::text(query.getColumn(0)))) {
        const QJsonObject object = value.toObject();
        const auto target = targetFrom(database, object);
        if (target && target->kind == Kind::Handle && object.contains(u"pk"_s)) {
            known.emplace(target->name, object);
        }
    }
    return known;
}

/// `known` by what they are called now, `found` as they are written.
QString recordOf(SQLite::Database &database, const std::vector<AudiencePart> &parts,
    const std::map<QString, QJsonObject> &known, const std::map<QString, Pk> &found)
{
    QJsonArray record;
    for (const AudiencePart &part : parts) {
        const bool isHandle = part.target.kind == Kind::Handle;
        const auto kept = isHandle ? known.find(part.target.name) : known.end();
        QJsonObject object
            = kept != known.end() ? kept->second : targetObject(database, part.target);
        const QString handle = object.value(u"handle"_s).toString();
        const auto named = kept != known.end() ? found.end() : found.find(handle);
        if (isHandle && named != found.end()) {
            object.insert(u"pk"_s, qint64 {number(named->second)});
        }
        object.insert(u"part"_s, toText(part.kind));
        record.append(object);
    }
    return QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact));
}

} // namespace

QString audienceRecord(SQLite::Database &database, const std::vector<AudiencePart> &parts)
{
    return recordOf(database, parts, {}, {});
}

QString audienceRecord(SQLite::Database &database, const Draft &draft)
{
    const auto known = knownHandles(database, draft.id);
    QStringList unknown;
    for (const AudiencePart &part : draft.audience) {
        if (part.target.kind == Kind::Handle && !known.contains(part.target.name)) {
            unknown += handleFrom(part.target.name);
        }
    }
    return recordOf(database, draft.audience, known, peopleNamed(database, draft, unknown));
}

std::vector<AudiencePart> audienceFrom(SQLite::Database &database, const QString &record)
{
    std::vector<AudiencePart> parts;
    for (const QJsonValue &value : partsOf(record)) {
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
