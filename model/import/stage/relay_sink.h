#pragma once

#include "model/import/formats/records.h"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <string>
#include <thread>
#include <variant>
#include <vector>

namespace comity {

/// Passes rows on to a sink that takes them on a thread of its own, so that reading a file and
/// staging what it says overlap. Rows travel in batches and arrive in order; everything else waits
/// until they have and is passed on by the caller's thread, so the other sink never sees two calls
/// at once. Holds two batches of a megabyte.
class RelaySink final : public formats::RecordSink
{
public:
    explicit RelaySink(formats::RecordSink &to);
    /// What has not been delivered is dropped.
    ~RelaySink() override;
    Q_DISABLE_COPY_MOVE(RelaySink)

    /// Returns when every row has arrived. Throws what the other sink threw, as every call does.
    void finish();

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
    struct Person
    {
        formats::PersonRecord record; ///< its texts stand in the batch
        qint64 line = 0;
    };
    struct Message
    {
        formats::MessageRecord record; ///< its texts stand in the batch
        qint64 line = 0;
    };
    struct Skipped
    {
        qint64 rows = 0;
    };
    struct Batch
    {
        std::string texts; ///< never grows while it holds a row: views point into it
        std::vector<
            std::variant<Person, Message, formats::NameSighting, formats::RejectedRow, Skipped>>
            rows;
    };

    void makeRoom(std::size_t textBytes);
    std::string_view kept(std::string_view text);
    void handOver();
    void waitUntilTaken(std::unique_lock<std::mutex> &lock);
    void deliverUntilStopped();
    void deliver(Batch &batch);

    formats::RecordSink &m_to;
    Batch m_filling; ///< the caller's
    Batch m_delivering; ///< the thread's while m_isFull
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_changed;
    bool m_isFull = false;
    bool m_isStopped = false;
    std::exception_ptr m_error;
    std::thread m_thread;
};

} // namespace comity
