#pragma once

#include "model/import/formats/json_elements.h"
#include "model/import/formats/records.h"

namespace comity::formats {

/// Reads `{"follower": {"accountId": …, "userLink": …}}` (formats.md §1.4). The id comes from the
/// link where it is missing; a link that holds a handle gives the handle.
class XFollowRecords
{
public:
    XFollowRecords(ListKind kind, RecordSink &sink)
        : m_kind(kind)
        , m_sink(sink)
    {
    }

    ElementOutcome read(simdjson::ondemand::value value, qint64 item);
    qint64 damagedIds() const { return m_damagedIds; }

private:
    ElementOutcome accept(
        std::string_view id, std::string_view link, bool isOtherList, qint64 item);

    ListKind m_kind;
    RecordSink &m_sink;
    qint64 m_damagedIds = 0;
    std::string m_scratch;
};

} // namespace comity::formats
