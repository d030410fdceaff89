#include "model/review/outcome.h"
#include "model/review/rules/exchange.h"
#include "model/review/rules/makers.h"
#include "model/review/rules/people_finding.h"
#include "model/review/rules/word_stems.h"
#include "model/review/text_facts/said_hits.h"

#include <algorithm>
#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint64 hourSeconds = 60 * 60;

/// What a draft does to somebody who waits for us.
enum class Passing : quint8 { Answers, WithNews, WithAnAsk };

/// What the messages of the history say, each read once: one may stand for many recipients.
class MessageReader
{
public:
    MessageReader(const DraftFacts &draft, LexiconNumber complaint, const Lexicons &lexicons)
        : m_draft(draft)
        , m_complaint(complaint)
        , m_lexicons(lexicons)
        , m_words(lexicons.words(draft.text.language))
    {
    }

    bool isComplaint(const SaidMessage *message, quint32 row)
    {
        if (message == nullptr) {
            return false;
        }
        const QString language
            = m_draft.context.recipients.at(row).language.valueOr(m_draft.text.language);
        const auto [known, isNew] = m_complaints.try_emplace({message, language}, false);
        if (isNew) {
            known->second = isSaid(readText(message->text, language, m_lexicons), m_complaint);
        }
        return known->second;
    }

    /// The words of content that the draft and the message have in common.
    qsizetype sharedStems(const SaidMessage *message)
    {
        if (message == nullptr) {
            return 0;
        }
        const auto [known, isNew] = m_shared.try_emplace(message, 0);
        if (isNew) {
            if (!m_draftStems) {
                m_draftStems = wordStems(m_draft.context.text, m_words);
            }
            known->second = (wordStems(message->text, m_words) & *m_draftStems).size();
        }
        return known->second;
    }

private:
    const DraftFacts &m_draft;
    LexiconNumber m_complaint;
    const Lexicons &m_lexicons;
    const LanguageWords *m_words;
    std::map<std::pair<const SaidMessage *, QString>, bool> m_complaints;
    std::map<const SaidMessage *, qsizetype> m_shared;
    std::optional<QSet<QString>> m_draftStems;
};

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
        judgeOffended(draft, findings);
        const auto isWaiting = [](qint64 since) { return since != 0; };
        if (!draft.context.sendAt.hasValue()
            || std::ranges::none_of(draft.audience.waitsSince, isWaiting)) {
            return;
        }
        const auto newest = newestReceived(draft);
        const auto heard = newestMessages(draft);
        MessageReader messages(draft, m_complaint, m_lexicons);
        std::vector<quint32> blocked;
        std::vector<quint32> warned;
        std::vector<quint32> doubtful;
        const SaidMessage *complaint = nullptr;
        for (quint32 row = 0; row < draft.audience.rows(); ++row) {
            if (draft.audience.waitsSince[row] == 0 || answersThreadOf(draft, row)
                || passingOffended(draft, row) != Passing::Answers) {
                continue;
            }
            const SaidMessage *waiting = newest.empty() ? nullptr : newest[row];
            const Passing passing = passingFor(draft, row, waiting, messages);
            if (passing == Passing::WithAnAsk
                || (passing == Passing::WithNews && messages.isComplaint(waiting, row))) {
                blocked.push_back(row);
            } else if (passing == Passing::WithNews) {
                warned.push_back(row);
            } else if (!heard.empty()) {
                const SaidMessage *maybe = doubtfulComplaint(draft, row, heard[row], messages);
                if (maybe != nullptr) {
                    complaint = complaint == nullptr ? maybe : complaint;
                    doubtful.push_back(row);
                }
            }
        }
        const auto addWaiting = [&](Severity severity, std::vector<quint32> rows) {
            const bool isQuoted = !rows.empty() && !newest.empty();
            const SaidMessage *const quoted = isQuoted ? newest[rows.front()] : nullptr;
            add(draft, severity, u"message"_s, quoted, std::move(rows), findings);
        };
        addWaiting(m_severity, std::move(blocked));
        addWaiting(Severity::Warn, std::move(warned));
        add(draft, Severity::Warn, u"message-maybe"_s, complaint, std::move(doubtful), findings);
    }

private:
    /// Whom we offended, and it is not settled: they hear from us about that first, at once.
    void judgeOffended(const DraftFacts &draft, std::vector<Finding> &findings) const
    {
        std::vector<quint32> blocked;
        std::vector<quint32> warned;
        for (quint32 row = 0; row < draft.audience.rows(); ++row) {
            const Passing passing = passingOffended(draft, row);
            if (passing == Passing::WithAnAsk) {
                blocked.push_back(row);
            } else if (passing == Passing::WithNews) {
                warned.push_back(row);
            }
        }
        add(draft, m_severity, offendedMessage.toString(), nullptr, std::move(blocked), findings);
        add(draft, Severity::Warn, offendedMessage.toString(), nullptr, std::move(warned),
            findings);
    }

    /// Words to them alone that ask for no favour may be the very answer, a question among them:
    /// what went wrong.
    static Passing passingOffended(const DraftFacts &draft, quint32 row)
    {
        if (!draft.context.recipients.at(row).offendedAt.hasValue()
            || answersThreadOf(draft, row)) {
            return Passing::Answers;
        }
        if (firstPush(draft.intents) != nullptr) {
            return Passing::WithAnAsk;
        }
        const bool isToThemAlone = draft.audience.total == 1;
        if (isToThemAlone || draft.intents.has(IntentKind::PastApology)) {
            return Passing::Answers;
        }
        return draft.intents.hasAsk() ? Passing::WithAnAsk : Passing::WithNews;
    }

    Passing passingFor(const DraftFacts &draft, quint32 row, const SaidMessage *waiting,
        MessageReader &messages) const
    {
        const bool isComplaint = messages.isComplaint(waiting, row);
        if (isAcknowledgement(waiting) && !isComplaint) {
            return Passing::Answers;
        }
        const qint64 age = *draft.context.sendAt - draft.audience.waitsSince[row];
        if (age <= m_seconds && !isComplaint) {
            return Passing::Answers;
        }
        if (firstPush(draft.intents) != nullptr) {
            return Passing::WithAnAsk;
        }
        if (messages.sharedStems(waiting) >= m_answerWords) {
            return Passing::Answers;
        }
        if (draft.intents.hasAsk() || isSaid(draft.text, m_requests)) {
            return Passing::WithAnAsk;
        }
        // One text to several people is no answer to one of them.
        const bool isNews = draft.intents.has(IntentKind::News) || draft.audience.total > 1
            || isSaid(draft.text, m_telling);
        return isNews ? Passing::WithNews : Passing::Answers;
    }

    /// A complaint that the draft passes by if it is theirs: of somebody whose name another
    /// recipient bears. Null where there is none.
    const SaidMessage *doubtfulComplaint(const DraftFacts &draft, quint32 row,
        const std::vector<HeardMessage> &heard, MessageReader &messages) const
    {
        const auto found = std::ranges::find_if(heard, [&](const HeardMessage &one) {
            return !one.isCertain && messages.isComplaint(one.message, row)
                && passingFor(draft, row, one.message, messages) != Passing::Answers;
        });
        return found == heard.end() ? nullptr : found->message;
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

    void add(const DraftFacts &draft, Severity severity, const QString &message,
        const SaidMessage *quoted, std::vector<quint32> rows, std::vector<Finding> &findings) const
    {
        if (rows.empty()) {
            return;
        }
        Finding finding = findingAbout(m_id, severity, std::move(rows));
        finding.message = message;
        const bool isOffence = message == offendedMessage;
        const auto sinceOf = [&](quint32 row) {
            const Recipient &person = draft.context.recipients.at(row);
            return isOffence ? *person.offendedAt : *person.awaitingOurReply;
        };
        const quint32 first = *std::ranges::min_element(
            finding.recipients, {}, [&](quint32 row) { return sinceOf(row).sortKey(); });
        finding.arguments = {dayText(sinceOf(first))};
        if (quoted != nullptr) {
            finding.facts.push_back({u"fact-quote"_s, quoted->text.simplified()});
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
