#pragma once

#include <QIODevice>
#include <QString>
#include <QStringList>

namespace comity {

/// Writes CSV that spreadsheet programs read as text: UTF-8 with a byte order mark, commas, CRLF.
/// A cell that such a program would run as a formula gets a leading quote (limits.md, Spreadsheet
/// safety), so handles are given without their @.
class CsvWriter
{
public:
    /// Writes the byte order mark at once.
    explicit CsvWriter(QIODevice &device);
    CsvWriter(const CsvWriter &) = delete;
    CsvWriter &operator=(const CsvWriter &) = delete;
    ~CsvWriter() { flush(); }

    void writeRow(const QStringList &cells);
    /// False once the device took less than it was given.
    bool flush();

    /// One cell as it is written.
    static QString cell(const QString &text);

private:
    QIODevice &m_device;
    QByteArray m_buffer;
    bool m_failed = false;
};

} // namespace comity
