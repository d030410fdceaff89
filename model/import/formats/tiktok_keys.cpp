#include "model/import/formats/tiktok_keys.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

bool isOneOf(std::string_view key, std::initializer_list<std::string_view> names)
{
    return std::ranges::find(names, key) != names.end();
}

} // namespace

std::string plainTikTokKey(std::string_view key)
{
    std::string plain;
    for (const char c : key) {
        if (c != ' ' && c != '_') {
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
    }
    return plain;
}

std::optional<ListKind> tikTokSection(std::string_view plainKey)
{
    if (isOneOf(plainKey, {"follower", "followers", "followerlist"})) {
        return ListKind::Followers;
    }
    if (isOneOf(plainKey, {"following", "followinglist"})) {
        return ListKind::Following;
    }
    if (isOneOf(plainKey, {"block", "blocklist", "blockedlist", "blockedusers"})) {
        return ListKind::Blocked;
    }
    return std::nullopt;
}

std::optional<ListKind> tikTokListAt(std::span<const std::string> path, std::string_view plainKey)
{
    if (plainKey == "fanslist") {
        return ListKind::Followers;
    }
    const auto section = path.empty() ? std::nullopt : tikTokSection(path.back());
    const auto named = tikTokSection(plainKey);
    return named && (!section || section == named) ? named : std::nullopt;
}

TikTokChat tikTokChatAt(std::span<const std::string> path)
{
    TikTokChat chat;
    for (const std::string &key : path) {
        chat.isChat = chat.isChat || isOneOf(key, {"chathistory", "groupchathistory", "groupchat"});
        chat.isGroup = chat.isGroup || key.starts_with("groupchat");
    }
    return chat;
}

std::string_view tikTokChatPartner(std::string_view key)
{
    constexpr std::string_view opening = "chat history with ";
    const auto isSame = [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
    };
    if (key.size() <= opening.size()
        || !std::ranges::equal(key.substr(0, opening.size()), opening, isSame)) {
        return {};
    }
    std::string_view partner = key.substr(opening.size());
    while (!partner.empty() && (partner.back() == ':' || partner.back() == ' ')) {
        partner.remove_suffix(1);
    }
    return partner;
}

bool isTikTokText(const QString &head)
{
    if (!head.startsWith(u'{')) {
        return false;
    }
    static const QRegularExpression gaps(u"[\\s_]+"_s);
    const QString plain = head.toLower().remove(gaps);
    static const QRegularExpression section(u"^\\{\"(?:activity|youractivity|profile|"
                                            u"profileandsettings|post|directmessages?|appsettings|"
                                            "adsanddata|comment|commentsandlikes|incomeplus[a-z]*|"
                                            "tiktoklive|tiktokshop[a-z]*|location[a-z]*|"
                                            "likesandfavorites|video|videos)\":"_s);
    static const QRegularExpression inside(
        u"\"(?:follower|followerlist|following|followinglist|videobrowsinghistory|watchhistory|"
        "favoriteeffects|chathistory|blocklist|loginhistory)\":\\{"_s);
    return plain.contains(u"\"fanslist\":") || plain.contains(u"\"profilemap\":")
        || (section.match(plain).hasMatch() && inside.match(plain).hasMatch());
}

} // namespace comity::formats
