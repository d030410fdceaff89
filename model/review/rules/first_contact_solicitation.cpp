#include "model/review/outcome.h"
#include "model/review/rules/makers.h"
#include "model/review/text_facts/clauses.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// The first private message to somebody sells or asks a favour. A follow is no invitation, so
/// follows and connections are not looked at (S0.48, S1.21). Whoever had a message of ours and
/// never wrote is told apart: theirs would not be the first.
class FirstContactSolicitation : public Rule
{
public:
    explicit FirstContactSolicitation(const RulePack &pack)
        : m_id(pack.id)
        , m_severity(pack.severity)
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const Known<Thread> &thread = draft.context.thread;
        const bool isAnswer = thread.hasValue() && thread->inReplyTo.hasValue();
        if (!draft.channel.isPrivate() || isAnswer || !draft.intents.isSolicitation()) {
            return;
        }
        std::vector<quint32> first;
        std::vector<quint32> again;
        for (quint32 row = 0; row < draft.audience.rows(); ++row) {
            if (draft.audience.hasWritten[row] == Known3::No
                && draft.audience.hasMet[row] == Known3::No
                && draft.audience.optIn[row] == Known3::No) {
                (hasHeardFromUs(draft, row) ? again : first).push_back(row);
            }
        }
        add(draft, std::move(first), {}, findings);
        add(draft, std::move(again), againMessage, findings);
    }

private:
    static bool hasHeardFromUs(const DraftFacts &draft, quint32 row)
    {
        const Recipient &person = draft.context.recipients.at(row);
        return person.messagesOut.valueOr(0) > 0
            || (person.lastOut.hasValue() && person.lastOut->isKnown());
    }

    void add(const DraftFacts &draft, std::vector<quint32> rows, QStringView which,
        std::vector<Finding> &findings) const
    {
        if (rows.empty()) {
            return;
        }
        Finding finding;
        finding.rule = m_id;
        finding.severity = m_severity;
        finding.recipients = std::move(rows);
        const auto &all = draft.intents.all();
        const auto pitch = std::ranges::find_if(all, [](const Intent &intent) {
            return intent.kind == IntentKind::Offer || intent.kind == IntentKind::FavourAsk;
        });
        finding.message = (which.isEmpty() ? u"message"_s : which.toString())
            + (pitch->kind == IntentKind::Offer ? u""_s : u"-favour"_s);
        finding.span = sentenceAround(draft.text, pitch->span, pitch->sentence);
        addFixes(draft, finding);
        findings.push_back(std::move(finding));
    }

    static void addFixes(const DraftFacts &draft, Finding &finding)
    {
        if (draft.text.sentences.size() > 1) {
            Fix hello;
            hello.kind = FixKind::Remove;
            hello.label = u"fix-hello"_s;
            hello.span = withBlanks(draft.text.text, *finding.span);
            finding.fixes.push_back(std::move(hello));
        }
        Fix post;
        post.kind = FixKind::MoveChannel;
        post.label = u"fix-post"_s;
        finding.fixes.push_back(std::move(post));
        Fix engage;
        engage.kind = FixKind::AddTask;
        engage.label = u"fix-engage"_s;
        engage.recipients = finding.recipients;
        finding.fixes.push_back(std::move(engage));
        if (finding.recipients.size() < draft.audience.rows()) {
            Fix split;
            split.kind = FixKind::SplitAudience;
            split.label = u"fix-split"_s;
            split.recipients = finding.recipients;
            finding.fixes.push_back(std::move(split));
        }
    }

    QString m_id;
    Severity m_severity;
};

} // namespace

std::unique_ptr<const Rule> makeFirstContactSolicitation(
    const RulePack &pack, const Lexicons & /*lexicons*/)
{
    return std::make_unique<FirstContactSolicitation>(pack);
}

} // namespace comity::review
