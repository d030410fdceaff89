#pragma once

#include "model/import/formats/records.h"

#include <vector>

namespace comity::tests {

/// Keeps everything that a reader hands over, as values that outlive the call.
class RecordingSink final : public formats::RecordSink
{
public:
    struct Person
    {
        QString id;
        QString handle;
        QString name;
        QString bio;
        QString location;
        QString website;
        QString avatar;
        QString url;
        QString language;
        QString followOptions;
        formats::PersonRecord values; ///< numbers, flags and dates; its texts are empty
        qint64 line = 0;
    };
    struct Message
    {
        Person other;
        QString id;
        QString thread;
        QString threadTitle;
        QString text;
        QString replyTo;
        formats::MessageRecord values; ///< kind, direction, flags and time; its texts are empty
        qint64 line = 0;
    };
    struct Sighting
    {
        QString id;
        QString handle;
        QString name;
        Dated at;
    };
    struct File
    {
        formats::ExportFile about;
        std::vector<Person> people;
        std::vector<Message> messages = {};
        std::vector<formats::RejectedRow> rejected;
        qint64 skipped = 0;
        std::optional<qint64> declared = {};
        bool isEnded = false;
    };

    void owner(const formats::Owner &owner) override;
    void takenAt(const Dated &at) override;
    void ownerFact(const formats::OwnerFact &fact) override { ownerFacts.push_back(fact); }
    void sighting(const formats::NameSighting &seen) override;
    void notice(const formats::Notice &notice) override;
    void beginFile(const formats::ExportFile &file) override;
    void person(const formats::PersonRecord &record, qint64 line) override;
    void message(const formats::MessageRecord &record, qint64 line) override;
    void rejected(const formats::RejectedRow &row) override;
    void skipped(qint64 rows) override;
    void endFile(std::optional<qint64> declared) override;
    void notRead(qint64 files) override;

    /// Ids of a list, in order; handles, or names, where there is no id.
    QStringList keys(std::optional<formats::ListKind> kind, const QString &network = {}) const;
    /// Messages of all files that hold it, in order.
    std::vector<Message> messages(formats::Holds holds, const QString &network = {}) const;
    /// The file with this path that holds a list of this kind; null when there is none.
    const File *file(const QString &path, std::optional<formats::ListKind> kind = {}) const;
    QStringList noticeCodes() const;
    const formats::Notice *noticeWith(const QString &code) const;
    /// The reasons of all rejected rows, in order.
    QStringList reasons() const;

    std::vector<formats::Owner> owners;
    std::vector<formats::OwnerFact> ownerFacts;
    std::vector<Sighting> sightings;
    std::vector<Dated> takenTimes;
    std::vector<formats::Notice> notices;
    std::vector<File> files;
    qint64 notReadFiles = 0;
    bool isOutOfOrder = false; ///< a row outside a file, or a file inside another
};

} // namespace comity::tests
