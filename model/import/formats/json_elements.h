#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/records.h"

#include <functional>
#include <simdjson.h>

namespace comity::formats {

/// What became of one element. An error of the parser rejects it as broken JSON.
struct ElementOutcome
{
    simdjson::error_code error = simdjson::SUCCESS;
    const char *reason = nullptr; ///< code of rejected.yml; null when the element was read
    std::string_view argument = {};

    static ElementOutcome rejected(const char *reason, std::string_view argument = {})
    {
        return {simdjson::SUCCESS, reason, argument};
    }
};

/// What reads the elements of a JSON list.
struct JsonListReader
{
    /// What stands before the JSON; may be left empty.
    std::function<void(std::string_view text)> prefix = {};
    /// Whether a list is wanted: `key` is unescaped and without Meta's mangling, empty for the
    /// outermost value.
    std::function<bool(std::string_view key, bool isObject)> wants;
    /// Whether to go into a member object that is no wanted list; `left` tells its end then.
    std::function<bool(std::string_view key)> enters = {};
    std::function<void()> left = {};
    /// A member of such an object, or of the outermost one, that is no list and no object: a text
    /// (of a long one the end), or a number, `true`, `false` or `null`.
    std::function<void(std::string_view key, std::string_view value, bool isText)> scalar = {};
    /// One element of an array; the value and all texts of it are true only during the call.
    std::function<ElementOutcome(simdjson::ondemand::value value, qint64 item)> element = {};
    /// One member of an object.
    std::function<ElementOutcome(std::string_view key, simdjson::ondemand::value value)> member
        = {};
    std::function<void(const RejectedRow &row)> rejected;
    /// Names of the members that lead to a list inside the elements of an array. An element that
    /// is larger than 8 MiB, or broken, is then read in pieces, each with some items of that list,
    /// so `element` is called several times for one item. It must hand nothing over before it has
    /// read its value to the end.
    std::vector<std::string> splitAt = {};
    /// Some bytes of the file were no UTF-8.
    std::function<void()> encodingGuessed = {};
    /// The text is several: JSON Lines, or pages one behind the other (JoinedJson).
    bool isJoined = false;
    /// Asked now and then: true ends the reading early, which is no error.
    std::function<bool()> isEnough = {};
};

/// Streams one entry through the reader. FormatBroken, with file and place, for a text that is cut
/// off or is no JSON; elements before the place have been handed over then.
Result<void> readJsonList(
    Container &container, std::size_t entry, const JsonListReader &reader, const JobContext &job);

/// Calls `take(std::string_view key, ondemand::value value) -> error_code` for each field of an
/// object, keys unescaped; the first error ends it. The key is true until the next one is read.
template <typename Take>
simdjson::error_code eachField(simdjson::ondemand::value value, Take take)
{
    simdjson::ondemand::object object;
    if (const auto error = value.get_object().get(object)) {
        return error;
    }
    for (auto field : object) {
        std::string_view key;
        simdjson::ondemand::value content;
        if (const auto error = field.unescaped_key().get(key)) {
            return error;
        }
        if (const auto error = field.value().get(content)) {
            return error;
        }
        if (const simdjson::error_code error = take(key, content)) {
            return error;
        }
    }
    return simdjson::SUCCESS;
}

/// A text or number of a JSON value as text: ids come as either (formats.md §0.1). Empty for all
/// others.
std::string_view textOf(simdjson::ondemand::value value);

} // namespace comity::formats
