#pragma once

#include "model/import/formats/json_elements.h"
#include "model/import/formats/x_text.h"

#include <vector>

namespace comity::formats {

/// Turns the conversations of direct-messages.js and its like into messages (formats.md §1.6).
class XMessages
{
public:
    /// `owner`: our id; empty when nobody knows it, and every direction is unknown then.
    XMessages(std::string_view owner, RecordSink &sink)
        : m_owner(owner)
        , m_sink(sink)
    {
    }

    /// A conversation, or some messages of one. `isGroup`: of a file with groups only.
    ElementOutcome read(simdjson::ondemand::value value, qint64 item, bool isGroup);
    /// Of all that was read.
    Dated newest() const { return m_newest; }

private:
    struct Event
    {
        std::string_view id;
        std::string_view sender;
        std::string_view recipient;
        std::string_view text;
        std::string_view createdAt;
    };

    simdjson::error_code takeEvents(simdjson::ondemand::value messages);
    simdjson::error_code takeEvent(std::string_view name, simdjson::ondemand::value content);
    void hand(const Event &event, MessageRecord message, qint64 item);
    std::string_view otherOf(const Event &event, Direction direction) const;

    std::string m_owner;
    RecordSink &m_sink;
    XTexts m_texts;
    std::string_view m_conversation;
    std::vector<Event> m_events;
    qint64 m_passedOver = 0; ///< events that are no messages
    bool m_hasMessages = false; ///< the record holds a list of them
    std::string_view m_newTitle;
    std::string m_titled; ///< the conversation whose title is known
    std::string m_title;
    Dated m_newest = {};
};

/// Finds our id among the conversations of two: the one that takes part in all of them.
class XOwnId
{
public:
    ElementOutcome read(simdjson::ondemand::value value);
    /// Empty when no id or more than one is left; then `hint`, if that is left.
    std::string found(std::string_view hint) const;

private:
    std::vector<std::string> m_left;
    bool m_isBegun = false;
};

} // namespace comity::formats
