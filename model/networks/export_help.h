#pragma once

#include "model/base/result.h"

#include <QString>
#include <vector>

namespace comity::networks {

/// One paragraph of a help page.
struct HelpBlock
{
    enum class Kind : quint8 { Text, Heading, Step, Bullet, Address };
    Kind kind = Kind::Text;
    QString text; ///< plain; an address is https and is only shown and copied, never opened

    bool operator==(const HelpBlock &) const = default;
};

/// How to get the export of one network, what it lacks, and what Comity says then:
/// resources/help/exports/<code>.md.
struct ExportHelp
{
    QString code; ///< of a network, or "csv" for any list of people
    QString title;
    std::vector<HelpBlock> blocks;

    /// The paragraphs below a heading.
    std::vector<HelpBlock> section(const QString &heading) const;
    /// Whether every word stands somewhere on the page, in any case and without accents.
    bool matches(const QString &words) const;
};

/// Reads a page: "# " title first, then "## " headings, "1. " steps, "- " points, "Address: " and
/// paragraphs, each on one line. FormatBroken with the page and the line for anything else.
Result<ExportHelp> readExportHelp(const QString &code, const QByteArray &text);

/// The pages that are compiled in, parsed once: those of networks in the order of the catalogue,
/// then "csv". Any thread.
const std::vector<ExportHelp> &exportHelp();

} // namespace comity::networks
