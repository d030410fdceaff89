#pragma once

#include "model/import/formats/meta_threads.h"
#include "model/import/formats/part_trouble.h"
#include "model/import/formats/records.h"

namespace comity::formats {

/// Reads conversations in JSON as `format`. `ours` is what is known about the owner; where no name
/// of theirs is, whoever stands in every conversation of two is taken. Gives the newest message's
/// time. A file that cannot be read is told through `trouble`.
Result<Dated> readMetaThreads(Container &container, const MetaThreads &threads,
    const QString &format, const std::vector<Owner> &ours, RecordSink &sink, PartTrouble &trouble,
    const JobContext &job);

/// The user name that Instagram puts in front of the folder of a conversation of two:
/// `ana.m_1029384756` is ana.m. Empty when it is none, or stands for a deleted account.
std::string handleInThread(const std::string &thread);

} // namespace comity::formats
