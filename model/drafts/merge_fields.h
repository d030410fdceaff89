#pragma once

#include "model/review/draft_context.h"
#include "model/review/finding.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <span>
#include <vector>

namespace comity::drafts {

/// What a draft says differently to each of its readers.
enum class MergeField : quint8 {
    FirstName,
    Name,
    Handle, ///< with the @ where the network writes one
    List, ///< the one list of ours that they are on
};
/// In the order in which they are offered.
const std::vector<MergeField> &mergeFields();
/// As it is written: `{first name}`.
QString written(MergeField field);

/// A field in a text.
struct PlacedField
{
    MergeField field = MergeField::Name;
    review::Span span = {}; ///< with the braces; UTF-16 units

    bool operator==(const PlacedField &) const = default;
};

/// The fields of a text in their order. Case, and blanks, underscores or nothing between the words
/// make no difference; other braces are no fields of ours. Linear; any thread.
std::vector<PlacedField> fieldsIn(QStringView text);

/// What somebody is called among friends, from the name they show: the first of its words that
/// holds letters, behind the comma of `Holub, Marek` and behind titles. Nothing where that is no
/// name: an initial, a handle, an address, letters mixed with digits, or where the name says it is
/// several people.
std::optional<QString> firstNameOf(QStringView name);

/// What a field says to somebody: one line without invisible characters, for names are strangers'
/// text. Nothing when it is not known.
std::optional<QString> valueOf(MergeField field, const review::Recipient &recipient);

/// A text as one person gets it.
struct MergedText
{
    std::optional<QString> text = {}; ///< none when something is missing
    std::vector<MergeField> missing = {}; ///< fields whose value is not known, each once
};
/// Fills the fields of a text in for one person. A field in what is filled in stays as it is.
MergedText merged(QStringView text, const review::Recipient &recipient);

/// For how many people a field is known.
struct FieldCover
{
    MergeField field = MergeField::Name;
    int known = 0;
    int people = 0;

    bool operator==(const FieldCover &) const = default;
};
/// Of the fields given, in their order; groups of people are counted out.
std::vector<FieldCover> coverOf(
    std::span<const MergeField> fields, const std::vector<review::Recipient> &recipients);

} // namespace comity::drafts
