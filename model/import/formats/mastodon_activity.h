#pragma once

#include "model/import/formats/json_elements.h"

#include <string>
#include <vector>

namespace comity::formats {

/// `user@host` of the address of a profile or post: `https://host/users/ana/…`,
/// `https://host/@ana`. Empty for other addresses. The view is into `scratch`.
std::string_view accountOfAddress(std::string_view url, std::string &scratch);

/// Turns the activities of an outbox (formats.md §4) into posts and direct messages, all of them
/// ours.
class MastodonActivities
{
public:
    explicit MastodonActivities(RecordSink &sink)
        : m_sink(sink)
    {
    }

    /// Which of the two the next calls of read() hand over; the others are passed over.
    void want(Holds holds) { m_wanted = holds; }
    ElementOutcome read(simdjson::ondemand::value value, qint64 item);

    const Dated &newest() const { return m_newest; }
    qint64 directMessages() const { return m_directMessages; } ///< met so far

private:
    struct Mention
    {
        std::string_view href;
        std::string_view name;
        std::string account; ///< user@host
    };

    simdjson::error_code collect(simdjson::ondemand::value value);
    simdjson::error_code collectNote(simdjson::ondemand::value value);
    simdjson::error_code collectAudience(simdjson::ondemand::value value);
    simdjson::error_code collectTags(simdjson::ondemand::value value);
    void settleMentions();
    bool isDirect() const;
    const Mention *repliedTo();
    void setOther(MessageRecord &message, std::string_view account);
    void readNote(MessageRecord &message);
    void tell(const MessageRecord &message, qint64 item);

    RecordSink &m_sink;
    Holds m_wanted = Holds::Posts;
    Dated m_newest;
    qint64 m_directMessages = 0;

    std::string_view m_actor, m_id, m_type, m_published, m_object, m_noteId, m_content, m_summary,
        m_replyTo, m_thread, m_notePublished;
    bool m_hasNote = false;
    bool m_isPublic = false;
    bool m_isForFollowers = false;
    std::vector<std::string_view> m_recipients; ///< addresses of single accounts
    std::vector<Mention> m_mentions;
    std::string m_scratch;
    std::string m_key;
    std::string m_account;
    std::string m_text;
};

} // namespace comity::formats
