#pragma once

#include "model/import/commit/commit.h"
#include "model/import/erase/erase.h"
#include "model/people/people_store.h"
#include "tests/support/import_text.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <SQLiteCpp/Statement.h>

namespace comity::tests {

/// A workspace that holds Marta Veit in every way a workspace can hold somebody, beside two others.
class EraseFixture : public ImportWorkspace
{
public:
    /// What only Marta brings.
    static QByteArrayList secrets()
    {
        return {"1432881234567890123", "marta_veit", "Marta", "Veit", "Potter of the seven hills",
            "our private tandem", "someone special", "met her at the fair", "rust-red-tag",
            "no more letters please", "mveit@example"};
    }

    /// Everything; without Marta when `has` is false.
    void importAll(bool has = true)
    {
        importArchive(1, has);
        importTable(1, has);
    }

    ImportSummary importArchive(int day, bool has = true)
    {
        const QString folder = QStringLiteral("archive-%1").arg(day);
        QDir(path(QStringLiteral("."))).mkpath(folder + QStringLiteral("/data"));
        const auto put = [&](const char *name, const QByteArray &text) {
            write(folder + QStringLiteral("/data/") + QString::fromLatin1(name), text);
        };
        const QByteArray date = "2026-05-1" + QByteArray::number(day);
        const QByteArray who = "1432881234567890123";
        put("manifest.js",
            "window.__THAR_CONFIG = {\"userInfo\":{\"accountId\":\"1000\",\"userName\":"
            "\"fernhill\"},\"archiveInfo\":{\"generationDate\":\""
                + date + "T10:00:00.000Z\",\"isPartialArchive\":false},\"dataTypes\":{}}");
        put("follower.js",
            "window.YTD.follower.part0 = ["
                + (has ? "{\"follower\":{\"accountId\":\"" + who + "\"}}," : QByteArray())
                + "{\"follower\":{\"accountId\":\"2001000001\"}}]");
        put("following.js",
            "window.YTD.following.part0 = [{\"following\":{\"accountId\":\"2001000002\"}}"
                + (has ? ",{\"following\":{\"accountId\":\"" + who + "\"}}" : QByteArray()) + "]");
        put("direct-messages.js",
            "window.YTD.direct_messages.part0 = ["
                + (has ? conversation("1000-" + who,
                             {said("1", who, "1000", "Remember our private tandem", date),
                                 said("2", "1000", who, "Gladly, someone special", date)})
                            + ','
                       : QByteArray())
                + conversation("1000-2001000001",
                    {said("3", "2001000001", "1000", "A bell for everybody", date)})
                + ']');
        if (has) {
            put("tweets.js",
                "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"901\",\"full_text\":\"A ride "
                "with @marta_veit and Marta Veit\",\"created_at\":"
                "\"Tue May 05 09:01:52 +0000 2026\",\"entities\":{\"user_mentions\":["
                "{\"id_str\":\""
                    + who + "\",\"screen_name\":\"marta_veit\",\"name\":\"Marta Veit\"}]}}}]");
        }
        ImportRequest request;
        request.paths = {path(folder)};
        return import(request);
    }

    /// A table of followers with bios; the row that cannot be read names her, too.
    ImportSummary importTable(int day, bool has = true)
    {
        QByteArray text = "ID,Handle,Name,Bio\n2001000001,ola,Ola Berg,Sails\n";
        if (has) {
            text += "1432881234567890123,marta_veit,Marta Veit,Potter of the seven hills\n"
                    "1.43288E+18,,Marta Veit,mveit@example";
        }
        ImportRequest request;
        text += has ? "" : "1.43288E+18,,Somebody Else,";
        request.paths = {write(QStringLiteral("followers-%1.csv").arg(day), text + '\n')};
        request.account
            = ImportRequest::AccountName {QStringLiteral("x"), QStringLiteral("fernhill")};
        request.list = formats::ListKind::Followers;
        request.takenAt = dayOf2026(5, 20 + day);
        return import(request);
    }

    void importLinkedIn()
    {
        QDir(path(QStringLiteral("."))).mkpath(QStringLiteral("linkedin"));
        write(QStringLiteral("linkedin/Profile.csv"),
            "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip "
            "Code,Geo Location,Twitter Handles,Websites,Instant Messengers\n"
            "Fern,Hill,,,,,,,,,,,\n");
        write(QStringLiteral("linkedin/Connections.csv"),
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
            "Marta,Veit,https://www.linkedin.com/in/marta-veit,,Veit Pots,Owner,03 May 2026\n"
            "Ola,Berg,https://www.linkedin.com/in/ola-berg,,,,04 May 2026\n");
        write(QStringLiteral("linkedin/messages.csv"),
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE "
            "URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
            "c1,,Marta Veit,,Fern Hill,https://www.linkedin.com/in/fernhill,2026-05-05 10:00:00 "
            "UTC,,A tandem in the rain,INBOX\n");
        ImportRequest request;
        request.paths = {path(QStringLiteral("linkedin"))};
        request.account
            = ImportRequest::AccountName {QStringLiteral("linkedin"), QStringLiteral("fernhill")};
        request.takenAt = dayOf2026(5, 20);
        import(request);
    }

    /// A fact of each kind, a plan item, and a note about somebody else that names her.
    void writeByHand()
    {
        const std::string her = "(SELECT pk FROM v_people WHERE key = '1432881234567890123')";
        const auto writer = file().connect(db::Use::Writer);
        writer->exec("INSERT INTO note VALUES (" + her
            + ", 1, 5, 0, 'met her at the fair');"
              "INSERT INTO tag VALUES ("
            + her
            + ", 'rust-red-tag', 5);"
              "INSERT INTO person_fact VALUES ("
            + her
            + ", 'role', 'supplier', 5, '');"
              "INSERT INTO permission VALUES ("
            + her
            + ", 2, 'any', 'opted-out',"
              " 'no more letters please', 'mail', 5, NULL, 5);"
              "INSERT INTO list (id, name, kind, position, made_at, event) VALUES (1, 'Potters', "
              "'private', 1, 1, 'Dinner with Marta Veit');"
              "INSERT INTO list_member (pk, list, added_at) VALUES ("
            + her
            + ", 1, 5);"
              "INSERT INTO touch VALUES ("
            + her
            + ", 3, 5, NULL, 'share', 'our private tandem',"
              " NULL);"
              "INSERT INTO purge_plan (id, account, made_at, as_of, options, fit) VALUES (1, 1, 5, "
              "5,"
              " '', 1);"
              "INSERT INTO purge_item (plan, position, pk, reasons, followed_precision) VALUES (1, "
              "1,"
            + her
            + ", 'stale', 'none');"
              "INSERT INTO note VALUES ((SELECT pk FROM v_people WHERE key = '2001000001'), 4, 5, "
              "0,"
              " 'knows @marta_veit')");
    }

    ErasureReceipt erase(const char *key)
    {
        const auto pk
            = PeopleStore(file().reader()).find(QStringLiteral("x"), QString::fromLatin1(key));
        const auto done
            = erasePerson(*file().connect(db::Use::Writer), pk.value_or(Pk {0}), 1'780'000'000, {});
        return done.value_or(ErasureReceipt {});
    }

    void sql(const char *text) { file().connect(db::Use::Writer)->exec(text); }

    QString asked(const char *query)
    {
        SQLite::Statement statement(file().reader(), query);
        QStringList out;
        while (statement.executeStep()) {
            out += QString::fromStdString(statement.getColumn(0).getString());
        }
        return out.join(u'\n');
    }

    /// Of the workspace's own files and its automatic backups those that hold these bytes; also an
    /// id as the number that SQLite stores.
    QStringList filesWith(const QByteArray &bytes) const
    {
        QByteArrayList forms {bytes, bytes.toLower()};
        bool isNumber = false;
        if (const qulonglong value = bytes.toULongLong(&isNumber); isNumber) {
            QByteArray big;
            for (int shift = 56; shift >= 0; shift -= 8) {
                big += static_cast<char>((value >> static_cast<unsigned>(shift)) & 0xFFU);
            }
            forms += big;
        }
        const QString workspace = path(QStringLiteral("test.comity"));
        QStringList files {
            workspace, workspace + QStringLiteral("-wal"), workspace + QStringLiteral("-shm")};
        const QDir backups(workspace + QStringLiteral("-backups"));
        for (const QString &name : backups.entryList(QDir::Files)) {
            files += backups.filePath(name);
        }
        QStringList found;
        for (const QString &name : files) {
            QFile one(name);
            const QByteArray content = one.open(QIODevice::ReadOnly) ? one.readAll() : QByteArray();
            for (const QByteArray &form : forms) {
                if (content.contains(form) && !found.contains(name)) {
                    found += name;
                }
            }
        }
        return found;
    }

    static bool warns(const ImportSummary &summary, const QString &code)
    {
        return std::ranges::any_of(
            summary.warnings, [&code](const auto &one) { return one.code == code; });
    }

private:
    static QByteArray said(const QByteArray &id, const QByteArray &from, const QByteArray &to,
        const QByteArray &text, const QByteArray &day)
    {
        return "{\"messageCreate\":{\"id\":\"" + id + "\",\"senderId\":\"" + from
            + "\",\"recipientId\":\"" + to + "\",\"text\":\"" + text + "\",\"createdAt\":\"" + day
            + "T08:00:00.000Z\"}}";
    }

    static QByteArray conversation(const QByteArray &id, const QByteArrayList &messages)
    {
        return "{\"dmConversation\":{\"conversationId\":\"" + id + "\",\"messages\":["
            + messages.join(',') + "]}}";
    }
};

} // namespace comity::tests
