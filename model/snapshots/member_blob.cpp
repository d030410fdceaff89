#include "model/snapshots/member_blob.h"

#include <algorithm>

namespace comity::snapshots {
namespace {

constexpr char setFormat = 1;
constexpr char orderedFormat = 2;
constexpr char exactTimes = 3;
constexpr char dayTimes = 4;
constexpr char localTimes = 5;

void putVarint(quint64 value, QByteArray &out)
{
    while (value >= 0x80) {
        out.append(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    out.append(static_cast<char>(value));
}

constexpr quint64 zigzag(qint64 value)
{
    return (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63);
}

constexpr qint64 unzigzag(quint64 value)
{
    return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
}

/// Reads varints one after the other; isWhole() tells a clean end from a damaged one.
class VarintReader
{
public:
    explicit VarintReader(const QByteArray &blob)
        : m_at(blob.constData() + 1)
        , m_end(blob.constData() + blob.size())
    {
    }
    bool atEnd() const { return m_at == m_end; }
    bool isWhole() const { return m_whole; }
    quint64 next()
    {
        quint64 value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (m_at == m_end) {
                break;
            }
            const auto byte = static_cast<unsigned char>(*m_at++);
            value |= static_cast<quint64>(byte & 0x7F) << shift;
            if (byte < 0x80) {
                return value;
            }
        }
        m_whole = false;
        m_at = m_end;
        return 0;
    }

private:
    const char *m_at;
    const char *m_end;
    bool m_whole = true;
};

} // namespace

QByteArray encodeSet(const std::vector<Pk> &sorted)
{
    QByteArray out(1, setFormat);
    out.reserve(static_cast<qsizetype>(sorted.size()) * 5 / 4 + 8);
    quint32 before = 0;
    for (const Pk pk : sorted) {
        putVarint(number(pk) - before, out);
        before = number(pk);
    }
    return out;
}

QByteArray encodeOrdered(const std::vector<Pk> &inFileOrder)
{
    QByteArray out(1, orderedFormat);
    out.reserve(static_cast<qsizetype>(inFileOrder.size()) * 2 + 8);
    qint64 before = 0;
    for (const Pk pk : inFileOrder) {
        putVarint(zigzag(static_cast<qint64>(number(pk)) - before), out);
        before = number(pk);
    }
    return out;
}

bool isOrdered(const QByteArray &blob)
{
    return !blob.isEmpty() && blob.front() == orderedFormat;
}

std::optional<std::vector<Pk>> decode(const QByteArray &blob)
{
    if (blob.isEmpty() || (blob.front() != setFormat && blob.front() != orderedFormat)) {
        return std::nullopt;
    }
    const bool ordered = isOrdered(blob);
    VarintReader reader(blob);
    std::vector<Pk> out;
    out.reserve(static_cast<std::size_t>(blob.size()));
    qint64 value = 0;
    while (!reader.atEnd()) {
        const quint64 step = reader.next();
        if (!ordered && step == 0) {
            return std::nullopt;
        }
        value += ordered ? unzigzag(step) : static_cast<qint64>(step & 0xFFFF'FFFF);
        if (value <= 0 || value > 0xFFFF'FFFF) {
            return std::nullopt;
        }
        out.push_back(Pk {static_cast<quint32>(value)});
    }
    if (!reader.isWhole()) {
        return std::nullopt;
    }
    return out;
}

std::optional<std::vector<Pk>> decodeSorted(const QByteArray &blob)
{
    auto members = decode(blob);
    if (members && isOrdered(blob)) {
        std::ranges::sort(*members);
    }
    return members;
}

QByteArray encodeTimes(const std::vector<qint64> &times, DatePrecision precision)
{
    QByteArray out(1,
        precision == DatePrecision::Day         ? dayTimes
            : precision == DatePrecision::Local ? localTimes
                                                : exactTimes);
    out.reserve(static_cast<qsizetype>(times.size()) * 4 + 8);
    qint64 before = 0;
    for (const qint64 time : times) {
        putVarint(zigzag(time - before), out);
        before = time;
    }
    return out;
}

std::optional<Times> decodeTimes(const QByteArray &blob, std::size_t count)
{
    const char format = blob.isEmpty() ? '\0' : blob.front();
    if (format != exactTimes && format != dayTimes && format != localTimes) {
        return std::nullopt;
    }
    VarintReader reader(blob);
    Times times;
    times.precision = format == dayTimes ? DatePrecision::Day
        : format == localTimes           ? DatePrecision::Local
                                         : DatePrecision::Exact;
    times.at.reserve(count);
    qint64 value = 0;
    while (!reader.atEnd()) {
        value += unzigzag(reader.next());
        times.at.push_back(value);
    }
    if (!reader.isWhole() || times.at.size() != count) {
        return std::nullopt;
    }
    return times;
}

Dated Times::dated(std::size_t i) const
{
    return at[i] > 0 ? Dated {precision, at[i], {}, {}} : Dated();
}

} // namespace comity::snapshots
