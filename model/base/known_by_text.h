#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QHash>
#include <QString>
#include <mutex>
#include <optional>

namespace comity {

/// What was found out about texts, by their digests: a text says the same as before. Forgets all
/// when there are more than `most`. Any thread.
template <typename Found, qsizetype most>
class KnownByText
{
public:
    std::optional<Found> find(const QString &text)
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_known.constFind(digestOf(text));
        return known == m_known.cend() ? std::nullopt : std::optional<Found>(*known);
    }
    void keep(const QString &text, const Found &found)
    {
        const std::lock_guard lock(m_mutex);
        if (m_known.size() >= most) {
            m_known.clear();
        }
        m_known.insert(digestOf(text), found);
    }

private:
    static QByteArray digestOf(const QString &text)
    {
        return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    }

    std::mutex m_mutex;
    QHash<QByteArray, Found> m_known;
};

} // namespace comity
