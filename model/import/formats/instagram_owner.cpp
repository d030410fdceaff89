#include "model/import/formats/instagram_owner.h"

#include "model/import/formats/html_texts.h"
#include "model/import/formats/instagram_record.h"
#include "model/import/formats/mojibake.h"
#include "model/import/formats/small_json.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

namespace dom = simdjson::dom;

const QStringList &userKeys()
{
    static const QStringList keys {u"username"_s, u"benutzername"_s, u"nombre de usuario"_s,
        u"nom d'utilisateur"_s, u"nom d’utilisateur"_s, u"nome utente"_s, u"gebruikersnaam"_s,
        u"nazwa użytkownika"_s, u"nome de usuário"_s, u"nome de utilizador"_s, u"kullanıcı adı"_s,
        u"имя пользователя"_s, u"ユーザーネーム"_s, u"användarnamn"_s, u"brugernavn"_s,
        u"brukernavn"_s};
    return keys;
}

const QStringList &nameKeys()
{
    static const QStringList keys {u"name"_s, u"nombre"_s, u"nom"_s, u"nome"_s, u"naam"_s,
        u"imię i nazwisko"_s, u"nazwa"_s, u"vollständiger name"_s};
    return keys;
}

QString repaired(std::string_view text)
{
    std::string scratch;
    const std::string_view whole = repairedMojibake(text, scratch);
    return QString::fromUtf8(whole.data(), static_cast<qsizetype>(whole.size()));
}

void takeEntry(std::string_view key, dom::element content, Owner &owner)
{
    std::string_view value;
    if (content["value"].get_string().get(value)) {
        return;
    }
    const QString name = repaired(key).toLower();
    if (userKeys().contains(name) && isInstagramUser(value)) {
        owner.handle = repaired(value);
        owner.key = owner.handle.toLower();
    } else if (nameKeys().contains(name)) {
        owner.name = repaired(value);
    }
}

} // namespace

Result<Owner> readInstagramOwner(Container &container, std::size_t entry, const JobContext &job)
{
    const Result<SmallJson> json = SmallJson::read(container, entry, job);
    if (!json) {
        return tl::unexpected<Error>(json.error());
    }
    Owner owner;
    dom::array users;
    dom::object entries;
    if (!elementAt(json->root(), {"profile_user"}).get_array().get(users)) {
        for (const dom::element user : users) {
            if (!elementAt(user, {"string_map_data"}).get_object().get(entries)) {
                for (const auto &[key, content] : entries) {
                    takeEntry(key, content, owner);
                }
            }
        }
        return owner;
    }
    const std::string user = textAt(json->root(), {"username"}).toStdString();
    if (isInstagramUser(user)) {
        owner.handle = QString::fromStdString(user);
        owner.key = owner.handle.toLower();
        owner.name = repaired(textAt(json->root(), {"name"}).toStdString());
    }
    return owner;
}

Result<Owner> readInstagramHtmlOwner(Container &container, std::size_t entry, const JobContext &job)
{
    Owner owner;
    QString label;
    const Result<void> done = readHtml(container, entry,
        {
            .link = [](std::string_view) {},
            .text =
                [&](std::string_view text, std::string_view) {
                    const QString shown = repaired(text);
                    if (userKeys().contains(label) && owner.handle.isEmpty()
                        && isInstagramUser(text)) {
                        owner.handle = shown;
                        owner.key = shown.toLower();
                    } else if (nameKeys().contains(label) && owner.name.isEmpty()) {
                        owner.name = shown;
                    }
                    label = shown.toLower();
                },
        },
        job);
    if (!done) {
        return tl::unexpected<Error>(done.error());
    }
    return owner;
}

Owner instagramOwnerInName(const QString &name)
{
    static const QRegularExpression dated(
        u"^instagram-([A-Za-z0-9._]{1,30})-20\\d\\d-\\d\\d-\\d\\d"_s);
    static const QRegularExpression old(
        u"^([A-Za-z0-9._]{1,30})_20\\d{6}(?:_part_\\d+)?(?:\\.|$)"_s);
    for (const QRegularExpression &pattern : {dated, old}) {
        const QRegularExpressionMatch match = pattern.match(name);
        if (match.hasMatch()) {
            return {match.captured(1).toLower(), match.captured(1), {}};
        }
    }
    return {};
}

Owner instagramOwnerInNames(const Container &container, std::optional<std::size_t> entry)
{
    const Owner named = instagramOwnerInName(container.name());
    if (!named.isEmpty() || !entry) {
        return named;
    }
    // The folder that a zip of Instagram wraps around everything.
    const QStringList folders = container.entries().at(*entry).path.split(u'/');
    for (const QString &folder : folders) {
        const Owner inFolder = instagramOwnerInName(folder);
        if (!inFolder.isEmpty() && folder.startsWith(u"instagram-")) {
            return inFolder;
        }
    }
    return {};
}

} // namespace comity::formats
