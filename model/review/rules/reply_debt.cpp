#include "model/review/rules/exchange.h"
#include "model/review/rules/makers.h"
#include "model/review/rules/people_finding.h"
#include "model/review/rules/word_stems.h"
#include "model/review/text_facts/said_hits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 hourSeconds = 60 * 60;

/// What a draft does to somebody who waits for us.
enum class Passing : quint8 { Answers, WithNews, WithAnAsk };

class ReplyDebt final : public Rule
{
public:
    ReplyDebt(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_severity(pack.severity)
        , m_seconds(pack.whole(u"hours"_s) * hourSeconds)
        , m_answerWords(pack.whole(u"answer_words"_s))
        , m_ackWords(pack.whole(u"acknowledgement_words"_s))
        , m_telling(lexicons.at(m_id + u".telling"_s))
        , m_complaint(lexicons.at(m_id + u".complaint"_s))
        , m_requests(lexicons.at(u"exclamation-pressure.requests"_s))
        , m_lexicons(lexicons)
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const auto isWaiting = [](qint64 since) { return since != 0; };
        if (!draft.context.sendAt.hasValue()
            || std::ranges::none_of(draft.audience.waitsSince, isWaiting)) {
            return;
        }
        const auto newest = newestReceived(draft);
        std::vector<quint32> blocked;
        std::vector<quint32> warned;
        for (quint32 row = 0; row < draft.audience.rows(); ++row) {
            const SaidMessage *waiting = newest.empty() ? nullptr : newest[row];
            const Passing passing = passingFor(draft, row, waiting);
            if (passing == Passing::WithAnAsk
                || (passing == Passing::WithNews && isComplaint(draft, row, waiting))) {
                blocked.push_back(row);
            } else if (passing == Passing::WithNews) {
                warned.push_back(row);
            }
        }
        add(draft, m_severity, std::move(blocked), newest, findings);
        add(draft, Severity::Warn, std::move(warned), newest, findings);
    }

private:
    Passing passingFor(const DraftFacts &draft, quint32 row, const SaidMessage *waiting) const
    {
        const qint64 since = draft.audience.waitsSince[row];
        const bool isThanks = isAcknowledgement(waiting) && !isComplaint(draft, row, waiting);
        if (since == 0 || answersThreadOf(draft, row) || isThanks) {
            return Passing::Answers;
        }
        const qint64 age = *draft.context.sendAt - since;
        if (age <= m_seconds && !isComplaint(draft, row, waiting)) {
            return Passing::Answers;
        }
        if (firstPush(draft.intents) != nullptr) {
            return Passing::WithAnAsk;
        }
        if (namesIt(draft, waiting)) {
            return Passing::Answers;
        }
        if (draft.intents.hasAsk() || isSaid(draft.text, m_requests)) {
            return Passing::WithAnAsk;
        }
        // One text to several people is no answer to one of them.
        const bool isNews = draft.intents.has(IntentKind::News) || draft.audience.total > 1
            || std::ranges::any_of(draft.text.of(m_telling),
                [](const PhraseHit &hit) { return !hit.isNegated && !hit.isQuoted; });
        return isNews ? Passing::WithNews : Passing::Answers;
    }

    bool namesIt(const DraftFacts &draft, const SaidMessage *waiting) const
    {
        if (waiting == nullptr) {
            return false;
        }
        const LanguageWords *words = m_lexicons.words(draft.text.language);
        const auto shared = wordStems(waiting->text, words) & wordStems(draft.context.text, words);
        return shared.size() >= m_answerWords;
    }

    /// "ok, thanks", or a thumb: nothing that waits.
    bool isAcknowledgement(const SaidMessage *waiting) const
    {
        if (waiting == nullptr || waiting->text.contains(u'?')) {
            return false;
        }
        const auto words = waiting->text.simplified().split(u' ', Qt::SkipEmptyParts);
        return words.size() <= m_ackWords;
    }

    bool isComplaint(const DraftFacts &draft, quint32 row, const SaidMessage *waiting) const
    {
        if (waiting == nullptr) {
            return false;
        }
        const QString language
            = draft.context.recipients.at(row).language.valueOr(draft.text.language);
        const TextFacts said = readText(waiting->text, language, m_lexicons);
        return std::ranges::any_of(
            said.of(m_complaint), [](const PhraseHit &hit) { return !hit.isNegated; });
    }

    void add(const DraftFacts &draft, Severity severity, std::vector<quint32> rows,
        const std::vector<const SaidMessage *> &newest, std::vector<Finding> &findings) const
    {
        if (rows.empty()) {
            return;
        }
        Finding finding = findingAbout(m_id, severity, std::move(rows));
        const quint32 first = finding.recipients.front();
        finding.arguments = {dayText(*draft.context.recipients.at(first).awaitingOurReply)};
        if (!newest.empty() && newest[first] != nullptr) {
            finding.facts.push_back({u"fact-quote"_s, newest[first]->text.simplified()});
        }
        finding.fixes.push_back(fixFor(FixKind::AnswerFirst, u"fix-answer"_s, finding.recipients));
        if (finding.recipients.size() < draft.audience.rows()) {
            finding.fixes.push_back(
                fixFor(FixKind::SplitAudience, u"fix-set-aside"_s, finding.recipients));
        }
        findings.push_back(std::move(finding));
    }

    QString m_id;
    Severity m_severity;
    qint64 m_seconds;
    int m_answerWords;
    int m_ackWords;
    LexiconNumber m_telling;
    LexiconNumber m_complaint;
    LexiconNumber m_requests;
    const Lexicons &m_lexicons; ///< of the rule set, which holds this rule as well
};

} // namespace

std::unique_ptr<const Rule> makeReplyDebt(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<ReplyDebt>(pack, lexicons);
}

} // namespace comity::review
