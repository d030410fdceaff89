#pragma once

#include "model/base/ids.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <SQLiteCpp/Database.h>

namespace comity {

/// Names that stand for people in one export: all profiles of a person have the same one, and who
/// it is cannot be worked out, because they come from a random key that is thrown away with this
/// object. The next export has others.
class Pseudonyms
{
public:
    /// Draws the key. Throws SQLite::Exception.
    explicit Pseudonyms(SQLite::Database &database);
    ~Pseudonyms() { m_key.fill('\0'); }
    Pseudonyms(const Pseudonyms &) = delete;
    Pseudonyms &operator=(const Pseudonyms &) = delete;

    /// 60 bits, also the order in which a redacted table lists people: that of the workspace tells
    /// who followed after whom.
    quint64 numberOf(Pk pk) const;
    /// `P-7KQ2-MX4D-9FHT`.
    QString of(Pk pk) const;

private:
    QByteArray m_key;
    QHash<quint32, quint32> m_persons; ///< of profiles that are not a person of their own
};

} // namespace comity
