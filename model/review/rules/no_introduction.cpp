#include "model/review/rules/makers.h"

#include "model/review/rules/finding_parts.h"
#include "model/review/text_facts/phrase_parser.h"
#include "model/review/text_facts/said_hits.h"

#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qsizetype fewestLetters = 4;

class NoIntroduction final : public Rule
{
public:
    NoIntroduction(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_ground(lexicons.at(m_id + u".ground"_s))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        const DraftContext &context = draft.context;
        const bool isAnswer = context.thread.hasValue() && context.thread->inReplyTo.hasValue();
        const bool isDirect = draft.channel.isPrivate() || draft.channel.isOnTheirPage();
        if (!isDirect || isAnswer || !draft.text.hasWordingChecks || draft.text.tokens.empty()
            || draft.intents.has(IntentKind::SelfIntroduction) || isSaid(draft.text, m_ground)
            || isSigned(draft)) {
            return;
        }
        std::vector<quint32> rows;
        QHash<QString, bool> known;
        for (quint32 row = 0; row < context.recipients.size(); ++row) {
            const Recipient &person = context.recipients[row];
            const bool isFirst = draft.audience.hasWritten[row] == Known3::No
                && person.messagesOut.is(0) && draft.audience.hasMet[row] == Known3::No
                && draft.audience.optIn[row] != Known3::Yes;
            if (isFirst && !sharesWord(draft.text, person, known)) {
                rows.push_back(row);
            }
        }
        if (rows.empty()) {
            return;
        }
        Finding finding = findingAt(m_id, Severity::Advise, {draft.text.sentences.front().span});
        finding.recipients = std::move(rows);
        findings.push_back(std::move(finding));
    }

private:
    // Our name under the text, or in it.
    static bool isSigned(const DraftFacts &draft)
    {
        if (draft.text.isSigned()) {
            return true;
        }
        const QString given = foldedWord(draft.context.sender.name.section(u' ', 0, 0));
        return !given.isEmpty()
            && std::ranges::any_of(draft.text.tokens, [&given](const Token &token) {
                   return token.kind == TokenKind::Word && token.exact == given;
               });
    }

    // A word of their lists and tags is common ground. `known` is what was found out of each so
    // far.
    static bool sharesWord(
        const TextFacts &text, const Recipient &person, QHash<QString, bool> &known)
    {
        const auto isGround = [&](const QString &words) {
            const auto found = known.constFind(words);
            return found != known.cend() ? *found
                                         : *known.insert(words, standsIn(text, foldedWord(words)));
        };
        return (person.tags.hasValue() && std::ranges::any_of(*person.tags, isGround))
            || (person.lists.hasValue() && std::ranges::any_of(*person.lists, isGround));
    }
    static bool standsIn(const TextFacts &text, const QString &folded)
    {
        return std::ranges::any_of(text.tokens, [&folded](const Token &token) {
            return token.kind == TokenKind::Word && token.exact.size() >= fewestLetters
                && folded.contains(token.exact);
        });
    }

    QString m_id;
    LexiconNumber m_ground;
};

} // namespace

std::unique_ptr<const Rule> makeNoIntroduction(const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<NoIntroduction>(pack, lexicons);
}

} // namespace comity::review
