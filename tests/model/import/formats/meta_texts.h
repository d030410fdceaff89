#pragma once

#include <QByteArray>
#include <QByteArrayList>

/// Conversations of Instagram and Facebook as text (formats.md §6.2).
namespace comity::tests::meta {

inline QByteArray message(const QByteArray &sender, const QByteArray &text,
    qint64 ms = 1'700'000'000'123, const QByteArray &more = {})
{
    return "{\"sender_name\":\"" + sender + "\",\"timestamp_ms\":" + QByteArray::number(ms)
        + (text.isNull() ? QByteArray() : ",\"content\":\"" + text + "\"")
        + (more.isEmpty() ? QByteArray() : "," + more) + "}";
}

inline QByteArray conversation(const QByteArrayList &people, const QByteArrayList &messages,
    const QByteArray &title = "Title", const QByteArray &threadPath = {})
{
    QByteArrayList names;
    for (const QByteArray &one : people) {
        names += "{\"name\":\"" + one + "\"}";
    }
    return "{\"participants\":[" + names.join(',') + "],\"messages\":[" + messages.join(",\n")
        + "],\"title\":\"" + title + "\",\"is_still_participant\":true,"
        + (threadPath.isEmpty() ? QByteArray() : "\"thread_path\":\"" + threadPath + "\",")
        + "\"magic_words\":[]}";
}

} // namespace comity::tests::meta
