#include "model/review/audience_facts.h"

#include "model/networks/channel.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace comity::review {
namespace {

constexpr qint16 quietFrom = 20 * 60;
constexpr qint16 quietUntil = 8 * 60;
constexpr qint64 yearSeconds = qint64 {365} * 24 * 60 * 60;

Known3 known3(bool holds)
{
    return holds ? Known3::Yes : Known3::No;
}

/// None of a yes-or-no fact is a no.
Known3 known3(const Known<bool> &fact)
{
    return fact.isUnknown() ? Known3::Unknown : known3(fact.valueOr(false));
}

Known3 permissionIs(const Recipient &person, Permission permission)
{
    return person.permission.isUnknown() ? Known3::Unknown
                                         : known3(person.permission.is(permission));
}

/// A count proves it either way; so does a message that they are known to have written.
Known3 hasWritten(const Recipient &person)
{
    if (person.messagesIn.valueOr(0) > 0 || person.lastIn.hasValue()
        || person.awaitingOurReply.hasValue() || person.permission.is(Permission::Replied)) {
        return Known3::Yes;
    }
    return person.messagesIn.isUnknown() && !person.lastIn.isNone() ? Known3::Unknown : Known3::No;
}

Known3 hasMet(const Recipient &person)
{
    if (person.met.isUnknown()) {
        return Known3::Unknown;
    }
    return known3(person.met.hasValue() && !person.met->trimmed().isEmpty());
}

/// A tag by which people are marked who bought, joined or gave.
bool isPartner(const Recipient &person)
{
    static constexpr std::array partnerTags {u"customer", u"member", u"donor"};
    return person.tags.hasValue() && std::ranges::any_of(*person.tags, [](const QString &tag) {
        return std::ranges::any_of(partnerTags, [&tag](const char16_t *partner) {
            return tag.compare(QStringView(partner), Qt::CaseInsensitive) == 0;
        });
    });
}

struct StageReading
{
    Stage stage = Stage::None;
    bool isKnown = true;
};

/// From the evidence that a context holds: counts in place of dated messages.
StageReading stageOf(const Recipient &person, const Known<qint64> &sendAt)
{
    if (person.stage.hasValue()) {
        return {*person.stage, true};
    }
    if (isPartner(person)) {
        return {Stage::Conversion, true};
    }
    const bool isRecent = !person.lastIn.hasValue() || !sendAt.hasValue()
        || person.lastIn->sortKey() > *sendAt - yearSeconds;
    if ((person.messagesIn.valueOr(0) >= 2 && isRecent) || hasMet(person) == Known3::Yes) {
        return {Stage::Engagement, true};
    }
    const Known3 wrote = hasWritten(person);
    const bool couldBeEngaged = person.met.isUnknown() || person.messagesIn.isUnknown();
    const bool follows = person.followsUs.is(true) || person.connected.is(true);
    if (follows && wrote == Known3::Yes) {
        return {Stage::Branding, !couldBeEngaged};
    }
    const bool couldBeLinked = person.followsUs.isUnknown() || person.connected.isUnknown();
    const bool couldBeBranding = wrote != Known3::No && (follows || couldBeLinked);
    const bool isLinked = follows || person.weFollow.is(true) || !person.lists.valueOr({}).isEmpty()
        || wrote == Known3::Yes;
    if (isLinked) {
        return {Stage::Exposure, !couldBeEngaged && !couldBeBranding};
    }
    const bool couldBeExposed = couldBeLinked || person.weFollow.isUnknown();
    return {Stage::None, !couldBeEngaged && !couldBeBranding && !couldBeExposed};
}

qint64 waitsSince(const Recipient &person)
{
    return person.awaitingOurReply.hasValue() ? person.awaitingOurReply->sortKey() : 0;
}

void clear(AudienceFacts &facts)
{
    facts.people.clear();
    facts.stage.clear();
    facts.isStageKnown.clear();
    facts.optIn.clear();
    facts.optedOut.clear();
    facts.noOffers.clear();
    facts.hasWritten.clear();
    facts.hasMet.clear();
    facts.followsUs.clear();
    facts.connected.clear();
    facts.waitsSince.clear();
    facts.localMinutes.clear();
    facts.isQuiet.clear();
    facts.weekday.clear();
    facts.isWeekend.clear();
    facts.isCountryOurs.clear();
}

void readPerson(const Recipient &person, const Known<qint64> &sendAt, AudienceFacts &facts)
{
    const StageReading stage = stageOf(person, sendAt);
    facts.people.push_back(person.count);
    facts.stage.push_back(stage.stage);
    facts.isStageKnown.push_back(stage.isKnown);
    facts.optIn.push_back(permissionIs(person, Permission::OptIn));
    facts.optedOut.push_back(permissionIs(person, Permission::OptedOut));
    facts.noOffers.push_back(known3(person.wantsNoOffers));
    facts.hasWritten.push_back(hasWritten(person));
    facts.hasMet.push_back(hasMet(person));
    facts.followsUs.push_back(known3(person.followsUs));
    facts.connected.push_back(known3(person.connected));
    facts.waitsSince.push_back(waitsSince(person));
}

/// When it arrives at a place: a day of sending is that day everywhere, at no hour that is known.
LocalTime arrival(const DraftContext &context, const QString &zone, LocalTimes &times)
{
    static const QString utc = u"UTC"_s;
    if (!context.sendAt.hasValue()) {
        return {};
    }
    if (context.isSendAtADay) {
        return {-1, times.at(utc, *context.sendAt).weekday};
    }
    return zone.isEmpty() ? LocalTime {} : times.at(zone, *context.sendAt);
}

void readTimes(const DraftContext &context, const Recipient &person, const QString &ourCountry,
    AudienceFacts &facts)
{
    static const QString nowhere;
    const QString &zone = person.zone.hasValue() ? *person.zone : nowhere;
    const LocalTime time = arrival(context, zone, facts.times);
    facts.localMinutes.push_back(time.minutes);
    facts.isQuiet.push_back(time.minutes < 0
            ? Known3::Unknown
            : known3(time.minutes >= quietFrom || time.minutes < quietUntil));
    facts.weekday.push_back(time.weekday);
    const bool isTheirs = person.country.hasValue() && LocalTimes::isCountry(*person.country);
    const QString &country = isTheirs ? *person.country : ourCountry;
    facts.isCountryOurs.push_back(!isTheirs && !ourCountry.isEmpty());
    facts.isWeekend.push_back(time.weekday == 0 || country.isEmpty()
            ? Known3::Unknown
            : known3(facts.times.isWeekend(country, time.weekday)));
}

int sumOf(const std::vector<int> &people)
{
    qint64 sum = 0;
    for (const int count : people) {
        sum += count;
    }
    return static_cast<int>(std::min(sum, qint64 {std::numeric_limits<int>::max()}));
}

} // namespace

void readAudience(const DraftContext &context, AudienceFacts &facts)
{
    clear(facts);
    const QString ourCountry = LocalTimes::countryOf(context.sender.zone);
    for (const Recipient &person : context.recipients) {
        readPerson(person, context.sendAt, facts);
        readTimes(context, person, ourCountry, facts);
    }
    facts.total = context.audienceSize.valueOr(sumOf(facts.people));
    const auto channel = networks::Channel::parse(context.channel);
    facts.isEverybody = channel && channel->isPublic() && context.recipients.empty();
    const LocalTime ours = arrival(context, context.sender.zone, facts.times);
    facts.ourMinutes = ours.minutes;
    facts.ourWeekday = ours.weekday;
}

} // namespace comity::review
