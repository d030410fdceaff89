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
        formats::PersonRecord values; ///< numbers, flags and dates; its texts are empty
        qint64 line = 0;
    };
    struct File
    {
        formats::ListFile about;
        std::vector<Person> people;
        std::vector<formats::RejectedRow> rejected;
        qint64 skipped = 0;
        std::optional<qint64> declared = {};
        bool isEnded = false;
    };

    void owner(const formats::Owner &owner) override;
    void takenAt(const Dated &at) override;
    void notice(const formats::Notice &notice) override;
    void beginFile(const formats::ListFile &file) override;
    void person(const formats::PersonRecord &record, qint64 line) override;
    void rejected(const formats::RejectedRow &row) override;
    void skipped(qint64 rows) override;
    void endFile(std::optional<qint64> declared) override;
    void notRead(qint64 files) override;

    /// Ids of a list, in order; handles, or names, where there is no id.
    QStringList keys(std::optional<formats::ListKind> kind, const QString &network = {}) const;
    QStringList noticeCodes() const;
    const formats::Notice *noticeWith(const QString &code) const;
    /// The reasons of all rejected rows, in order.
    QStringList reasons() const;

    std::vector<formats::Owner> owners;
    std::vector<Dated> takenTimes;
    std::vector<formats::Notice> notices;
    std::vector<File> files;
    qint64 notReadFiles = 0;
    bool isOutOfOrder = false; ///< a row outside a file, or a file inside another
};

} // namespace comity::tests
