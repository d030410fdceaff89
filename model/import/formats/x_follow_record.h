#pragma once

#include "model/import/formats/json_elements.h"
#include "model/import/formats/records.h"
#include "model/import/formats/x_types.h"

namespace comity::formats {

/// Reads `{"follower": {"accountId": …, "userLink": …}}` of a list of people (formats.md §1.4). The
/// id comes from the link where it is missing; a link that holds a handle gives the handle.
class XFollowRecords
{
public:
    XFollowRecords(XType type, RecordSink &sink)
        : m_recordKey(xRecordKey(type))
        , m_sink(sink)
    {
    }

    ElementOutcome read(simdjson::ondemand::value value, qint64 item);
    qint64 damagedIds() const { return m_damagedIds; }

private:
    struct Record
    {
        std::string_view id;
        std::string_view link;
        bool isKnown = false;
        bool isOfOtherList = false;
    };
    ElementOutcome accept(const Record &record, qint64 item);

    std::string_view m_recordKey;
    RecordSink &m_sink;
    qint64 m_damagedIds = 0;
    std::string m_scratch;
};

/// A handle as X allows or once allowed it (formats.md §1.7).
bool isXHandle(std::string_view text);

} // namespace comity::formats
