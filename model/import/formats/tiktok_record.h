#pragma once

#include "model/import/formats/json_elements.h"
#include "model/import/formats/records.h"

namespace comity::formats {

/// Reads the elements of TikTok's lists and conversations.
class TikTokRecords
{
public:
    /// One conversation of the chat history.
    struct Chat
    {
        std::string thread;
        std::string partner; ///< empty when the file does not name one
        bool isGroup = false;
    };

    TikTokRecords(RecordSink &sink, std::string ownerHandle)
        : m_sink(sink)
        , m_owner(std::move(ownerHandle))
    {
    }

    ElementOutcome readPerson(simdjson::ondemand::value value, qint64 item);
    ElementOutcome readMessage(simdjson::ondemand::value value, const Chat &chat, qint64 item);
    /// The newest date that was read.
    Dated newest() const { return m_newest; }

private:
    void keepNewest(const Dated &at);
    Direction directionOf(std::string_view from, const Chat &chat) const;
    void setOther(std::string_view user, MessageRecord &message);

    RecordSink &m_sink;
    std::string m_owner; ///< folded; empty when unknown
    Dated m_newest;
    std::string m_key;
};

} // namespace comity::formats
