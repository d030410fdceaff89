#pragma once

#include "model/review/draft_context.h"
#include "model/review/local_times.h"

#include <vector>

namespace comity::review {

/// Yes, no, or not known.
enum class Known3 : quint8 { Unknown, No, Yes };

/// What the rules ask of recipients, in columns: row i is recipient i of the context. Derived once
/// a draft, in one pass, into vectors that are kept from draft to draft: no allocation a recipient.
struct AudienceFacts
{
    std::vector<int> people = {}; ///< the count of each row
    std::vector<Stage> stage = {}; ///< given, else of the facts (etiquette.md §1.3)
    std::vector<bool> isStageKnown = {}; ///< false: facts are missing, and it may be a higher one
    std::vector<Known3> optIn = {};
    std::vector<Known3> optedOut = {};
    std::vector<Known3> noOffers = {}; ///< they want none
    std::vector<Known3> hasWritten = {}; ///< to us, ever
    std::vector<Known3> hasMet = {};
    std::vector<Known3> followsUs = {};
    std::vector<Known3> connected = {};
    std::vector<qint64> waitsSince = {}; ///< UTC seconds of what waits for our answer; 0: nothing
    std::vector<qint16> localMinutes = {}; ///< of the day, when it arrives; -1: zone not known
    std::vector<Known3> isQuiet = {}; ///< between 20:00 and 08:00 there
    std::vector<qint8> weekday = {}; ///< there: 1 is Monday; 0: not known
    std::vector<Known3> isWeekend = {}; ///< of their country
    std::vector<bool> isCountryOurs = {}; ///< theirs is not known: the weekend is that of our own
    int total = 0; ///< people of all rows, or the audience size that the draft states
    bool isEverybody = false; ///< a public text to nobody in particular
    qint16 ourMinutes = -1; ///< of our own day, when it is sent; -1: zone not known
    qint8 ourWeekday = 0; ///< 1 is Monday; 0: not known
    LocalTimes times = {}; ///< remembered from recipient to recipient

    std::size_t rows() const { return people.size(); }
};

/// Fills `facts` anew. Sending is at `context.sendAt`; without it local times are unknown.
void readAudience(const DraftContext &context, AudienceFacts &facts);

} // namespace comity::review
