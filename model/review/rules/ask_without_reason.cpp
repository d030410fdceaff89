#include "model/review/rules/makers.h"
#include "model/review/text_facts/clauses.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// A request that leaves its reader to guess what it is for (S2.13, S2.21).
class AskWithoutReason : public Rule
{
public:
    explicit AskWithoutReason(const RulePack &pack)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_stubs(pack.words)
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const bool isToEverybody = draft.channel.isPost() && draft.context.recipients.empty();
        if (isToEverybody || draft.intents.has(IntentKind::Reason)) {
            return;
        }
        const Known<Thread> &thread = draft.context.thread;
        const bool isInThread = thread.hasValue() && thread->inReplyTo.hasValue();
        const auto &all = draft.intents.all();
        const auto ask = std::ranges::find_if(all, [&](const Intent &intent) {
            // An offer is the purpose of the favours around it (etiquette.md §1.5).
            const bool isFavour = intent.kind == IntentKind::FavourAsk
                || (intent.kind == IntentKind::MeetingAsk && intent.sort == "formal"_L1);
            return (isFavour && !draft.intents.hasOffer())
                || (isHandingOver(intent) && !isInThread
                    && !isOffering(draft.intents, intent.sentence));
        });
        if (ask == all.end()) {
            return;
        }
        Finding finding;
        finding.rule = m_id;
        finding.severity = m_severity;
        finding.span = clauseAround(draft.text, ask->span, ask->sentence);
        addStub(draft, finding);
        findings.push_back(std::move(finding));
    }

private:
    // What can be said or looked at in a line explains itself; what has to be sent does not.
    static bool isHandingOver(const Intent &intent)
    {
        return intent.kind == IntentKind::InformationAsk
            && (intent.sort == "send"_L1 || intent.sort == "form"_L1);
    }
    static bool isOffering(const Intents &intents, quint32 sentence)
    {
        return intents.hasIn(sentence, {IntentKind::Offer});
    }

    // "because …" goes before the mark that ends the clause.
    void addStub(const DraftFacts &draft, Finding &finding) const
    {
        const QStringList stub = m_stubs.value(u"stub."_s + draft.text.language);
        if (stub.isEmpty()) {
            return;
        }
        qsizetype at = finding.span->end;
        while (at > finding.span->start && draft.text.text.at(at - 1).isPunct()) {
            --at;
        }
        Fix because;
        because.kind = FixKind::Insert;
        because.label = u"fix-because"_s;
        because.span = {at, at};
        because.text = u' ' + stub.front();
        finding.fixes.push_back(std::move(because));
    }

    QString m_id;
    Severity m_severity;
    QHash<QString, QStringList> m_stubs;
};

} // namespace

std::unique_ptr<const Rule> makeAskWithoutReason(
    const RulePack &pack, const Lexicons & /*lexicons*/)
{
    return std::make_unique<AskWithoutReason>(pack);
}

} // namespace comity::review
