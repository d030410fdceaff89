#pragma once

#include "model/base/dated.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <string_view>

namespace comity::formats {

/// What a list of people means for the account whose export it is. Friends (Facebook, Discord) are
/// connections, subscriptions (YouTube) are following (cli.md).
enum class ListKind : quint8 { Followers, Following, Connections };

/// `followers`, `following`, `connections`.
QString toText(ListKind kind);
std::optional<ListKind> listKindFromText(QStringView text);

/// One row of a list as the file states it. Views into the reader's buffer in valid UTF-8: true
/// only during the call. Empty text and no value mean that the file does not say.
struct PersonRecord
{
    std::string_view id;     ///< the platform's own key, as text (formats.md §0.1, §15)
    std::string_view handle; ///< as spelt, without a leading @
    std::string_view name;
    std::string_view bio;
    std::string_view location;
    std::string_view website;
    std::string_view avatar;
    std::string_view url; ///< of the profile, only where key and handle do not give it
    std::string_view language;
    std::optional<qint64> followers = {};
    std::optional<qint64> following = {};
    std::optional<qint64> posts = {};
    std::optional<qint64> listed = {};
    std::optional<bool> verified = {};
    std::optional<bool> isProtected = {}; ///< the person shows posts only to approved followers
    std::optional<bool> theyFollow = {};  ///< a column of the file says so
    std::optional<bool> weFollow = {};
    Dated since = {}; ///< when this relation of this list began
    Dated joinedAt = {};
    Dated lastPostAt = {};
};

/// Whose export it is, as far as the files tell.
struct Owner
{
    QString key;
    QString handle;
    QString name;
    bool isEmpty() const { return key.isEmpty() && handle.isEmpty() && name.isEmpty(); }
};

/// One file that holds (a part of) a list. Parts of one list follow each other.
struct ListFile
{
    QString path;    ///< inside its container, or the file's own name
    QString format;  ///< x-archive, instagram-json, linkedin-csv, csv
    QString network; ///< code; empty when the file does not tell (a plain CSV)
    std::optional<ListKind> kind = {}; ///< none when the file does not tell
    bool newestFirst = false; ///< the order of the rows is the order of following (formats.md §1.4)
};

/// A row that could not become a person. Kept whole.
struct RejectedRow
{
    qint64 line = 0;   ///< line in a CSV, item number from 1 in JSON
    QString reason;    ///< code of resources/language/en/rejected.yml
    QString argument = {};
    QString raw = {};  ///< the row's text, at most 4,000 characters
};

/// Something about a list or the whole export that people must know. Codes: cli.md.
struct Notice
{
    QString code;
    QStringList arguments = {};
    /// When set, the list (or every list, when `kind` is missing) is not whole because of it.
    bool makesIncomplete = false;
    std::optional<ListKind> kind = {};
};

/// Where a reader puts what it finds. Calls come in this order, on the reader's thread: any of
/// owner, takenAt, notice at any time; for each file beginFile, then rows, then endFile.
class RecordSink
{
public:
    virtual ~RecordSink() = default;
    virtual void owner(const Owner &owner) = 0;
    /// The export's own date (manifest, dated name, newest record), best source first: later calls
    /// for the same container are ignored.
    virtual void takenAt(const Dated &at) = 0;
    virtual void notice(const Notice &notice) = 0;
    virtual void beginFile(const ListFile &file) = 0;
    virtual void person(const PersonRecord &record, qint64 line) = 0;
    virtual void rejected(const RejectedRow &row) = 0;
    /// Rows that say nothing about a person by design: date only, nameless (formats.md §3.1).
    virtual void skipped(qint64 rows) = 0;
    /// `declared` is the count that the export announces for this file, if it does. A difference
    /// makes the list incomplete.
    virtual void endFile(std::optional<qint64> declared) = 0;
    /// A file of the container that is not read (ads, devices, media): counted only.
    virtual void notRead(qint64 files) = 0;
};

} // namespace comity::formats
