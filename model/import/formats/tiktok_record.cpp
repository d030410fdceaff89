#include "model/import/formats/tiktok_record.h"

#include "model/base/text_fold.h"
#include "model/import/formats/cell_values.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/tiktok_keys.h"

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;

} // namespace

ElementOutcome TikTokRecords::readPerson(od::value value, qint64 item)
{
    std::string_view user;
    Dated since;
    const error_code error
        = eachField(value, [&](std::string_view key, od::value content) -> error_code {
              const std::string plain = plainTikTokKey(key);
              if (plain == "username" || plain == "uniqueid") {
                  user = textOf(content);
              } else if (plain == "date") {
                  since = readUtcDate(textOf(content));
              }
              return simdjson::SUCCESS;
          });
    if (error) {
        return {error};
    }
    user = plainHandle(user);
    if (user.empty()) {
        if (!since.isKnown()) {
            return ElementOutcome::rejected("no-key");
        }
        // Closed accounts leave their date.
        m_sink.skipped(1);
        return {};
    }
    if (!isHandleOn("tiktok", user)) {
        return ElementOutcome::rejected("bad-handle", user);
    }
    keepNewest(since);
    m_key = foldHandle(user);
    PersonRecord person;
    person.id = m_key;
    person.handle = user;
    person.since = since;
    m_sink.person(person, item);
    return {};
}

ElementOutcome TikTokRecords::readMessage(od::value value, const Chat &chat, qint64 item)
{
    MessageRecord message;
    std::string_view from;
    const error_code error
        = eachField(value, [&](std::string_view key, od::value content) -> error_code {
              const std::string plain = plainTikTokKey(key);
              if (plain == "from") {
                  from = plainHandle(textOf(content));
              } else if (plain == "date") {
                  message.at = readUtcDate(textOf(content));
              } else if (plain == "content") {
                  message.text = textOf(content);
              }
              return simdjson::SUCCESS;
          });
    if (error) {
        return {error};
    }
    if (from.empty() && message.text.empty() && !message.at.isKnown()) {
        return ElementOutcome::rejected("unknown-record");
    }
    message.direction = directionOf(from, chat);
    message.thread = chat.thread;
    message.isGroup = chat.isGroup;
    if (message.direction != Direction::Out) {
        setOther(from, message);
    } else if (!chat.isGroup) {
        setOther(chat.partner, message);
    }
    keepNewest(message.at);
    m_sink.message(message, item);
    return {};
}

Direction TikTokRecords::directionOf(std::string_view from, const Chat &chat) const
{
    const std::string sender = foldHandle(from);
    if (sender.empty()) {
        return Direction::Unknown;
    }
    if (!m_owner.empty()) {
        return sender == m_owner ? Direction::Out : Direction::In;
    }
    // Between two, the conversation itself tells who is not us.
    if (chat.isGroup || chat.partner.empty()) {
        return Direction::Unknown;
    }
    return sender == foldHandle(chat.partner) ? Direction::In : Direction::Out;
}

void TikTokRecords::setOther(std::string_view user, MessageRecord &message)
{
    if (isHandleOn("tiktok", user)) {
        m_key = foldHandle(user);
        message.other.id = m_key;
        message.other.handle = user;
    } else {
        message.other.name = user;
    }
}

void TikTokRecords::keepNewest(const Dated &at)
{
    if (at.hasValue() && (!m_newest.isKnown() || at.at > m_newest.at)) {
        m_newest = at;
    }
}

} // namespace comity::formats
