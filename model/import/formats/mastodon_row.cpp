#include "model/import/formats/mastodon_row.h"

#include "model/base/text_fold.h"
#include "model/import/formats/cell_values.h"
#include "model/import/formats/date_scanner.h"

#include <utility>

namespace comity::formats {
namespace {

using Column = MastodonTable::Column;

std::string jsonText(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (code < 0x20) {
            out += "\\u00";
            out += digits[code >> 4U];
            out += digits[code & 15U];
        } else {
            out += c;
        }
    }
    return out + '"';
}

/// A flag as JSON; other words are kept as they are.
std::string jsonFlag(std::string_view value)
{
    return value == "true" || value == "false" ? std::string(value) : jsonText(value);
}

std::string jsonList(std::string_view value)
{
    std::string out = "[";
    while (!value.empty()) {
        const std::size_t comma = std::min(value.find(','), value.size());
        if (const auto one = trimmedBlanks(value.substr(0, comma)); !one.empty()) {
            out += (out.size() > 1 ? "," : "") + jsonText(one);
        }
        value.remove_prefix(std::min(comma + 1, value.size()));
    }
    return out + ']';
}

} // namespace

MastodonRow::MastodonRow(const MastodonTable &table, std::string localHost)
    : m_columns(table.columns)
    , m_localHost(std::move(localHost))
{
}

const char *MastodonRow::read(const CsvRow &row)
{
    m_person = {};
    m_given = m_listName = {};
    m_options.clear();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (i >= m_columns.size()) {
            readMisskeyOption(trimmedBlanks(row.cells[i]));
        } else if (m_columns[i] == Column::Account) {
            m_given = plainHandle(row.cells[i]);
        } else if (m_columns[i] == Column::ListName) {
            m_listName = trimmedBlanks(row.cells[i]);
        } else {
            readOption(m_columns[i], trimmedBlanks(row.cells[i]));
        }
    }
    if (m_given.empty()) {
        return "no-key";
    }
    m_account = m_given;
    if (m_account.find('@') == std::string::npos) {
        m_account += '@' + (m_localHost.empty() ? "unknown.invalid" : m_localHost);
    }
    if (!isFediverseAccount(m_account)) {
        return "bad-handle";
    }
    if (m_localHost.empty() && m_given.find('@') == std::string_view::npos) {
        return "no-host";
    }
    m_key = foldHandle(m_account);
    m_person.id = m_key;
    m_person.handle = m_account;
    if (!m_options.empty()) {
        m_options += '}';
        m_person.followOptions = m_options;
    }
    return nullptr;
}

void MastodonRow::readOption(Column column, std::string_view value)
{
    if (column == Column::Languages) {
        addOption("languages", jsonList(value));
    } else if (!value.empty()) {
        const std::string_view name = column == Column::Boosts ? "boosts"
            : column == Column::Notify                         ? "notify"
                                                               : "hideNotifications";
        addOption(name, jsonFlag(value));
    }
}

/// `withReplies=true` behind the account (formats.md §4).
void MastodonRow::readMisskeyOption(std::string_view value)
{
    const std::size_t equals = value.find('=');
    if (equals != std::string_view::npos && value.substr(0, equals) == "withReplies") {
        addOption("withReplies", jsonFlag(value.substr(equals + 1)));
    }
}

void MastodonRow::addOption(std::string_view name, std::string_view json)
{
    m_options += m_options.empty() ? '{' : ',';
    m_options += jsonText(name);
    m_options += ':';
    m_options += json;
}

} // namespace comity::formats
