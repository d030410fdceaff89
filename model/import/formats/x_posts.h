#pragma once

#include "model/import/formats/records.h"
#include "model/import/formats/x_notes.h"
#include "model/import/formats/x_tweet.h"

namespace comity::formats {

/// Turns the tweets of an archive into posts of ours, and the names in them into sightings
/// (formats.md §§1.5, 1.7).
class XPosts
{
public:
    XPosts(const Owner &owner, XNotes &notes, RecordSink &sink)
        : m_owner {owner.key.toStdString(), owner.handle.toStdString()}
        , m_notes(notes)
        , m_sink(sink)
    {
    }

    ElementOutcome read(simdjson::ondemand::value value, qint64 item, bool wasDeleted);
    /// One of note-tweet.js, after all tweets: a post of its own when no tweet took it.
    ElementOutcome readNote(simdjson::ondemand::value value, qint64 item);
    /// Of all that was read.
    Dated newest() const { return m_newest; }

private:
    struct Us
    {
        std::string key;
        std::string handle;
    };

    void judge(MessageRecord &post) const;
    bool judgeRepost(MessageRecord &post) const;
    bool judgeReply(MessageRecord &post) const;
    bool judgeQuote(MessageRecord &post) const;
    bool isUs(std::string_view id, std::string_view handle) const;
    void sight(const Dated &at);
    void hand(const MessageRecord &post, qint64 item);

    Us m_owner;
    XNotes &m_notes;
    RecordSink &m_sink;
    XTexts m_texts;
    XTweet m_tweet;
    Dated m_newest = {};
    std::size_t m_note = 0;
};

} // namespace comity::formats
