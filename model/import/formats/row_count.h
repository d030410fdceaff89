#pragma once

#include "model/import/formats/records.h"

namespace comity::formats {

/// Hands everything on and counts the rows, whatever became of them.
class RowCount final : public RecordSink
{
public:
    explicit RowCount(RecordSink &sink)
        : m_sink(sink)
    {
    }

    qint64 rows() const { return m_rows; }

    void owner(const Owner &owner) override { m_sink.owner(owner); }
    void takenAt(const Dated &at) override { m_sink.takenAt(at); }
    void ownerFact(const OwnerFact &fact) override { m_sink.ownerFact(fact); }
    void sighting(const NameSighting &seen) override { m_sink.sighting(seen); }
    void notice(const Notice &notice) override { m_sink.notice(notice); }
    void beginFile(const ExportFile &file) override { m_sink.beginFile(file); }
    void person(const PersonRecord &record, qint64 line) override
    {
        ++m_rows;
        m_sink.person(record, line);
    }
    void message(const MessageRecord &record, qint64 line) override
    {
        ++m_rows;
        m_sink.message(record, line);
    }
    void rejected(const RejectedRow &row) override
    {
        ++m_rows;
        m_sink.rejected(row);
    }
    void skipped(qint64 rows) override
    {
        m_rows += rows;
        m_sink.skipped(rows);
    }
    void endFile(std::optional<qint64> declared) override { m_sink.endFile(declared); }
    void notRead(qint64 files) override { m_sink.notRead(files); }

private:
    RecordSink &m_sink;
    qint64 m_rows = 0;
};

} // namespace comity::formats
