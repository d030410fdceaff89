#include "model/goals/channel_words.h"

#include "model/base/text_fold.h"
#include "model/networks/catalogue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::goals {
namespace {

constexpr std::size_t mostNamed = 3;

QString text(qint64 number)
{
    return QString::number(number);
}

QString networkName(const QString &code)
{
    const auto *network = networks::Catalogue::builtIn().find(code);
    return network == nullptr ? code : network->name;
}

QString nameFor(const ChannelMap &map, AccountId account)
{
    const auto place = map.channelOf(account);
    return place ? ChannelWords::nameOf(map, *place) : QString();
}

} // namespace

QString ChannelWords::nameOf(const ChannelMap &map, std::size_t channel)
{
    const Account &own = map.channels.at(channel).account;
    const QString name = networkName(own.network);
    const auto onIt = std::ranges::count(
        map.channels, own.network, [](const MapChannel &one) { return one.account.network; });
    if (onIt < 2) {
        return name;
    }
    const QString handle = !own.handle.isEmpty() ? u'@' + own.handle
        : own.name.isEmpty()                     ? own.key
                                                 : own.name;
    return name + u' ' + singleLine(handle);
}

QString ChannelWords::kind(DestinationKind kind) const
{
    return say(u"kind-"_s + toText(kind));
}

QString ChannelWords::problem(const MapProblem &problem) const
{
    return say(u"problem-"_s + problem.code);
}

std::vector<ChannelNote> ChannelWords::notes(const ChannelReading &reading) const
{
    std::vector<ChannelNote> notes;
    addCopies(reading, notes);
    addOdd(reading, notes);
    addCommunity(reading, notes);
    addGaps(reading, notes);
    addPrimary(reading, notes);
    std::ranges::stable_sort(notes, std::ranges::greater(), &ChannelNote::isWarning);
    return notes;
}

/// "14 copies in 30 days, 2 answers."
QString ChannelWords::countsOf(const CrossPosting &pair) const
{
    const QString copies = say(u"copies"_s, {text(pair.copies), text(crossPostDays)});
    const QString answers
        = pair.answers ? say(u"answers"_s, {text(*pair.answers)}) : say(u"answers-unknown"_s);
    return say(u"copies-and-answers"_s, {copies, answers});
}

/// "“link in bio” and “#fit” mean little there."
QString ChannelWords::oddWords(const QStringList &words) const
{
    QStringList quoted;
    for (const QString &word : words) {
        quoted += say(u"quoted"_s, {singleLine(word)});
    }
    return quoted.isEmpty() ? QString()
                            : say(u"odd-words"_s, {text(quoted.size()), quoted.join(u", ")});
}

void ChannelWords::addCopies(const ChannelReading &reading, std::vector<ChannelNote> &notes) const
{
    const ChannelMap &map = reading.map;
    const auto add = [&](const QString &from, const QString &to, const QStringList &sentences) {
        QStringList all = sentences;
        all += say(u"copy-advice"_s, {to});
        all.removeAll(QString());
        notes.push_back({true, say(u"copy-title"_s, {from, to}), all.join(u' ')});
    };
    for (const CrossPosting &pair : reading.crossPosts.pairs) {
        add(nameFor(map, pair.from), nameFor(map, pair.to),
            {countsOf(pair), oddWords(pair.oddWords)});
    }
    for (const ChannelMap::Link &said : map.crossPosts) {
        const AccountId from = map.channels[said.from].account.id;
        const AccountId to = map.channels[said.to].account.id;
        const bool isFound = std::ranges::any_of(reading.crossPosts.pairs,
            [&](const CrossPosting &pair) { return pair.from == from && pair.to == to; });
        if (isFound) {
            continue;
        }
        const auto &known = reading.crossPosts.known;
        const bool isKnown = std::ranges::find(known, from) != known.end()
            && std::ranges::find(known, to) != known.end();
        add(nameOf(map, said.from), nameOf(map, said.to),
            {isKnown ? say(u"copy-said"_s, {text(crossPostDays)}) : say(u"copy-unknown"_s)});
    }
}

void ChannelWords::addOdd(const ChannelReading &reading, std::vector<ChannelNote> &notes) const
{
    for (const OddPosts &odd : reading.crossPosts.odd) {
        const QString name = nameFor(reading.map, odd.account);
        notes.push_back({true, say(u"odd-title"_s, {text(odd.posts), name}),
            oddWords(odd.oddWords) + u' ' + say(u"copy-advice"_s, {name})});
    }
}

void ChannelWords::addGaps(const ChannelReading &reading, std::vector<ChannelNote> &notes) const
{
    const ChannelMap &map = reading.map;
    if (map.destinations.empty()) {
        return;
    }
    const auto tell = [&](const QString &code, const QStringList &names) {
        if (!names.isEmpty()) {
            QStringList shown = names.mid(0, static_cast<qsizetype>(mostNamed));
            const qsizetype more = names.size() - shown.size();
            if (more > 0) {
                shown += say(u"more"_s, {text(more)});
            }
            notes.push_back({true, say(code, {shown.join(u", ")}), say(code + u"-why"_s)});
        }
    };
    QStringList deadEnds;
    for (const std::size_t i : map.deadEnds()) {
        deadEnds += nameOf(map, i);
    }
    QStringList unreached;
    for (const std::size_t i : map.unreached()) {
        unreached += singleLine(map.destinations[i].name);
    }
    tell(u"dead-end"_s, deadEnds);
    tell(u"unreached"_s, unreached);
}

void ChannelWords::addCommunity(
    const ChannelReading &reading, std::vector<ChannelNote> &notes) const
{
    const Community &community = reading.community;
    const auto percent = community.largestPercent();
    if (!percent) {
        return;
    }
    QStringList unknown;
    for (const NetworkPeople &one : community.networks) {
        if (!one.people) {
            unknown += networkName(one.network);
        }
    }
    const QString network = networkName(community.networks.front().network);
    const QString gaps
        = unknown.isEmpty() ? QString() : say(u"community-unknown"_s, {unknown.join(u", ")});
    // What no import tells of may hold more: no warning rests on what is not known.
    const bool restsOn = unknown.isEmpty() && *percent >= restsOnPercent;
    const QString title = !unknown.isEmpty() ? u"community-known"_s
        : restsOn                            ? u"rests-on"_s
                                             : u"community"_s;
    const QString why = !unknown.isEmpty() ? u"community-known-why"_s : QString(title + u"-why");
    QStringList sentences {
        say(why, {text(*community.networks.front().people), text(community.known())}), gaps};
    sentences.removeAll(QString());
    notes.push_back({restsOn, say(title, {text(*percent), network}), sentences.join(u' ')});
}

void ChannelWords::addPrimary(const ChannelReading &reading, std::vector<ChannelNote> &notes) const
{
    const PrimaryChannel &primary = reading.primary;
    if (!primary.account) {
        return;
    }
    const QString name = nameFor(reading.map, *primary.account);
    if (primary.isChosen) {
        notes.push_back({false, say(u"primary-chosen"_s, {name}), say(u"primary-chosen-why"_s)});
        return;
    }
    notes.push_back({false, say(u"primary-suggested"_s, {name}),
        say(primary.isByMessages ? u"primary-wrote"_s : u"primary-follow"_s,
            {text(primary.people)})});
}

} // namespace comity::goals
