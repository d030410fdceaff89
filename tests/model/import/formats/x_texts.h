#pragma once

#include <QByteArray>
#include <QList>

namespace comity::tests {

/// A file of an X archive around its elements.
inline QByteArray xFile(const QByteArray &type, const QList<QByteArray> &elements, int part = 0)
{
    return "window.YTD." + type + ".part" + QByteArray::number(part) + " = [\n  "
        + elements.join(",\n  ") + "\n]";
}

/// A list of people as X writes it: `type` block has records named `blocking`.
inline QByteArray xPeople(
    const QByteArray &type, const QByteArray &key, const QList<QByteArray> &ids, int part = 0)
{
    QList<QByteArray> elements;
    for (const QByteArray &id : ids) {
        elements += "{\"" + key + "\" : {\"accountId\" : \"" + id
            + "\", \"userLink\" : \"https://twitter.com/intent/user?user_id=" + id + "\"}}";
    }
    return xFile(type, elements, part);
}

/// A tweet in its wrapper; `more` are further members, each behind a comma.
inline QByteArray xTweet(const QByteArray &id, const QByteArray &createdAt, const QByteArray &text,
    const QByteArray &more = {})
{
    return "{\"tweet\" : {\"retweeted\" : false, \"id\" : \"" + id + "\", \"id_str\" : \"" + id
        + "\", \"created_at\" : \"" + createdAt
        + "\", \"favorite_count\" : \"3\", \"full_text\" : \"" + text + "\", \"lang\" : \"en\""
        + more + "}}";
}

inline QByteArray xMention(const QByteArray &id, const QByteArray &handle, const QByteArray &name)
{
    return "{\"name\" : \"" + name + "\", \"screen_name\" : \"" + handle
        + "\", \"indices\" : [\"0\", \"4\"], \"id_str\" : \"" + id + "\", \"id\" : \"" + id + "\"}";
}

inline QByteArray xEntities(const QList<QByteArray> &mentions, const QList<QByteArray> &links = {})
{
    return ", \"entities\" : {\"hashtags\" : [], \"user_mentions\" : [" + mentions.join(", ")
        + "], \"urls\" : [" + links.join(", ") + "]}";
}

inline QByteArray xLink(const QByteArray &shown, const QByteArray &expanded)
{
    return "{\"url\" : \"" + shown + "\", \"expanded_url\" : \"" + expanded
        + "\", \"display_url\" : \"x\", \"indices\" : [\"0\", \"4\"]}";
}

/// One event of a conversation.
inline QByteArray xEvent(const QByteArray &name, const QByteArray &fields)
{
    return "{\"" + name + "\" : {" + fields + "}}";
}

inline QByteArray xMessage(const QByteArray &id, const QByteArray &sender,
    const QByteArray &createdAt, const QByteArray &text, const QByteArray &event = "messageCreate")
{
    return "{\"" + event + "\" : {\"reactions\" : [], \"urls\" : [], \"text\" : \"" + text
        + "\", \"mediaUrls\" : [], \"senderId\" : \"" + sender + "\", \"id\" : \"" + id
        + "\", \"createdAt\" : \"" + createdAt + "\"}}";
}

inline QByteArray xConversation(const QByteArray &id, const QList<QByteArray> &events)
{
    return "{\"dmConversation\" : {\"conversationId\" : \"" + id + "\", \"messages\" : ["
        + events.join(", ") + "]}}";
}

inline QByteArray xAccount(const QByteArray &id = "1000", const QByteArray &handle = "demo_owner")
{
    return xFile("account",
        {"{\"account\" : {\"email\" : \"\", \"createdVia\" : \"web\", \"username\" : \"" + handle
            + "\", \"accountId\" : \"" + id
            + "\", \"createdAt\" : \"2009-03-02T08:30:11.000Z\", \"accountDisplayName\" : "
              "\"Demo\"}}"});
}

/// `dataTypes`: the members of the object of that name.
inline QByteArray xManifest(const QByteArray &dataTypes,
    const QByteArray &generatedAt = "2024-04-08T15:59:18.409Z", const QByteArray &owner = "1000")
{
    return "window.__THAR_CONFIG = {\"userInfo\" : {\"accountId\" : \"" + owner
        + "\", \"userName\" : \"demo_owner\", \"displayName\" : \"Demo\"}, \"archiveInfo\" : "
          "{\"generationDate\" : \""
        + generatedAt + "\", \"isPartialArchive\" : false}, \"dataTypes\" : {" + dataTypes + "}}";
}

/// One member of `dataTypes` with one file.
inline QByteArray xDeclared(const QByteArray &name, const QByteArray &type, const QByteArray &file,
    const QByteArray &count, int part = 0)
{
    return "\"" + name + "\" : {\"files\" : [{\"fileName\" : \"data/" + file
        + "\", \"globalName\" : \"YTD." + type + ".part" + QByteArray::number(part)
        + "\", \"count\" : \"" + count + "\"}]}";
}

} // namespace comity::tests
