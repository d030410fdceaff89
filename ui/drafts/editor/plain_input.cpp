#include "ui/drafts/editor/plain_input.h"

namespace comity::ui {

namespace {

bool isTaken(QChar c)
{
    const ushort code = c.unicode();
    const bool isSetAside
        = (code >= 0xFDD0 && code <= 0xFDEF) || code == 0xFFFE || code == 0xFFFF || code == 0xFEFF;
    return (code == u'\t' || c.category() != QChar::Other_Control) && !isSetAside
        && c != QChar(QChar::ObjectReplacementCharacter);
}

} // namespace

QString plainInput(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isBreak = c == u'\n' || c == u'\r' || c == QChar(QChar::LineSeparator)
            || c == QChar(QChar::ParagraphSeparator);
        if (isBreak) {
            // CR LF is one end of a line.
            i += c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n' ? 1 : 0;
            plain += u'\n';
        } else if (isTaken(c)) {
            plain += c;
        }
    }
    return plain;
}

QString plainOutput(QString raw)
{
    for (QChar &c : raw) {
        const ushort code = c.unicode();
        if (code == QChar::ParagraphSeparator || code == QChar::LineSeparator || code == 0xFDD0
            || code == 0xFDD1) {
            c = u'\n';
        }
    }
    return raw;
}

} // namespace comity::ui
