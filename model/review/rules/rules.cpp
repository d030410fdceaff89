#include "model/review/rules/rules.h"

#include "model/review/rules/makers.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace comity::review {
namespace {

struct Maker
{
    const char *id;
    MakeRule make;
};

// By id.
constexpr auto makers = std::to_array<Maker>({
    {"ask-after-long-silence", makeAskAfterLongSilence},
    {"ask-without-reason", makeAskWithoutReason},
    {"butting-in", makeButtingIn},
    {"first-contact-solicitation", makeFirstContactSolicitation},
    {"five-star-demand", makeFiveStarDemand},
    {"link-only", makeLinkOnly},
    {"no-give-back", makeNoGiveBack},
    {"over-length", makeOverLength},
    {"post-it-instead", makePostItInstead},
    {"profile-not-ready", makeProfileNotReady},
    {"promo-on-their-page", makePromoOnTheirPage},
    {"promo-share", makePromoShare},
    {"sell-to-non-follower", makeSellToNonFollower},
    {"shortened-link", makeShortenedLink},
    {"stage-too-early", makeStageTooEarly},
    {"stop-and-think", makeStopAndThink},
    {"too-many-hashtags", makeTooManyHashtags},
    {"too-many-mentions", makeTooManyMentions},
    {"untracked-promise", makeUntrackedPromise},
});

} // namespace

MakeRule makerOf(QStringView id)
{
    const auto *const found = std::ranges::find_if(
        makers, [id](const Maker &maker) { return id == QLatin1StringView(maker.id); });
    return found == makers.end() ? nullptr : found->make;
}

QStringList ruleIds()
{
    QStringList ids;
    for (const Maker &maker : makers) {
        ids.append(QString::fromLatin1(maker.id));
    }
    return ids;
}

} // namespace comity::review
