#include "model/import/erase/erased_names.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr std::size_t shortestId = 5;

/// Lower case of ASCII alone: places in the text stay the same.
std::string lower(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

bool isWord(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
        || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// A number or what Bluesky calls people: nobody writes it but to mean the person.
bool isId(std::string_view key)
{
    return key.starts_with("did:")
        || std::ranges::all_of(key, [](char c) { return c >= '0' && c <= '9'; });
}

/// Neither side goes on with a letter.
bool standsAlone(std::string_view text, std::size_t at, std::size_t size)
{
    const bool before = at == 0 || !isWord(text[at - 1]);
    const bool after = at + size == text.size() || !isWord(text[at + size]);
    return before && after;
}

void addTexts(
    SQLite::Database &database, const char *sql, Pk pk, std::set<std::string> &into, bool folds)
{
    SQLite::Statement query(database, sql);
    query.bind(1, static_cast<int64_t>(number(pk)));
    while (query.executeStep()) {
        const std::string text = query.getColumn(0).getString();
        if (!text.empty()) {
            into.insert(folds ? foldHandle(text) : text);
        }
    }
}

} // namespace

std::vector<ErasedProfile> erasedProfiles(
    SQLite::Database &database, const std::vector<Pk> &profiles)
{
    std::vector<ErasedProfile> out;
    for (const Pk pk : profiles) {
        SQLite::Statement query(database,
            "SELECT network.id, network.code, CAST(profile.key AS TEXT) FROM profile"
            " JOIN network ON network.id = profile.network WHERE profile.pk = ?1");
        query.bind(1, static_cast<int64_t>(number(pk)));
        if (!query.executeStep()) {
            continue;
        }
        ErasedProfile one {
            pk, query.getColumn(0).getInt64(), db::text(query.getColumn(1)), {}, {}, {}, false};
        const std::string key = query.getColumn(2).getString();
        one.isKnownByHandle = key.starts_with('@');
        one.keys.insert(key);
        addTexts(database, "SELECT CAST(ext AS TEXT) FROM profile_key WHERE pk = ?1", pk, one.keys,
            false);
        addTexts(database, "SELECT CAST(ext AS TEXT) FROM import_key WHERE pk = ?1", pk, one.keys,
            false);
        addTexts(database,
            "SELECT handle FROM profile WHERE pk = ?1 UNION"
            " SELECT seen_handle FROM profile WHERE pk = ?1 UNION"
            " SELECT value FROM import_text WHERE pk = ?1 AND field = 'handle' UNION"
            " SELECT alias.handle FROM alias JOIN profile ON profile.network = alias.network"
            "  AND profile.key = alias.ext WHERE profile.pk = ?1",
            pk, one.handles, true);
        addTexts(database,
            "SELECT name FROM profile WHERE pk = ?1 UNION"
            " SELECT seen_name FROM profile WHERE pk = ?1 UNION"
            " SELECT value FROM import_text WHERE pk = ?1 AND field = 'name' UNION"
            " SELECT alias.name FROM alias JOIN profile ON profile.network = alias.network"
            "  AND profile.key = alias.ext WHERE profile.pk = ?1",
            pk, one.names, false);
        out.push_back(std::move(one));
    }
    return out;
}

ErasedNames::ErasedNames(const std::vector<ErasedProfile> &profiles)
{
    std::set<std::string> handles;
    std::set<std::string> words;
    for (const ErasedProfile &profile : profiles) {
        handles.insert(profile.handles.begin(), profile.handles.end());
        for (const std::string &key : profile.keys) {
            if (key.size() >= shortestId && isId(key)) {
                words.insert(lower(key));
            }
        }
        for (const std::string &name : profile.names) {
            // A first name alone is many a person's.
            if (name.find(' ') != std::string::npos) {
                words.insert(lower(name));
            }
        }
    }
    const auto put = [this](const std::set<std::string> &texts, bool areHandles) {
        for (const std::string &text : texts) {
            if (!text.empty()) {
                const auto first = static_cast<unsigned char>(text.front());
                m_byFirst.at(first).push_back({text, areHandles});
            }
        }
    };
    put(handles, true);
    put(words, false);
    for (std::vector<Name> &names : m_byFirst) {
        std::ranges::stable_sort(
            names, [](const Name &a, const Name &b) { return a.text.size() > b.text.size(); });
    }
}

ErasedNames::Found ErasedNames::next(std::string_view folded, std::size_t from, bool loosely) const
{
    for (std::size_t at = from; at < folded.size(); ++at) {
        if (at > 0 && isWord(folded[at - 1])) {
            continue; // a name begins where no word goes on
        }
        const bool isMarked = at > 0 && (folded[at - 1] == '@' || folded[at - 1] == '/');
        for (const Name &name : m_byFirst[static_cast<unsigned char>(folded[at])]) {
            if ((!name.isHandle || isMarked || loosely) && folded.substr(at).starts_with(name.text)
                && standsAlone(folded, at, name.text.size())) {
                return {at, name.text.size()};
            }
        }
    }
    return {};
}

bool ErasedNames::isIn(std::string_view text, bool loosely) const
{
    return next(lower(text), 0, loosely).size > 0;
}

std::string ErasedNames::blotted(std::string_view text) const
{
    const std::string folded = lower(text);
    std::string out;
    std::size_t from = 0;
    for (Found found = next(folded, 0, false); found.size > 0; found = next(folded, from, false)) {
        out.append(text.substr(from, found.at - from)).append("…");
        from = found.at + found.size;
    }
    return out.append(text.substr(from));
}

bool ErasedNames::areIn(QIODevice &file) const
{
    constexpr qint64 piece = 4 << 20;
    constexpr qsizetype overlap = 1 << 10; // no name is longer
    QByteArray bytes;
    while (true) {
        const QByteArray more = file.read(piece);
        if (more.isEmpty()) {
            return false;
        }
        bytes = bytes.last(std::min(overlap, bytes.size())) + more;
        if (isIn({bytes.constData(), static_cast<std::size_t>(bytes.size())}, true)) {
            return true;
        }
    }
}

} // namespace comity
