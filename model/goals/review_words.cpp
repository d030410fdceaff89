#include "model/goals/review_words.h"

#include <mutex>
#include <optional>

namespace comity::goals {

Result<const review::Lexicons *> reviewWords()
{
    static std::mutex mutex;
    static std::optional<Result<review::RuleSets>> sets;
    const std::lock_guard lock(mutex);
    if (!sets) {
        sets = review::RuleSets::read();
    }
    if (!*sets) {
        return tl::unexpected(sets->error());
    }
    return &(*sets)->of({}).lexicons();
}

} // namespace comity::goals
