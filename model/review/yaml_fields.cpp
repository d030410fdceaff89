#include "model/review/yaml_fields.h"

using namespace Qt::StringLiterals;

namespace comity::review::yaml {

int lineOf(const YAML::Node &node)
{
    return node.Mark().line + 1;
}

QString textOf(const YAML::Node &node)
{
    if (!node.IsDefined() || !node.IsScalar()) {
        throw Wrong {u"a text is missing"_s, node.IsDefined() ? lineOf(node) : -1};
    }
    return QString::fromStdString(node.Scalar());
}

QString textOr(const YAML::Node &node, const QString &fallback)
{
    return node.IsDefined() ? textOf(node) : fallback;
}

QStringList textsOf(const YAML::Node &node)
{
    QStringList texts;
    if (node.IsDefined() && node.IsSequence()) {
        for (const YAML::Node &item : node) {
            texts.append(textOf(item));
        }
    } else if (node.IsDefined() && !node.IsNull()) {
        texts.append(textOf(node));
    }
    return texts;
}

double numberOf(const YAML::Node &node)
{
    bool isNumber = false;
    const double value = textOf(node).toDouble(&isNumber);
    if (!isNumber) {
        throw Wrong {u"this is no number"_s, lineOf(node)};
    }
    return value;
}

Error broken(const QString &file, const QString &what, int line)
{
    const QString place = line > 0 ? QString(file + u':' + QString::number(line)) : file;
    return Error {Error::Code::FormatBroken, {file, place}, place + u": "_s + what};
}

} // namespace comity::review::yaml
