#pragma once

#include "model/import/formats/container.h"

namespace comity::formats {

/// A file that is known and not read, with the arguments of its refusal after the file's name:
/// the reason code of refused.yml.
struct ForeignFormat
{
    QStringList arguments;
};

/// Spreadsheets of other kinds than XLSX, and locked ones, told by bytes or the entries of the zip
/// that they are.
std::optional<ForeignFormat> spreadsheetIn(const Container &container, const QByteArray &head);

/// An X archive of before August 2018, which holds no lists.
bool isGrailbird(const Container &container);

/// Pages and exports of other kinds: by the names of the entries and, for one loose file, by the
/// beginning of its text.
std::optional<ForeignFormat> foreignFormat(const Container &container, const QString &head);

} // namespace comity::formats
