#include "model/import/formats/facebook_owner.h"

#include "model/import/formats/ids.h"
#include "model/import/formats/mojibake.h"
#include "model/import/formats/profile_link.h"
#include "model/import/formats/small_json.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

QString repairedAt(simdjson::dom::element from, std::initializer_list<std::string_view> path)
{
    const std::string text = textAt(from, path).toStdString();
    std::string scratch;
    const std::string_view whole = repairedMojibake(text, scratch);
    return QString::fromUtf8(whole.data(), static_cast<qsizetype>(whole.size()));
}

Owner ownerInName(const QString &name)
{
    static const QRegularExpression pattern(
        u"^facebook-([A-Za-z0-9.]{1,60})-20\\d\\d-\\d\\d-\\d\\d"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString user = pattern.match(name).captured(1).toLower();
    if (isNumericId(user.toStdString())) {
        return {user, {}, {}};
    }
    return {{}, user, {}};
}

} // namespace

Result<Owner> readFacebookOwner(Container &container, std::size_t entry, const JobContext &job)
{
    const Result<SmallJson> json = SmallJson::read(container, entry, job);
    if (!json) {
        return tl::unexpected<Error>(json.error());
    }
    Owner owner;
    for (const std::string_view profile : {"profile_v2", "profile"}) {
        simdjson::dom::element about;
        if (elementAt(json->root(), {profile}).get(about)) {
            continue;
        }
        owner.name = repairedAt(about, {"name", "full_name"});
        owner.name = owner.name.isEmpty() ? repairedAt(about, {"name"}) : owner.name;
        owner.handle = repairedAt(about, {"username"});
        std::string scratch;
        for (const std::string_view member : {"profile_uri", "uri"}) {
            const std::string address = textAt(about, {member}).toStdString();
            const ProfileLink link = profileLink(address, scratch);
            if (link.network == "facebook" && owner.handle.isEmpty()) {
                owner.handle = QString::fromUtf8(
                    link.handle.data(), static_cast<qsizetype>(link.handle.size()));
            }
            if (link.network == "facebook" && !link.id.empty()) {
                owner.key
                    = QString::fromUtf8(link.id.data(), static_cast<qsizetype>(link.id.size()));
            }
        }
        return owner;
    }
    return owner;
}

Owner facebookOwnerInNames(const Container &container, std::optional<std::size_t> entry)
{
    QStringList names {container.name()};
    if (entry) {
        names += container.entries().at(*entry).path.split(u'/');
    }
    for (const QString &name : names) {
        const Owner owner = ownerInName(name);
        if (!owner.isEmpty()) {
            return owner;
        }
    }
    return {};
}

} // namespace comity::formats
