#include "model/export/csv_writer.h"

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr qsizetype bufferSize = 1 << 16;

bool beginsFormula(const QString &text)
{
    return !text.isEmpty()
        && (text.front().isNull() || QStringView(u"=+-@\t\r").contains(text.front()));
}

} // namespace

CsvWriter::CsvWriter(QIODevice &device)
    : m_device(device)
    , m_buffer("\xEF\xBB\xBF")
{
}

QString CsvWriter::cell(const QString &text)
{
    QString out = beginsFormula(text) ? u'\'' + text : text;
    out.remove(QChar::Null);
    const bool needsQuotes = out.contains(u',') || out.contains(u'"') || out.contains(u'\n')
        || out.contains(u'\r') || out.startsWith(u' ') || out.endsWith(u' ');
    return needsQuotes ? u'"' + out.replace(u'"', u"\"\""_s) + u'"' : out;
}

void CsvWriter::writeRow(const QStringList &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        m_buffer += (i > 0 ? "," : "") + cell(cells.at(i)).toUtf8();
    }
    m_buffer += "\r\n";
    if (m_buffer.size() >= bufferSize) {
        flush();
    }
}

bool CsvWriter::flush()
{
    if (!m_buffer.isEmpty() && m_device.write(m_buffer) != m_buffer.size()) {
        m_failed = true;
    }
    m_buffer.clear();
    return !m_failed;
}

} // namespace comity
