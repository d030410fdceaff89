#include "model/standing/handle_notes.h"

#include "model/db/binding.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr std::array riskNames {"doubled-underscore", "digits", "look-alikes", "like-another"};
static_assert(riskNames.size() == handleRiskCount);
constexpr qsizetype manyDigits = 3;
constexpr int mostAlike = 3;

/// Of a federated handle the part before the server.
QStringView localPart(QStringView handle)
{
    const qsizetype server = handle.indexOf(u'@', 1);
    return server < 0 ? handle : handle.first(server);
}

bool hasDigits(QStringView handle)
{
    qsizetype digits = 0;
    return std::ranges::any_of(handle, [&digits](QChar c) {
        digits = c.isDigit() ? digits + 1 : 0;
        return digits >= manyDigits;
    });
}

bool hasLookAlike(QStringView handle)
{
    for (qsizetype i = 0; i < handle.size(); ++i) {
        const QChar c = handle.at(i);
        const QChar before = i > 0 ? handle.at(i - 1) : QChar();
        const QChar after = i + 1 < handle.size() ? handle.at(i + 1) : QChar();
        const bool isAmongLetters = before.isLetter() && after.isLetter();
        if (((c == u'0' || c == u'1') && isAmongLetters) || (c == u'I' && before.isLower())) {
            return true;
        }
    }
    return false;
}

} // namespace

QString toText(HandleRisk risk)
{
    return QString::fromLatin1(riskNames.at(static_cast<std::size_t>(risk)));
}

std::vector<HandleRisk> handleRisks(QStringView handle)
{
    const QStringView local = localPart(handle);
    std::vector<HandleRisk> risks;
    if (local.contains(u"__")) {
        risks.push_back(HandleRisk::DoubledUnderscore);
    }
    if (hasDigits(local)) {
        risks.push_back(HandleRisk::Digits);
    }
    if (hasLookAlike(local)) {
        risks.push_back(HandleRisk::LookAlikes);
    }
    return risks;
}

QStringList handlesLike(SQLite::Database &database, Pk pk)
{
    const QString plain
        = u"replace(replace(replace(replace(lower(%1), '_', ''), '0', 'o'), '1', 'l'), 'i', 'l')"_s;
    const QString sql
        = u"SELECT other.handle FROM profile AS own JOIN profile AS other"
          " ON other.network = own.network AND other.pk <> own.pk"
          " WHERE own.pk = ?1 AND (own.person IS NULL OR other.person IS NOT own.person)"
          " AND length(other.handle) BETWEEN length(own.handle) - 3 AND length(own.handle) + 3"
          " AND lower(other.handle) <> lower(own.handle) AND "_s
        + QString(plain).replace(u"%1"_s, u"other.handle"_s) + u" = "_s
        + QString(plain).replace(u"%1"_s, u"own.handle"_s) + u" ORDER BY other.handle LIMIT ?2"_s;
    SQLite::Statement query(database, sql.toStdString());
    query.bind(1, static_cast<int64_t>(number(pk)));
    query.bind(2, mostAlike);
    QStringList out;
    while (query.executeStep()) {
        out += db::text(query.getColumn(0));
    }
    return out;
}

} // namespace comity
