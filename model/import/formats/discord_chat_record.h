#pragma once

#include "model/import/formats/discord_people.h"
#include "model/import/formats/json_elements.h"

#include <set>

namespace comity::formats {

/// Reads the messages of one conversation that DiscordChatExporter wrote.
class DiscordChatRecords
{
public:
    /// What stands before the messages.
    struct Channel
    {
        std::string id;
        std::string type; ///< DirectTextChat, DirectGroupTextChat, GuildTextChat, …
        std::string name;
        std::string server;

        bool isServer() const { return !type.starts_with("Direct"); }
        bool isGroup() const { return type != "DirectTextChat"; }
    };

    DiscordChatRecords(RecordSink &sink, Owner owner)
        : m_sink(sink)
        , m_owner(std::move(owner))
    {
    }

    void setChannel(const Channel &channel);
    /// In a conversation of two, the one who is not us.
    void setPartner(const DiscordPerson &partner) { m_partner = partner; }
    ElementOutcome read(simdjson::ondemand::value value, qint64 item);
    bool isUs(const DiscordPerson &person) const;
    bool isOwnerKnown() const { return !m_owner.isEmpty(); }
    Dated newest() const { return m_newest; }

    static simdjson::error_code readAuthor(simdjson::ondemand::value value, DiscordPerson &author);

private:
    simdjson::error_code collect(simdjson::ondemand::value value);
    simdjson::error_code collectMentions(simdjson::ondemand::value value);
    void tellSighting();
    bool setDirection();

    RecordSink &m_sink;
    Owner m_owner;
    Channel m_channel;
    std::string m_title;
    DiscordPerson m_partner;
    DiscordPerson m_author;
    MessageRecord m_message;
    std::string_view m_type;
    bool m_mentionsUs = false;
    std::set<std::string, std::less<>> m_ourIds; ///< of messages, to know what answers them
    std::set<std::string, std::less<>> m_seen; ///< authors with their names
    Dated m_newest;
};

} // namespace comity::formats
