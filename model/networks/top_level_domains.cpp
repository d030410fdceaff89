#include "model/networks/top_level_domains.h"

#include "model/networks/entity_characters.h"

#include <QSet>
#include <QString>
#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace comity::networks {
namespace {

constexpr auto domains = std::to_array<std::u16string_view>({
#include COMITY_DOMAINS
});

struct DomainSet
{
    DomainSet()
    {
        for (const std::u16string_view domain : domains) {
            const QStringView view(domain);
            names.insert(view.toString());
            longest = std::max(longest, view.size());
        }
    }

    QSet<QString> names;
    qsizetype longest = 0;
};

const DomainSet &domainSet()
{
    static const DomainSet set;
    return set;
}

/// Whether a domain may end where `text` has `at`.
bool mayEndAt(QStringView text, qsizetype at)
{
    if (at == text.size()) {
        return true;
    }
    const char16_t next = text.at(at).unicode();
    return !isAsciiAlphanumeric(next) && next != u'@' && next != u'+' && next != u'-';
}

qsizetype punycodeLength(QStringView text, qsizetype at)
{
    constexpr auto prefix = "xn--"_L1;
    if (!text.sliced(at).startsWith(prefix, Qt::CaseInsensitive)) {
        return 0;
    }
    qsizetype end = at + prefix.size();
    while (end < text.size()
        && (isAsciiAlphanumeric(text.at(end).unicode()) || text.at(end) == u'-')) {
        ++end;
    }
    return end > at + prefix.size() ? end - at : 0;
}

} // namespace

qsizetype topLevelDomainLength(QStringView text, qsizetype at)
{
    const DomainSet &set = domainSet();
    const qsizetype most = std::min(set.longest, text.size() - at);
    qsizetype found = 0;
    // A name in ASCII can end in one place alone; one in other letters may go on in them.
    for (qsizetype length = 1; length <= most; ++length) {
        const char16_t unit = text.at(at + length - 1).unicode();
        if (!isDomainUnit(unit)) {
            break;
        }
        if (mayEndAt(text, at + length)
            && set.names.contains(text.sliced(at, length).toString().toLower())) {
            found = length;
        }
    }
    return found > 0 ? found : punycodeLength(text, at);
}

} // namespace comity::networks
