#pragma once

#include <QMap>
#include <QString>

namespace comity::tests {

/// Source texts by their path from the root of the project.
using SourceTree = QMap<QString, QString>;

/// The .h and .cpp files below the folders of a project.
SourceTree readSources(const QString &root, const QStringList &folders);

/// The text without its comments, and with nothing between the quotes of its literals, so that a
/// word in a comment or a sentence is not taken for code. Line breaks stay.
QString codeOnly(const QString &source);
/// The string literals of a text, raw ones included.
QStringList literalsOf(const QString &source);

} // namespace comity::tests
