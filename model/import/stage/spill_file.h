#pragma once

#include "model/base/result.h"
#include "model/import/formats/records.h"
#include "model/snapshots/field.h"

#include <string>
#include <utility>

namespace comity {

/// Which fields a record states.
snapshots::FieldMask statedFields(const formats::PersonRecord &record);

/// The accepted records of an import, packed one after the other in a file that has no name: it
/// lies beside the workspace (so that a full disk shows before the commit) with mode 0600, or in
/// memory for a dry run, and is gone with the object. Written once, then read in order or by
/// offset. One thread at a time.
class SpillFile
{
public:
    /// `folder` empty: in memory.
    static Result<SpillFile> create(const QString &folder);
    /// Over a file that is there, for tests of what a device does.
    static Result<SpillFile> onFile(const QString &path);

    /// Where the record begins. Buffers; a full disk shows in finish() or hasFailed().
    quint64 append(const formats::PersonRecord &record, snapshots::FieldMask fields);
    quint64 append(const formats::RejectedRow &row, const QString &path);
    /// `identity` is whom `other` names (message_stager.h); of `other` nothing else is kept.
    quint64 append(const formats::MessageRecord &record, std::string_view identity);
    bool hasFailed() const { return m_failed; }
    Result<void> finish();
    /// The bytes of the last record appended: what a fingerprint covers.
    std::string_view lastRecord() const { return m_last; }

    /// A record as it was packed; the views live until the next call.
    struct Stored
    {
        formats::PersonRecord record;
        snapshots::FieldMask fields = 0;
    };
    Stored readAt(quint64 offset);
    struct StoredRejected
    {
        formats::RejectedRow row;
        QString path;
    };
    StoredRejected readRejectedAt(quint64 offset);
    /// A message as it was packed; the views live until the next call.
    struct StoredMessage
    {
        formats::MessageRecord record; ///< without `other`, thread title and group
        std::string_view identity;
    };
    StoredMessage readMessageAt(quint64 offset);

private:
    /// A file descriptor that closes itself.
    class Descriptor
    {
    public:
        explicit Descriptor(int number)
            : m_number(number)
        {
        }
        Descriptor(Descriptor &&other) noexcept
            : m_number(std::exchange(other.m_number, -1))
        {
        }
        Descriptor &operator=(Descriptor &&other) noexcept
        {
            std::swap(m_number, other.m_number);
            return *this;
        }
        Descriptor(const Descriptor &) = delete;
        Descriptor &operator=(const Descriptor &) = delete;
        ~Descriptor();
        int number() const { return m_number; }

    private:
        int m_number;
    };

    explicit SpillFile(int file);
    void flush();
    quint64 appendPacked();
    std::string_view bytesAt(quint64 offset);

    Descriptor m_file;
    bool m_failed = false;
    QString m_folder;
    quint64 m_end = 0; ///< of what is written and buffered
    std::string m_buffer; ///< not yet written
    std::string m_packed; ///< the record being packed
    std::string m_last;
    std::string m_window; ///< bytes read from the file
    quint64 m_windowAt = 0;
};

} // namespace comity
