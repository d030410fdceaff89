#pragma once

#include "model/base/wording.h"
#include "model/import/import_history.h"
#include "model/import/import_summary.h"

#include <QLocale>

namespace comity::ui {

/// "X archive" for x-archive.
QString formatName(const QString &format);
/// The name of its file; "Repair of follower.js, item 212" for a repair.
QString sourceText(const ImportEntry &entry);
/// "Followers".
QString listName(formats::ListKind kind);
/// "64 followers, 12 you follow", without the kinds that have nobody.
QString listCounts(const ImportSummary &summary, qint64 ListSummary::*count, const QLocale &locale);

/// "Row 17" in a table, "Item 212" in everything else.
QString placeText(const QString &path, qint64 line, const QLocale &locale);
/// Why a row was rejected, as a sentence.
QString rejectedReason(const Wording &wording, const formats::RejectedRow &row);
/// A sentence about a list or file.
QString noticeText(const Wording &wording, const formats::Notice &notice);

} // namespace comity::ui
