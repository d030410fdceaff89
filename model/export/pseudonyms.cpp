#include "model/export/pseudonyms.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QtEndian>
#include <SQLiteCpp/Statement.h>
#include <array>

using namespace Qt::StringLiterals;

namespace comity {

Pseudonyms::Pseudonyms(SQLite::Database &database)
{
    std::array<quint32, 8> random {};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    m_key = QByteArray(reinterpret_cast<const char *>(random.data()), sizeof(random));
    SQLite::Statement persons(
        database, "SELECT pk, person FROM profile WHERE person IS NOT NULL AND person <> pk");
    while (persons.executeStep()) {
        m_persons.insert(persons.getColumn(0).getUInt(), persons.getColumn(1).getUInt());
    }
}

quint64 Pseudonyms::numberOf(Pk pk) const
{
    const quint32 person = m_persons.value(number(pk), number(pk));
    const QByteArray code = QMessageAuthenticationCode::hash(
        QByteArray::number(person), m_key, QCryptographicHash::Sha256);
    return qFromBigEndian<quint64>(code.constData()) >> 4;
}

QString Pseudonyms::of(Pk pk) const
{
    // Neither 0, 1, I nor O, which are taken for each other.
    constexpr QLatin1String letters("23456789ABCDEFGHJKLMNPQRSTUVWXYZ");
    quint64 rest = numberOf(pk);
    QString text = u"P"_s;
    for (int i = 0; i < 12; ++i) {
        if (i % 4 == 0) {
            text += u'-';
        }
        text += letters.at(static_cast<qsizetype>(rest % 32));
        rest /= 32;
    }
    return text;
}

} // namespace comity
