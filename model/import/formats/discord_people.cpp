#include "model/import/formats/discord_people.h"

#include "model/import/formats/dates.h"
#include "model/import/formats/ids.h"

#include <charconv>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr quint64 epochMilliseconds = 1'420'070'400'000; ///< Discord counts from 2015
constexpr int timeShift = 22;

std::optional<ListKind> listOf(const QString &type)
{
    return type == u"1" ? std::optional(ListKind::Connections)
        : type == u"2"  ? std::optional(ListKind::Blocked)
        : type == u"3"  ? std::optional(ListKind::RequestsReceived)
        : type == u"4"  ? std::optional(ListKind::Pending)
                        : std::nullopt;
}

} // namespace

PersonRecord DiscordPerson::record() const
{
    PersonRecord person;
    person.id = id;
    person.handle = handle;
    person.name = name;
    return person;
}

DiscordPerson discordPerson(
    const QString &id, const QString &user, const QString &discriminator, const QString &name)
{
    const bool isOld = !discriminator.isEmpty() && discriminator.toInt() != 0;
    const QString full = isOld ? u"%1#%2"_s.arg(user, discriminator) : user;
    DiscordPerson person;
    person.id = id.toStdString();
    person.handle = isOld ? std::string() : user.toStdString();
    person.name = (name.isEmpty() && isOld ? full : name).toStdString();
    return person;
}

DiscordAccount readDiscordAccount(simdjson::dom::element root)
{
    DiscordAccount account;
    const DiscordPerson us = discordPerson(textAt(root, {"id"}), textAt(root, {"username"}),
        textAt(root, {"discriminator"}), textAt(root, {"global_name"}));
    account.owner = {QString::fromStdString(us.id), QString::fromStdString(us.handle),
        QString::fromStdString(us.name)};
    simdjson::dom::array relationships;
    if (root["relationships"].get_array().get(relationships)) {
        return account;
    }
    account.hasRelationships = true;
    for (const simdjson::dom::element one : relationships) {
        QString name = textAt(one, {"user", "global_name"});
        name = name.isEmpty() ? textAt(one, {"nickname"}) : name;
        const QString inner = textAt(one, {"user", "id"});
        const DiscordPerson person = discordPerson(inner.isEmpty() ? textAt(one, {"id"}) : inner,
            textAt(one, {"user", "username"}), textAt(one, {"user", "discriminator"}), name);
        account.byId[person.id] = person;
        if (const auto kind = listOf(textAt(one, {"type"}))) {
            account.lists[*kind].push_back(person);
        }
    }
    return account;
}

Dated discordTime(std::string_view text, std::string_view id)
{
    const Dated read = readDate(text);
    quint64 number = 0;
    std::from_chars(id.data(), id.data() + id.size(), number);
    if (read.precision != DatePrecision::Local || !isNumericId(id)) {
        return read;
    }
    const auto inId = static_cast<qint64>(((number >> timeShift) + epochMilliseconds) / 1'000);
    return std::abs(inId - read.at) <= 2 ? Dated::exact(read.at) : read;
}

} // namespace comity::formats
