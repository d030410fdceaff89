#pragma once

#include "model/accounts/accounts_store.h"
#include "model/export/people_rows.h"
#include "tests/support/people_workspace.h"

#include <QString>

namespace comity::tests {

/// A workspace with lists and people to be exported.
class ExportFixture : public PeopleWorkspace
{
public:
    PeopleGroup group(AccountId account, std::vector<Pk> people)
    {
        return {AccountsStore(writer()).account(account).value_or(Account {}),
            *PeopleColumns::load(path(), account), std::move(people)};
    }

    void addMember(const char *list, Pk pk, int part, qint64 addedAt = 1)
    {
        writer().exec(
            (QStringLiteral("INSERT OR IGNORE INTO list (id, name, kind, position, made_at)"
                            " VALUES ((SELECT coalesce(max(id), 0) + 1 FROM list), '%1',"
                            " 'private', (SELECT count(*) FROM list), 1)")
                    .arg(QString::fromUtf8(list)))
                .toStdString());
        writer().exec((QStringLiteral("INSERT INTO list_member (pk, list, part, added_at) SELECT"
                                      " %1, id, %2, %3 FROM list WHERE name = '%4'")
                           .arg(comity::number(pk))
                           .arg(part)
                           .arg(addedAt)
                           .arg(QString::fromUtf8(list)))
                          .toStdString());
    }

    void sql(const char *text) { writer().exec(text); }
};

} // namespace comity::tests
