#include "model/snapshots/seen_blob.h"

#include "model/snapshots/member_blob.h"

#include <QDataStream>
#include <QIODevice>
#include <algorithm>
#include <limits>
#include <unordered_map>

namespace comity::snapshots {
namespace {

constexpr char seenFormat = 5;

} // namespace

bool Seen::holds(Pk pk) const
{
    return std::ranges::binary_search(pks, pk);
}

FieldMask Seen::statedFor(Pk pk) const
{
    const auto found = std::ranges::lower_bound(pks, pk);
    if (found == pks.end() || *found != pk) {
        return 0;
    }
    return stated[static_cast<std::size_t>(found - pks.begin())];
}

QByteArray encodeSeen(const Seen &seen)
{
    // Few combinations of fields occur: each gets a number, and the numbers compress well.
    std::vector<FieldMask> kinds;
    std::unordered_map<FieldMask, quint16> numberOf;
    QByteArray numbers;
    numbers.reserve(static_cast<qsizetype>(seen.stated.size()) * 2);
    for (const FieldMask mask : seen.stated) {
        const auto [found, isNew] = numberOf.try_emplace(mask, static_cast<quint16>(kinds.size()));
        if (isNew) {
            Q_ASSERT(kinds.size() < std::numeric_limits<quint16>::max());
            kinds.push_back(mask);
        }
        numbers.append(static_cast<char>(found->second & 0xFF));
        numbers.append(static_cast<char>(found->second >> 8));
    }
    QByteArray packed;
    QDataStream stream(&packed, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << static_cast<quint32>(kinds.size());
    for (const FieldMask mask : kinds) {
        stream << mask;
    }
    stream << encodeSet(seen.pks) << numbers;
    QByteArray out(1, seenFormat);
    out += qCompress(packed, 1);
    return out;
}

std::optional<Seen> decodeSeen(const QByteArray &blob)
{
    if (blob.isEmpty() || blob.front() != seenFormat) {
        return std::nullopt;
    }
    const QByteArray packed
        = qUncompress(reinterpret_cast<const uchar *>(blob.constData()) + 1, blob.size() - 1);
    QDataStream stream(packed);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 count = 0;
    stream >> count;
    if (count > std::numeric_limits<quint16>::max()) {
        return std::nullopt;
    }
    std::vector<FieldMask> kinds(count);
    for (FieldMask &mask : kinds) {
        stream >> mask;
    }
    QByteArray members;
    QByteArray numbers;
    stream >> members >> numbers;
    auto pks = decode(members);
    if (stream.status() != QDataStream::Ok || !pks
        || numbers.size() != static_cast<qsizetype>(pks->size()) * 2) {
        return std::nullopt;
    }
    Seen seen;
    seen.pks = std::move(*pks);
    seen.stated.reserve(seen.pks.size());
    for (qsizetype i = 0; i < numbers.size(); i += 2) {
        const auto low = static_cast<unsigned char>(numbers.at(i));
        const auto high = static_cast<unsigned char>(numbers.at(i + 1));
        const std::size_t index
            = static_cast<std::size_t>(low) | static_cast<std::size_t>(high) << 8;
        if (index >= kinds.size()) {
            return std::nullopt;
        }
        seen.stated.push_back(kinds[index]);
    }
    return seen;
}

} // namespace comity::snapshots
