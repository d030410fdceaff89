#include "model/export/content_dump.h"

#include "model/db/binding.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/export/drafts_dump.h"
#include "model/export/dump_object.h"
#include "model/export/hand_facts_dump.h"
#include "model/snapshots/member_blob.h"
#include "model/snapshots/snapshot_store.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

class Dump
{
public:
    Dump(SQLite::Database &database, QIODevice &out, const JobContext &job)
        : m_database(database)
        , m_out(out)
        , m_job(job)
    {
    }

    Result<void> run()
    {
        accounts();
        profiles();
        snapshots();
        beyondLists();
        const auto take
            = [this](const QString &kind, const QJsonObject &object) { line(kind, object); };
        dumpHandFacts(m_database, take);
        dumpDrafts(m_database, take);
        erased();
        purgePlans();
        rows(u"limit"_s,
            "SELECT network.code AS network, limit_override.name, limit_override.value"
            " FROM limit_override JOIN network ON network.id = limit_override.network"
            " ORDER BY network.code, limit_override.name");
        rows(u"mapping"_s, "SELECT fingerprint, mapping FROM csv_mapping ORDER BY fingerprint");
        if (m_failed) {
            return failure(Error::Code::DiskFull, {}, u"dump"_s);
        }
        return {};
    }

private:
    void line(const QString &kind, const QJsonObject &object)
    {
        const QByteArray text
            = QJsonDocument(QJsonObject {{kind, object}}).toJson(QJsonDocument::Compact) + '\n';
        m_failed = m_failed || m_out.write(text) != text.size();
    }

    void rows(const QString &kind, const char *sql)
    {
        SQLite::Statement query(m_database, sql);
        while (query.executeStep()) {
            line(kind, rowObject(query));
        }
    }

    void accounts()
    {
        SQLite::Statement query(m_database,
            "SELECT v_accounts.account, v_accounts.network, v_accounts.key, v_accounts.handle,"
            " v_accounts.name, v_accounts.persona, v_accounts.time_zone, account.owner,"
            " account.archived_at, account.working_days, account.work_from, account.work_to,"
            " account.own_domains, account.own_emails, account.own_phones, account.charter,"
            " account.charter_published_at, account.charter_published FROM v_accounts"
            " JOIN account ON account.id = v_accounts.account"
            " ORDER BY v_accounts.network,"
            " coalesce(v_accounts.handle, v_accounts.key, v_accounts.name, '')");
        while (query.executeStep()) {
            QJsonObject object = rowObject(query);
            object.remove(u"account"_s);
            line(u"account"_s, object);
            const QString label = object.value(u"network"_s).toString() + u':'
                + object.value(u"handle"_s)
                      .toString(
                          object.value(u"key"_s).toString(object.value(u"name"_s).toString()));
            m_accounts.insert(query.getColumn(0).getInt64(), label);
        }
    }

    void profiles()
    {
        SQLite::Statement query(m_database,
            "SELECT profile.pk, network.code, CAST(profile.key AS TEXT),"
            " coalesce(profile.seen_handle, profile.handle),"
            " coalesce(profile.seen_name, profile.name), profile.bio, profile.location, "
            "profile.website, profile.avatar,"
            " profile.url, profile.language, num.followers, num.following, num.posts, num.listed,"
            " num.verified, num.protected, num.joined_at, num.joined_precision, num.last_post_at,"
            " num.last_post_precision"
            " FROM profile_key JOIN network ON network.id = profile_key.network"
            " JOIN profile ON profile.pk = profile_key.pk AND profile.key = profile_key.ext"
            " LEFT JOIN profile_num AS num ON num.pk = profile.pk"
            " ORDER BY network.code, profile_key.ext");
        qint64 done = 0;
        while (query.executeStep()) {
            QJsonObject object;
            int column = 1;
            for (const auto &name :
                {u"network"_s, u"key"_s, u"handle"_s, u"name"_s, u"bio"_s, u"location"_s,
                    u"website"_s, u"avatar"_s, u"url"_s, u"language"_s, u"followers"_s,
                    u"following"_s, u"posts"_s, u"listed"_s, u"verified"_s, u"protected"_s}) {
                put(object, name, query.getColumn(column++));
            }
            putTime(object, u"joined_at"_s, query.getColumn(17), query.getColumn(18));
            putTime(object, u"last_post_at"_s, query.getColumn(19), query.getColumn(20));
            const qint64 pk = query.getColumn(0).getInt64();
            putArray(object, u"keys"_s, keys(pk));
            putArray(object, u"history"_s, history(pk));
            putArray(object, u"relations"_s, relations(pk));
            line(u"profile"_s, object);
            if (++done % 10'000 == 0) {
                m_job.say({u"dumping"_s, done, 0});
            }
        }
    }

    static void putArray(QJsonObject &object, const QString &name, const QJsonArray &array)
    {
        if (!array.isEmpty()) {
            object.insert(name, array);
        }
    }

    /// Of somebody who went by several keys.
    QJsonArray keys(qint64 pk)
    {
        m_keys.reset();
        m_keys.bind(1, static_cast<int64_t>(pk));
        QJsonArray out;
        while (m_keys.executeStep()) {
            QJsonObject object;
            put(object, u"key"_s, m_keys.getColumn(0));
            object.insert(u"taken_at"_s, isoUtc(m_keys.getColumn(1).getInt64()));
            out.append(object);
        }
        return out;
    }

    QJsonArray history(qint64 pk)
    {
        m_history.reset();
        m_history.bind(1, static_cast<int64_t>(pk));
        QJsonArray out;
        while (m_history.executeStep()) {
            QJsonObject object;
            put(object, u"field"_s, m_history.getColumn(0));
            put(object, u"value"_s, m_history.getColumn(1));
            put(object, u"precision"_s, m_history.getColumn(2));
            object.insert(u"taken_at"_s, isoUtc(m_history.getColumn(3).getInt64()));
            out.append(object);
        }
        return out;
    }

    QJsonArray relations(qint64 pk)
    {
        m_relations.reset();
        m_relations.bind(1, static_cast<int64_t>(pk));
        std::vector<QJsonObject> found;
        while (m_relations.executeStep()) {
            QJsonObject object;
            object.insert(u"account"_s, m_accounts.value(m_relations.getColumn(0).getInt64()));
            int column = 1;
            for (const auto &half : {u"they_follow"_s, u"we_follow"_s, u"connected"_s}) {
                put(object, half, m_relations.getColumn(column));
                putTime(object, half + u"_since"_s, m_relations.getColumn(column + 1),
                    m_relations.getColumn(column + 2));
                for (const auto &[offset, name] : {std::pair(3, u"_from"_s), {4, u"_left_by"_s}}) {
                    if (const auto at = m_relations.getColumn(column + offset); !at.isNull()) {
                        object.insert(half + name, isoUtc(at.getInt64()));
                    }
                }
                column += 5;
            }
            found.push_back(object);
        }
        std::ranges::sort(
            found, {}, [](const QJsonObject &one) { return one.value(u"account"_s).toString(); });
        QJsonArray out;
        for (const QJsonObject &one : found) {
            out.append(one);
        }
        return out;
    }

    void snapshots()
    {
        std::vector<QByteArray> keys(static_cast<std::size_t>(
            db::queryNumber(m_database, "SELECT value FROM meta WHERE name = 'next_pk'")));
        SQLite::Statement query(m_database, "SELECT pk, CAST(key AS TEXT) FROM profile");
        while (query.executeStep()) {
            const auto pk = static_cast<std::size_t>(query.getColumn(0).getInt64());
            if (pk < keys.size()) {
                keys[pk] = db::blob(query.getColumn(1));
            }
        }
        std::vector<QJsonObject> lines;
        for (auto it = m_accounts.cbegin(); it != m_accounts.cend(); ++it) {
            for (const auto &one : snapshots::liveSnapshots(m_database, AccountId {it.key()})) {
                lines.push_back(snapshotObject(it.value(), one, keys));
            }
        }
        const auto place = [](const QJsonObject &one) {
            return std::tuple(one.value(u"account"_s).toString(), one.value(u"list"_s).toString(),
                one.value(u"name"_s).toString(), one.value(u"taken_at"_s).toString(),
                one.value(u"members"_s).toString());
        };
        std::ranges::sort(lines, {}, place);
        for (const QJsonObject &one : lines) {
            line(u"snapshot"_s, one);
        }
    }

    static QJsonObject snapshotObject(
        const QString &account, const snapshots::Snapshot &one, const std::vector<QByteArray> &keys)
    {
        QJsonObject object {{u"account"_s, account}, {u"list"_s, one.list},
            {u"taken_at"_s, isoText(one.takenAt)}, {u"rows"_s, one.rows},
            {u"complete"_s, one.isComplete}};
        put(object, u"name"_s, one.name);
        put(object, u"incomplete"_s, one.incompleteCode);
        if (!one.options.isEmpty()) {
            object.insert(u"options"_s, QString::fromUtf8(one.options));
        }
        if (one.overruled) {
            object.insert(u"overruled"_s, *one.overruled);
        }
        // In file order where the order means something, so that it is compared as well.
        const auto members = snapshots::decode(one.members);
        std::vector<QByteArray> names;
        for (const Pk pk : members.value_or(std::vector<Pk> {})) {
            names.push_back(number(pk) < keys.size() ? keys[number(pk)] : QByteArray("?"));
        }
        if (!snapshots::isOrdered(one.members)) {
            std::ranges::sort(names);
        }
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const QByteArray &name : names) {
            hash.addData(name);
            hash.addData("\n");
        }
        object.insert(u"members"_s, QString::fromLatin1(hash.result().toHex()));
        return object;
    }

    /// Side lists, messages, names seen beside ids, facts about our accounts; accounts by label.
    void beyondLists()
    {
        for (auto it = m_accounts.cbegin(); it != m_accounts.cend(); ++it) {
            const auto account = static_cast<int64_t>(it.key());
            rowsOf(u"side_member"_s, it.value(), account,
                "SELECT side_list.list, side_list.name, CAST(profile.key AS TEXT) AS key,"
                " since_at, since_precision FROM side_list JOIN profile USING (pk)"
                " WHERE side_list.account = ?1 ORDER BY 1, 2, 3");
            rowsOf(u"message"_s, it.value(), account,
                "SELECT message.kind, message.direction, correspondent.identity AS correspondent,"
                " (SELECT CAST(profile.key AS TEXT) FROM profile"
                "   WHERE profile.pk = correspondent.pk) AS key, correspondent.link,"
                " thread.ext AS thread, message.at, message.at_precision, message.ext AS id,"
                " message.reply_to, message.was_deleted, message.text FROM message"
                " LEFT JOIN correspondent ON correspondent.id = message.correspondent"
                " LEFT JOIN thread ON thread.id = message.thread WHERE message.account = ?1"
                " ORDER BY message.at, message.digest");
            rowsOf(u"thread"_s, it.value(), account,
                "SELECT thread.ext AS thread, import_thread.title, import_thread.is_group,"
                " (SELECT max(taken_at) FROM import_account"
                "   WHERE import_account.import = import_thread.import) AS taken_at"
                " FROM import_thread JOIN thread ON thread.id = import_thread.thread"
                " JOIN import ON import.id = import_thread.import"
                " WHERE thread.account = ?1 AND import.undone_at IS NULL ORDER BY 1, 4, 2");
            rowsOf(u"contact"_s, it.value(), account,
                "SELECT CAST(profile.key AS TEXT) AS key, messages_in, messages_out, last_in,"
                " last_out, waiting_since, is_guess FROM contact JOIN profile USING (pk)"
                " WHERE contact.account = ?1 ORDER BY 1");
            rowsOf(u"account_fact"_s, it.value(), account,
                "SELECT fact.name, fact.value, fact.at, fact.at_precision, said.taken_at"
                " FROM import_account_fact AS fact JOIN import ON import.id = fact.import"
                " JOIN import_account AS said"
                "  ON said.import = fact.import AND said.account = fact.account"
                " WHERE fact.account = ?1 AND import.undone_at IS NULL"
                " ORDER BY said.taken_at, fact.position, fact.value");
        }
        rows(u"alias"_s,
            "SELECT network.code AS network, CAST(alias.ext AS TEXT) AS key, alias.handle,"
            " alias.name, min(alias.first_at) AS first_at, max(alias.last_at) AS last_at"
            " FROM alias JOIN network ON network.id = alias.network"
            " JOIN import ON import.id = alias.import WHERE import.undone_at IS NULL"
            " GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4");
    }

    void rowsOf(const QString &kind, const QString &label, int64_t account, const char *sql)
    {
        SQLite::Statement query(m_database, sql);
        query.bind(1, account);
        while (query.executeStep()) {
            QJsonObject object = rowObject(query);
            object.insert(u"account"_s, label);
            line(kind, object);
        }
    }

    void erased()
    {
        rows(u"erased"_s, "SELECT hex(hash) AS hash, opted_out FROM erased ORDER BY hash");
    }

    void purgePlans()
    {
        SQLite::Statement query(m_database,
            "SELECT plan.account, plan.kind, plan.as_of, plan.options, plan.fit, plan.left_out,"
            " plan.closed_at IS NOT NULL AS closed, item.position, network.code AS network, "
            "CAST(profile.key AS TEXT) AS key,"
            " item.reasons, item.decision, item.decided_at, item.snoozed_until, item.done,"
            " item.done_at, item.proof, list.name AS demoted_to"
            " FROM purge_plan AS plan LEFT JOIN purge_item AS item ON item.plan = plan.id"
            " LEFT JOIN profile ON profile.pk = item.pk"
            " LEFT JOIN network ON network.id = profile.network"
            " LEFT JOIN list ON list.id = item.demoted_to"
            " ORDER BY plan.made_at, plan.id, item.position");
        while (query.executeStep()) {
            QJsonObject object = rowObject(query);
            object.insert(u"account"_s, m_accounts.value(query.getColumn(0).getInt64()));
            line(u"purge_item"_s, object);
        }
    }

    SQLite::Database &m_database;
    QIODevice &m_out;
    const JobContext &m_job;
    bool m_failed = false;
    QMap<qint64, QString> m_accounts; ///< by id: network:handle
    SQLite::Statement m_keys {m_database,
        "SELECT CAST(ext AS TEXT), (SELECT max(taken_at) FROM import_account"
        "  WHERE import_account.import = import_key.import) AS at"
        " FROM import_key WHERE pk = ?1 ORDER BY at, 1"};
    SQLite::Statement m_history {m_database,
        "SELECT kept.field, kept.value, kept.precision, (SELECT max(taken_at) FROM import_account"
        "  WHERE import_account.import = kept.import) AS taken_at"
        " FROM (SELECT import, pk, field, value, NULL AS precision FROM import_text WHERE pk = ?1"
        " UNION ALL SELECT import, pk, field, value, precision FROM import_number WHERE pk = ?1)"
        " AS kept ORDER BY kept.field, 4, kept.import"};
    // CROSS keeps the accounts outside: the other way round all relations are walked for each pk.
    SQLite::Statement m_relations {m_database,
        "SELECT relation.account, relation.they_follow, relation.they_at, relation.they_precision,"
        " t1.taken_at, t2.taken_at, relation.we_follow, relation.we_at, relation.we_precision,"
        " w1.taken_at, w2.taken_at, relation.connected, relation.connected_at,"
        " relation.connected_precision, c1.taken_at, c2.taken_at FROM account"
        " CROSS JOIN relation ON relation.account = account.id AND relation.pk = ?1"
        " LEFT JOIN snapshot AS t1 ON t1.id = relation.they_first"
        " LEFT JOIN snapshot AS t2 ON t2.id = relation.they_left"
        " LEFT JOIN snapshot AS w1 ON w1.id = relation.we_first"
        " LEFT JOIN snapshot AS w2 ON w2.id = relation.we_left"
        " LEFT JOIN snapshot AS c1 ON c1.id = relation.connected_first"
        " LEFT JOIN snapshot AS c2 ON c2.id = relation.connected_left"};
};

} // namespace

Result<void> dumpContent(SQLite::Database &database, QIODevice &out, const JobContext &job)
{
    return db::guarded(QString::fromStdString(database.getFilename()), [&]() -> Result<void> {
        const db::InterruptOnStop interrupt(database, job.stop);
        return Dump(database, out, job).run();
    });
}

} // namespace comity
