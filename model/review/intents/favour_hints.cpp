#include "model/review/intents/favour_hints.h"

#include <QHash>
#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

// Hints make a favour from so many points, each sort counted once; what says it alone has as many.
constexpr int enoughPoints = 4;
const QString pointer = u"pointer"_s;
// What is wanted where no hint names it.
const QString usual = u"share"_s;

/// What the hints of a sentence say: the most that each sort counts.
using Points = QHash<QString, int>;

std::vector<Points> pointsOf(const IntentSource &source)
{
    std::vector<Points> all(source.text.sentences.size());
    std::vector<PhraseHit> hits = source.meant(u"favour-ask.hints"_s);
    std::ranges::stable_sort(
        hits, std::greater(), [](const PhraseHit &hit) { return hit.marks.strength; });
    std::vector<bool> isTaken(source.text.tokens.size(), false);
    for (const PhraseHit &hit : hits) {
        const auto first = isTaken.begin() + hit.firstToken;
        const auto last = isTaken.begin() + hit.lastToken;
        if (std::find(first, last, false) == last) {
            continue; // words that said something stronger say nothing more
        }
        std::fill(first, last, true);
        int &most = all[hit.sentence][source.sortOf(hit)];
        most = std::max<int>(most, hit.marks.strength);
    }
    return all;
}

int total(const Points &points)
{
    int sum = 0;
    for (const int count : points) {
        sum += count;
    }
    return sum;
}

// "The reviews decide. Would you write one?": what is pointed at stands in the sentence before.
Points withPointedAt(const std::vector<Points> &all, quint32 sentence)
{
    Points points = all[sentence];
    if (sentence == 0 || !points.contains(pointer)) {
        return points;
    }
    const Points &before = all[sentence - 1];
    for (auto sort = before.cbegin(); sort != before.cend(); ++sort) {
        points[sort.key()] = std::max(points.value(sort.key()), sort.value());
    }
    return points;
}

// "Thank you for passing our raffle round": it is done.
bool isThanking(const IntentSource &source, quint32 sentence)
{
    return source.text.sentences.at(sentence).mood != Mood::Question
        && source.holds(sentence, u"thanks.words"_s);
}

// The classes of favours have names of their own among the sorts of hints.
QString classOf(const Points &points)
{
    for (const QString &favour : {u"vote"_s, u"review"_s, u"donate"_s, u"endorse"_s, u"follow"_s,
             u"survey"_s, u"introduce"_s}) {
        if (points.contains(favour)) {
            return favour;
        }
    }
    return usual;
}

} // namespace

void findHintedFavour(const IntentSource &source, std::vector<Intent> &found)
{
    const auto &sentences = source.text.sentences;
    std::vector<bool> isAsking(sentences.size(), false);
    for (const PhraseHit &hit : source.meant(u"favour-ask.summons"_s)) {
        isAsking.at(hit.sentence) = isAsking.at(hit.sentence) || !isReported(source, hit);
    }
    if (std::ranges::find(isAsking, true) == isAsking.end()) {
        return;
    }
    const std::vector<Points> all = pointsOf(source);
    for (quint32 i = 0; i < sentences.size(); ++i) {
        const Points points = isAsking[i] ? withPointedAt(all, i) : Points();
        if (total(points) < enoughPoints || source.holds(i, u"favour-ask.other"_s)
            || isThanking(source, i)) {
            continue;
        }
        Intent favour;
        favour.kind = IntentKind::FavourAsk;
        favour.sort = classOf(points);
        favour.sentence = i;
        favour.span = sentences[i].span;
        found.push_back(std::move(favour));
        return;
    }
}

} // namespace comity::review
