#pragma once

#include "model/base/dated.h"

#include <QIODevice>
#include <QString>
#include <QStringList>
#include <optional>

namespace comity {

/// Writes one JSON document to a device as it goes, keys in the order in which they are given and
/// nothing held in memory: documents of a million people are no larger here than one of ten. The
/// caller pairs begin and end, and gives a key before each value inside an object.
class JsonWriter
{
public:
    /// How a document is laid out: a member a line, or whole on one line for JSON Lines.
    enum class Layout : quint8 { Lines, OneLine };

    explicit JsonWriter(QIODevice &device, Layout layout = Layout::Lines)
        : m_device(device)
        , m_layout(layout)
    {
    }
    /// Writes values for a place inside another document, as they stand there, divided by commas:
    /// to be handed to its raw() as one. May be made while the document is written to by raw() on
    /// another thread: it looks at what raw() leaves alone.
    JsonWriter(QIODevice &device, const JsonWriter &document)
        : m_device(device)
        , m_layout(document.m_layout)
        , m_open(document.m_open)
        , m_isFirst(false)
        , m_afterKey(true) // nothing divides the first of them from what comes before
    {
    }
    JsonWriter(const JsonWriter &) = delete;
    JsonWriter &operator=(const JsonWriter &) = delete;
    ~JsonWriter() { flush(); }

    void beginObject() { begin('{'); }
    void endObject() { end('}'); }
    void beginArray() { begin('['); }
    void endArray() { end(']'); }

    JsonWriter &key(QStringView name);

    /// A null text is null.
    void value(const QString &text);
    void value(qint64 number) { raw(QByteArray::number(number)); }
    void value(int number) { value(qint64 {number}); }
    void value(bool holds) { raw(holds ? QByteArrayLiteral("true") : QByteArrayLiteral("false")); }
    void value(const char *) = delete;
    void value(const char16_t *) = delete;
    void value(std::optional<qint64> number);
    void value(const QStringList &texts);
    void null() { raw(QByteArrayLiteral("null")); }
    /// DATE of cli.md: null when nothing is known. A null source is null.
    void value(const Dated &time, const QString &source);
    /// A value that is JSON already.
    void raw(const QByteArray &json);

    /// Key and value at once.
    template <typename... Value>
    void put(QStringView name, const Value &...values)
    {
        key(name);
        value(values...);
    }

    /// False once the device took less than it was given.
    bool flush();

private:
    void begin(char bracket);
    void end(char bracket);
    void beforeValue();
    void beginLine();
    void divide();
    void text(QStringView text);
    void encoded(const QByteArray &utf8);
    void writeEscaped(char byte);

    QIODevice &m_device;
    Layout m_layout;
    QByteArray m_buffer;
    QByteArray m_open; ///< brackets that are open
    bool m_isFirst = true; ///< of the innermost open bracket
    bool m_afterKey = false;
    bool m_failed = false;
};

} // namespace comity
