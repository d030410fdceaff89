#pragma once

#include "model/base/result.h"

#include <QStringList>
#include <yaml-cpp/yaml.h>

/// Reading the project's own YAML: what is wrong is told with its line.
namespace comity::review::yaml {

/// What is wrong in a file, and where. Thrown while a document is read, caught by readDocument().
struct Wrong
{
    QString what;
    int line = -1;
};

int lineOf(const YAML::Node &node);
/// The text of a scalar; Wrong for anything else.
QString textOf(const YAML::Node &node);
/// `fallback` where there is nothing.
QString textOr(const YAML::Node &node, const QString &fallback);
/// A list, or one value in the place of a list; empty where there is nothing.
QStringList textsOf(const YAML::Node &node);
double numberOf(const YAML::Node &node);

Error broken(const QString &file, const QString &what, int line);

/// Runs `read` on the root of a document. FormatBroken with file, line and reason when it throws.
template <typename T, typename Read>
Result<T> readDocument(const QByteArray &text, const QString &file, const Read &read)
{
    try {
        return read(YAML::Load(text.toStdString()));
    } catch (const Wrong &wrong) {
        return tl::make_unexpected(broken(file, wrong.what, wrong.line));
    } catch (const YAML::Exception &exception) {
        return tl::make_unexpected(
            broken(file, QString::fromStdString(exception.msg), exception.mark.line + 1));
    }
}

} // namespace comity::review::yaml
