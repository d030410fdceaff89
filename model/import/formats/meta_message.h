#pragma once

#include "model/import/formats/json_elements.h"
#include "model/import/formats/records.h"
#include "model/import/formats/thread_sides.h"

#include <string>

namespace comity::formats {

/// What a file of messages says about its conversation.
struct MetaConversation
{
    std::string thread; ///< names it within its network
    std::string title;
    std::string handle; ///< of the other one of two, where the folder is named after them
    bool isZoneSure = true; ///< Instagram's times are doubtful (formats.md §2.6)
};

/// Reads the messages of Instagram, Facebook and Messenger, whose keys differ and whose meaning
/// does not (formats.md §6.2). Lines of the system (reactions, calls, people who join or leave) and
/// what was taken back are skipped.
class MetaMessages
{
public:
    MetaMessages(const ThreadSides &sides, const MetaConversation &about, RecordSink &sink)
        : m_sides(sides)
        , m_about(about)
        , m_sink(sink)
    {
    }

    ElementOutcome read(simdjson::ondemand::value value, qint64 item);
    Dated newest() const { return m_newest; }

private:
    simdjson::error_code collect(simdjson::ondemand::value value);
    simdjson::error_code collectShare(simdjson::ondemand::value share);
    bool isOfTheSystem(std::string_view text) const;
    void accept(std::string_view sender, std::string_view text, const Dated &at, qint64 item);

    const ThreadSides &m_sides;
    const MetaConversation &m_about;
    RecordSink &m_sink;
    Dated m_newest;
    std::string_view m_sender;
    std::string_view m_content;
    std::string_view m_type;
    std::string_view m_shareText;
    std::string_view m_shareLink;
    qint64 m_timestamp = 0;
    bool m_isCall = false;
    bool m_isUnsent = false;
    bool m_hasAttachment = false;
    std::string m_senderText;
    std::string m_contentText;
    std::string m_plainText;
};

} // namespace comity::formats
