#include "model/drafts/person_words.h"

#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>
#include <string>

using namespace Qt::StringLiterals;

namespace comity::drafts {
namespace {

using Words = QHash<quint32, ProfileWords>;

class Reader
{
public:
    Reader(SQLite::Database &database, const std::vector<Pk> &profiles)
        : m_database(database)
        , m_wanted("[")
    {
        for (const Pk pk : profiles) {
            m_wanted += (m_wanted.size() > 1 ? "," : "") + std::to_string(number(pk));
        }
        m_wanted += ']';
    }

    Words read(qint64 asOf)
    {
        readProfiles();
        readFormerWords();
        readAliases();
        readHandWords();
        readMeetings(asOf);
        return std::move(m_words);
    }

private:
    /// `tables` follow a table `wanted` of the pks in a column `value`.
    SQLite::Statement query(const char *columns, const char *tables)
    {
        SQLite::Statement statement(m_database,
            std::string("SELECT ") + columns + " FROM json_each(?1) AS wanted CROSS JOIN "
                + tables);
        statement.bind(1, m_wanted);
        return statement;
    }

    ProfileWords *of(const SQLite::Column &pk)
    {
        const auto found = m_words.find(pk.getUInt());
        return found == m_words.end() ? nullptr : &*found;
    }

    static void addName(ProfileWords &words, const QString &name)
    {
        if (!name.trimmed().isEmpty() && name != words.name && !words.otherNames.contains(name)) {
            words.otherNames += name;
        }
    }
    static void addHandle(ProfileWords &words, const QString &handle)
    {
        if (!handle.isEmpty() && handle.compare(words.handle, Qt::CaseInsensitive) != 0) {
            addName(words, u'@' + handle);
        }
    }

    void readProfiles()
    {
        SQLite::Statement rows = query("profile.pk, network.code, profile.seen_handle,"
                                       " profile.handle, profile.seen_name, profile.name,"
                                       " profile.location, profile.language",
            "profile ON profile.pk = wanted.value"
            " CROSS JOIN network ON network.id = profile.network");
        while (rows.executeStep()) {
            ProfileWords words;
            words.network = db::text(rows.getColumn(1));
            const QString seenHandle = db::text(rows.getColumn(2));
            const QString handle = db::text(rows.getColumn(3));
            const QString seenName = db::text(rows.getColumn(4));
            const QString name = db::text(rows.getColumn(5));
            words.handle = seenHandle.isEmpty() ? handle : seenHandle;
            words.name = seenName.isEmpty() ? name : seenName;
            words.location = db::text(rows.getColumn(6));
            words.language = db::text(rows.getColumn(7));
            addHandle(words, handle);
            addName(words, name);
            m_words.insert(rows.getColumn(0).getUInt(), words);
        }
    }

    void readFormerWords()
    {
        SQLite::Statement rows = query("import_text.pk, import_text.field, import_text.value",
            "import_text ON import_text.pk = wanted.value"
            " AND import_text.field IN ('handle', 'name')"
            " CROSS JOIN import ON import.id = import_text.import AND import.undone_at IS NULL"
            " ORDER BY import_text.import DESC");
        while (rows.executeStep()) {
            if (ProfileWords *const words = of(rows.getColumn(0))) {
                const QString value = db::text(rows.getColumn(2));
                if (rows.getColumn(1).getString() == "handle") {
                    addHandle(*words, value);
                } else {
                    addName(*words, value);
                }
            }
        }
    }

    void readAliases()
    {
        SQLite::Statement rows = query("profile.pk, alias.handle, alias.name",
            "profile ON profile.pk = wanted.value"
            " CROSS JOIN alias ON alias.network = profile.network AND alias.ext = profile.key"
            " CROSS JOIN import ON import.id = alias.import AND import.undone_at IS NULL"
            " ORDER BY alias.last_at DESC");
        while (rows.executeStep()) {
            if (ProfileWords *const words = of(rows.getColumn(0))) {
                addHandle(*words, db::text(rows.getColumn(1)));
                addName(*words, db::text(rows.getColumn(2)));
            }
        }
    }

    void readHandWords()
    {
        SQLite::Statement rows
            = query("person_fact.pk, person_fact.field, person_fact.value, person_fact.set_at",
                "person_fact ON person_fact.pk = wanted.value"
                " AND person_fact.field IN ('time-zone', 'country', 'no-promo')");
        while (rows.executeStep()) {
            if (ProfileWords *const words = of(rows.getColumn(0))) {
                const std::string field = rows.getColumn(1).getString();
                const HandWord word {db::text(rows.getColumn(2)), rows.getColumn(3).getInt64()};
                if (field == "no-promo") {
                    words->wantsNoOffers = true;
                } else {
                    (field == "time-zone" ? words->zone : words->country) = word;
                }
            }
        }
    }

    void readMeetings(qint64 asOf)
    {
        // A day of any zone is begun by half a day before its noon in UTC, at the latest.
        SQLite::Statement rows
            = query("meeting.pk, meeting.at, meeting.at_precision, meeting.event",
                "meeting ON meeting.pk = wanted.value AND meeting.at <= ?2 + 43200"
                " * (meeting.at_precision IS NOT NULL) ORDER BY meeting.at, meeting.id");
        rows.bind(2, static_cast<int64_t>(asOf));
        while (rows.executeStep()) {
            if (ProfileWords *const words = of(rows.getColumn(0))) {
                words->metAt = db::dated(rows.getColumn(1), rows.getColumn(2));
                words->metAs = db::text(rows.getColumn(3));
            }
        }
    }

    SQLite::Database &m_database;
    std::string m_wanted;
    Words m_words;
};

} // namespace

QHash<quint32, ProfileWords> wordsOf(
    SQLite::Database &database, const std::vector<Pk> &profiles, qint64 asOf)
{
    return Reader(database, profiles).read(asOf);
}

} // namespace comity::drafts
