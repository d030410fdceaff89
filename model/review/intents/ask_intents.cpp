#include "model/review/intents/detectors.h"
#include "model/review/intents/favour_hints.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

/// The kinds of what was found so far, by sentence.
class KindsOfSentences
{
public:
    KindsOfSentences(const TextFacts &text, const std::vector<Intent> &found)
        : m_kinds(text.sentences.size())
    {
        for (const Intent &intent : found) {
            m_kinds.at(intent.sentence) |= bitOf(intent.kind);
        }
    }
    bool holds(quint32 sentence, IntentKind kind) const
    {
        return (m_kinds.at(sentence) & bitOf(kind)) != 0;
    }

private:
    static quint32 bitOf(IntentKind kind) { return 1U << static_cast<unsigned>(kind); }

    std::vector<quint32> m_kinds;
};

void addAsks(
    const IntentSource &source, const QString &lexicon, IntentKind kind, std::vector<Intent> &found)
{
    for (const PhraseHit &hit : source.meant(lexicon)) {
        if (!isReported(source, hit)) {
            found.push_back(source.intentOf(kind, hit));
        }
    }
}

} // namespace

void findFavourAsks(const IntentSource &source, std::vector<Intent> &found)
{
    std::vector<Intent> favours;
    addAsks(source, u"favour-ask.ask"_s, IntentKind::FavourAsk, favours);
    if (favours.empty()) {
        findHintedFavour(source, favours);
        // "Pop the code in at the till on our site" buys something.
        const KindsOfSentences kinds(source.text, found);
        std::erase_if(favours, [&kinds](const Intent &favour) {
            return kinds.holds(favour.sentence, IntentKind::Offer);
        });
    }
    found.insert(found.end(), favours.begin(), favours.end());
}

void findMeetingAsks(const IntentSource &source, std::vector<Intent> &found)
{
    // A demonstration or trial is an offer alone (etiquette.md §1.5).
    std::vector<Intent> meetings;
    addAsks(source, u"meeting-ask.ask"_s, IntentKind::MeetingAsk, meetings);
    const KindsOfSentences kinds(source.text, found);
    for (Intent &meeting : meetings) {
        if (!kinds.holds(meeting.sentence, IntentKind::Offer)) {
            found.push_back(std::move(meeting));
        }
    }
}

void findInformationAsks(const IntentSource &source, std::vector<Intent> &found)
{
    // "Send our post to your friends" is a favour, with the words of both.
    std::vector<Intent> asks;
    addAsks(source, u"information-ask.ask"_s, IntentKind::InformationAsk, asks);
    const KindsOfSentences kinds(source.text, found);
    for (Intent &ask : asks) {
        if (!kinds.holds(ask.sentence, IntentKind::FavourAsk)) {
            found.push_back(std::move(ask));
        }
    }
}

void findInvitations(const IntentSource &source, std::vector<Intent> &found)
{
    addAsks(source, u"invitation.words"_s, IntentKind::Invitation, found);
}

void findQuestions(const IntentSource &source, std::vector<Intent> &found)
{
    const auto &sentences = source.text.sentences;
    const KindsOfSentences kinds(source.text, found);
    for (quint32 i = 0; i < sentences.size(); ++i) {
        if (sentences[i].firstToken == sentences[i].lastToken) {
            continue; // marks alone
        }
        const bool wantsMore = kinds.holds(i, IntentKind::FavourAsk)
            || kinds.holds(i, IntentKind::MeetingAsk) || kinds.holds(i, IntentKind::InformationAsk)
            || kinds.holds(i, IntentKind::Offer);
        const Token &first = source.text.tokens.at(sentences[i].firstToken);
        if (sentences[i].mood == Mood::Question && !wantsMore && !first.isQuoted) {
            Intent question;
            question.kind = IntentKind::Question;
            question.span = sentences[i].span;
            question.sentence = i;
            found.push_back(std::move(question));
        }
    }
}

} // namespace comity::review
