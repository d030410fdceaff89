#include "model/messages/correspondent_links.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/people/profile_key.h"

#include <SQLiteCpp/Statement.h>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

using namespace Qt::StringLiterals;

namespace comity::messages {
namespace {

struct Link
{
    std::optional<qint64> pk = {};
    const char *how = nullptr; ///< key, handle, name
};

struct Correspondent
{
    qint64 id = 0;
    std::string identity;
    std::optional<qint64> pk = {};
    std::string how;
};

/// Who has which handle or name; two of the same name are nobody.
using Directory = std::unordered_map<std::string, std::optional<qint64>>;

class Links
{
public:
    Links(SQLite::Database &writer, AccountId account)
        : m_writer(writer)
        , m_account(static_cast<int64_t>(number(account)))
        , m_network(networkOf())
        , m_byKey(writer, "SELECT pk FROM profile_key WHERE network = ?1 AND ext = ?2")
    {
    }

    void derive()
    {
        SQLite::Statement put(
            m_writer, "UPDATE correspondent SET pk = ?2, link = ?3 WHERE id = ?1");
        for (const Correspondent &one : stored()) {
            const Link link = linkOf(one.identity);
            if (link.pk == one.pk && one.how == (link.how == nullptr ? "" : link.how)) {
                continue;
            }
            put.reset();
            put.bind(1, static_cast<int64_t>(one.id));
            db::bindOrNull(put, 2, link.pk);
            db::bindOrNull(
                put, 3, link.how == nullptr ? std::string_view() : std::string_view(link.how));
            put.exec();
        }
    }

private:
    int64_t networkOf()
    {
        SQLite::Statement query(m_writer, "SELECT network FROM account WHERE id = ?1");
        query.bind(1, m_account);
        return query.executeStep() ? query.getColumn(0).getInt64() : 0;
    }

    std::vector<Correspondent> stored()
    {
        SQLite::Statement query(m_writer,
            "SELECT id, identity, pk, coalesce(link, '') FROM correspondent WHERE account = ?1");
        query.bind(1, m_account);
        std::vector<Correspondent> out;
        while (query.executeStep()) {
            out.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getString(),
                db::maybeNumber(query.getColumn(2)), query.getColumn(3).getString()});
        }
        return out;
    }

    Link linkOf(const std::string &identity)
    {
        const auto after = [&identity](std::string_view prefix) {
            return identity.starts_with(prefix)
                ? std::optional(std::string_view(identity).substr(prefix.size()))
                : std::nullopt;
        };
        if (const auto key = after("id:")) {
            return found(byKey(*key), "key");
        }
        if (const auto handle = after("handle:")) {
            const auto standIn = byKey('@' + std::string(*handle));
            return found(standIn ? standIn : in(handles(), std::string(*handle)), "handle");
        }
        if (const auto name = after("name:")) {
            return found(in(names(), folded(*name)), "name");
        }
        return {};
    }

    static Link found(std::optional<qint64> pk, const char *how)
    {
        return pk ? Link {pk, how} : Link {};
    }

    static std::optional<qint64> in(const Directory &directory, const std::string &text)
    {
        const auto place = directory.find(text);
        return place == directory.end() ? std::nullopt : place->second;
    }

    std::optional<qint64> byKey(std::string_view ext)
    {
        m_byKey.reset();
        m_byKey.bind(1, m_network);
        bindKey(m_byKey, 2, ext);
        return m_byKey.executeStep() ? std::optional<qint64>(m_byKey.getColumn(0).getInt64())
                                     : std::nullopt;
    }

    const Directory &handles()
    {
        if (!m_handles) {
            m_handles = directory("SELECT pk, coalesce(seen_handle, handle) FROM profile"
                                  " WHERE network = ?1",
                m_network, foldHandle);
        }
        return *m_handles;
    }

    /// Of the people that this account stands in a relation to.
    const Directory &names()
    {
        if (!m_names) {
            m_names
                = directory("SELECT profile.pk, coalesce(profile.seen_name, profile.name)"
                            " FROM relation JOIN profile USING (pk) WHERE relation.account = ?1",
                    m_account, folded);
        }
        return *m_names;
    }

    Directory directory(const char *sql, int64_t owner, std::string (*fold)(std::string_view))
    {
        SQLite::Statement query(m_writer, sql);
        query.bind(1, owner);
        Directory out;
        while (query.executeStep()) {
            if (query.getColumn(1).isNull()) {
                continue;
            }
            const auto [place, isNew] = out.try_emplace(
                fold(query.getColumn(1).getString()), query.getColumn(0).getInt64());
            if (!isNew) {
                place->second.reset();
            }
        }
        return out;
    }

    SQLite::Database &m_writer;
    int64_t m_account;
    int64_t m_network;
    SQLite::Statement m_byKey;
    std::optional<Directory> m_handles;
    std::optional<Directory> m_names;
};

void run(SQLite::Database &writer, const char *sql, AccountId account)
{
    SQLite::Statement statement(writer, sql);
    statement.bind(1, static_cast<int64_t>(number(account)));
    statement.exec();
}

} // namespace

void deriveContacts(SQLite::Database &writer, AccountId account, const JobContext &job)
{
    job.say({u"contacts"_s, 0, 0});
    Links(writer, account).derive();
    run(writer, "DELETE FROM contact WHERE account = ?1", account);
    // What was said to a group was said to nobody in particular.
    run(writer,
        "INSERT INTO contact (account, pk, messages_in, messages_out, last_in, last_out,"
        " waiting_since, is_guess)"
        " SELECT ?1, correspondent.pk, sum(message.direction = 'in'),"
        "  sum(message.direction = 'out'), max(message.at) FILTER (WHERE message.direction = 'in'),"
        "  max(message.at) FILTER (WHERE message.direction = 'out'), NULL,"
        "  min(correspondent.link = 'name')"
        " FROM correspondent JOIN message ON message.correspondent = correspondent.id"
        " WHERE correspondent.account = ?1 AND correspondent.pk IS NOT NULL"
        "  AND message.kind IN ('direct', 'reply', 'mention', 'comment', 'invitation',"
        "   'recommendation')"
        "  AND (message.thread IS NULL OR message.thread NOT IN"
        "   (SELECT thread FROM import_thread WHERE is_group = 1))"
        " GROUP BY correspondent.pk",
        account);
    // A question put to us where others read it waits as well, as long as we said nothing after it
    // in its thread: an answer there need not name whom it answers. Without a thread nobody knows
    // what we said, and what is not known is no silence. A question mark inside an address is none.
    run(writer,
        "WITH spoken AS MATERIALIZED (SELECT thread, max(at) AS at FROM message"
        "  WHERE account = ?1 AND direction = 'out' AND thread IS NOT NULL GROUP BY thread),"
        " waiting AS (SELECT contact.pk, min(message.at) AS since FROM contact"
        "  JOIN correspondent ON correspondent.account = contact.account"
        "   AND correspondent.pk = contact.pk"
        "  JOIN message ON message.correspondent = correspondent.id"
        "  LEFT JOIN spoken ON spoken.thread = message.thread"
        "  WHERE contact.account = ?1 AND contact.last_in > coalesce(contact.last_out, -1)"
        "   AND message.direction = 'in' AND message.at > coalesce(contact.last_out, -1)"
        "   AND (message.thread IS NULL OR message.thread NOT IN"
        "    (SELECT thread FROM import_thread WHERE is_group = 1))"
        "   AND (message.kind = 'direct' OR (message.kind IN ('reply', 'mention', 'comment')"
        "    AND message.thread IS NOT NULL AND message.at > coalesce(spoken.at, -1)"
        "    AND (message.text GLOB '*[?？؟]'"
        "     OR message.text GLOB '*[?？؟][^0-9A-Za-z&=%/_-]*')))"
        "  GROUP BY contact.pk)"
        " UPDATE contact SET waiting_since = waiting.since FROM waiting"
        " WHERE contact.account = ?1 AND contact.pk = waiting.pk",
        account);
}

void removeOrphans(SQLite::Database &writer, AccountId account)
{
    run(writer,
        "DELETE FROM correspondent WHERE account = ?1 AND NOT EXISTS"
        " (SELECT 1 FROM message WHERE message.correspondent = correspondent.id)",
        account);
    run(writer,
        "DELETE FROM thread WHERE account = ?1 AND id NOT IN"
        " (SELECT thread FROM message WHERE account = ?1 AND thread IS NOT NULL)",
        account);
}

} // namespace comity::messages
