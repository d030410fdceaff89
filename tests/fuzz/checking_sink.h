#pragma once

#include "model/import/formats/records.h"

namespace comity::tests {

/// Keeps nothing and notes the first thing that no reader may do, whatever it reads: calls out of
/// order, a person without id, handle and name, text that is not UTF-8, a rejected row without its
/// reason or place.
class CheckingSink final : public formats::RecordSink
{
public:
    /// What is wrong; null as long as nothing is.
    const char *trouble() const { return m_trouble; }
    bool isInFile() const { return m_isInFile; }

    void owner(const formats::Owner &owner) override;
    void takenAt(const Dated &at) override;
    void ownerFact(const formats::OwnerFact &fact) override;
    void sighting(const formats::NameSighting &seen) override;
    void notice(const formats::Notice &notice) override;
    void beginFile(const formats::ExportFile &file) override;
    void person(const formats::PersonRecord &record, qint64 line) override;
    void message(const formats::MessageRecord &record, qint64 line) override;
    void rejected(const formats::RejectedRow &row) override;
    void skipped(qint64 rows) override;
    void endFile(std::optional<qint64> declared) override;
    void notRead(qint64 files) override;

private:
    void expect(bool isTrue, const char *trouble);
    void texts(const formats::PersonRecord &record);

    const char *m_trouble = nullptr;
    bool m_isInFile = false;
    formats::Holds m_holds = formats::Holds::List;
};

} // namespace comity::tests
