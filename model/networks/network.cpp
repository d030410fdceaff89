#include "model/networks/network.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::networks {

QString toText(LimitStatus status)
{
    switch (status) {
    case LimitStatus::Official:
        return u"official"_s;
    case LimitStatus::Vendor:
        return u"vendor"_s;
    case LimitStatus::Folklore:
        return u"folklore"_s;
    case LimitStatus::Yours:
        return u"yours"_s;
    }
    Q_UNREACHABLE();
}

const Limit *Network::limit(QStringView id) const
{
    const auto found = std::ranges::find(limits, id, &Limit::id);
    return found == limits.end() ? nullptr : &*found;
}

const Rule *Network::rule(QStringView id) const
{
    const auto found = std::ranges::find(rules, id, &Rule::id);
    return found == rules.end() ? nullptr : &*found;
}

} // namespace comity::networks
