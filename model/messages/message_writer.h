#pragma once

#include "model/base/ids.h"
#include "model/base/number_map.h"
#include "model/db/row_batch.h"
#include "model/import/formats/records.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <string>
#include <unordered_map>
#include <vector>

namespace comity::messages {

/// Stores the messages of one account, each once: what an earlier import brought is found again by
/// its digest. Inside the caller's transaction; call flush() at the end. Throws SQLite::Exception.
class MessageWriter
{
public:
    MessageWriter(SQLite::Database &writer, AccountId account);

    /// The number of the message, new or known. `identity` names the correspondent
    /// (message_stager.h) and may be empty.
    quint32 put(const formats::MessageRecord &record, std::string_view identity);
    void flush() { m_rows.flush(); }

    /// Made when it is new.
    qint64 thread(std::string_view ext);

    /// Messages of one file without an id of their own may be equal: the second `ok` within a
    /// second is another message, in this export and in the next one.
    void beginExport() { m_equalOnes.clear(); }

private:
    struct Row
    {
        qint64 id = 0;
        qint64 digest = 0;
        formats::MessageRecord record; ///< without its texts
        qint64 correspondent = 0; ///< 0: none
        qint64 thread = 0;
        std::string ext;
        std::string replyTo;
        std::string text;
    };

    qint64 digestOf(const formats::MessageRecord &record, std::string_view identity);
    qint64 correspondent(std::string_view identity);
    static void bindRow(SQLite::Statement &put, int first, qint64 account, const Row &row);

    SQLite::Database &m_writer;
    qint64 m_account;
    qint64 m_nextId;
    NumberMap m_known; ///< by digest: the message's number
    std::unordered_map<qint64, quint32> m_equalOnes;
    std::unordered_map<std::string, qint64> m_threads;
    std::unordered_map<std::string, qint64> m_correspondents;
    SQLite::Statement m_putThread;
    SQLite::Statement m_putCorrespondent;
    db::RowBatch<Row> m_rows;
};

} // namespace comity::messages
