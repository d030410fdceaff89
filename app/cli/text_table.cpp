#include "app/cli/text_table.h"

#include "model/base/text_fold.h"

#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::cli {

QString TextTable::cell(const QString &text, const Column &column)
{
    const QString line = singleLine(text);
    return line.size() > column.most ? line.left(column.most - 1) + u'…' : line;
}

void TextTable::addRow(const QStringList &cells)
{
    QStringList row;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        row += cell(cells.value(static_cast<qsizetype>(i)), m_columns[i]);
    }
    m_rows.push_back(row);
}

QStringList TextTable::lines() const
{
    QStringList titles;
    std::vector<qsizetype> widths;
    for (const Column &column : m_columns) {
        titles += column.title;
        widths.push_back(column.title.size());
    }
    for (const QStringList &row : m_rows) {
        for (std::size_t i = 0; i < widths.size(); ++i) {
            widths[i] = std::max(widths[i], row.at(static_cast<qsizetype>(i)).size());
        }
    }
    QStringList out {line(titles, widths)};
    for (const QStringList &row : m_rows) {
        out += line(row, widths);
    }
    return out;
}

QString TextTable::line(const QStringList &cells, const std::vector<qsizetype> &widths) const
{
    QString out;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const QString &cell = cells.at(static_cast<qsizetype>(i));
        out += m_columns[i].isNumber ? cell.rightJustified(widths[i])
                                     : cell.leftJustified(widths[i]);
        out += u"  "_s;
    }
    while (out.endsWith(u' ')) {
        out.chop(1);
    }
    return out;
}

QLocale numberLocale()
{
    // Without a language, so that days stay as they are.
    QLocale locale = QLocale::c();
    locale.setNumberOptions(QLocale::DefaultNumberOptions);
    return locale;
}

QString count(qint64 number)
{
    return numberLocale().toString(number);
}

QString countOf(qint64 number, const QString &one, const QString &many)
{
    return count(number) + u' ' + (number == 1 ? one : many);
}

} // namespace comity::cli
