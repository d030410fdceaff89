#pragma once

#include "model/import/formats/json_elements.h"
#include "model/import/formats/x_text.h"

#include <vector>

namespace comity::formats {

/// One tweet as an archive writes it (formats.md §1.5). Texts are true during the call of
/// readJsonList's element.
struct XTweet
{
    struct Mention
    {
        std::string_view id; ///< empty for accounts that are gone
        std::string_view handle;
        std::string_view name;
    };
    struct Link
    {
        std::string_view shown; ///< as it stands in the text
        std::string_view expanded;
    };

    std::string_view id;
    std::string_view text; ///< as in the file, with its entities
    std::string_view createdAt;
    std::string_view replyUser; ///< id of whom it answers
    std::string_view replyHandle;
    std::string_view replyStatus;
    std::string_view lastEdit; ///< id of its last version; empty when it was never edited
    std::vector<Mention> mentions;
    std::vector<Link> links;

    /// Reads a record, in its wrapper `tweet` or bare. An error or a rejection when it is none.
    ElementOutcome read(simdjson::ondemand::value value, XTexts &texts);
};

} // namespace comity::formats
