#include "model/base/json_writer.h"

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr qsizetype bufferSize = 1 << 16;

QString textOrNull(std::optional<qint64> seconds)
{
    return seconds ? isoUtc(*seconds) : QString();
}

} // namespace

JsonWriter &JsonWriter::key(QStringView name)
{
    beforeValue();
    text(name);
    m_buffer += ": ";
    m_afterKey = true;
    return *this;
}

void JsonWriter::value(const QString &text)
{
    if (text.isNull()) {
        null();
        return;
    }
    beforeValue();
    this->text(text);
}

void JsonWriter::value(std::optional<qint64> number)
{
    if (number) {
        value(*number);
    } else {
        null();
    }
}

void JsonWriter::value(const QStringList &texts)
{
    beginArray();
    for (const QString &one : texts) {
        value(one);
    }
    endArray();
}

void JsonWriter::value(const Dated &time, const QString &source)
{
    if (!time.isKnown()) {
        null();
        return;
    }
    beginObject();
    put(u"value", time.hasValue() ? isoText(time) : QString());
    put(u"precision", toText(time.precision));
    put(u"not_before", textOrNull(time.notBefore));
    put(u"not_after", textOrNull(time.notAfter));
    put(u"source", source);
    endObject();
}

void JsonWriter::raw(const QByteArray &json)
{
    beforeValue();
    m_buffer += json;
}

bool JsonWriter::flush()
{
    if (!m_buffer.isEmpty() && m_device.write(m_buffer) != m_buffer.size()) {
        m_failed = true;
    }
    m_buffer.clear();
    return !m_failed;
}

void JsonWriter::begin(char bracket)
{
    beforeValue();
    m_buffer += bracket;
    m_open += bracket;
    m_isFirst = true;
}

void JsonWriter::end(char bracket)
{
    const bool isEmpty = m_isFirst;
    m_open.chop(1);
    m_isFirst = false;
    if (!isEmpty) {
        m_buffer += '\n' + QByteArray(m_open.size(), ' ');
    }
    m_buffer += bracket;
    if (m_open.isEmpty()) {
        m_buffer += '\n';
    }
    if (m_open.isEmpty() || m_buffer.size() >= bufferSize) {
        flush();
    }
}

void JsonWriter::beforeValue()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_open.isEmpty()) {
        return;
    }
    if (!m_isFirst) {
        m_buffer += ',';
    }
    m_isFirst = false;
    m_buffer += '\n' + QByteArray(m_open.size(), ' ');
}

void JsonWriter::text(QStringView text)
{
    m_buffer += '"';
    const QByteArray utf8 = text.toUtf8();
    for (const char byte : utf8) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == '"' || byte == '\\') {
            m_buffer += '\\';
            m_buffer += byte;
        } else if (byte == '\n') {
            m_buffer += "\\n";
        } else if (byte == '\t') {
            m_buffer += "\\t";
        } else if (code < 0x20 || code == 0x7F) {
            m_buffer += "\\u00" + QByteArray(1, static_cast<char>(code)).toHex();
        } else {
            m_buffer += byte;
        }
    }
    m_buffer += '"';
}

} // namespace comity
