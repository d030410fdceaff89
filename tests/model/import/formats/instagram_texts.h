#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

/// Instagram's lists as text, one function a shape (formats.md §2.3).
namespace comity::tests::instagram {

/// 2021 to 2024: the name is the value.
inline QByteArray shapeA(const QByteArray &user, qint64 time = 1'735'732'800)
{
    return R"({"title":"","media_list_data":[],"string_list_data":[{"href":"https://www.instagram.com/)"
        + user + R"(","value":")" + user + R"(","timestamp":)" + QByteArray::number(time) + "}]}";
}

/// 2024 and later: the name is the title.
inline QByteArray shapeB(const QByteArray &user, qint64 time = 1'735'732'800)
{
    return R"({"title":")" + user
        + R"(","string_list_data":[{"href":"https://www.instagram.com/_u/)" + user
        + R"(","timestamp":)" + QByteArray::number(time) + "}]}";
}

/// 2025 and later: labels and values.
inline QByteArray shapeC(const QByteArray &url, const QByteArray &name, const QByteArray &user)
{
    return R"({"timestamp":1735732800,"media":[],"label_values":[{"label":"URL","value":")" + url
        + R"("},{"label":"Nome","value":")" + name
        + R"("},{"label":"Nome de usu\u00c3\u00a1rio","value":")" + user + R"("}]})";
}

inline QByteArray wrapped(const QByteArray &key, const QByteArrayList &records)
{
    return "{\"" + key + "\":[" + records.join(",\n") + "]}";
}

inline QByteArray bare(const QByteArrayList &records)
{
    return '[' + records.join(",\n") + ']';
}

inline QByteArray personal(const QByteArray &key, const QByteArray &user)
{
    return R"({"profile_user":[{"title":"","string_map_data":{"Email":{"value":"x@y.example"},")"
        + key + R"(":{"href":"","value":")" + user
        + R"(","timestamp":0},"Name":{"value":"Demo \u00c3\u0089"}}}]})";
}

inline const QString folder = QStringLiteral("connections/followers_and_following/");

} // namespace comity::tests::instagram
