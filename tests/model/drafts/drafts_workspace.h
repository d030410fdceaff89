#pragma once

#include "model/drafts/context.h"
#include "model/standing/people_columns.h"
#include "tests/support/people_workspace.h"

#include <SQLiteCpp/Statement.h>

namespace comity::tests {

/// One message for DraftsWorkspace::write().
struct Written
{
    AccountId account = {};
    Pk pk = {};
    const char *direction = "in";
    qint64 at = 0; ///< 0: not known
    const char *text = "Could you tell me more about this?";
    const char *kind = "direct";
    int thread = 0;
    const char *link = "key"; ///< name: a guess
};

/// A workspace whose lists, messages and facts by hand a test writes, and the drafts made of it.
class DraftsWorkspace : public PeopleWorkspace
{
public:
    using PeopleWorkspace::addList;

    ListId addList(const QString &name, const std::vector<Pk> &people, const char *kind = "private")
    {
        SQLite::Statement put(
            writer(), "INSERT INTO list (name, kind, position, made_at) VALUES (?1, ?2, 1, 1)");
        put.bind(1, name.toStdString());
        put.bind(2, kind);
        put.exec();
        const qint64 list = writer().getLastInsertRowid();
        for (const Pk pk : people) {
            SQLite::Statement member(
                writer(), "INSERT INTO list_member (pk, list, added_at) VALUES (?1, ?2, 1)");
            member.bind(1, static_cast<int64_t>(comity::number(pk)));
            member.bind(2, static_cast<int64_t>(list));
            member.exec();
        }
        return ListId {list};
    }
    /// Two profiles become one person.
    void merge(Pk a, Pk b)
    {
        SQLite::Statement put(
            writer(), "UPDATE profile SET person = min(?1, ?2) WHERE pk IN (?1, ?2)");
        put.bind(1, static_cast<int64_t>(comity::number(a)));
        put.bind(2, static_cast<int64_t>(comity::number(b)));
        put.exec();
    }
    void tellFact(Pk pk, const char *field, const char *value, qint64 setAt = 1)
    {
        SQLite::Statement put(
            writer(), "INSERT INTO person_fact (pk, field, value, set_at) VALUES (?1, ?2, ?3, ?4)");
        put.bind(1, static_cast<int64_t>(comity::number(pk)));
        put.bind(2, field);
        put.bind(3, value);
        put.bind(4, static_cast<int64_t>(setAt));
        put.exec();
    }
    void tellPermission(Pk pk, const char *state, const char *topic = "any")
    {
        SQLite::Statement put(writer(),
            "INSERT INTO permission (pk, id, topic, state, wording, source, at, recorded_at)"
            " VALUES (?1, ?2, ?3, ?4, 'as they said', 'a mail', 1000, 1000)");
        put.bind(1, static_cast<int64_t>(comity::number(pk)));
        put.bind(2, ++m_rows);
        put.bind(3, topic);
        put.bind(4, state);
        put.exec();
    }
    void tellMeeting(Pk pk, const Dated &when, const char *event)
    {
        SQLite::Statement put(writer(),
            "INSERT INTO meeting (pk, id, at, at_precision, event) VALUES (?1, ?2, ?3, 'day', ?4)");
        put.bind(1, static_cast<int64_t>(comity::number(pk)));
        put.bind(2, ++m_rows);
        put.bind(3, static_cast<int64_t>(when.at));
        put.bind(4, event);
        put.exec();
    }

    void write(const Written &one)
    {
        const std::string identity
            = std::string(one.link) + ':' + std::to_string(comity::number(one.pk));
        SQLite::Statement who(writer(),
            "INSERT OR IGNORE INTO correspondent (account, identity, pk, link)"
            " VALUES (?1, ?2, ?3, ?4)");
        who.bind(1, static_cast<int64_t>(comity::number(one.account)));
        who.bind(2, identity);
        who.bind(3, static_cast<int64_t>(comity::number(one.pk)));
        who.bind(4, one.link);
        who.exec();
        SQLite::Statement put(writer(),
            "INSERT INTO message (account, digest, kind, direction, correspondent, thread, at,"
            " was_deleted, text) SELECT ?1, ?2, ?3, ?4, id, nullif(?5, 0), nullif(?6, 0), 0, ?7"
            " FROM correspondent WHERE identity = ?8 AND account = ?1");
        put.bind(1, static_cast<int64_t>(comity::number(one.account)));
        put.bind(2, ++m_rows);
        put.bind(3, one.kind);
        put.bind(4, one.direction);
        put.bind(5, one.thread);
        put.bind(6, static_cast<int64_t>(one.at));
        put.bind(7, one.text);
        put.bind(8, identity);
        put.exec();
    }

    /// What a draft rests on, as of now.
    Result<drafts::ReviewRequest> contextFor(drafts::DraftRequest request)
    {
        const auto columns = PeopleColumns::load(writer(), request.account);
        request.asOf = request.asOf == 0 ? now() : request.asOf;
        return drafts::contextFor(writer(), **columns, request);
    }
    /// Of a direct message on X.
    static drafts::DraftRequest toSome(AccountId account, const QStringList &targets)
    {
        drafts::DraftRequest request {
            .channel = QStringLiteral("x-dm"), .text = QStringLiteral("Hello there")};
        request.account = account;
        for (const QString &target : targets) {
            request.targets.push_back(drafts::audienceTargetFrom(target));
        }
        return request;
    }
    std::vector<review::Recipient> recipients(AccountId account, const QStringList &targets)
    {
        const auto context = contextFor(toSome(account, targets));
        return context ? context->draft.recipients : std::vector<review::Recipient> {};
    }
    /// The first of them; somebody of whom nothing is known where there is none.
    review::Recipient recipient(AccountId account, const QString &target)
    {
        const auto all = recipients(account, {target});
        return all.empty() ? review::Recipient {} : all.front();
    }

private:
    int m_rows = 0;
};

} // namespace comity::tests
