#pragma once

#include "model/base/clock.h"
#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/db/workspace_file.h"
#include "model/snapshots/field.h"

#include <QTemporaryDir>
#include <memory>
#include <optional>
#include <vector>

namespace comity::tests {

class PeopleWorkspace;

/// Somebody for a test: `aPerson().named("Ada").withFollowers(300).in(workspace)`.
class PersonBuilder
{
public:
    PersonBuilder &on(const QString &network)
    {
        m_network = network;
        return *this;
    }
    PersonBuilder &withKey(const QString &key)
    {
        m_key = key;
        return *this;
    }
    PersonBuilder &named(const QString &name)
    {
        m_name = name;
        return *this;
    }
    PersonBuilder &handled(const QString &handle)
    {
        m_handle = handle;
        return *this;
    }
    PersonBuilder &saying(const QString &bio)
    {
        m_bio = bio;
        return *this;
    }
    PersonBuilder &livingIn(const QString &location)
    {
        m_location = location;
        return *this;
    }
    PersonBuilder &withWebsite(const QString &website)
    {
        m_website = website;
        return *this;
    }
    PersonBuilder &withFollowers(qint64 count)
    {
        m_followers = count;
        return *this;
    }
    PersonBuilder &following(qint64 count)
    {
        m_following = count;
        return *this;
    }
    PersonBuilder &withPosts(qint64 count)
    {
        m_posts = count;
        return *this;
    }
    PersonBuilder &lastPosted(const Dated &at)
    {
        m_lastPost = at;
        return *this;
    }
    PersonBuilder &joined(const Dated &at)
    {
        m_joined = at;
        return *this;
    }
    PersonBuilder &thatIsVerified()
    {
        m_verified = true;
        return *this;
    }

    /// Stores them; a key is made up when none was given.
    Pk in(PeopleWorkspace &workspace) const;

private:
    QString m_network = QStringLiteral("x");
    QString m_key;
    QString m_name;
    QString m_handle;
    QString m_bio;
    QString m_location;
    QString m_website;
    std::optional<qint64> m_followers;
    std::optional<qint64> m_following;
    std::optional<qint64> m_posts;
    Dated m_lastPost;
    Dated m_joined;
    bool m_verified = false;
};

inline PersonBuilder aPerson()
{
    return {};
}

/// A workspace in a temporary folder whose tables a test fills by hand; relations are derived from
/// the lists by the real code. The clock stands at 2026-05-14 09:00 UTC.
class PeopleWorkspace
{
public:
    PeopleWorkspace();

    SQLite::Database &writer() { return *m_writer; }
    const QString &path() const { return m_file->path(); }
    db::WorkspaceFile &file() { return *m_file; }
    const Clock &clock() const { return m_clock; }
    qint64 now() const { return m_clock().toSecsSinceEpoch(); }

    /// `x:me`; the network is made when it is missing.
    AccountId addAccount(const QString &label, const QString &timeZone = {});
    ImportId addImport(
        AccountId account, const Dated &takenAt, const QString &format = QStringLiteral("csv"));
    void undo(ImportId import);

    struct List
    {
        QString kind; ///< followers, following, connections
        std::vector<Pk> people = {};
        bool inOrder = false; ///< newest follow first
        std::vector<qint64> since = {}; ///< beside people, 0 unknown
        bool sinceIsDay = false;
        QString incompleteCode = {};
        QStringList incompleteArguments = {};
    };
    SnapshotId addList(AccountId account, ImportId import, const Dated &takenAt, const List &list);
    /// The import states these fields for these people.
    void addSeen(ImportId import, const std::vector<Pk> &people,
        const std::vector<snapshots::Field> &fields, const QString &network = QStringLiteral("x"));
    /// Fills table relation from the live lists of every account.
    void derive();

    /// Two complete lists of the same day in one import, derived.
    ImportId addPair(AccountId account, const Dated &takenAt, const std::vector<Pk> &followers,
        const std::vector<Pk> &following, bool inOrder = false);

    qint64 networkId(const QString &code);
    qint64 number(const char *sql);

private:
    QTemporaryDir m_folder;
    Clock m_clock;
    std::optional<db::WorkspaceFile> m_file;
    std::unique_ptr<SQLite::Database> m_writer;
};

/// Noon UTC of a date: a time of day precision.
Dated onDay(int year, int month, int day);
/// UTC seconds of a moment.
qint64 at(int year, int month, int day, int hour = 0, int minute = 0);

} // namespace comity::tests
