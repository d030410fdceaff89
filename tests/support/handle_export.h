#pragma once

#include "model/import/commit/commit.h"
#include "tests/support/import_text.h"

#include <QDir>
#include <SQLiteCpp/Statement.h>
#include <optional>

namespace comity::tests {

/// Somebody on a list of an invented export of a network that knows people by their handle.
struct Follow
{
    QByteArray handle;
    qint64 since = 0;
    QByteArray name = {}; ///< only newer exports state it
};

/// An export of Instagram (or, with `network`, of one that writes it the same way).
struct HandleExport
{
    int day = 1; ///< of May 2026, when the lists were taken
    std::vector<Follow> followers;
    std::vector<Follow> following = {};
    QByteArray network = "instagram";
};

/// A moment that nobody else shares.
constexpr qint64 followTime(int n)
{
    return 1'700'000'000 + 1'000 * n;
}

/// Imports as the window does: staged, answered, saved.
class RenameWorkspace : public ImportWorkspace
{
public:
    /// The lists as tables of the network's account "fernhill".
    ImportRequest requestFor(const HandleExport &one)
    {
        ImportRequest request;
        request.paths = {writeFolder(one)};
        request.account = ImportRequest::AccountName {
            QString::fromLatin1(one.network), QStringLiteral("fernhill")};
        request.takenAt = dayOf2026(5, one.day);
        return request;
    }

    ImportSummary staged(const HandleExport &one)
    {
        ImportRequest request = requestFor(one);
        request.isDryRun = true;
        return import(request);
    }

    /// Takes every offer or none.
    ImportSummary save(const HandleExport &one, bool accepts = true)
    {
        ImportRequest request = requestFor(one);
        if (accepts) {
            request.isDryRun = true;
            for (const RenameOffer &offer : import(request).renames) {
                request.renames.push_back(
                    {offer.network, offer.stored.key, offer.staged.key, true});
            }
            request.isDryRun = false;
        }
        return import(request);
    }

    /// The answer of a query of one text; rows are joined by spaces.
    QString asked(const char *sql)
    {
        SQLite::Statement query(file().reader(), sql);
        QStringList out;
        while (query.executeStep()) {
            out += QString::fromStdString(query.getColumn(0).getString());
        }
        return out.join(u' ');
    }

private:
    QString writeFolder(const HandleExport &one)
    {
        const QString name = QStringLiteral("export-%1").arg(++m_exports);
        const QString lists = name + QStringLiteral("/connections/followers_and_following/");
        QDir(path(QStringLiteral("."))).mkpath(lists);
        write(lists + QStringLiteral("followers_1.json"), '[' + rows(one.followers) + ']');
        if (!one.following.empty()) {
            write(lists + QStringLiteral("following.json"),
                "{\"relationships_following\":[" + rows(one.following) + "]}");
        }
        return path(name);
    }

    static QByteArray rows(const std::vector<Follow> &people)
    {
        QByteArrayList out;
        for (const Follow &one : people) {
            const QByteArray time = QByteArray::number(one.since);
            if (one.name.isEmpty()) {
                out += R"({"title":"","string_list_data":[{"href":"https://www.instagram.com/)"
                    + one.handle + R"(","value":")" + one.handle + R"(","timestamp":)" + time
                    + "}]}";
            } else {
                out += R"({"timestamp":)" + time + R"(,"media":[],"label_values":[{"label":"URL",)"
                    + R"("value":""},{"label":"Name","value":")" + one.name
                    + R"("},{"label":"Username","value":")" + one.handle + R"("}]})";
            }
        }
        return out.join(",\n");
    }

    int m_exports = 0;
};

} // namespace comity::tests
