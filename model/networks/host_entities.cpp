#include "model/networks/domain_run.h"
#include "model/networks/entity_characters.h"
#include "model/networks/tag_entities.h"

#include <optional>

namespace comity::networks {
namespace {

bool isMailUnit(char16_t c)
{
    return isNameUnit(c) || isLatinAccent(c) || c == u'.' || c == u'-' || c == u'+' || c == u'%';
}

/// Where the name begins that ends before `at`, a point or hyphen at its edges left out; `at`
/// where there is none.
qsizetype nameStart(QStringView text, qsizetype at)
{
    const auto isEdge = [&](qsizetype i) { return text.at(i) == u'.' || text.at(i) == u'-'; };
    if (at == 0 || isEdge(at - 1)) {
        return at;
    }
    qsizetype start = at;
    while (start > 0 && isMailUnit(text.at(start - 1).unicode())) {
        --start;
    }
    while (start < at && isEdge(start)) {
        ++start;
    }
    return start;
}

/// Where the host that begins at `at` ends, 0 where none does. Letters of other scripts that
/// follow without a space are no part of a host that is Latin.
qsizetype hostEnd(QStringView text, qsizetype at, DomainRun &domains)
{
    const qsizetype end = domains.domainEnd(at);
    if (end == 0) {
        return 0;
    }
    const auto latin = latinDomains(text.sliced(at, end - at));
    return !latin.empty() && latin.front().first == 0 ? at + latin.front().second : end;
}

/// Whether what begins at `at` follows the name of a user in an address: http://name:password@…
bool isPassword(QStringView text, qsizetype at)
{
    if (at == 0 || text.at(at - 1) != u':') {
        return false;
    }
    qsizetype start = at - 1;
    while (start > 0 && isMailUnit(text.at(start - 1).unicode())) {
        --start;
    }
    return start > 0 && text.at(start - 1) == u'/';
}

/// What stands around the @ at `at`, whose host ends at `end`.
std::optional<Entity> entityAround(QStringView text, qsizetype at, qsizetype end)
{
    const qsizetype start = nameStart(text, at);
    if (start == at) {
        return std::nullopt;
    }
    const char16_t before = start > 0 ? text.at(start - 1).unicode() : u' ';
    if (isAtSign(before)) {
        const char16_t first = start > 1 ? text.at(start - 2).unicode() : u' ';
        const bool isFree = !isMailUnit(first) && !isAtSign(first) && first != u'/' && first != u'='
            && !isHashSign(first);
        return isFree ? std::optional(Entity {EntityKind::FediverseMention, start - 1, end})
                      : std::nullopt;
    }
    const bool isPart
        = before == u'/' || before == u'$' || isHashSign(before) || isPassword(text, start);
    return isPart ? std::nullopt : std::optional(Entity {EntityKind::Email, start, end});
}

} // namespace

std::vector<Entity> addressesAtHosts(QStringView text)
{
    std::vector<Entity> found;
    DomainRun domains(text);
    for (qsizetype at = text.indexOf(u'@'); at >= 0; at = text.indexOf(u'@', at + 1)) {
        const qsizetype end = hostEnd(text, at + 1, domains);
        const auto entity = end > 0 ? entityAround(text, at, end) : std::nullopt;
        if (entity && (found.empty() || found.back().end <= entity->start)) {
            found.push_back(*entity);
        }
    }
    return found;
}

} // namespace comity::networks
