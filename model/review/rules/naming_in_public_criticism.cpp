#include "model/review/rules/makers.h"

#include "model/review/rules/customers.h"
#include "model/review/rules/finding_parts.h"
#include "model/review/rules/named_people.h"
#include "model/review/text_facts/hit_ranges.h"
#include "model/review/text_facts/said_hits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

// Between a judgement and the name it leads to, or the writer it is of.
constexpr quint32 longestLead = 2;
// So many sentences on, it may still be about them.
constexpr quint32 nextSentences = 3;

class NamingInPublicCriticism final : public Rule
{
public:
    NamingInPublicCriticism(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_judgements(lexicons.at(m_id + u".judgements"_s))
        , m_elsewhere(lexicons.at(m_id + u".elsewhere"_s))
        , m_again(lexicons.at(m_id + u".again"_s))
        , m_ourselves(lexicons.at(m_id + u".ourselves"_s))
        , m_companies(lexicons.at(m_id + u".companies"_s))
        , m_window(static_cast<quint32>(pack.whole(u"words_between"_s)))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        if (!draft.channel.isPublic()) {
            return;
        }
        if (!isSaid(draft.text, m_judgements)) {
            return;
        }
        const std::vector<NamedPerson> people = namedPeople(draft);
        const NamedPerson *judged = nullptr;
        for (const NamedPerson &person : people) {
            const bool isWorse = judged == nullptr || isCustomer(draft, person);
            if (isWorse && !isCompany(draft.text, person)
                && judgementOf(draft.text, person) != nullptr) {
                judged = &person;
                if (isCustomer(draft, person)) {
                    break;
                }
            }
        }
        if (judged != nullptr) {
            report(draft, *judged, *judgementOf(draft.text, *judged), findings);
        }
    }

private:
    // The first judgement of somebody: close by, else near the start of the next sentences.
    const PhraseHit *judgementOf(const TextFacts &text, const NamedPerson &person) const
    {
        const auto hits = saidHits(text, m_judgements);
        const auto firstIn = [&](quint32 from, quint32 to) -> const PhraseHit * {
            auto hit = std::ranges::lower_bound(hits, from, {}, &PhraseHit::firstToken);
            for (; hit != hits.end() && hit->firstToken <= to; ++hit) {
                if (isOf(text, person, *hit)) {
                    return &*hit;
                }
            }
            return nullptr;
        };
        const quint32 reach = text.longestHit + longestLead;
        const PhraseHit *found = firstIn(
            person.firstToken > reach ? person.firstToken - reach : 0, person.lastToken + m_window);
        const auto end = std::min<std::size_t>(
            text.sentences.size(), std::size_t {person.sentence} + nextSentences + 1);
        for (std::size_t i = person.sentence + 1; found == nullptr && i < end; ++i) {
            const quint32 start = text.sentences[i].firstToken;
            found = firstIn(start, start + m_window);
        }
        return found;
    }

    // The judgement follows the name closely, or leads to it as "avoid Piet" does; nobody else and
    // not the writer is its subject.
    bool isOf(const TextFacts &text, const NamedPerson &person, const PhraseHit &hit) const
    {
        const bool isClose = hit.firstToken >= person.lastToken
            && hit.firstToken - person.lastToken <= m_window && hit.sentence <= person.sentence + 1;
        const bool isBehind = !isOwner(text, person) && (isClose || goesOnAbout(text, person, hit))
            && !isElsewhere(text, person, hit) && !isSpokenTo(text, person, hit);
        const bool isLeading = hit.marks.strength > 1 && hit.sentence == person.sentence;
        const bool isBefore = isLeading && person.firstToken >= hit.lastToken
            && person.firstToken - hit.lastToken <= longestLead && !isPastMark(text, person, hit);
        const bool isAround
            = isLeading && hit.firstToken <= person.firstToken && person.lastToken <= hit.lastToken;
        if (!isBehind && !isBefore && !isAround) {
            return false;
        }
        const quint32 from = hit.firstToken > longestLead ? hit.firstToken - longestLead : 0;
        const auto ours = hitsAround(text, m_ourselves, from, hit.firstToken + 1);
        return std::ranges::none_of(ours, [&hit](const PhraseHit &we) {
            return we.sentence == hit.sentence && we.firstToken <= hit.firstToken
                && hit.firstToken <= we.lastToken + longestLead;
        });
    }

    // "Avoid Mill Road, Piet is there": a mark and other words stand between.
    static bool isPastMark(const TextFacts &text, const NamedPerson &person, const PhraseHit &hit)
    {
        if (person.firstToken < hit.lastToken + 2) {
            return false;
        }
        return std::any_of(text.tokens.begin() + hit.lastToken,
            text.tokens.begin() + person.firstToken + 1,
            [](const Token &token) { return token.before != Break::None; });
    }

    // "… our banner. Thief." and "… He is a liar.": the next sentences are still about them.
    bool goesOnAbout(const TextFacts &text, const NamedPerson &person, const PhraseHit &hit) const
    {
        if (hit.sentence <= person.sentence || hit.sentence > person.sentence + nextSentences) {
            return false;
        }
        const quint32 start = text.sentences.at(hit.sentence).firstToken;
        return hit.firstToken == start
            || (hit.firstToken <= start + m_window && isSaidIn(text, m_again, hit.sentence));
    }

    // "Anna Berg's new book": what she has is judged. "Anna Berg's a liar" is about her.
    static bool isOwner(const TextFacts &text, const NamedPerson &person)
    {
        const QString name = text.textOf(person.span);
        const bool isShort = person.lastToken < text.tokens.size()
            && text.tokens.at(person.lastToken).exact.size() <= 2;
        return (name.endsWith("'s"_L1) || name.endsWith(u"’s")) && !isShort;
    }

    // "Tom says the pump is useless": something else is judged.
    bool isElsewhere(const TextFacts &text, const NamedPerson &person, const PhraseHit &hit) const
    {
        const auto before = hitsAround(text, m_elsewhere, hit.firstToken, hit.firstToken);
        return std::ranges::any_of(before, [&](const PhraseHit &other) {
            return other.firstToken >= person.lastToken && other.firstToken < hit.firstToken
                && other.lastToken <= hit.lastToken && hit.firstToken <= other.lastToken;
        });
    }

    // "@anna The fees are a disgrace" speaks to her: the capital begins a sentence of its own.
    static bool isSpokenTo(const TextFacts &text, const NamedPerson &person, const PhraseHit &hit)
    {
        const auto first = text.tokens.begin();
        const bool isAtHead = std::all_of(first, first + person.lastToken,
            [](const Token &token) { return token.kind == TokenKind::Mention; });
        return isAtHead && hit.sentence == person.sentence && hit.firstToken > person.lastToken
            && text.tokens.at(person.lastToken).startsUpper;
    }

    bool isCompany(const TextFacts &text, const NamedPerson &person) const
    {
        const auto near = hitsAround(text, m_companies, person.firstToken, person.lastToken + 1);
        return std::ranges::any_of(near, [&](const PhraseHit &hit) {
            // What follows the name belongs to it with a capital alone: "Vos Bank", not "Vos the
            // …".
            return person.firstToken <= hit.firstToken && hit.firstToken <= person.lastToken
                && text.tokens.at(hit.firstToken).startsUpper;
        });
    }

    void report(const DraftFacts &draft, const NamedPerson &person, const PhraseHit &judgement,
        std::vector<Finding> &findings) const
    {
        const Span words = draft.text.spanOf(judgement);
        const Span span {
            std::min(person.span.start, words.start), std::max(person.span.end, words.end)};
        // A customer who is embarrassed in public is the worst of it (S3.11).
        const bool isOfCustomer = isCustomer(draft, person);
        Finding finding = findingAt(m_id, isOfCustomer ? Severity::Block : Severity::Warn, {span});
        finding.message = isOfCustomer ? u"message-customer"_s : QString();
        finding.arguments = {draft.text.textOf(person.span)};
        Fix move;
        move.kind = FixKind::MoveChannel;
        move.label = u"fix-private"_s;
        finding.fixes.push_back(std::move(move));
        findings.push_back(std::move(finding));
    }

    QString m_id;
    LexiconNumber m_judgements;
    LexiconNumber m_elsewhere;
    LexiconNumber m_again;
    LexiconNumber m_ourselves;
    LexiconNumber m_companies;
    quint32 m_window;
};

} // namespace

std::unique_ptr<const Rule> makeNamingInPublicCriticism(
    const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<NamingInPublicCriticism>(pack, lexicons);
}

} // namespace comity::review
