#include "model/review/rules/makers.h"

#include "model/review/rules/finding_parts.h"
#include "model/review/text_facts/said_hits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 daySeconds = 24 * 60 * 60;

class AutoDmThanksWithLink final : public Rule
{
public:
    AutoDmThanksWithLink(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_thanks(lexicons.at(m_id + u".thanks"_s))
        , m_calls(lexicons.at(m_id + u".calls"_s))
        , m_days(pack.whole(u"days_since_follow"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const auto thanks = saidHits(draft.text, m_thanks);
        if (!draft.channel.isPrivate() || thanks.empty()) {
            return;
        }
        const auto call = lastCall(draft.text, thanks.front());
        if (!call) {
            return;
        }
        std::vector<quint32> proved;
        std::vector<quint32> possible;
        for (quint32 row = 0; row < draft.context.recipients.size(); ++row) {
            switch (caseOf(draft, row)) {
            case Known3::Yes:
                proved.push_back(row);
                break;
            case Known3::Unknown:
                possible.push_back(row);
                break;
            case Known3::No:
                break;
            }
        }
        const Span formula = draft.text.spanOf(thanks.front());
        const Span span {std::min(formula.start, call->start), std::max(formula.end, call->end)};
        if (!proved.empty()) {
            report(draft, span, *call, Severity::Block, std::move(proved), findings);
        }
        if (!possible.empty()) {
            report(draft, span, *call, Severity::Warn, std::move(possible), findings);
        }
    }

private:
    // From the first link, or code or call behind the thanks, to the end of the last link, or of
    // the sentence of the last call where there is no link.
    std::optional<Span> lastCall(const TextFacts &text, const PhraseHit &thanks) const
    {
        std::optional<Span> found;
        const auto take = [&found](qsizetype start, qsizetype end) {
            found = found ? Span {std::min(found->start, start), std::max(found->end, end)}
                          : Span {start, end};
        };
        for (const Token &token : text.tokens) {
            if (token.kind == TokenKind::Url && !token.isQuoted) {
                take(token.span.start, token.span.end);
            }
        }
        const bool hasLink = found.has_value();
        for (const PhraseHit &hit : saidHits(text, m_calls)) {
            if (hit.firstToken < thanks.lastToken) {
                continue;
            }
            const Span call = text.spanOf(hit);
            const Span sentence = withoutStop(text, text.sentenceOf(hit).span);
            take(call.start, hasLink ? found->end : sentence.end);
        }
        return found;
    }

    // No: they wrote to us, we met, or they follow for longer. Unknown: nobody knows since when.
    Known3 caseOf(const DraftFacts &draft, quint32 row) const
    {
        const Recipient &person = draft.context.recipients[row];
        if (draft.audience.hasWritten[row] == Known3::Yes
            || draft.audience.hasMet[row] == Known3::Yes) {
            return Known3::No;
        }
        if (!person.followedUsAt.hasValue() || !draft.context.sendAt.hasValue()
            || draft.audience.hasWritten[row] == Known3::Unknown) {
            return Known3::Unknown;
        }
        const qint64 age = *draft.context.sendAt - person.followedUsAt->at;
        return age <= m_days * daySeconds ? Known3::Yes : Known3::No;
    }

    void report(const DraftFacts &draft, const Span &span, const Span &call, Severity severity,
        std::vector<quint32> rows, std::vector<Finding> &findings) const
    {
        Finding finding = findingAt(m_id, severity, {span});
        finding.why = severity == Severity::Warn ? u"why-unknown"_s : QString();
        finding.recipients = std::move(rows);
        const quint32 sentence = sentenceAt(draft.text, call.start);
        const bool isOwn = draft.text.sentences.at(sentence).span.start > span.start;
        const Span cut {
            isOwn ? draft.text.sentences.at(sentence).span.start : call.start, call.end};
        finding.fixes.push_back(removalOf(u"fix-no-link"_s, draft.text, cut));
        findings.push_back(std::move(finding));
    }

    static quint32 sentenceAt(const TextFacts &text, qsizetype at)
    {
        quint32 sentence = 0;
        while (sentence + 1 < text.sentences.size() && text.sentences[sentence].span.end <= at) {
            ++sentence;
        }
        return sentence;
    }

    QString m_id;
    LexiconNumber m_thanks;
    LexiconNumber m_calls;
    int m_days;
};

} // namespace

std::unique_ptr<const Rule> makeAutoDmThanksWithLink(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<AutoDmThanksWithLink>(pack, lexicons);
}

} // namespace comity::review
