#include "model/review/review_words.h"

#include <mutex>
#include <optional>

namespace comity::review {

Result<const Lexicons *> reviewWords()
{
    static std::mutex mutex;
    static std::optional<Result<RuleSets>> sets;
    const std::lock_guard lock(mutex);
    if (!sets) {
        sets = RuleSets::read();
    }
    if (!*sets) {
        return tl::unexpected(sets->error());
    }
    return &(*sets)->of({}).lexicons();
}

} // namespace comity::review
