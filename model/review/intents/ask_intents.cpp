#include "model/review/intents/detectors.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

bool holdsKind(const std::vector<Intent> &found, IntentKind kind, quint32 sentence)
{
    return std::ranges::any_of(found, [kind, sentence](const Intent &intent) {
        return intent.kind == kind && intent.sentence == sentence;
    });
}

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
    addAsks(source, u"favour-ask.ask"_s, IntentKind::FavourAsk, found);
}

void findMeetingAsks(const IntentSource &source, std::vector<Intent> &found)
{
    // A demonstration or trial is an offer alone (etiquette.md §1.5).
    std::vector<Intent> meetings;
    addAsks(source, u"meeting-ask.ask"_s, IntentKind::MeetingAsk, meetings);
    for (Intent &meeting : meetings) {
        if (!holdsKind(found, IntentKind::Offer, meeting.sentence)) {
            found.push_back(std::move(meeting));
        }
    }
}

void findInformationAsks(const IntentSource &source, std::vector<Intent> &found)
{
    // "Send our post to your friends" is a favour, with the words of both.
    std::vector<Intent> asks;
    addAsks(source, u"information-ask.ask"_s, IntentKind::InformationAsk, asks);
    for (Intent &ask : asks) {
        if (!holdsKind(found, IntentKind::FavourAsk, ask.sentence)) {
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
    for (quint32 i = 0; i < sentences.size(); ++i) {
        if (sentences[i].firstToken == sentences[i].lastToken) {
            continue; // marks alone
        }
        const bool wantsMore = holdsKind(found, IntentKind::FavourAsk, i)
            || holdsKind(found, IntentKind::MeetingAsk, i)
            || holdsKind(found, IntentKind::InformationAsk, i)
            || holdsKind(found, IntentKind::Offer, i);
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
