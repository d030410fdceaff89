#include "model/review/text_facts/addresses.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

using networks::Entity;
using networks::EntityKind;

// Each match begins at the start of a run of letters and takes it whole, so the time grows with the
// text alone.
const QRegularExpression &withScheme()
{
    static const QRegularExpression pattern(
        u"(*LIMIT_MATCH=200000)(?<!\\w)https?://[^\\s<>\"“”«»\\x{0}]{1,2000}"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

const QRegularExpression &reserved()
{
    static const QRegularExpression pattern(
        u"(*LIMIT_MATCH=200000)(?<![\\w@.+/-])(?<local>@?[\\w.+-]{1,64}@)?(?:[\\w-]{1,63}\\.){1,8}"
        "(?:example|test|invalid)(?![\\w-])(?:/[^\\s<>\"“”«»]{0,2000})?"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

// A mark at its end belongs to the sentence, a bracket to what opened it.
qsizetype trimmedEnd(QStringView text, qsizetype start, qsizetype end)
{
    while (end > start) {
        const QChar last = text.at(end - 1);
        const QStringView address = text.mid(start, end - start);
        const bool isOpened = last == u')' && address.count(u'(') >= address.count(u')');
        if (u".,;:!?…)]}'’*_"_s.contains(last) && !isOpened) {
            --end;
        } else {
            break;
        }
    }
    return end;
}

EntityKind kindOf(QStringView local)
{
    if (local.isEmpty()) {
        return EntityKind::Url;
    }
    return local.startsWith(u'@') ? EntityKind::FediverseMention : EntityKind::Email;
}

void find(QStringView text, const QRegularExpression &pattern, std::vector<Entity> &entities)
{
    const QString whole = text.toString();
    QRegularExpressionMatchIterator matches = pattern.globalMatch(whole);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        Entity found;
        found.start = match.capturedStart();
        found.end = trimmedEnd(text, found.start, match.capturedEnd());
        found.hasScheme = match.capturedView().startsWith(u"http", Qt::CaseInsensitive);
        found.kind = kindOf(match.capturedView(u"local"));
        if (found.end > found.start) {
            entities.push_back(found);
        }
    }
}

// A handle of Bluesky is a domain: what follows the dot belongs to it when the whole is an address.
void takeDomains(QStringView text, std::vector<Entity> &entities)
{
    static const QRegularExpression labels(u"\\G(?:\\.[a-z0-9][a-z0-9-]{0,62}){1,8}(?![\\w-])"_s);
    const QString whole = text.toString();
    for (Entity &entity : entities) {
        if (entity.kind != EntityKind::Mention || text.mid(entity.end, 1) != u"."_s) {
            continue;
        }
        const QRegularExpressionMatch match = labels.match(whole, entity.end);
        if (!match.hasMatch()) {
            continue;
        }
        const QString name = whole.mid(entity.start + 1, match.capturedEnd() - entity.start - 1);
        std::vector<Entity> addresses = networks::entitiesOf(name);
        find(name, reserved(), addresses);
        const bool isAddress = std::ranges::any_of(addresses, [&name](const Entity &address) {
            return address.kind == EntityKind::Url && address.start == 0
                && address.end == name.size();
        });
        entity.end = isAddress ? match.capturedEnd() : entity.end;
    }
}

} // namespace

std::vector<Entity> readableEntities(QStringView text)
{
    std::vector<Entity> entities = networks::entitiesOf(text);
    takeDomains(text, entities);
    if (text.contains(u"://")) {
        find(text, withScheme(), entities);
    }
    const bool mayBeReserved = text.contains(u".example", Qt::CaseInsensitive)
        || text.contains(u".test", Qt::CaseInsensitive)
        || text.contains(u".invalid", Qt::CaseInsensitive);
    if (mayBeReserved) {
        find(text, reserved(), entities);
    }
    // The first to begin holds, the longest of those that begin together.
    std::ranges::stable_sort(
        entities, {}, [](const Entity &entity) { return std::pair(entity.start, -entity.end); });
    qsizetype end = 0;
    std::erase_if(entities, [&end](const Entity &entity) {
        const bool isWithin = entity.start < end;
        end = std::max(end, entity.end);
        return isWithin;
    });
    return entities;
}

} // namespace comity::review
