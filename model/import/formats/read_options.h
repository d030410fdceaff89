#pragma once

#include "model/import/formats/records.h"

#include <QHash>

namespace comity::formats {

/// Which column of a CSV is what, by header text. Values are the field names of formats.md §13.2
/// (`id handle name firstname lastname bio location followers following posts last_post joined
/// verified protected profile_url website avatar they_follow we_follow since listed language`), or
/// `ignore`.
struct ColumnMapping
{
    QHash<QString, QString> fieldOfHeader;
    enum class DateOrder : quint8 { Unknown, DayFirst, MonthFirst };
    DateOrder dateOrder = DateOrder::Unknown;

    bool isEmpty() const { return fieldOfHeader.isEmpty(); }
};

/// What the user says beyond what the files tell.
struct ReadOptions
{
    QString network = {}; ///< for files that do not tell: from --account or the chosen account
    std::optional<ListKind> list = {};
    /// The account of ours that was chosen, for files that do not say which side is ours.
    Owner account = {};
    ColumnMapping mapping = {}; ///< of `--map` or the wizard: decides before all others
    /// What was settled for tables of the same header before, by headerFingerprint().
    QHash<QString, ColumnMapping> remembered = {};
};

/// The chosen account where it is on this network, else nobody.
inline Owner accountOn(const ReadOptions &options, const QString &network)
{
    return options.network.isEmpty() || options.network == network ? options.account : Owner();
}

} // namespace comity::formats
