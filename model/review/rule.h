#pragma once

#include "model/networks/channel.h"
#include "model/review/audience_facts.h"
#include "model/review/draft_context.h"
#include "model/review/finding.h"
#include "model/review/intents/intents.h"
#include "model/review/person_match.h"
#include "model/review/text_facts/lexicons.h"
#include "model/review/text_facts/text_facts.h"

#include <vector>

namespace comity::review {

/// All that a rule may look at. Read once for every draft, shared by the rules.
struct DraftFacts
{
    const DraftContext &context;
    const networks::Channel &channel;
    const TextFacts &text;
    const Intents &intents;
    const AudienceFacts &audience;
    const PersonMatch &people; ///< which rows history, tasks and threads mean
    const Lexicons &lexicons; ///< of the rules
};

/// One rule of the catalogue (etiquette.md §3). Made from its pack, then never changed: many
/// threads may ask it.
class Rule
{
public:
    virtual ~Rule();
    /// Appends what it finds in a draft. It fills in rule and severity, and what else it knows; the
    /// engine sorts, suppresses and draws the verdict.
    virtual void judge(const DraftFacts &draft, std::vector<Finding> &findings) const = 0;

protected:
    Rule() = default;
    Rule(const Rule &) = delete;
    Rule &operator=(const Rule &) = delete;
};

} // namespace comity::review
