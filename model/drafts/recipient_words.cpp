#include "model/drafts/recipient_words.h"

namespace comity::drafts {

using review::Known;
using review::Recipient;

void RecipientWords::put(const AudiencePerson &person, Pk shown, Recipient &recipient)
{
    putNames(person, shown, recipient);
    putPlace(person, recipient);
    putMeeting(person, recipient);
}

void RecipientWords::putNames(const AudiencePerson &person, Pk shown, Recipient &recipient) const
{
    const ProfileWords own = m_words.value(number(shown));
    recipient.name = own.name;
    recipient.handle = own.handle.isEmpty() ? QString() : u'@' + own.handle;
    QStringList names;
    for (const Pk pk : person.profiles) {
        const ProfileWords words = m_words.value(number(pk));
        if (recipient.name.isEmpty()) {
            recipient.name = words.name;
        }
        names += words.name;
        names += words.handle.isEmpty() ? QString() : u'@' + words.handle;
        names += words.otherNames;
        if (recipient.language.isUnknown() && !words.language.isEmpty()) {
            recipient.language = words.language;
        }
    }
    names.removeDuplicates();
    names.removeAll(QString());
    names.removeAll(recipient.name);
    names.removeAll(recipient.handle);
    recipient.knownNames = names;
}

/// What the user wrote goes before what their locations tell; guesses of low worth tell nothing.
void RecipientWords::putPlace(const AudiencePerson &person, Recipient &recipient)
{
    std::optional<HandWord> zone;
    std::optional<HandWord> country;
    std::optional<PlaceGuess> guess;
    const auto newer = [](std::optional<HandWord> &word, const std::optional<HandWord> &other) {
        if (other && (!word || other->setAt > word->setAt)) {
            word = other;
        }
    };
    for (const Pk pk : person.profiles) {
        const auto words = m_words.constFind(number(pk));
        if (words == m_words.cend()) {
            continue;
        }
        newer(zone, words->zone);
        newer(country, words->country);
        if (words->wantsNoOffers) {
            recipient.wantsNoOffers = true;
        }
        if (!guess && !words->location.isEmpty()) {
            guess = guessOf(words->location);
        }
    }
    if (country) {
        recipient.country = country->value;
    } else if (guess) {
        recipient.country = guess->country;
    }
    const bool isGuessThere = guess && recipient.country.is(guess->country);
    if (zone) {
        recipient.zone = zone->value;
    } else if (isGuessThere && !guess->timeZone.isEmpty()) {
        recipient.zone = guess->timeZone;
    }
}

std::optional<PlaceGuess> RecipientWords::guessOf(const QString &location)
{
    const auto known = m_guesses.constFind(location);
    if (known != m_guesses.cend()) {
        return *known;
    }
    auto guess = guessPlace(location);
    if (guess && guess->confidence == Confidence::Low) {
        guess.reset();
    }
    m_guesses.insert(location, guess);
    return guess;
}

void RecipientWords::putMeeting(const AudiencePerson &person, Recipient &recipient) const
{
    Dated newest;
    QString event;
    for (const Pk pk : person.profiles) {
        const auto words = m_words.constFind(number(pk));
        if (words != m_words.cend() && words->metAt.isKnown()
            && (!newest.isKnown() || words->metAt.at > newest.at)) {
            newest = words->metAt;
            event = words->metAs;
        }
    }
    recipient.met = newest.isKnown() ? Known<QString>(isoText(newest).left(10) + u' ' + event)
                                     : Known<QString>::none();
}

} // namespace comity::drafts
