#pragma once

#include "tests/model/import/formats/test_archives.h"

namespace comity::tests {

/// The parts of an XLSX written by hand, so that every shape that programs write, and some that
/// none writes, can be tried.
struct TestWorkbook
{
    /// The XML inside `sheetData`.
    QByteArray rows;
    QByteArrayList strings = {}; ///< the XML inside each `si`
    QByteArray styles = {}; ///< the XML inside `styleSheet`; none without
    QByteArray properties = {}; ///< the XML before `sheets`
    QByteArray sheets = R"(<sheet name="Sheet1" sheetId="1" r:id="rId1"/>)";

    Files files() const;
    /// Writes it below `dir` and gives its path.
    QString write(const QTemporaryDir &dir, const QString &name) const;
};

/// A row of cells whose texts stand in them: `<row><c t="inlineStr">…`.
QByteArray textRow(const QByteArrayList &texts);

} // namespace comity::tests
