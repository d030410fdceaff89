#include "model/review/rules/entity_runs.h"
#include "model/review/rules/finding_parts.h"
#include "model/review/rules/makers.h"
#include "model/review/text_facts/addresses.h"
#include "model/review/text_facts/said_hits.h"

#include "model/networks/entities.h"

#include <QSet>
#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// `@Ada@pixels.example` and `@ada` are one person: what stands between the signs, in lower case.
QString nameOf(const QString &handle)
{
    const QString folded = handle.trimmed().toCaseFolded();
    return folded.startsWith(u'@') ? folded.mid(1).section(u'@', 0, 0) : folded;
}

void addMentions(const QString &text, QSet<QString> &names)
{
    for (const networks::Entity &entity : readableEntities(text)) {
        if (entity.kind == networks::EntityKind::Mention
            || entity.kind == networks::EntityKind::FediverseMention) {
            names.insert(nameOf(text.mid(entity.start, entity.end - entity.start)));
        }
    }
}

class TooManyMentions final : public Rule
{
public:
    TooManyMentions(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_lexicons(lexicons)
        , m_complaint(lexicons.find(u"reply-debt.complaint"_s))
        , m_crowd(pack.whole(u"crowd"_s))
        , m_mostInPost(pack.whole(u"most_in_post"_s))
        , m_mostAdded(pack.whole(u"most_added"_s))
        , m_mostThanked(pack.whole(u"most_thanked"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const bool isReply = draft.channel.isReply();
        if (draft.channel.isPrivate() || (isReply && draft.context.thread.isUnknown())) {
            return;
        }
        const auto [spans, people] = addedTo(draft);
        judgeBystanders(draft, spans, findings);
        const int most = isReply ? m_mostAdded : m_mostInPost;
        if (people <= most || (isThanks(draft.intents) && people <= m_mostThanked)) {
            return;
        }
        std::vector<Span> runs = joinedRuns(draft.text, spans);
        // The longest run is the list; single names elsewhere go with it.
        std::ranges::stable_sort(runs, std::ranges::greater(), &Span::length);
        Finding finding = findingAt(m_id, Severity::Warn, runs);
        finding.message = isReply ? u"message-reply"_s : QString();
        finding.arguments = {QString::number(people)};
        for (const Span &run : runs) {
            finding.fixes.push_back(removalOf(u"fix-remove"_s, draft.text, run));
        }
        findings.push_back(std::move(finding));
    }

private:
    // Whoever is heard by a crowd is a bystander where something is sold or somebody complains
    // (S4.12).
    void judgeBystanders(const DraftFacts &draft, const std::vector<Span> &added,
        std::vector<Finding> &findings) const
    {
        QSet<QString> crowded;
        for (const Mentioned &one : draft.context.mentioned) {
            if (one.followers.valueOr(0) > m_crowd) {
                crowded.insert(one.handle.toCaseFolded());
            }
        }
        std::vector<Span> spans;
        std::ranges::copy_if(added, std::back_inserter(spans), [&](const Span &span) {
            return crowded.contains(draft.text.textOf(span).toCaseFolded());
        });
        if (spans.empty() || !(draft.intents.hasOffer() || isDispute(draft))) {
            return;
        }
        Finding finding = findingAt(m_id, Severity::Warn, spans);
        finding.message = u"message-bystander"_s;
        finding.arguments = {draft.text.textOf(spans.front())};
        for (const Span &span : spans) {
            finding.fixes.push_back(removalOf(u"fix-bystander"_s, draft.text, span));
        }
        findings.push_back(std::move(finding));
    }

    bool isDispute(const DraftFacts &draft) const
    {
        const Known<Thread> &thread = draft.context.thread;
        if (draft.intents.has(IntentKind::Insult)) {
            return true;
        }
        if (!m_complaint || !thread.hasValue() || !thread->inReplyTo.hasValue()) {
            return false;
        }
        const TextFacts theirs = readText(*thread->inReplyTo, {}, m_lexicons, draft.text.language);
        return isSaid(theirs, *m_complaint);
    }

    struct Added
    {
        std::vector<Span> spans;
        int people = 0;
    };

    static bool isThanks(const Intents &intents)
    {
        const bool isKind = intents.has(IntentKind::Thanks) || intents.has(IntentKind::Goodwill);
        return isKind && !intents.hasOffer();
    }

    // Who is in the conversation already: named, heard or spoken to in it.
    static QSet<QString> inThread(const DraftContext &context)
    {
        QSet<QString> names;
        if (!context.thread.hasValue()) {
            return names;
        }
        const Thread &thread = *context.thread;
        for (const QString &who : thread.participants.valueOr({})) {
            names.insert(nameOf(who));
        }
        addMentions(thread.inReplyTo.valueOr({}), names);
        for (const SaidMessage &message : thread.lastMessages) {
            names.insert(nameOf(message.who));
            addMentions(message.text, names);
        }
        if (!thread.participants.hasValue()) {
            for (const Recipient &recipient : context.recipients) {
                names.insert(nameOf(recipient.handle));
            }
        }
        return names;
    }

    static Added addedTo(const DraftFacts &draft)
    {
        const QSet<QString> known = inThread(draft.context);
        const QString ours = nameOf(draft.context.sender.handle);
        QSet<QString> seen;
        Added added;
        for (const Token &token : draft.text.tokens) {
            if (token.kind != TokenKind::Mention || token.isQuoted || token.isCode) {
                continue;
            }
            const QString name = nameOf(draft.text.textOf(token.span));
            if (known.contains(name) || name == ours) {
                continue;
            }
            added.spans.push_back(token.span);
            seen.insert(name);
        }
        added.people = static_cast<int>(seen.size());
        return added;
    }

    QString m_id;
    const Lexicons &m_lexicons; ///< of the rule set, which holds this rule as well
    std::optional<LexiconNumber> m_complaint;
    int m_crowd;
    int m_mostInPost;
    int m_mostAdded;
    int m_mostThanked;
};

} // namespace

std::unique_ptr<const Rule> makeTooManyMentions(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<TooManyMentions>(pack, lexicons);
}

} // namespace comity::review
