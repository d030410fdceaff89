#pragma once

#include "model/import/formats/json_elements.h"
#include "model/import/formats/records.h"

namespace comity::formats {

/// Reads one entry of a Facebook list in any of its shapes (formats.md §6.1). Names are all there
/// is: addresses that stray into a record are no keys.
class FacebookRecords
{
public:
    explicit FacebookRecords(RecordSink &sink)
        : m_sink(sink)
    {
    }

    ElementOutcome read(simdjson::ondemand::value value, qint64 item);
    /// A row of a page, whose text is right already.
    void accept(std::string_view name, const Dated &since, qint64 item);
    /// The newest date that was read.
    Dated newest() const { return m_newest; }

private:
    simdjson::error_code collect(simdjson::ondemand::value value);
    simdjson::error_code collectEntry(std::string_view key, simdjson::ondemand::value content);
    simdjson::error_code collectLabels(simdjson::ondemand::value labels);

    RecordSink &m_sink;
    Dated m_newest;
    std::string_view m_name;
    std::string_view m_title;
    std::string_view m_value;
    std::string_view m_label;
    qint64 m_timestamp = 0;
    std::string m_repaired;
};

} // namespace comity::formats
