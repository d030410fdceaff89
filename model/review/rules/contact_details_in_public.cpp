#include "model/review/rules/finding_parts.h"
#include "model/review/rules/link_host.h"
#include "model/review/rules/makers.h"
#include "model/review/rules/near_hits.h"
#include "model/review/rules/phone_numbers.h"
#include "model/review/rules/postal_addresses.h"
#include "model/review/text_facts/span_set.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

struct Item
{
    Span span;
    QString message;
};

class ContactDetailsInPublic final : public Rule
{
public:
    ContactDetailsInPublic(const RulePack &pack, const Lexicons &lexicons)
        : m_id(pack.id)
        , m_words(pack.words)
        , m_ours(lexicons.at(m_id + u".ours"_s))
        , m_theirs(lexicons.at(m_id + u".theirs"_s))
        , m_phone(lexicons.at(m_id + u".phone"_s))
        , m_reference(lexicons.at(m_id + u".reference"_s))
        , m_helpline(lexicons.at(m_id + u".helpline"_s))
        , m_street(lexicons.at(m_id + u".street"_s))
        , m_home(lexicons.at(m_id + u".home"_s))
        , m_messenger(lexicons.at(m_id + u".messenger"_s))
        , m_spelled(lexicons.at(m_id + u".spelled"_s))
        , m_within(static_cast<quint32>(pack.whole(u"words_between"_s)))
    {
    }

    void judge(const DraftFacts &draft, std::vector<Finding> &findings) const override
    {
        if (draft.channel.isPrivate()) {
            return;
        }
        std::vector<Item> items;
        addEmails(draft, items);
        addPhones(draft, items);
        addMessengers(draft, items);
        addPostal(draft, items);
        std::erase_if(items, [&](const Item &item) { return isSignedWith(draft.text, item.span); });
        std::ranges::stable_sort(items, {}, [](const Item &item) { return item.span.start; });
        const QStringList instead = m_words.value(u"instead."_s + draft.text.language);
        for (const Item &item : items) {
            Finding finding = findingAt(m_id, Severity::Block, {item.span});
            finding.message = item.message;
            if (!instead.isEmpty()) {
                finding.fixes.push_back(
                    replacementOf(u"fix-connect"_s, item.span, instead.front()));
            }
            finding.fixes.push_back(removalOf(u"fix-remove"_s, draft.text, item.span));
            findings.push_back(std::move(finding));
        }
    }

private:
    // "call us on …", "our number is …", and not "call us, or her on …".
    bool isSaidOurs(const TextFacts &text, qsizetype at) const
    {
        const auto ours = hitBefore(text, m_ours, at, m_within);
        return ours && hitBefore(text, m_theirs, at, m_within).value_or(0) <= *ours;
    }

    // Whoever signs gives their own number, unless the line says whose it is.
    bool isSignedWith(const TextFacts &text, const Span &item) const
    {
        return text.isInSignature(item) && !hitBefore(text, m_theirs, item.start, m_within);
    }

    bool isOurHost(const Sender &sender, const QString &host) const
    {
        QStringList domains;
        for (const QString &domain : sender.ownDomains) {
            domains.append(hostOf(domain));
        }
        return isHostWithin(host, domains);
    }

    bool isPublicAddress(const DraftFacts &draft, const QString &address, qsizetype at) const
    {
        const QString folded = address.toLower();
        const bool isOwn = draft.context.sender.ownEmails.contains(folded, Qt::CaseInsensitive)
            || isOurHost(draft.context.sender, hostOf(folded.section(u'@', -1)));
        const QString box = folded.section(u'@', 0, 0);
        return isOwn || m_words.value(u"role_boxes"_s).contains(box) || isSaidOurs(draft.text, at)
            || hitBefore(draft.text, m_helpline, at, m_within);
    }

    // "k dot lang at": the name of a box may have parts.
    static quint32 boxStart(const TextFacts &text, quint32 at)
    {
        const bool hasParts
            = at >= 2 && text.tokens.at(at - 1).exact == text.tokens.at(at + 3).exact;
        return hasParts ? at - 2 : at;
    }

    void addEmails(const DraftFacts &draft, std::vector<Item> &items) const
    {
        for (const Token &token : draft.text.tokens) {
            if (token.kind == TokenKind::Email && !token.isCode
                && !isPublicAddress(draft, draft.text.textOf(token.span), token.span.start)) {
                items.push_back({token.span, u"message-email"_s});
            }
        }
        for (const PhraseHit &hit : draft.text.of(m_spelled)) {
            if (hit.firstToken == 0) {
                continue;
            }
            const Span span
                = draft.text.spanOf(boxStart(draft.text, hit.firstToken - 1), hit.lastToken);
            // "kai at firm dot example": the last word but one that is said is the firm.
            const auto &firm = draft.text.tokens.at(hit.lastToken - 3);
            const auto &ending = draft.text.tokens.at(hit.lastToken - 1);
            const QString host = firm.exact.toString() + u'.' + ending.exact.toString();
            if (!isOurHost(draft.context.sender, host) && !isSaidOurs(draft.text, span.start)) {
                items.push_back({span, u"message-email"_s});
            }
        }
    }

    // "0300 …" rings at an office, never at a home.
    bool isServiceNumber(const TextFacts &text, const QString &digits) const
    {
        const QStringList beginnings = m_words.value(u"service_numbers.any"_s)
            + m_words.value(u"service_numbers."_s + text.language);
        return std::ranges::any_of(beginnings,
            [&digits](const QString &beginning) { return digits.startsWith(beginning); });
    }

    void addPhones(const DraftFacts &draft, std::vector<Item> &items) const
    {
        const QStringList &own = draft.context.sender.ownPhones;
        for (const PhoneRun &run : phoneRunsIn(draft.text)) {
            const qsizetype at = run.span.start;
            const bool isCalled = hitBefore(draft.text, m_phone, at, m_within).has_value();
            const bool isReference
                = !isCalled && hitBefore(draft.text, m_reference, at, m_within + 1);
            const bool isOwn = std::ranges::any_of(
                own, [&run](const QString &phone) { return isSameNumber(phone, run.digits); });
            const bool isFree = isServiceNumber(draft.text, run.digits);
            const bool isPublic = isFree || isSaidOurs(draft.text, at)
                || hitBefore(draft.text, m_helpline, at, m_within + 2);
            if (!isReference && !isOwn && !isPublic
                && (run.form == PhoneForm::Plausible || isCalled)) {
                items.push_back({run.span, u"message-phone"_s});
            }
        }
    }

    void addMessengers(const DraftFacts &draft, std::vector<Item> &items) const
    {
        const QString ours = draft.context.sender.handle;
        for (const PhraseHit &hit : draft.text.of(m_messenger)) {
            const Token &name = draft.text.tokens.at(hit.lastToken - 1);
            if (!hit.isQuoted && draft.text.textOf(name.span).compare(ours, Qt::CaseInsensitive)) {
                items.push_back({name.span, u"message-messenger"_s});
            }
        }
    }

    // A house is somebody's where the text says who lives there, or gives away more about them;
    // the address of a shop or a hall is no secret.
    void addPostal(const DraftFacts &draft, std::vector<Item> &items) const
    {
        std::vector<Span> spans;
        std::ranges::transform(items, std::back_inserter(spans), &Item::span);
        const SpanSet others(std::move(spans));
        Span last;
        for (const PhraseHit &hit : draft.text.of(m_street)) {
            const auto found = withPostcode(draft.text.text, draft.text.spanOf(hit));
            if (!found) {
                continue;
            }
            const Span span = *found;
            const bool isRepeated = others.overlaps(span) || last.overlaps(span);
            if (!isRepeated && isHome(draft.text, hit.sentence, others)
                && !hasHitIn(draft.text, m_ours, hit.sentence)) {
                items.push_back({span, u"message-address"_s});
                last = span;
            }
        }
    }

    bool isHome(const TextFacts &text, quint32 sentence, const SpanSet &others) const
    {
        return others.overlaps(text.sentences.at(sentence).span) || hasHitIn(text, m_home, sentence)
            || (sentence > 0 && hasHitIn(text, m_home, sentence - 1));
    }

    QString m_id;
    QHash<QString, QStringList> m_words;
    LexiconNumber m_ours;
    LexiconNumber m_theirs;
    LexiconNumber m_phone;
    LexiconNumber m_reference;
    LexiconNumber m_helpline;
    LexiconNumber m_street;
    LexiconNumber m_home;
    LexiconNumber m_messenger;
    LexiconNumber m_spelled;
    quint32 m_within;
};

} // namespace

std::unique_ptr<const Rule> makeContactDetailsInPublic(
    const RulePack &pack, const Lexicons &lexicons)
{
    return std::make_unique<ContactDetailsInPublic>(pack, lexicons);
}

} // namespace comity::review
