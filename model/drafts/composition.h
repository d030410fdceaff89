#pragma once

#include "model/review/draft_context.h"

#include <QTimeZone>
#include <optional>
#include <vector>

namespace comity::drafts {

/// Some of the people behind a draft who have one thing in common.
struct CompositionRow
{
    enum class Kind : quint8 {
        Value,
        None, ///< known to have nothing of the kind: never in contact, no tag
        Unknown, ///< the workspace does not say
    };
    Kind kind = Kind::Value;
    QString code = {}; ///< of a value: see Composition
    int people = 0;
    std::vector<quint32> rows = {}; ///< of the recipients, rising

    bool operator==(const CompositionRow &) const = default;
};

/// Somebody to think of by name before a draft goes out.
struct NotableRecipient
{
    enum class Why : quint8 { Vip, HighReach };
    quint32 row = 0;
    Why why = Why::Vip;
    QString tag = {}; ///< of a VIP: which tag or list says so
    QString role = {}; ///< of a VIP, where their role says so: a value of HandField::Role
    std::optional<qint64> followers = {};

    bool operator==(const NotableRecipient &) const = default;
};

/// Who the people behind a draft are (D21, S1.33). Rows without people are left out; what is not
/// known is a row of its own and the last. Groups of alike recipients count for all their people.
struct Composition
{
    int people = 0;
    std::vector<CompositionRow> stages = {}; ///< `none` … `conversion`, in that order
    std::vector<CompositionRow> roles = {}; ///< values of HandField::Role
    std::vector<CompositionRow> tags = {}; ///< as written; somebody with two counts in both
    std::vector<CompositionRow> countries = {}; ///< ISO 3166, two letters, upper case
    std::vector<CompositionRow> regions = {}; ///< of the time zone: `Europe`
    std::vector<CompositionRow> contacts
        = {}; ///< `week`, `month`, `quarter`, `year`, `older`; none: never
    std::vector<CompositionRow> lists = {}; ///< by name; none: on no list of ours
    std::vector<NotableRecipient> notable = {}; ///< VIPs, then by reach
    /// On no list, never in touch, and did not ask for it: all three known. Rising rows.
    std::vector<quint32> bystanders = {};
    /// Who answered an earlier draft, by answeredBefore(): for whoever has the workspace to put in.
    std::vector<quint32> answered = {};

    bool operator==(const Composition &) const = default;
};

struct CompositionWish
{
    qint64 asOf = 0; ///< UTC seconds
    QTimeZone zone = QTimeZone::utc(); ///< whose days count
    QStringList roles = {}; ///< row by row, a value of HandField::Role or empty; may be shorter
    QStringList vipTags = {}; ///< tags that make somebody a VIP, in any case
    QStringList vipRoles = {}; ///< and roles that do
    std::vector<std::optional<qint64>> followers = {}; ///< row by row; may be shorter
    qint64 highReach = 10'000; ///< from so many followers on somebody is heard by many
};

/// Pure; 20,000 recipients take milliseconds.
Composition compositionOf(
    const std::vector<review::Recipient> &recipients, const CompositionWish &wish);

} // namespace comity::drafts
