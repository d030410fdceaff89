#include "model/base/json_writer.h"

#include <algorithm>

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
    if (json.size() < bufferSize) {
        m_buffer += json;
        return;
    }
    flush();
    m_failed = m_device.write(json) != json.size() || m_failed;
}

bool JsonWriter::flush()
{
    if (!m_buffer.isEmpty() && m_device.write(m_buffer) != m_buffer.size()) {
        m_failed = true;
    }
    m_buffer.resize(0); // and keeps its memory for what follows
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
        beginLine();
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
        divide();
    }
    m_isFirst = false;
    beginLine();
}

void JsonWriter::divide()
{
    m_buffer += ',';
    if (m_layout == Layout::OneLine) {
        m_buffer += ' ';
    }
}

void JsonWriter::beginLine()
{
    if (m_layout == Layout::OneLine) {
        return;
    }
    m_buffer.append('\n');
    m_buffer.append(m_open.size(), ' ');
}

void JsonWriter::text(QStringView text)
{
    const auto isPlainAscii = [](QChar one) {
        const char16_t code = one.unicode();
        return code >= 0x20 && code < 0x7F && code != u'"' && code != u'\\';
    };
    m_buffer.append('"');
    // Nearly all texts of a long document are ASCII, which needs no converting.
    if (std::ranges::all_of(text, isPlainAscii)) {
        const qsizetype begin = m_buffer.size();
        m_buffer.resize(begin + text.size());
        std::ranges::transform(text, m_buffer.data() + begin,
            [](QChar one) { return static_cast<char>(one.unicode()); });
    } else {
        encoded(text.toUtf8());
    }
    m_buffer.append('"');
}

void JsonWriter::encoded(const QByteArray &utf8)
{
    const auto isPlain = [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return code >= 0x20 && code != 0x7F && byte != '"' && byte != '\\';
    };
    for (auto at = utf8.begin(); at != utf8.end();) {
        const auto special = std::find_if_not(at, utf8.end(), isPlain);
        m_buffer.append(at, special - at);
        if (special == utf8.end()) {
            break;
        }
        writeEscaped(*special);
        at = special + 1;
    }
}

void JsonWriter::writeEscaped(char byte)
{
    switch (byte) {
    case '"':
    case '\\':
        m_buffer.append('\\').append(byte);
        break;
    case '\n':
        m_buffer.append("\\n");
        break;
    case '\t':
        m_buffer.append("\\t");
        break;
    default:
        m_buffer.append("\\u00").append(QByteArray(1, byte).toHex());
    }
}

} // namespace comity
