#pragma once

#include "model/import/formats/json_elements.h"
#include "model/import/formats/records.h"

#include <vector>

namespace comity::formats {

/// Reads one entry of an Instagram or Threads list in any of its shapes (formats.md §2.3): told
/// apart by their values, because labels are translated.
class InstagramRecords
{
public:
    explicit InstagramRecords(RecordSink &sink)
        : m_sink(sink)
    {
    }

    ElementOutcome read(simdjson::ondemand::value value, qint64 item);
    /// A member of the lists of 2020 and before: `"user": "2019-01-01T10:00:00+00:00"`.
    ElementOutcome readMember(std::string_view user, simdjson::ondemand::value value);
    /// The newest follow that was read.
    Dated newest() const { return m_newest; }

private:
    struct Label
    {
        std::string_view value;
        std::string_view href;
    };

    simdjson::error_code collect(simdjson::ondemand::value value);
    simdjson::error_code collectEntries(simdjson::ondemand::value entries);
    simdjson::error_code collectLabels(simdjson::ondemand::value labels);
    std::string_view userName();
    std::string_view userOfLabels();
    std::string_view userOfLink(std::string_view href);
    std::string_view displayName(std::string_view user) const;
    ElementOutcome accept(
        std::string_view user, std::string_view name, const Dated &since, qint64 item);

    RecordSink &m_sink;
    Dated m_newest;
    qint64 m_members = 0;
    std::string_view m_title;
    std::string_view m_value;
    std::string_view m_href;
    qint64 m_timestamp = 0;
    std::vector<Label> m_labels;
    std::string m_key;
    std::string m_linkText;
    std::string m_nameText;
};

/// Letters, digits, dots and underscores: what Instagram and Threads allow in a user name, with
/// room for the marks of deleted accounts.
bool isInstagramUser(std::string_view text);

} // namespace comity::formats
