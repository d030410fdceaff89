#include "model/review/intents/detectors.h"

#include <QHash>
#include <QUrl>
#include <algorithm>
#include <functional>
#include <numeric>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

const QString sale = u"sale"_s;
const QString promotion = u"promotion"_s;

// Hints make an offer from so many points, each sort counted once, in so many sentences.
constexpr int enoughPoints = 3;
constexpr quint32 hintSentences = 3;

bool isOwnLink(const TextFacts &text, const Token &token, const QStringList &ownDomains)
{
    if (token.kind != TokenKind::Url) {
        return false;
    }
    QString address = text.textOf(token.span).toLower();
    if (!address.contains("://"_L1)) {
        address.prepend("https://"_L1);
    }
    const QString host = QUrl(address).host();
    return ownDomains.isEmpty() || std::ranges::any_of(ownDomains, [&host](const QString &domain) {
        return host == domain.toLower() || host.endsWith(u'.' + domain.toLower());
    });
}

/// What the sentences of a draft hold that may add up to an offer.
class OfferSearch
{
public:
    explicit OfferSearch(const IntentSource &source)
        : m_source(source)
        , m_sentences(source.text.sentences.size())
    {
        note(u"offer.priced"_s, &Signs::priced);
        note(u"offer.ours"_s, &Signs::ours);
        note(u"offer.act"_s, &Signs::act);
        note(u"offer.summons"_s, &Signs::summons);
        note(u"offer.asked"_s, &Signs::asked);
        note(u"offer.money"_s, &Signs::money);
        note(u"offer.terms"_s, &Signs::terms);
        for (const PhraseHit &hit : source.said(u"offer.other"_s)) {
            m_sentences.at(hit.sentence).other = true;
        }
        for (const PhraseHit &hit : source.said(u"offer.theirs"_s)) {
            m_sentences.at(hit.sentence).theirs = true;
        }
        for (const Token &token : source.text.tokens) {
            Signs &signs = m_sentences.at(token.sentence);
            signs.money = signs.money || (token.kind == TokenKind::Money && !token.isQuoted);
            signs.ownLink
                = signs.ownLink || isOwnLink(source.text, token, source.context.sender.ownDomains);
        }
    }

    void find(std::vector<Intent> &found) const
    {
        for (const PhraseHit &hit : m_source.meant(u"offer.sale"_s)) {
            add(hit, sale, found);
        }
        for (const PhraseHit &hit : m_source.meant(u"offer.promotion"_s)) {
            add(hit, promotion, found);
        }
        for (quint32 i = 0; i < m_sentences.size(); ++i) {
            const Signs &signs = m_sentences[i];
            const bool isPrice
                = signs.priced || (signs.money && (signs.ours || actsNear(i) || termsNear(i)));
            if (signs.theirs) {
                continue;
            }
            if (isPrice && !signs.other && !wasAsked(i)) {
                addSentence(i, sale, found);
            } else if (signs.summons && linksNear(i)) {
                addSentence(i, promotion, found);
            }
        }
        addHinted(found);
    }

private:
    struct Signs
    {
        bool priced = false;
        bool ours = false;
        bool act = false;
        bool summons = false;
        bool asked = false;
        bool other = false;
        bool theirs = false;
        bool money = false;
        bool terms = false;
        bool ownLink = false;
    };

    void note(const QString &lexicon, bool Signs::*sign)
    {
        for (const PhraseHit &hit : m_source.meant(lexicon)) {
            m_sentences.at(hit.sentence).*sign = true;
        }
    }
    bool near(quint32 sentence, bool Signs::*sign) const
    {
        const quint32 last
            = std::min<quint32>(sentence + 1, static_cast<quint32>(m_sentences.size()) - 1);
        for (quint32 i = sentence > 0 ? sentence - 1 : 0; i <= last; ++i) {
            if (m_sentences[i].*sign) {
                return true;
            }
        }
        return false;
    }
    bool actsNear(quint32 sentence) const
    {
        return m_sentences[sentence].act && near(sentence, &Signs::ownLink);
    }
    // What it costs stands beside what opens, is left, is included or has to be signed for.
    bool termsNear(quint32 sentence) const { return near(sentence, &Signs::terms); }
    bool linksNear(quint32 sentence) const { return near(sentence, &Signs::ownLink); }
    bool wasAsked(quint32 sentence) const
    {
        return m_sentences[sentence].asked || (sentence > 0 && m_sentences[sentence - 1].asked);
    }

    /// What each sort of hint in a sentence counts; nothing where the goods are somebody else's.
    std::vector<QHash<quint16, int>> points() const
    {
        std::vector<QHash<quint16, int>> all(m_sentences.size());
        std::vector<PhraseHit> hits = m_source.meant(u"offer.hints"_s);
        std::ranges::stable_sort(
            hits, std::greater(), [](const PhraseHit &hit) { return hit.marks.strength; });
        std::vector<bool> isTaken(m_source.text.tokens.size(), false);
        for (const PhraseHit &hit : hits) {
            const Signs &signs = m_sentences[hit.sentence];
            const auto first = isTaken.begin() + hit.firstToken;
            const auto last = isTaken.begin() + hit.lastToken;
            if (signs.other || signs.theirs || wasAsked(hit.sentence) || isReported(m_source, hit)
                || std::find(first, last, false) == last) {
                continue; // words that said something stronger say nothing more
            }
            std::fill(first, last, true);
            int &most = all[hit.sentence][hit.marks.sort];
            most = std::max<int>(most, hit.marks.strength);
        }
        return all;
    }
    static int total(const QHash<quint16, int> &sorts)
    {
        return std::accumulate(sorts.cbegin(), sorts.cend(), 0);
    }
    /// Where the hints of neighbouring sentences add up: the sentence that says most of it.
    void addHinted(std::vector<Intent> &found) const
    {
        if (!found.empty()) {
            return;
        }
        const auto all = points();
        for (quint32 i = 0; i < all.size(); ++i) {
            const quint32 last = std::min<quint32>(i + hintSentences, quint32(all.size()));
            QHash<quint16, int> sum;
            quint32 best = i;
            for (quint32 k = i; k < last; ++k) {
                for (auto sort = all[k].cbegin(); sort != all[k].cend(); ++sort) {
                    sum[sort.key()] = std::max(sum.value(sort.key()), sort.value());
                }
                best = total(all[k]) > total(all[best]) ? k : best;
            }
            if (total(sum) >= enoughPoints && sum.size() > 1) {
                addSentence(best, sale, found);
                return;
            }
        }
    }

    void add(const PhraseHit &hit, const QString &sort, std::vector<Intent> &found) const
    {
        if (isReported(m_source, hit) || m_sentences[hit.sentence].theirs) {
            return;
        }
        Intent intent = m_source.intentOf(IntentKind::Offer, hit);
        intent.sort = sort;
        found.push_back(std::move(intent));
    }
    void addSentence(quint32 sentence, const QString &sort, std::vector<Intent> &found) const
    {
        Intent intent;
        intent.kind = IntentKind::Offer;
        intent.sort = sort;
        intent.sentence = sentence;
        intent.span = m_source.text.sentences.at(sentence).span;
        found.push_back(std::move(intent));
    }

    const IntentSource &m_source;
    std::vector<Signs> m_sentences;
};

// What they asked for is an answer: the message it replies to wants a price, or to buy.
bool isWanted(const IntentSource &source)
{
    const Known<Thread> &thread = source.context.thread;
    if (!thread.hasValue() || !thread->inReplyTo.hasValue() || thread->addressedToUs.is(false)) {
        return false;
    }
    const TextFacts theirs = readText(*thread->inReplyTo, {}, source.lexicons);
    const IntentSource question {theirs, source.context, source.lexicons};
    return !question.meant(u"offer.wanted"_s).empty();
}

} // namespace

void findOffers(const IntentSource &source, std::vector<Intent> &found)
{
    std::vector<Intent> offers;
    OfferSearch(source).find(offers);
    if (!offers.empty() && !isWanted(source)) {
        found.insert(found.end(), offers.begin(), offers.end());
    }
}

} // namespace comity::review
