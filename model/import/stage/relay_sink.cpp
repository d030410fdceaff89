#include "model/import/stage/relay_sink.h"

#include <algorithm>
#include <array>
#include <utility>

namespace comity {
namespace {

using formats::MessageRecord;
using formats::NameSighting;
using formats::PersonRecord;

constexpr std::size_t batchBytes = std::size_t {1} << 20;
constexpr std::size_t batchRows = 4'096;

constexpr std::array textsOfAPerson {&PersonRecord::id, &PersonRecord::handle, &PersonRecord::name,
    &PersonRecord::bio, &PersonRecord::location, &PersonRecord::website, &PersonRecord::avatar,
    &PersonRecord::url, &PersonRecord::language, &PersonRecord::followOptions};
constexpr std::array textsOfAMessage {&MessageRecord::id, &MessageRecord::thread,
    &MessageRecord::threadTitle, &MessageRecord::text, &MessageRecord::replyTo};
constexpr std::array textsOfASighting {
    &NameSighting::id, &NameSighting::handle, &NameSighting::name};

template <typename Record, typename Texts>
std::size_t lengthOf(const Record &record, const Texts &texts)
{
    std::size_t size = 0;
    for (const auto text : texts) {
        size += (record.*text).size();
    }
    return size;
}

} // namespace

RelaySink::RelaySink(formats::RecordSink &to)
    : m_to(to)
{
    for (Batch *batch : {&m_filling, &m_delivering}) {
        batch->texts.reserve(batchBytes);
        batch->rows.reserve(batchRows);
    }
    m_thread = std::thread([this] { deliverUntilStopped(); });
}

RelaySink::~RelaySink()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopped = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void RelaySink::finish()
{
    handOver();
    std::unique_lock lock(m_mutex);
    waitUntilTaken(lock);
}

void RelaySink::owner(const formats::Owner &owner)
{
    finish();
    const auto plain = [](QString text) { return text.remove(QChar::Null); };
    m_to.owner({plain(owner.key), plain(owner.handle), plain(owner.name)});
}

void RelaySink::takenAt(const Dated &at)
{
    finish();
    m_to.takenAt(at);
}

void RelaySink::ownerFact(const formats::OwnerFact &fact)
{
    finish();
    formats::OwnerFact plain = fact;
    plain.value.remove(QChar::Null);
    m_to.ownerFact(plain);
}

void RelaySink::notice(const formats::Notice &notice)
{
    finish();
    m_to.notice(notice);
}

void RelaySink::beginFile(const formats::ExportFile &file)
{
    finish();
    m_to.beginFile(file);
}

void RelaySink::endFile(std::optional<qint64> declared)
{
    finish();
    m_to.endFile(declared);
}

void RelaySink::notRead(qint64 files)
{
    finish();
    m_to.notRead(files);
}

void RelaySink::makeRoom(std::size_t textBytes)
{
    const bool hasRoom = m_filling.texts.size() + textBytes <= m_filling.texts.capacity()
        && m_filling.rows.size() < batchRows;
    if (!hasRoom) {
        handOver();
        m_filling.texts.reserve(textBytes); // what is longer than a batch has one to itself
    }
}

std::string_view RelaySink::kept(std::string_view text)
{
    const std::size_t from = m_filling.texts.size();
    // No network lets anybody write a zero byte, and half of what reads the text later ends there.
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find('\0'));
        m_filling.texts.append(part);
        text.remove_prefix(std::min(part.size() + 1, text.size()));
    }
    return std::string_view(m_filling.texts).substr(from);
}

void RelaySink::person(const PersonRecord &record, qint64 line)
{
    makeRoom(lengthOf(record, textsOfAPerson));
    Person copy {record, line};
    for (const auto text : textsOfAPerson) {
        copy.record.*text = kept(record.*text);
    }
    m_filling.rows.emplace_back(copy);
}

void RelaySink::message(const MessageRecord &record, qint64 line)
{
    makeRoom(lengthOf(record, textsOfAMessage) + lengthOf(record.other, textsOfAPerson));
    Message copy {record, line};
    for (const auto text : textsOfAMessage) {
        copy.record.*text = kept(record.*text);
    }
    for (const auto text : textsOfAPerson) {
        copy.record.other.*text = kept(record.other.*text);
    }
    m_filling.rows.emplace_back(copy);
}

void RelaySink::sighting(const NameSighting &seen)
{
    makeRoom(lengthOf(seen, textsOfASighting));
    NameSighting copy = seen;
    for (const auto text : textsOfASighting) {
        copy.*text = kept(seen.*text);
    }
    m_filling.rows.emplace_back(copy);
}

void RelaySink::rejected(const formats::RejectedRow &row)
{
    makeRoom(0);
    m_filling.rows.emplace_back(row);
}

void RelaySink::skipped(qint64 rows)
{
    makeRoom(0);
    m_filling.rows.emplace_back(Skipped {rows});
}

/// Gives the filled batch to the thread, once it is done with the one before.
void RelaySink::handOver()
{
    if (m_filling.rows.empty()) {
        return;
    }
    {
        std::unique_lock lock(m_mutex);
        waitUntilTaken(lock);
        std::swap(m_filling, m_delivering);
        m_isFull = true;
    }
    m_changed.notify_all();
}

void RelaySink::waitUntilTaken(std::unique_lock<std::mutex> &lock)
{
    m_changed.wait(lock, [this] { return !m_isFull; });
    if (m_error) {
        std::rethrow_exception(std::exchange(m_error, nullptr));
    }
}

void RelaySink::deliverUntilStopped()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_isFull || m_isStopped; });
        if (m_isStopped) {
            return;
        }
        lock.unlock();
        std::exception_ptr error;
        try {
            deliver(m_delivering);
        } catch (...) {
            error = std::current_exception();
        }
        m_delivering.rows.clear();
        m_delivering.texts.clear();
        lock.lock();
        m_error = error;
        m_isFull = false;
        m_changed.notify_all();
    }
}

void RelaySink::deliver(Batch &batch)
{
    for (const auto &row : batch.rows) {
        if (const auto *person = std::get_if<Person>(&row)) {
            m_to.person(person->record, person->line);
        } else if (const auto *message = std::get_if<Message>(&row)) {
            m_to.message(message->record, message->line);
        } else if (const auto *seen = std::get_if<NameSighting>(&row)) {
            m_to.sighting(*seen);
        } else if (const auto *rejected = std::get_if<formats::RejectedRow>(&row)) {
            m_to.rejected(*rejected);
        } else {
            m_to.skipped(std::get<Skipped>(row).rows);
        }
    }
}

} // namespace comity
