#include "model/import/formats/file_hints.h"

#include "model/base/normal_form.h"
#include "model/import/formats/dates.h"
#include "model/import/formats/entry_path.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

bool holdsOneOf(const QString &text, std::initializer_list<const char *> words)
{
    return std::ranges::any_of(
        words, [&text](const char *word) { return text.contains(QString::fromUtf8(word)); });
}

std::optional<ListKind> listInText(const QString &text)
{
    static const QRegularExpression notFollowing(
        u"(?:un|non|not|n't|nt)[\\s_-]*follow|mutual|fans[\\s_-]*only|block|mute"_s);
    if (notFollowing.match(text).hasMatch()) {
        return std::nullopt;
    }
    const bool following = holdsOneOf(text,
        {"following", "followee", "followed", "friends", "subscriptions", "abonnement", "abonniert",
            "gefolgt", "folge ich", "siguiendo", "seguidos", "seguindo", "suivi", "seguiti",
            "volgend", "obserwowan", "takip edilen", "подписки", "フォロー中", "正在关注"});
    const bool followers = holdsOneOf(text,
        {"follower", "abonnent", "abonné", "seguidor", "seguaci", "volger", "obserwując",
            "obserwujac", "takipçi", "takipci", "подписчик", "フォロワー", "粉丝", "粉絲"});
    const bool connections
        = holdsOneOf(text, {"connection", "conexion", "conexões", "verbindung", "kontakte"});
    if (following + followers + connections != 1) {
        return std::nullopt;
    }
    return following ? ListKind::Following
        : followers  ? ListKind::Followers
                     : ListKind::Connections;
}

} // namespace

std::optional<ListKind> listInName(const QString &path)
{
    const QString name = normalForm(plainStem(path), NormalForm::Composed);
    if (const auto list = listInText(name)) {
        return list;
    }
    const QString folder = baseName(folderName(path));
    return listInText(normalForm(folder.toLower(), NormalForm::Composed));
}

Dated timeInName(const QString &path)
{
    const QString name = baseName(path);
    if (const Dated day = dateInName(name); day.isKnown()) {
        return day;
    }
    static const QRegularExpression milliseconds(u"(?<!\\d)(1[2-9]\\d{11})(?!\\d)"_s);
    const QRegularExpressionMatch match = milliseconds.match(name);
    return match.hasMatch() ? readEpoch(match.captured(1).toLongLong()) : Dated {};
}

} // namespace comity::formats
