#pragma once

#include "model/base/clock.h"
#include "model/base/dated.h"
#include "model/db/workspace_file.h"
#include "model/people/person_row.h"

#include <QTemporaryDir>
#include <memory>
#include <optional>
#include <vector>

namespace comity::tests {

/// A workspace with invented people, written row by row as an import would leave it. The clock
/// stands at 2026-05-14 09:00 UTC.
class SampleWorkspace
{
public:
    SampleWorkspace();

    struct List
    {
        QString name; ///< followers, following, connections
        std::vector<Pk> members;
        std::vector<qint64> since = {}; ///< beside members, days; may be empty
    };

    AccountId addAccount(const QString &network, const QString &handle);
    /// Fills in the pk; key and network are needed.
    Pk add(PersonRow row);
    /// `count` people with the handles person1…; counts and last posts vary.
    std::vector<Pk> addMany(int count, const QString &network);
    /// One import of lists taken on a day, which states everything of everybody.
    ImportId import(AccountId account, QDate takenAt, const std::vector<List> &lists,
        const QString &format = QStringLiteral("x-archive"));
    /// A value that an import stated and a later one changed.
    void addOldText(ImportId import, Pk pk, const QString &field, const QString &value);

    /// Anything else; before open(). Raises the generation.
    void exec(const QString &sql);
    /// Something they wrote to an account, or we to them. linkMessages() says who is who.
    void addMessage(AccountId account, Pk pk, bool isTheirs, qint64 when, const QString &text);
    /// After all messages: who is who, and who wrote to whom.
    void linkMessages(AccountId account);

    qint64 number(const QString &sql) const;
    const Clock &clock() const { return m_clock; }
    /// Closes the writer and opens the file as the window does.
    db::WorkspaceFile open();

private:
    QTemporaryDir m_folder;
    QString m_path;
    Clock m_clock;
    std::optional<db::WorkspaceFile> m_file;
    std::unique_ptr<SQLite::Database> m_writer;
    quint32 m_lastPk = 0;
};

} // namespace comity::tests
