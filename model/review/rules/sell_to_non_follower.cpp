#include "model/review/intents/open_call.h"
#include "model/review/rules/makers.h"
#include "model/review/text_facts/clauses.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// An offer to somebody who neither follows us nor is connected (S4.24).
class SellToNonFollower : public Rule
{
public:
    SellToNonFollower(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_mutualNetworks(pack.words.value(u"mutual"_s))
        , m_lexicons(lexicons)
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const Intent *const sale = saleOf(draft.intents);
        // Mail has no followers; on a page of theirs promo-on-their-page speaks.
        const bool hasFollowers
            = !draft.channel.network().isEmpty() && !draft.channel.isOnTheirPage();
        if (sale == nullptr || !hasFollowers || isInvited(draft)) {
            return;
        }
        std::vector<quint32> strangers;
        std::vector<quint32> unknown;
        for (quint32 row = 0; row < draft.audience.rows(); ++row) {
            const Known3 reaches = follows(draft, row);
            if (reaches == Known3::No) {
                strangers.push_back(row);
            } else if (reaches == Known3::Unknown) {
                unknown.push_back(row);
            }
        }
        const bool mentionsOthers
            = draft.audience.rows() == 0 && draft.channel.isPublic() && mentionsAnybody(draft.text);
        if (!strangers.empty()) {
            add(draft, *sale, m_severity, strangers, {}, findings);
        }
        if (!unknown.empty() || (strangers.empty() && mentionsOthers)) {
            add(draft, *sale, Severity::Advise, unknown, u"-unknown"_s, findings);
        }
    }

private:
    static const Intent *saleOf(const Intents &intents)
    {
        const auto &all = intents.all();
        const auto found = std::ranges::find_if(all, [](const Intent &intent) {
            return intent.kind == IntentKind::Offer && intent.sort == "sale"_L1;
        });
        return found == all.end() ? nullptr : &*found;
    }
    static bool mentionsAnybody(const TextFacts &text)
    {
        return std::ranges::any_of(text.tokens,
            [](const Token &token) { return token.kind == TokenKind::Mention && !token.isQuoted; });
    }
    bool isInvited(const DraftFacts &draft) const
    {
        return isThreadOurs(draft.context) == Known3::Yes
            || isOpenCall(draft.context, draft.text.language, m_lexicons) == Known3::Yes;
    }
    Known3 follows(const DraftFacts &draft, quint32 row) const
    {
        const AudienceFacts &audience = draft.audience;
        // A connection is one of two sides only where the network makes it so. Who said yes to
        // hearing from us chose it.
        const bool isMutual = m_mutualNetworks.contains(draft.channel.network());
        if (audience.followsUs[row] == Known3::Yes || audience.optIn[row] == Known3::Yes
            || (isMutual && audience.connected[row] == Known3::Yes)) {
            return Known3::Yes;
        }
        const bool isUnknown = audience.followsUs[row] == Known3::Unknown
            || (isMutual && audience.connected[row] == Known3::Unknown);
        return isUnknown ? Known3::Unknown : Known3::No;
    }

    void add(const DraftFacts &draft, const Intent &sale, Severity severity,
        const std::vector<quint32> &rows, const QString &variant,
        std::vector<Finding> &findings) const
    {
        Finding finding;
        finding.rule = m_id;
        finding.severity = severity;
        finding.recipients = rows;
        finding.span = sentenceAround(draft.text, sale.span, sale.sentence);
        finding.message = u"message"_s + variant;
        finding.why = u"why"_s + variant;
        if (draft.text.sentences.size() > 1) {
            Fix without;
            without.kind = FixKind::Remove;
            without.label = u"fix-without"_s;
            without.span = withBlanks(draft.text.text, *finding.span);
            finding.fixes.push_back(std::move(without));
        }
        Fix listen;
        listen.kind = FixKind::AddTask;
        listen.label = u"fix-listen"_s;
        listen.recipients = rows;
        finding.fixes.push_back(std::move(listen));
        findings.push_back(std::move(finding));
    }

    QString m_id;
    Severity m_severity;
    QStringList m_mutualNetworks;
    const Lexicons &m_lexicons;
};

} // namespace

std::unique_ptr<const Rule> makeSellToNonFollower(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<SellToNonFollower>(pack, lexicons);
}

} // namespace comity::review
