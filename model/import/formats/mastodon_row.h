#pragma once

#include "model/import/formats/csv_reader.h"
#include "model/import/formats/mastodon_tables.h"
#include "model/import/formats/records.h"

#include <string>

namespace comity::formats {

/// Turns the rows of one table of Mastodon into people.
class MastodonRow
{
public:
    /// `localHost` is our own server, which names without a host belong to; empty when unknown.
    MastodonRow(const MastodonTable &table, std::string localHost);

    /// Null for a row that names somebody, else the code of rejected.yml. Texts are true until the
    /// next call.
    const char *read(const CsvRow &row);
    const PersonRecord &person() const { return m_person; }
    std::string_view account() const { return m_given; } ///< as spelt in the file
    std::string_view listName() const { return m_listName; }

private:
    void readOption(MastodonTable::Column column, std::string_view value);
    void readMisskeyOption(std::string_view value);
    void addOption(std::string_view name, std::string_view json);

    std::vector<MastodonTable::Column> m_columns;
    std::string m_localHost;
    PersonRecord m_person;
    std::string_view m_given;
    std::string_view m_listName;
    std::string m_account;
    std::string m_key;
    std::string m_options;
};

} // namespace comity::formats
