#include "model/review/rules/exchange.h"
#include "model/review/rules/makers.h"
#include "model/review/rules/people_finding.h"
#include "model/review/text_facts/said_hits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// Who asked us to stop, by a record, by a message that is nothing but a stop word, or by one that
/// reads like it.
class OptedOut final : public Rule
{
public:
    OptedOut(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_longest(pack.whole(u"longest_message"_s))
        , m_whole(lexicons.at(m_id + u".whole"_s))
        , m_request(lexicons.at(m_id + u".request"_s))
        , m_lexicons(lexicons)
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const bool isPush = draft.channel.isPrivate() || draft.intents.hasOffer();
        if (!isPush || draft.audience.rows() == 0) {
            return;
        }
        std::vector<quint32> stopped = rowsWhere(draft.audience,
            [&draft](quint32 row) { return draft.audience.optedOut[row] == Known3::Yes; });
        std::vector<quint32> suspected;
        const SaidMessage *quoted = readReceived(draft, stopped, suspected);
        if (draft.intents.hasOffer()) {
            addNoOffers(draft, stopped, findings);
        }
        add(m_severity, u"message"_s, nullptr, std::move(stopped), findings);
        add(Severity::Warn, u"message-suspected"_s, quoted, std::move(suspected), findings);
    }

private:
    enum class Says : quint8 { Nothing, MayStop, Stop };

    /// Adds the rows whose newest message asks us to stop; returns the first that is only
    /// suspected.
    const SaidMessage *readReceived(const DraftFacts &draft, std::vector<quint32> &stopped,
        std::vector<quint32> &suspected) const
    {
        const SaidMessage *quoted = nullptr;
        const auto newest = newestMessages(draft);
        for (quint32 row = 0; row < newest.size(); ++row) {
            if (newest[row].empty() || draft.audience.optedOut[row] == Known3::Yes) {
                continue;
            }
            const SaidMessage *asking = nullptr;
            const Says says = saysOf(draft, row, newest[row], asking);
            if (says == Says::Stop) {
                stopped.push_back(row);
            } else if (says == Says::MayStop) {
                quoted = quoted == nullptr ? asking : quoted;
                suspected.push_back(row);
            }
        }
        std::ranges::sort(stopped);
        return quoted;
    }

    /// What the newest message says. Where it is not certain who wrote it, which one it is, or
    /// whether something came after it, a stop is only suspected: it neither blocks nor is
    /// forgotten.
    Says saysOf(const DraftFacts &draft, quint32 row, const std::vector<HeardMessage> &newest,
        const SaidMessage *&asking) const
    {
        const bool isOneKnown = std::ranges::count(newest, true, &HeardMessage::isCertain) == 1
            && draft.audience.optIn[row] != Known3::Yes;
        const bool haveTheyWritten = draft.context.recipients.at(row).lastIn.hasValue();
        Says strongest = Says::Nothing;
        for (const HeardMessage &heard : newest) {
            const Known<Dated> &at = heard.message->at;
            const bool isDated = at.hasValue() && at->hasValue();
            const bool isSure = isOneKnown && heard.isCertain && (isDated || !haveTheyWritten);
            Says says = saysOf(draft, row, *heard.message);
            says = says == Says::Stop && !isSure ? Says::MayStop : says;
            if (says > strongest) {
                strongest = says;
                asking = heard.message;
            }
        }
        return strongest;
    }

    Says saysOf(const DraftFacts &draft, quint32 row, const SaidMessage &message) const
    {
        const Recipient &person = draft.context.recipients.at(row);
        const bool wroteSince = person.lastIn.hasValue() && message.at.hasValue()
            && isBefore(*message.at, *person.lastIn);
        if (wroteSince || message.text.size() > m_longest) {
            return Says::Nothing;
        }
        const TextFacts said
            = readText(message.text, person.language.valueOr(draft.text.language), m_lexicons);
        if (said.sentences.size() == 1 && isSaid(said, m_whole)) {
            return Says::Stop;
        }
        return isSaid(said, m_request) ? Says::MayStop : Says::Nothing;
    }

    /// Those who may be written to, but not with something to sell.
    void addNoOffers(const DraftFacts &draft, const std::vector<quint32> &stopped,
        std::vector<Finding> &findings) const
    {
        add(m_severity, u"message-offers"_s, nullptr,
            rowsWhere(draft.audience,
                [&](quint32 row) {
                    return draft.audience.noOffers[row] == Known3::Yes
                        && !std::ranges::binary_search(stopped, row);
                }),
            findings);
    }

    void add(Severity severity, const QString &message, const SaidMessage *quoted,
        std::vector<quint32> rows, std::vector<Finding> &findings) const
    {
        if (rows.empty()) {
            return;
        }
        Finding finding = findingAbout(m_id, severity, std::move(rows));
        finding.message = message;
        if (quoted != nullptr) {
            finding.why = u"why-suspected"_s;
            finding.facts.push_back({u"fact-quote"_s, quoted->text.simplified()});
        }
        finding.fixes.push_back(
            fixFor(FixKind::SplitAudience, u"fix-take-out"_s, finding.recipients));
        findings.push_back(std::move(finding));
    }

    QString m_id;
    Severity m_severity;
    int m_longest;
    LexiconNumber m_whole;
    LexiconNumber m_request;
    const Lexicons &m_lexicons; ///< of the rule set, which holds this rule as well
};

} // namespace

std::unique_ptr<const Rule> makeOptedOut(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<OptedOut>(pack, lexicons);
}

} // namespace comity::review
