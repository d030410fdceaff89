#include "model/review/rules/makers.h"

#include "model/review/rules/finding_parts.h"
#include "model/review/rules/wanting.h"
#include "model/review/text_facts/said_hits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

// "Hurry, only today" is one formula.
constexpr qsizetype nearCharacters = 12;

bool isAsk(const Intent &intent)
{
    return intent.kind == IntentKind::Offer || intent.kind == IntentKind::FavourAsk
        || intent.kind == IntentKind::MeetingAsk || intent.kind == IntentKind::InformationAsk;
}

// A sentence that is told beside an ask explains the ask and no hurry.
bool hasIn(const Intents &intents, IntentKind kind, quint32 sentence)
{
    const auto near = intents.in(sentence, sentence + 1);
    return std::ranges::any_of(near, [kind](const Intent &intent) {
        return intent.kind == kind && intent.sort != "told"_L1;
    });
}

class UrgencyPressure final : public Rule
{
public:
    UrgencyPressure(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_imperatives(lexicons.at(m_id + u".imperatives"_s))
        , m_goals(lexicons.at(m_id + u".goals"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        if (!wantsSomething(draft) && !isSaid(draft.text, m_goals)) {
            return;
        }
        std::vector<Intent> pressing;
        for (const Intent *intent : draft.intents.of(IntentKind::Pressure)) {
            if (presses(draft, *intent) && !isExplained(draft, *intent)) {
                join(pressing, *intent);
            }
        }
        for (const Intent &intent : pressing) {
            Finding finding = findingAt(m_id, Severity::Warn, {intent.span});
            finding.arguments = {draft.text.textOf(intent.span)};
            finding.fixes.push_back(removalOf(u"fix-remove"_s, draft.text, intent.span));
            findings.push_back(std::move(finding));
        }
    }

private:
    // "now" and "today" press only beside an order to do what is asked or offered, "at once" beside
    // any ask.
    bool presses(const DraftFacts &draft, const Intent &intent) const
    {
        const bool isNow = intent.sort == u"now"_s;
        if (!isNow && intent.sort != u"at-once"_s) {
            return true;
        }
        const bool isWanted
            = std::ranges::any_of(draft.intents.in(intent.sentence, intent.sentence), isAsk);
        return isWanted && (!isNow || isSaidIn(draft.text, m_imperatives, intent.sentence));
    }

    // A real deadline with its reason, in the same sentence or the next.
    static bool isExplained(const DraftFacts &draft, const Intent &intent)
    {
        return hasIn(draft.intents, IntentKind::Deadline, intent.sentence)
            && hasIn(draft.intents, IntentKind::Reason, intent.sentence);
    }

    static void join(std::vector<Intent> &pressing, const Intent &intent)
    {
        const bool isNear = !pressing.empty() && pressing.back().sentence == intent.sentence
            && pressing.back().sort == intent.sort
            && intent.span.start <= pressing.back().span.end + nearCharacters;
        if (isNear) {
            pressing.back().span.end = std::max(pressing.back().span.end, intent.span.end);
        } else {
            pressing.push_back(intent);
        }
    }

    QString m_id;
    LexiconNumber m_imperatives;
    LexiconNumber m_goals;
};

} // namespace

std::unique_ptr<const Rule> makeUrgencyPressure(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<UrgencyPressure>(pack, lexicons);
}

} // namespace comity::review
