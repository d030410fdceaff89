#include "model/import/formats/x_messages.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/ids.h"

#include <algorithm>
#include <utility>

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;
using simdjson::SUCCESS;

/// The two sides of `12-345`; empty for a group, whose id is one number.
std::pair<std::string_view, std::string_view> sidesOf(std::string_view conversation)
{
    const std::size_t dash = conversation.find('-');
    if (dash == std::string_view::npos) {
        return {};
    }
    const std::string_view first = conversation.substr(0, dash);
    const std::string_view second = conversation.substr(dash + 1);
    const bool areIds = isNumericId(first) && isNumericId(second);
    return areIds ? std::pair(first, second) : std::pair<std::string_view, std::string_view>();
}

/// The record may stand in its wrapper or bare.
template <typename Take>
error_code eachFieldOfConversation(od::value value, Take take)
{
    return eachField(value, [&](std::string_view key, od::value content) {
        return key == "dmConversation" ? eachField(content, take) : take(key, content);
    });
}

} // namespace

ElementOutcome XMessages::read(od::value value, qint64 item, bool isGroup)
{
    m_texts.clear();
    m_events.clear();
    m_conversation = m_newTitle = {};
    m_passedOver = 0;
    m_hasMessages = false;
    const error_code error
        = eachFieldOfConversation(value, [this](std::string_view key, od::value content) {
              if (key == "conversationId") {
                  m_conversation = textOf(content);
              } else if (key == "messages") {
                  return takeEvents(content);
              }
              return SUCCESS;
          });
    if (error) {
        return {error};
    }
    if (!m_hasMessages || (m_events.empty() && m_conversation.empty())) {
        return ElementOutcome::rejected("unknown-record");
    }
    MessageRecord message;
    message.thread = m_conversation;
    message.isGroup = isGroup || (!m_conversation.empty() && sidesOf(m_conversation).first.empty());
    // The newest name comes first; further pieces of a conversation keep it.
    if (m_titled != m_conversation) {
        m_titled = m_conversation;
        m_title.clear();
    }
    m_title = m_title.empty() ? std::string(m_newTitle) : m_title;
    message.threadTitle = m_title;
    for (const Event &event : m_events) {
        hand(event, message, item);
    }
    if (m_passedOver > 0) {
        m_sink.skipped(m_passedOver);
    }
    return {};
}

error_code XMessages::takeEvents(od::value messages)
{
    od::array array;
    if (const auto error = messages.get_array().get(array)) {
        return error;
    }
    m_hasMessages = true;
    for (auto element : array) {
        od::value event;
        od::json_type type {};
        if (const auto error = element.get(event)) {
            return error;
        }
        if (const auto error = event.type().get(type)) {
            return error;
        }
        if (type != od::json_type::object) {
            ++m_passedOver;
            continue;
        }
        const auto error = eachField(event,
            [this](std::string_view name, od::value content) { return takeEvent(name, content); });
        if (error) {
            return error;
        }
    }
    return SUCCESS;
}

error_code XMessages::takeEvent(std::string_view name, od::value content)
{
    if (name == "conversationNameUpdate") {
        ++m_passedOver;
        return eachField(content, [this](std::string_view key, od::value field) {
            if (key == "name" && m_newTitle.empty()) {
                m_newTitle = m_texts.unescaped(m_texts.read(field));
            }
            return SUCCESS;
        });
    }
    if (name != "messageCreate" && name != "welcomeMessageCreate") {
        ++m_passedOver;
        return SUCCESS;
    }
    Event event;
    const error_code error = eachField(content, [&](std::string_view key, od::value field) {
        if (key == "id") {
            event.id = textOf(field);
        } else if (key == "senderId") {
            event.sender = textOf(field);
        } else if (key == "recipientId") {
            event.recipient = textOf(field);
        } else if (key == "text") {
            event.text = m_texts.read(field);
        } else if (key == "createdAt") {
            event.createdAt = textOf(field);
        }
        return SUCCESS;
    });
    m_events.push_back(event);
    return error;
}

void XMessages::hand(const Event &event, MessageRecord message, qint64 item)
{
    message.kind = MessageKind::Direct;
    message.direction = m_owner.empty() || !isNumericId(event.sender) ? Direction::Unknown
        : event.sender == m_owner                                     ? Direction::Out
                                                                      : Direction::In;
    message.id = isNumericId(event.id) ? event.id : std::string_view();
    message.at = readDate(event.createdAt);
    message.text = m_texts.unescaped(event.text);
    const std::string_view other = message.isGroup
        ? (message.direction == Direction::Out ? std::string_view() : event.sender)
        : otherOf(event, message.direction);
    message.other.id = isNumericId(other) && other != m_owner ? other : std::string_view();
    if (message.at.hasValue() && (!m_newest.isKnown() || message.at.at > m_newest.at)) {
        m_newest = message.at;
    }
    m_sink.message(message, item);
}

/// The other side of a conversation of two.
std::string_view XMessages::otherOf(const Event &event, Direction direction) const
{
    const auto [first, second] = sidesOf(m_conversation);
    if (!m_owner.empty() && (first == m_owner || second == m_owner)) {
        return first == m_owner ? second : first;
    }
    return direction == Direction::Out ? event.recipient : event.sender;
}

ElementOutcome XOwnId::read(od::value value)
{
    std::string_view conversation;
    const error_code error
        = eachFieldOfConversation(value, [&](std::string_view key, od::value content) {
              conversation = key == "conversationId" ? textOf(content) : conversation;
              return SUCCESS;
          });
    const auto [first, second] = sidesOf(conversation);
    if (error || first.empty()) {
        return {error};
    }
    if (!m_isBegun) {
        m_left = {std::string(first), std::string(second)};
        m_isBegun = true;
    } else {
        std::erase_if(m_left, [&one = first, &other = second](const std::string &id) {
            return id != one && id != other;
        });
    }
    return {};
}

std::string XOwnId::found(std::string_view hint) const
{
    if (std::ranges::find(m_left, hint) != m_left.end()) {
        return std::string(hint);
    }
    const bool isOne = m_left.size() == 1 || (m_left.size() == 2 && m_left[0] == m_left[1]);
    return isOne ? m_left.front() : std::string();
}

} // namespace comity::formats
