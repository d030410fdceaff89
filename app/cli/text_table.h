#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <vector>

namespace comity::cli {

/// Lines up cells for a terminal. Each cell is one line without control characters, and cut with …
/// where it is wider than its column may be.
class TextTable
{
public:
    struct Column
    {
        QString title;
        int most = 40; ///< characters
        bool isNumber = false; ///< stands at the right
    };

    explicit TextTable(std::vector<Column> columns)
        : m_columns(std::move(columns))
    {
    }

    /// A text as it stands in a column.
    static QString cell(const QString &text, const Column &column);

    void addRow(const QStringList &cells);
    bool isEmpty() const { return m_rows.empty(); }
    /// The title line first; without trailing blanks.
    QStringList lines() const;

private:
    QString line(const QStringList &cells, const std::vector<qsizetype> &widths) const;

    std::vector<Column> m_columns;
    std::vector<QStringList> m_rows;
};

/// How numbers are written on the command line.
QLocale numberLocale();

/// `12,345`.
QString count(qint64 number);

/// `1 person`, `12,345 people`.
QString countOf(qint64 number, const QString &one, const QString &many);

} // namespace comity::cli
