#include "model/export/reports/report_paper.h"

namespace comity {
namespace {

bool turnsDirection(QChar c)
{
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069))
        || c == QChar(0x200E) || c == QChar(0x200F) || c == QChar(0x061C);
}

} // namespace

QStringList linesOf(const QString &text)
{
    QString plain = text;
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    for (QChar &c : plain) {
        const QChar::Category category = c.category();
        if (c == u'\r' || category == QChar::Separator_Line
            || category == QChar::Separator_Paragraph) {
            c = u'\n';
        } else if (c != u'\n' && (category == QChar::Other_Control || turnsDirection(c))) {
            c = u' ';
        }
    }
    return plain.split(u'\n');
}

} // namespace comity
