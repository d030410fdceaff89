#include "model/import/formats/discord_chat_record.h"

#include "model/base/text_fold.h"
#include "model/import/formats/dates.h"

namespace comity::formats {
namespace {

namespace od = simdjson::ondemand;
using simdjson::error_code;

QString textFrom(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

void DiscordChatRecords::setChannel(const Channel &channel)
{
    m_channel = channel;
    m_title = channel.isServer() && !channel.server.empty() ? channel.server + ": " + channel.name
                                                            : channel.name;
    m_partner = {};
    m_partner.name = channel.isGroup() ? std::string() : channel.name;
}

error_code DiscordChatRecords::readAuthor(od::value value, DiscordPerson &author)
{
    QString id;
    QString user;
    QString discriminator;
    QString name;
    const error_code error
        = eachField(value, [&](std::string_view key, od::value content) -> error_code {
              QString *const into = key == "id" ? &id
                  : key == "name"               ? &user
                  : key == "discriminator"      ? &discriminator
                  : key == "nickname"           ? &name
                                                : nullptr;
              if (into) {
                  *into = textFrom(textOf(content));
              }
              return simdjson::SUCCESS;
          });
    author = discordPerson(id, user, discriminator, name);
    return error;
}

bool DiscordChatRecords::isUs(const DiscordPerson &person) const
{
    if (!m_owner.key.isEmpty() && m_owner.key.toStdString() == person.id) {
        return true;
    }
    return m_owner.key.isEmpty() && !m_owner.handle.isEmpty()
        && foldHandle(m_owner.handle.toStdString()) == foldHandle(person.handle);
}

error_code DiscordChatRecords::collectMentions(od::value value)
{
    od::array mentions;
    if (const error_code error = value.get_array().get(mentions)) {
        return error;
    }
    for (auto element : mentions) {
        od::value one;
        DiscordPerson person;
        if (const error_code error = element.get(one)) {
            return error;
        }
        if (const error_code error = readAuthor(one, person)) {
            return error;
        }
        m_mentionsUs = m_mentionsUs || isUs(person);
    }
    return simdjson::SUCCESS;
}

error_code DiscordChatRecords::collect(od::value value)
{
    return eachField(value, [this](std::string_view key, od::value content) -> error_code {
        if (key == "id") {
            m_message.id = textOf(content);
        } else if (key == "type") {
            m_type = textOf(content);
        } else if (key == "timestamp") {
            m_message.at = readDate(textOf(content));
        } else if (key == "content") {
            m_message.text = textOf(content);
        } else if (key == "author") {
            return readAuthor(content, m_author);
        } else if (key == "mentions") {
            return collectMentions(content);
        } else if (key == "reference") {
            od::json_type type {};
            if (!content.type().get(type) && type == od::json_type::object) {
                return eachField(
                    content, [this](std::string_view inner, od::value id) -> error_code {
                        if (inner == "messageId") {
                            m_message.replyTo = textOf(id);
                        }
                        return simdjson::SUCCESS;
                    });
            }
        }
        return simdjson::SUCCESS;
    });
}

ElementOutcome DiscordChatRecords::read(od::value value, qint64 item)
{
    m_message = {};
    m_author = {};
    m_type = {};
    m_mentionsUs = false;
    if (const error_code error = collect(value)) {
        return {error};
    }
    if (m_author.id.empty() && m_author.handle.empty() && m_author.name.empty()) {
        return ElementOutcome::rejected("unknown-record");
    }
    tellSighting();
    // Calls, joins and pins are events, not messages.
    const bool isText = m_type.empty() || m_type == "Default" || m_type == "Reply" || m_type == "0"
        || m_type == "19";
    if (!isText || !setDirection()) {
        m_sink.skipped(1);
        return {};
    }
    m_message.thread = m_channel.id;
    m_message.threadTitle = m_title;
    if (m_message.at.hasValue() && (!m_newest.isKnown() || m_message.at.at > m_newest.at)) {
        m_newest = m_message.at;
    }
    m_sink.message(m_message, item);
    return {};
}

/// False for what is no contact with us.
bool DiscordChatRecords::setDirection()
{
    m_message.isGroup = m_channel.isGroup();
    const bool isOurs = isOwnerKnown() && isUs(m_author);
    if (isOurs) {
        m_ourIds.insert(std::string(m_message.id));
        m_message.direction = Direction::Out;
        m_message.kind = m_channel.isServer() ? MessageKind::Post : MessageKind::Direct;
        m_message.isGroup = m_message.isGroup && !m_channel.isServer();
        if (!m_channel.isGroup()) {
            m_message.other = m_partner.record();
        }
        return true;
    }
    m_message.direction = isOwnerKnown() ? Direction::In : Direction::Unknown;
    m_message.other = m_author.record();
    if (!m_channel.isServer() || !isOwnerKnown()) {
        return true;
    }
    const bool isAnswer = m_ourIds.contains(m_message.replyTo);
    m_message.kind = isAnswer ? MessageKind::Reply : MessageKind::Mention;
    m_message.isGroup = false; // said to us, whoever else reads it
    return isAnswer || m_mentionsUs;
}

void DiscordChatRecords::tellSighting()
{
    if (!m_author.id.empty() && !isUs(m_author)
        && m_seen.insert(m_author.id + ' ' + m_author.handle + ' ' + m_author.name).second) {
        m_sink.sighting({m_author.id, m_author.handle, m_author.name, m_message.at});
    }
}

} // namespace comity::formats
