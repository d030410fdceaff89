#include "model/lists/list_traits.h"

#include "model/base/text_fold.h"
#include "model/people/identity_traits.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace comity {
namespace {

struct RoleWord
{
    std::string_view role;
    std::string_view word; ///< folded; one word, or two divided by a blank
};

/// In the singular: "for journalists" says nothing of who says it.
constexpr auto roleWords = std::to_array<RoleWord>({{"journalist", "journalist"},
    {"journalist", "reporter"}, {"journalist", "correspondent"}, {"journalist", "columnist"},
    {"executive", "ceo"}, {"executive", "cto"}, {"executive", "cfo"}, {"executive", "founder"},
    {"executive", "cofounder"}, {"executive", "managing director"}, {"supplier", "supplier"},
    {"supplier", "wholesaler"}, {"supplier", "distributor"}, {"supplier", "manufacturer"}});

/// Before a word of a role, they say that it is not or no more so.
constexpr auto turning
    = std::to_array<std::string_view>({"ex", "former", "formerly", "not", "no", "retired", "anti"});

constexpr auto freeMail = std::to_array<std::string_view>({"gmail.com", "googlemail.com",
    "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com", "icloud.com", "me.com",
    "mac.com", "aol.com", "gmx.de", "gmx.net", "gmx.com", "web.de", "t-online.de", "proton.me",
    "protonmail.com", "mail.com", "yandex.ru", "mail.ru", "qq.com", "163.com", "free.fr",
    "orange.fr", "libero.it", "btinternet.com", "comcast.net", "posteo.de", "fastmail.com"});

constexpr auto nowhere = std::to_array<std::string_view>({"earth", "world", "worldwide", "global",
    "everywhere", "internet", "the internet", "online", "home", "remote", "here", "europe"});

/// What stands at the end of a company's name and is not the name; without a last dot, as trimmed()
/// leaves it.
constexpr auto legalForms = std::to_array<std::string_view>(
    {"inc", "ltd", "llc", "gmbh", "ag", "co", "s.a", "sa", "plc", "bv"});

template <typename Table>
bool isIn(const Table &table, std::string_view word)
{
    return std::ranges::find(table, word) != table.end();
}

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\n");
    const auto to = text.find_last_not_of(" \t\n.,");
    return from == std::string_view::npos || to == std::string_view::npos || to < from
        ? std::string_view()
        : text.substr(from, to - from + 1);
}

std::vector<std::string_view> wordsIn(std::string_view text)
{
    std::vector<std::string_view> words;
    const auto isPart = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 128 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    };
    for (std::size_t i = 0; i < text.size();) {
        if (!isPart(text[i])) {
            ++i;
            continue;
        }
        const std::size_t from = i;
        while (i < text.size() && isPart(text[i])) {
            ++i;
        }
        words.push_back(text.substr(from, i - from));
    }
    return words;
}

void addRoles(std::string_view bio, std::vector<StatedTrait> &into)
{
    const std::string text = folded(bio);
    const auto words = wordsIn(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && isIn(turning, words[i - 1])) {
            continue;
        }
        for (const RoleWord &one : roleWords) {
            const std::string two = i + 1 < words.size()
                ? std::string(words[i]) + ' ' + std::string(words[i + 1])
                : std::string();
            const StatedTrait trait {ListTrait::Role, std::string(one.role)};
            if ((words[i] == one.word || two == one.word)
                && std::ranges::find(into, trait) == into.end()) {
                into.push_back(trait);
            }
        }
    }
}

/// LinkedIn's texts are position and company, divided by a comma.
std::string companyIn(std::string_view work)
{
    const std::string text = folded(work);
    std::string_view rest(text);
    while (true) {
        const auto comma = rest.rfind(',');
        if (comma == std::string_view::npos) {
            return {};
        }
        const std::string_view last = trimmed(rest.substr(comma + 1));
        if (!last.empty() && !isIn(legalForms, last)) {
            return std::string(last);
        }
        rest = rest.substr(0, comma);
    }
}

std::string placeIn(std::string_view location)
{
    const std::string text = folded(location);
    const std::string_view first
        = trimmed(std::string_view(text).substr(0, text.find_first_of(",/|;(")));
    return first.size() < 3 || isIn(nowhere, first) ? std::string() : std::string(first);
}

} // namespace

std::vector<StatedTrait> statedTraits(const TraitTexts &texts)
{
    std::vector<StatedTrait> out;
    const auto add = [&out](ListTrait trait, std::string value) {
        if (!value.empty()) {
            out.push_back({trait, std::move(value)});
        }
    };
    const std::string site = websiteTrait(texts.website);
    const std::string host = site.substr(0, site.find('/'));
    // Empty for a host on which everybody has a page.
    add(ListTrait::Website, host.empty() ? std::string() : websiteTrait(host));
    if (texts.network == "linkedin") {
        add(ListTrait::Company, companyIn(texts.bio));
    }
    addRoles(texts.bio, out);
    add(ListTrait::Place, placeIn(texts.place));
    return out;
}

std::optional<StatedTrait> mailTrait(std::string_view address)
{
    const std::string text = folded(address);
    const auto at = text.rfind('@');
    if (at == std::string::npos || at == 0 || text.find('.', at) == std::string::npos) {
        return std::nullopt;
    }
    const std::string domain(trimmed(std::string_view(text).substr(at + 1)));
    return isIn(freeMail, domain) ? std::nullopt
                                  : std::optional(StatedTrait {ListTrait::Mail, domain});
}

QStringList wordsOfRole(const QString &role)
{
    QStringList words;
    for (const RoleWord &one : roleWords) {
        if (role == QLatin1StringView(one.role.data(), static_cast<int>(one.role.size()))) {
            words += QString::fromUtf8(one.word.data(), static_cast<qsizetype>(one.word.size()));
        }
    }
    return words;
}

} // namespace comity
