#include "tests/architecture/include_floors.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

struct Folder
{
    const char *path;
    int floor;
};

// architecture.md §2, with ui/ in its storeys. The longest path that fits decides, so
// model/import/formats stands lower than model/import. A folder reaches what is lower, and itself.
constexpr auto folders = std::to_array<Folder>({
    {"app", 110},
    {"ui/shell", 100},
    {"ui/today", 90},
    {"ui/people", 90},
    {"ui/lists", 90},
    {"ui/purge", 90},
    {"ui/drafts", 90},
    {"ui/followups", 90},
    {"ui/insights", 90},
    {"ui/accounts", 90},
    {"ui/imports", 90},
    {"ui/charts", 85},
    {"ui/common", 80},
    {"ui/print", 80},
    {"model/import", 70},
    {"model/export", 70},
    {"model/goals", 70},
    {"model/purge", 60},
    {"model/targets", 60},
    {"model/drafts", 60},
    {"model/standing", 50},
    {"model/followups", 50},
    {"model/lists", 40},
    {"model/messages", 40},
    {"model/snapshots", 40},
    {"model/people", 30},
    {"model/accounts", 30},
    {"model/review", 30},
    {"model/import/formats", 30},
    {"model/networks", 20},
    {"model/db", 20},
    {"model/jobs", 20},
    {"model/base", 10},
});

// Neighbours of one floor that may be reached: a backup reports its progress, a limit that the
// user set lies in the workspace, the engine speaks of stages and permissions, and a bio names
// places.
constexpr auto neighbours = std::to_array<std::pair<const char *, const char *>>({
    {"model/db", "model/jobs"},
    {"model/networks", "model/db"},
    {"model/import/formats", "model/jobs"},
    {"model/review", "model/people"},
    {"model/accounts", "model/people"},
});

const Folder *folderOf(const QString &path)
{
    const Folder *best = nullptr;
    for (const Folder &folder : folders) {
        const QString prefix = QString::fromLatin1(folder.path) + u'/';
        if (path.startsWith(prefix)
            && (best == nullptr || qstrlen(folder.path) > qstrlen(best->path))) {
            best = &folder;
        }
    }
    return best;
}

bool mayReach(const Folder &from, const Folder &to)
{
    if (&from == &to || to.floor < from.floor) {
        return true;
    }
    return std::ranges::any_of(neighbours, [&](const auto &pair) {
        return qstrcmp(pair.first, from.path) == 0 && qstrcmp(pair.second, to.path) == 0;
    });
}

// Why a header from outside the project must not be included from `path`; empty when it may.
QString whyNotOutside(const QString &path, const QString &header, const QtModuleOf &moduleOf)
{
    const QString module = moduleOf(header);
    static const QStringList windowModules {u"QtGui"_s, u"QtWidgets"_s, u"QtCharts"_s, u"QtSvg"_s,
        u"QtConcurrent"_s, u"QtPrintSupport"_s};
    if (path.startsWith(u"model/")) {
        if (windowModules.contains(module)) {
            return u"the model knows no window"_s;
        }
        if (header.endsWith(u"QSettings")) {
            return u"the model reads no settings"_s;
        }
    } else if (path.startsWith(u"ui/")
        && (header == u"sqlite3.h" || header.startsWith(u"SQLiteCpp/"))) {
        return u"the window knows no SQL"_s;
    }
    return module == u"QtNetwork" || module == u"QtSql" ? u"nothing here uses it"_s : QString();
}

QString whyNot(
    const QString &path, const QString &header, bool inQuotes, const QtModuleOf &moduleOf)
{
    if (!inQuotes) {
        return whyNotOutside(path, header, moduleOf);
    }
    if (header.endsWith(u".moc") && header == QFileInfo(path).completeBaseName() + u".moc") {
        return {};
    }
    const Folder *const from = folderOf(path);
    const Folder *const to = folderOf(header);
    if (from == nullptr) {
        return u"its folder stands on no floor"_s;
    }
    if (to == nullptr) {
        return u"that is no path from the root to a folder with a floor"_s;
    }
    return mayReach(*from, *to) ? QString() : u"that is not below it"_s;
}

// What may not stand in the code of a floor, apart from includes.
QStringList brokenHabits(const QString &path, const QString &source)
{
    QStringList out;
    if (path.startsWith(u"model/")) {
        static const QRegularExpression translation(uR"(\btr\s*\()"_s);
        static const QRegularExpression wallClock(
            uR"(\bcurrent(DateTime|DateTimeUtc|Date|Time|SecsSinceEpoch|MSecsSinceEpoch)\s*\(|\bsystem_clock\b)"_s);
        const QString code = codeOnly(source);
        if (translation.match(code).hasMatch()) {
            out += path + u": tr() is for the window's own labels"_s;
        }
        if (wallClock.match(code).hasMatch()) {
            out += path + u": the time comes from a Clock"_s;
        }
    }
    if (path.startsWith(u"ui/")) {
        static const QRegularExpression sql(
            uR"((?:^|\()\s*(SELECT|INSERT|UPDATE|DELETE FROM|PRAGMA|CREATE TABLE|WITH)\s+[A-Za-z_*(])"_s);
        for (const QString &literal : literalsOf(source)) {
            if (sql.match(literal).hasMatch()) {
                out += path + u": the window knows no SQL: "_s + literal;
            }
        }
    }
    return out;
}

} // namespace

QtModuleOf installedQtModules(const QString &includeFolder)
{
    return [includeFolder](const QString &header) -> QString {
        if (header.startsWith(u"Qt")) {
            return header.section(u'/', 0, 0);
        }
        for (const char *module : {"QtGui", "QtWidgets", "QtCharts", "QtSvg", "QtConcurrent",
                 "QtPrintSupport", "QtNetwork", "QtSql"}) {
            const QString name = QString::fromLatin1(module);
            if (QFileInfo::exists(includeFolder + u'/' + name + u'/' + header)) {
                return name;
            }
        }
        return {};
    };
}

QStringList brokenFloors(const SourceTree &tree, const QtModuleOf &moduleOf)
{
    static const QRegularExpression include(
        uR"re(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"])re"_s,
        QRegularExpression::MultilineOption);
    QStringList broken;
    for (auto file = tree.cbegin(); file != tree.cend(); ++file) {
        auto matches = include.globalMatch(file.value());
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const QString header = match.captured(2);
            const QString why = whyNot(file.key(), header, match.captured(1) == u"\"", moduleOf);
            if (!why.isEmpty()) {
                broken += file.key() + u" includes "_s + header + u": "_s + why;
            }
        }
        broken += brokenHabits(file.key(), file.value());
    }
    return broken;
}

} // namespace comity::tests
