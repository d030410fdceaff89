#include "model/lists/handle_paste.h"

#include "model/base/text_fold.h"
#include "model/import/formats/csv_reader.h"
#include "model/import/formats/ids.h"
#include "model/import/formats/profile_link.h"
#include "model/import/formats/table_file.h"
#include "model/import/formats/text_encoding.h"
#include "model/networks/catalogue.h"
#include "model/networks/profile_url.h"

#include <QSet>
#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

using networks::Catalogue;
using networks::KeyKind;
using networks::Network;

constexpr qsizetype rawShown = 200;

/// Servers of mail and not of people who can be followed.
constexpr std::array mailServers {QLatin1String("gmail.com"), QLatin1String("googlemail.com"),
    QLatin1String("outlook.com"), QLatin1String("hotmail.com"), QLatin1String("live.com"),
    QLatin1String("yahoo.com"), QLatin1String("icloud.com"), QLatin1String("me.com"),
    QLatin1String("gmx.net"), QLatin1String("gmx.de"), QLatin1String("web.de"),
    QLatin1String("aol.com"), QLatin1String("proton.me"), QLatin1String("protonmail.com")};

/// What stands above the first column of tables of people.
const QSet<QString> &columnNames()
{
    static const QSet<QString> names {u"handle"_s, u"handles"_s, u"username"_s, u"user name"_s,
        u"user_name"_s, u"screen_name"_s, u"screen name"_s, u"account"_s, u"account address"_s,
        u"acct"_s, u"user"_s, u"profile"_s, u"profile url"_s, u"url"_s, u"id"_s, u"user id"_s,
        u"user_id"_s};
    return names;
}

/// Marks that people's apps leave around what is copied.
QString bare(QString text)
{
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    text = text.simplified();
    while (text.endsWith(u',') || text.endsWith(u';')) {
        text.chop(1);
    }
    if (text.startsWith(u'<') && text.endsWith(u'>')) {
        text = text.mid(1, text.size() - 2);
    }
    if (text.startsWith(u"- "_s)) {
        text = text.mid(2).trimmed();
    }
    return text;
}

bool looksLikeAddress(const QString &text)
{
    return text.contains(u"://"_s) || text.startsWith(u"www."_s)
        || (text.contains(u'/') && text.section(u'/', 0, 0).contains(u'.'));
}

/// Reads one entry after the other.
class PasteReader
{
public:
    PasteReader(const HandleHome &home, HandlePaste &paste)
        : m_home(home)
        , m_paste(paste)
    {
    }

    void readRow(const formats::CsvRow &row)
    {
        if (row.trouble != formats::CsvRow::Trouble::None) {
            m_line = row.line;
            reject(QString::fromUtf8(row.raw.data(), static_cast<qsizetype>(row.raw.size())),
                row.trouble == formats::CsvRow::Trouble::QuoteOpen      ? u"open-quote"_s
                    : row.trouble == formats::CsvRow::Trouble::ZeroByte ? u"zero-byte"_s
                                                                        : u"line-too-long"_s);
            return;
        }
        QStringList cells;
        for (const std::string_view cell : row.cells) {
            cells += bare(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
        }
        if (cells.join(QString()).isEmpty()) {
            return;
        }
        if (++m_rows > 1) {
            finish();
            readCells(cells, row.line);
        } else {
            m_held = cells;
            m_heldLine = row.line;
        }
    }

    /// Of a single row: `ada, bob, cyn` is a list of people and no table.
    void finish()
    {
        if (m_held.isEmpty()) {
            return;
        }
        const QStringList cells = std::exchange(m_held, {});
        const bool isList = m_rows == 1 && cells.size() > 1
            && std::ranges::none_of(cells, [](const QString &cell) { return cell.contains(u' '); });
        if (columnNames().contains(cells.first().toLower())) {
            ++m_paste.comments;
        } else if (isList) {
            for (const QString &cell : cells) {
                if (!cell.isEmpty()) {
                    readCells({cell}, m_heldLine);
                }
            }
        } else {
            readCells(cells, m_heldLine);
        }
    }

private:
    /// Several handles on one line are told from a table by their @.
    void readCells(const QStringList &cells, qint64 line)
    {
        m_line = line;
        if (cells.first().startsWith(u'#')) {
            ++m_paste.comments;
            return;
        }
        QStringList words;
        for (const QString &cell : cells) {
            words += cell.split(u' ', Qt::SkipEmptyParts);
        }
        const bool areAllHandles = std::ranges::all_of(
            words, [](const QString &word) { return word.startsWith(u'@') && word.size() > 1; });
        if (areAllHandles) {
            for (const QString &word : words) {
                readEntry(bare(word));
            }
        } else if (cells.first().isEmpty()) {
            reject(cells.join(u','), u"no-key"_s);
        } else {
            readEntry(cells.first());
        }
    }

    void readEntry(const QString &text)
    {
        if (looksLikeAddress(text)) {
            readAddress(text);
        } else if (text.startsWith(u"did:"_s)) {
            keep({.network = u"bluesky"_s, .id = text});
        } else if (const Network *network
                   = Catalogue::builtIn().find(text.section(u':', 0, 0).toLower());
                   network != nullptr && text.contains(u':')) {
            readHandle(*network, text.section(u':', 1).trimmed(), text);
        } else if (text.lastIndexOf(u'@') > 0) {
            readAcct(text);
        } else if (const Network *home = Catalogue::builtIn().find(m_home.network)) {
            readHandle(*home, text, text);
        } else {
            reject(text, u"no-network"_s, text);
        }
    }

    void readAddress(const QString &text)
    {
        const std::string url
            = (text.contains(u"://"_s) ? text : QString(u"https://" + text)).toStdString();
        std::string scratch;
        const formats::ProfileLink link = formats::profileLink(url, scratch);
        const auto toText = [](std::string_view part) {
            return QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()));
        };
        const Network *network = Catalogue::builtIn().find(toText(link.network));
        if (network == nullptr || (link.id.empty() && link.handle.empty())) {
            reject(text, u"no-profile"_s, text);
            return;
        }
        const QString id = toText(link.id);
        const QString handle = toText(link.handle);
        if (!handle.isEmpty() && !networks::handleLooksValid(*network, handle)) {
            reject(text, u"bad-handle"_s, handle);
            return;
        }
        if (network->key == KeyKind::Name) {
            reject(text, u"name-only"_s, network->name);
            return;
        }
        keep({.network = network->code, .id = id == handle ? QString() : id, .handle = handle});
    }

    /// `ada@host`, with or without @ before it.
    void readAcct(const QString &text)
    {
        const QString acct = text.startsWith(u'@') ? text.mid(1) : text;
        const QString server = acct.section(u'@', 1).toLower();
        const Network *mastodon = Catalogue::builtIn().find(u"mastodon"_s);
        if (!text.startsWith(u'@') && std::ranges::find(mailServers, server) != mailServers.end()) {
            reject(text, u"mail-address"_s, text);
        } else {
            readHandle(*mastodon, acct, text);
        }
    }

    void readHandle(const Network &network, const QString &text, const QString &raw)
    {
        const bool saysHandle = text.startsWith(u'@');
        QString handle = saysHandle ? text.mid(1) : text;
        if (network.key == KeyKind::Name) {
            keep({.network = network.code, .name = text});
            return;
        }
        const bool isIdKeyed = network.key == KeyKind::Id;
        if (isIdKeyed && !saysHandle && formats::isNumericId(handle.toStdString())) {
            keep({.network = network.code, .id = handle});
            return;
        }
        if (isIdKeyed && formats::isDamagedId(handle.toStdString())) {
            reject(raw, u"damaged-id"_s, handle);
            return;
        }
        if (network.key == KeyKind::Acct && !handle.contains(u'@')) {
            if (m_home.server.isEmpty()) {
                reject(raw, u"no-host"_s, handle);
                return;
            }
            handle += u'@' + m_home.server;
        }
        if (!networks::handleLooksValid(network, handle)) {
            reject(raw, u"bad-handle"_s, handle);
            return;
        }
        keep({.network = network.code, .handle = handle});
    }

    void keep(PastedHandle one)
    {
        const QString who = !one.id.isEmpty() ? u"id:" + one.id
            : !one.name.isEmpty()
            ? QString(u"name:" + one.name)
            : QString(u'@' + QString::fromStdString(foldHandle(one.handle.toStdString())));
        const QString key = one.network + u'/' + who;
        if (m_seen.contains(key)) {
            ++m_paste.duplicates;
            return;
        }
        m_seen.insert(key);
        one.line = m_line;
        m_paste.handles.push_back(std::move(one));
    }

    void reject(const QString &raw, const QString &reason, const QString &argument = {})
    {
        m_paste.rejected.push_back({m_line, raw.left(rawShown), reason, argument.left(rawShown)});
    }

    const HandleHome &m_home;
    HandlePaste &m_paste;
    QSet<QString> m_seen;
    qint64 m_line = 0;
    qint64 m_rows = 0;
    QStringList m_held; ///< the first row, until it is known whether others follow
    qint64 m_heldLine = 0;
};

} // namespace

HandlePaste parseHandles(const QByteArray &bytes, const HandleHome &home)
{
    HandlePaste paste;
    PasteReader reader(home, paste);
    const std::string text
        = formats::decodedText({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    formats::CsvReader rows(formats::sniffDelimiter(text), [&reader](const formats::CsvRow &row) {
        reader.readRow(row);
        return true;
    });
    rows.feed(text);
    rows.finish();
    reader.finish();
    return paste;
}

} // namespace comity
