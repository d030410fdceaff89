#include "model/import/formats/reader.h"

#include "model/import/formats/bluesky_car.h"
#include "model/import/formats/bluesky_json.h"
#include "model/import/formats/discord_chat.h"
#include "model/import/formats/discord_package.h"
#include "model/import/formats/facebook_lists.h"
#include "model/import/formats/github_users.h"
#include "model/import/formats/instagram_html.h"
#include "model/import/formats/instagram_lists.h"
#include "model/import/formats/linkedin_export.h"
#include "model/import/formats/mapped_csv.h"
#include "model/import/formats/mastodon_archive.h"
#include "model/import/formats/mastodon_csv.h"
#include "model/import/formats/messenger_backup.h"
#include "model/import/formats/tiktok_json.h"
#include "model/import/formats/tiktok_txt.h"
#include "model/import/formats/x_api_json.h"
#include "model/import/formats/x_archive.h"
#include "model/import/formats/xlsx_workbook.h"
#include "model/import/formats/youtube_subscriptions.h"

#include <algorithm>
#include <array>

namespace comity::formats {
namespace {

constexpr std::array all {
    Reader {"x-archive", true, isXArchive, readXArchive},
    Reader {"xlsx", false, isPeopleWorkbook, readPeopleWorkbook},
    Reader {"instagram-json", true, isInstagramExport, readInstagramLists},
    Reader {"instagram-html", true, isInstagramHtml, readInstagramHtml},
    Reader {"linkedin-csv", true, isLinkedInExport, readLinkedInExport},
    Reader {"bluesky-car", true, isBlueskyCar, readBlueskyCar},
    Reader {"facebook-json", true, isFacebookExport, readFacebookLists},
    Reader {"facebook-html", true, isFacebookHtml, readFacebookHtml},
    Reader {"bluesky-json", true, isBlueskyJson, readBlueskyJson},
    Reader {"x-api-json", true, isXApiJson, readXApiJson},
    Reader {"messenger-json", true, isMessengerBackup, readMessengerBackup},
    Reader {"mastodon-archive", true, isMastodonArchive, readMastodonArchive},
    Reader {"mastodon-csv", true, isMastodonCsv, readMastodonCsv},
    Reader {"tiktok-json", true, isTikTokJson, readTikTokJson},
    Reader {"tiktok-txt", true, isTikTokTxt, readTikTokTxt},
    Reader {"youtube-csv", true, isYouTubeExport, readYouTubeSubscriptions},
    Reader {"github-json", true, isGitHubUsers, readGitHubUsers},
    Reader {"discord-chat", true, isDiscordChat, readDiscordChat},
    Reader {"discord-package", true, isDiscordPackage, readDiscordPackage},
};

constexpr Reader table {"csv", false, holdsPeopleTable, readMappedCsv};

} // namespace

std::span<const Reader> readers()
{
    return all;
}

const Reader &tableReader()
{
    return table;
}

const Reader *readerOf(QStringView format)
{
    const auto found = std::ranges::find_if(
        all, [format](const Reader &one) { return format == QLatin1String(one.format); });
    if (found != all.end()) {
        return &*found;
    }
    return format == QLatin1String(table.format) ? &table : nullptr;
}

} // namespace comity::formats
