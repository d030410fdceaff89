#include "model/review/intents/intents.h"

#include <algorithm>

namespace comity::review {

const Intent *Intents::first(IntentKind kind) const
{
    const auto found = std::ranges::find(m_all, kind, &Intent::kind);
    return found == m_all.end() ? nullptr : &*found;
}

std::span<const Intent> Intents::in(quint32 first, quint32 last) const
{
    const auto from = std::ranges::lower_bound(m_all, first, {}, &Intent::sentence);
    const auto to = std::ranges::upper_bound(from, m_all.end(), last, {}, &Intent::sentence);
    return {from, to};
}

bool Intents::hasIn(quint32 sentence, std::initializer_list<IntentKind> kinds) const
{
    return std::ranges::any_of(in(sentence, sentence), [kinds](const Intent &intent) {
        return std::ranges::find(kinds, intent.kind) != kinds.end();
    });
}

std::vector<const Intent *> Intents::of(IntentKind kind) const
{
    std::vector<const Intent *> found;
    for (const Intent &intent : m_all) {
        if (intent.kind == kind) {
            found.push_back(&intent);
        }
    }
    return found;
}

bool Intents::has(IntentKind kind, QStringView sort) const
{
    return std::ranges::any_of(
        m_all, [&](const Intent &intent) { return intent.kind == kind && intent.sort == sort; });
}

bool Intents::hasAsk() const
{
    return has(IntentKind::FavourAsk) || has(IntentKind::MeetingAsk)
        || has(IntentKind::InformationAsk);
}

const Intent *Intents::firstAskOrOffer() const
{
    const auto found = std::ranges::find_if(m_all, [](const Intent &intent) {
        return intent.kind == IntentKind::Offer || intent.kind == IntentKind::FavourAsk
            || intent.kind == IntentKind::MeetingAsk || intent.kind == IntentKind::InformationAsk;
    });
    return found == m_all.end() ? nullptr : &*found;
}

bool Intents::isSolicitation() const
{
    return hasOffer() || has(IntentKind::FavourAsk);
}

bool Intents::isThanksOnly() const
{
    return has(IntentKind::Thanks) && !hasAskOrOffer() && !has(IntentKind::Invitation);
}

bool Intents::isGoodwillOnly() const
{
    return has(IntentKind::Goodwill) && !hasAskOrOffer() && !has(IntentKind::Invitation);
}

} // namespace comity::review
