#pragma once

#include <QByteArray>
#include <QByteArrayList>

/// Facebook's lists as text, one function a shape (formats.md §6.1).
namespace comity::tests::facebook {

inline QByteArray person(const QByteArray &name, qint64 time = 1'700'000'000)
{
    return "{\"name\":\"" + name + "\",\"timestamp\":" + QByteArray::number(time) + "}";
}

/// Old lists of followers have no times.
inline QByteArray bareName(const QByteArray &name)
{
    return "{\"name\":\"" + name + "\"}";
}

/// people_who_followed_you.
inline QByteArray titled(const QByteArray &name, qint64 time = 1'700'000'000)
{
    return "{\"title\":\"\",\"media_list_data\":[],\"string_list_data\":[{\"value\":\"" + name
        + "\",\"timestamp\":" + QByteArray::number(time) + "}]}";
}

inline QByteArray list(const QByteArray &key, const QByteArrayList &records)
{
    return "{\n  \"" + key + "\": [" + records.join(",\n") + "]\n}";
}

inline QByteArray array(const QByteArrayList &records)
{
    return '[' + records.join(",\n") + ']';
}

inline QByteArray profile(const QByteArray &name, const QByteArray &user)
{
    return "{\"profile_v2\":{\"name\":{\"full_name\":\"" + name
        + "\",\"first_name\":\"x\"},\"username\":\"" + user
        + "\",\"profile_uri\":\"https://www.facebook.com/" + user + "\"}}";
}

/// A row of a page as of 2022.
inline QByteArray row2022(const QByteArray &name, const QByteArray &date)
{
    return "<div class=\"pam _3-95 _2ph- _a6-g uiBoxWhite noborder\"><div class=\"_2ph_ _a6-h "
           "_a6-i\">"
        + name
        + "</div><div class=\"_2ph_ _a6-p\"></div><div class=\"_3-94 _a6-o\"><div class=\"_a72d\">"
        + date + "</div></div></div>";
}

/// A row of a page of 2021 and before.
inline QByteArray row2019(const QByteArray &name, const QByteArray &date)
{
    return "<div class=\"pam _3-95 _2pi0 _2lej uiBoxWhite noborder\"><div class=\"_3-96 _2pio "
           "_2lek _2lel\">"
        + name + "</div><div class=\"_3-96 _2let\"></div><div class=\"_3-94 _2lem\">" + date
        + "</div></div>";
}

inline QByteArray page(const QByteArrayList &rows)
{
    return "<html><head><style>._a6-g{}</style></head><body><div class=\"_a705\">Your friends</div>"
        + rows.join("\n") + "</body></html>";
}

} // namespace comity::tests::facebook
