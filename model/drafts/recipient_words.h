#pragma once

#include "model/drafts/audience_people.h"
#include "model/drafts/person_words.h"
#include "model/people/place_guess.h"
#include "model/review/draft_context.h"

namespace comity::drafts {

/// Says who somebody is: names, place, language, when we met. Looks each location up once; for one
/// thread.
class RecipientWords
{
public:
    /// By pk; they outlive it.
    explicit RecipientWords(const QHash<quint32, ProfileWords> &words)
        : m_words(words)
    {
    }

    /// `shown` is the profile that gets the draft.
    void put(const AudiencePerson &person, Pk shown, review::Recipient &recipient);

private:
    void putNames(const AudiencePerson &person, Pk shown, review::Recipient &recipient) const;
    void putPlace(const AudiencePerson &person, review::Recipient &recipient);
    void putMeeting(const AudiencePerson &person, review::Recipient &recipient) const;
    std::optional<PlaceGuess> guessOf(const QString &location);

    const QHash<quint32, ProfileWords> &m_words;
    QHash<QString, std::optional<PlaceGuess>> m_guesses; ///< by location
};

} // namespace comity::drafts
