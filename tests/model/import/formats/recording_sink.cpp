#include "tests/model/import/formats/recording_sink.h"

#include <algorithm>

namespace comity::tests {
namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

RecordingSink::Person kept(const formats::PersonRecord &record, qint64 line)
{
    RecordingSink::Person person {text(record.id), text(record.handle), text(record.name),
        text(record.bio), text(record.location), text(record.website), text(record.avatar),
        text(record.url), text(record.language), text(record.followOptions), record, line};
    formats::PersonRecord &values = person.values;
    values.id = values.handle = values.name = values.bio = values.location = {};
    values.website = values.avatar = values.url = values.language = values.followOptions = {};
    return person;
}

} // namespace

void RecordingSink::owner(const formats::Owner &owner)
{
    owners.push_back(owner);
}

void RecordingSink::takenAt(const Dated &at)
{
    takenTimes.push_back(at);
}

void RecordingSink::notice(const formats::Notice &notice)
{
    notices.push_back(notice);
}

void RecordingSink::beginFile(const formats::ExportFile &file)
{
    isOutOfOrder = isOutOfOrder || (!files.empty() && !files.back().isEnded);
    files.push_back({file, {}, {}, {}, 0, {}, false});
}

void RecordingSink::person(const formats::PersonRecord &record, qint64 line)
{
    if (files.empty() || files.back().isEnded) {
        isOutOfOrder = true;
        return;
    }
    files.back().people.push_back(kept(record, line));
}

void RecordingSink::message(const formats::MessageRecord &record, qint64 line)
{
    if (files.empty() || files.back().isEnded) {
        isOutOfOrder = true;
        return;
    }
    Message message {kept(record.other, line), text(record.id), text(record.thread),
        text(record.threadTitle), text(record.text), text(record.replyTo), record, line};
    formats::MessageRecord &values = message.values;
    values.other = {};
    values.id = values.thread = values.threadTitle = values.text = values.replyTo = {};
    files.back().messages.push_back(message);
}

void RecordingSink::sighting(const formats::NameSighting &seen)
{
    sightings.push_back({text(seen.id), text(seen.handle), text(seen.name), seen.at});
}

void RecordingSink::rejected(const formats::RejectedRow &row)
{
    if (files.empty() || files.back().isEnded) {
        isOutOfOrder = true;
        return;
    }
    files.back().rejected.push_back(row);
}

void RecordingSink::skipped(qint64 rows)
{
    if (files.empty() || files.back().isEnded) {
        isOutOfOrder = true;
        return;
    }
    files.back().skipped += rows;
}

void RecordingSink::endFile(std::optional<qint64> declared)
{
    isOutOfOrder = isOutOfOrder || files.empty() || files.back().isEnded;
    files.back().declared = declared;
    files.back().isEnded = true;
}

void RecordingSink::notRead(qint64 count)
{
    notReadFiles += count;
}

QStringList RecordingSink::keys(std::optional<formats::ListKind> kind, const QString &network) const
{
    QStringList keys;
    for (const File &file : files) {
        if (file.about.kind != kind || (!network.isEmpty() && file.about.network != network)) {
            continue;
        }
        for (const Person &person : file.people) {
            keys += !person.id.isEmpty()   ? person.id
                : !person.handle.isEmpty() ? person.handle
                                           : person.name;
        }
    }
    return keys;
}

std::vector<RecordingSink::Message> RecordingSink::messages(
    formats::Holds holds, const QString &network) const
{
    std::vector<Message> found;
    for (const File &file : files) {
        if (file.about.holds == holds && (network.isEmpty() || file.about.network == network)) {
            std::ranges::copy(file.messages, std::back_inserter(found));
        }
    }
    return found;
}

const RecordingSink::File *RecordingSink::file(
    const QString &path, std::optional<formats::ListKind> kind) const
{
    const auto found = std::ranges::find_if(files, [&](const File &one) {
        return one.about.path == path && (!kind || one.about.kind == kind);
    });
    return found == files.end() ? nullptr : &*found;
}

QStringList RecordingSink::noticeCodes() const
{
    QStringList codes;
    for (const formats::Notice &notice : notices) {
        codes += notice.code;
    }
    return codes;
}

const formats::Notice *RecordingSink::noticeWith(const QString &code) const
{
    const auto found = std::ranges::find(notices, code, &formats::Notice::code);
    return found == notices.end() ? nullptr : &*found;
}

QStringList RecordingSink::reasons() const
{
    QStringList reasons;
    for (const File &file : files) {
        for (const formats::RejectedRow &row : file.rejected) {
            reasons += row.reason;
        }
    }
    return reasons;
}

} // namespace comity::tests
