#pragma once

#include "model/import/formats/x_archive_files.h"
#include "model/import/formats/x_messages.h"
#include "model/import/formats/x_posts.h"
#include "model/import/formats/x_row_file.h"

namespace comity::formats {

/// Reads the rows of an X archive: lists, then posts, then messages.
class XContents
{
public:
    XContents(
        Container &container, const XArchiveFiles &files, RecordSink &sink, const JobContext &job)
        : m_container(container)
        , m_files(files)
        , m_sink(sink)
        , m_job(job)
    {
    }

    /// Our id where only the conversations tell it: the one that is part of all of them, or `hint`
    /// if they allow it. Empty when they do not tell.
    Result<std::string> ownIdOfMessages(std::string_view hint);
    /// What cannot be read of one file is a notice; it is an error when nothing else is there.
    /// `author` wrote the posts, `owner` has the conversations, as far as is known.
    Result<void> read(const Owner &author, const Owner &owner);
    /// Date of the newest post or message.
    Dated newest() const { return m_newest; }
    /// Message files without texts are left out where the texts are there.
    bool isRead(XType type) const;

private:
    Result<void> readLists();
    Result<void> readPosts(const Owner &author);
    Result<void> collectNotes(XNotes &notes);
    Result<void> readMessages(const std::string &owner);
    Result<void> readPart(const XArchiveFiles::Part &part, std::vector<std::string_view> keys,
        const std::function<ElementOutcome(simdjson::ondemand::value, qint64)> &element);
    std::optional<qint64> declared(const XArchiveFiles::Part &part) const;
    void seen(const Dated &newest);

    Container &m_container;
    const XArchiveFiles &m_files;
    RecordSink &m_sink;
    const JobContext &m_job;
    Dated m_newest = {};
    bool m_isAnythingThere = false; ///< a file was read to its end, or posts or messages came
    std::optional<Error> m_trouble;
};

} // namespace comity::formats
