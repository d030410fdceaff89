#pragma once

#include "model/import/formats/container.h"
#include "model/import/formats/read_options.h"

namespace comity::formats {

/// A file of a conversation: `messages/inbox/ana_123/message_2.json`.
struct MetaThreadFile
{
    std::size_t entry = 0;
    QString folder; ///< of the conversation; empty for a loose file
    int number = 0; ///< 1 holds the newest messages
    QString network; ///< empty when nothing tells it
};

struct MetaThreads
{
    /// Conversation after conversation in the order of the container, the newest file first.
    std::vector<MetaThreadFile> files;
    /// Files of conversations in HTML, which are not read (formats.md §6.2).
    std::vector<std::size_t> pages;
};

/// The conversations of one network in a container that may hold those of both. The network of a
/// file is told by its folders, by the name of the container, by the files beside its folder of
/// messages, by the addresses in a message, else by the account that the user chose. What nothing
/// tells belongs to Facebook's reader, without a network, so that the user is asked.
Result<MetaThreads> findMetaThreads(Container &container, const QString &network,
    const ReadOptions &options, const JobContext &job);

} // namespace comity::formats
