#include "model/standing/chunk_bytes.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <future>
#include <optional>

namespace comity {
namespace {

/// Numbers of one column, or none, in front of which their count stands.
template <typename Number>
void append(const std::vector<Number> &numbers, QByteArray &out)
{
    const quint64 count = numbers.size();
    out.append(reinterpret_cast<const char *>(&count), sizeof count);
    const auto size = static_cast<qsizetype>(numbers.size() * sizeof(Number));
    out.append(reinterpret_cast<const char *>(numbers.data()), size);
    out.append(-size & 7, '\0'); // so that each column begins at a multiple of eight
}

class Bytes
{
public:
    explicit Bytes(std::span<const char> bytes)
        : m_left(bytes)
    {
    }

    /// Reads what append() wrote; false when there is less, or more than `most` numbers.
    template <typename Number>
    bool take(std::vector<Number> &numbers, std::size_t most)
    {
        quint64 count = 0;
        if (m_left.size() < sizeof count) {
            return false;
        }
        std::memcpy(&count, m_left.data(), sizeof count);
        m_left = m_left.subspan(sizeof count);
        if (count > most) {
            return false;
        }
        const std::size_t size = static_cast<std::size_t>(count) * sizeof(Number);
        const std::size_t padded = (size + 7) & ~std::size_t {7};
        if (m_left.size() < padded) {
            return false;
        }
        const auto *const begin = reinterpret_cast<const Number *>(m_left.data());
        numbers.assign(begin, begin + count);
        m_left = m_left.subspan(padded);
        return true;
    }

    std::optional<std::span<const char>> takeBlock()
    {
        quint64 size = 0;
        if (m_left.size() < sizeof size) {
            return std::nullopt;
        }
        std::memcpy(&size, m_left.data(), sizeof size);
        m_left = m_left.subspan(sizeof size);
        if (size > m_left.size()) {
            return std::nullopt;
        }
        const auto block = m_left.first(size);
        m_left = m_left.subspan(size);
        return block;
    }

    bool isAtEnd() const { return m_left.empty(); }

private:
    std::span<const char> m_left;
};

constexpr std::size_t mostRows = 1U << 16;

template <typename Chunk>
auto columnsOf(Chunk &chunk)
{
    return std::array {&chunk.followers, &chunk.following, &chunk.posts, &chunk.lastPost,
        &chunk.weSince, &chunk.theySince, &chunk.connectedSince, &chunk.lastContact, &chunk.engaged,
        &chunk.listRank};
}

QByteArray bytesOf(const PeopleChunk &chunk)
{
    QByteArray out;
    out.reserve(static_cast<qsizetype>(chunk.bytes()));
    append(std::vector<quint32> {chunk.base}, out);
    append(chunk.low, out);
    append(chunk.state, out);
    for (const NumberColumn *column : columnsOf(chunk)) {
        append(column->small(), out);
        append(column->wide(), out);
    }
    append(chunk.joinedDay, out);
    return out;
}

std::shared_ptr<const PeopleChunk> chunkFrom(std::span<const char> block)
{
    auto chunk = std::make_shared<PeopleChunk>();
    Bytes bytes(block);
    std::vector<quint32> base;
    bool isGood = bytes.take(base, 1) && bytes.take(chunk->low, mostRows)
        && bytes.take(chunk->state, mostRows);
    const std::size_t rows = chunk->low.size();
    const auto fits
        = [rows](const auto &numbers) { return numbers.empty() || numbers.size() == rows; };
    for (NumberColumn *column : columnsOf(*chunk)) {
        std::vector<quint16> small;
        std::vector<quint32> wide;
        isGood = isGood && bytes.take(small, rows) && bytes.take(wide, rows) && fits(small)
            && fits(wide);
        *column = NumberColumn(std::move(small), std::move(wide));
    }
    isGood = isGood && bytes.take(chunk->joinedDay, rows) && fits(chunk->joinedDay)
        && bytes.isAtEnd() && base.size() == 1 && rows > 0 && chunk->state.size() == rows;
    if (!isGood) {
        return nullptr;
    }
    chunk->base = base.front();
    return chunk;
}

/// A pair of bounds as four numbers: whether each end is known, and the end.
constexpr std::size_t numbersOfBounds = 4;

} // namespace

QByteArray bytesOf(const std::vector<std::shared_ptr<const PeopleChunk>> &chunks,
    const std::vector<Bounds> &bounds)
{
    std::vector<qint64> ends;
    for (const Bounds &one : bounds) {
        for (const std::optional<qint64> &end : {one.notBefore, one.notAfter}) {
            ends.push_back(end ? 1 : 0);
            ends.push_back(end.value_or(0));
        }
    }
    QByteArray out;
    std::size_t size = ends.size() * sizeof(qint64) + sizeof(quint64);
    for (const auto &chunk : chunks) {
        size += chunk->bytes() + sizeof(quint64) * (2 * columnsOf(*chunk).size() + 5);
    }
    out.reserve(static_cast<qsizetype>(size));
    append(ends, out);
    for (const auto &chunk : chunks) {
        const QByteArray block = bytesOf(*chunk);
        const auto blockSize = static_cast<quint64>(block.size());
        out.append(reinterpret_cast<const char *>(&blockSize), sizeof blockSize);
        out.append(block);
    }
    return out;
}

std::optional<StoredChunks> chunksFrom(std::span<const char> all)
{
    Bytes bytes(all);
    StoredChunks out;
    std::vector<qint64> ends;
    if (!bytes.take(ends, all.size()) || ends.size() % numbersOfBounds != 0) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < ends.size(); i += numbersOfBounds) {
        const auto end = [&ends](std::size_t at) {
            return ends[at] != 0 ? std::optional<qint64>(ends[at + 1]) : std::nullopt;
        };
        out.bounds.push_back({end(i), end(i + 2)});
    }
    std::vector<std::span<const char>> blocks;
    while (!bytes.isAtEnd()) {
        const auto block = bytes.takeBlock();
        if (!block) {
            return std::nullopt;
        }
        blocks.push_back(*block);
    }
    out.chunks.resize(blocks.size());
    const auto unpack = [&](std::size_t begin, std::size_t end) {
        std::transform(blocks.begin() + static_cast<std::ptrdiff_t>(begin),
            blocks.begin() + static_cast<std::ptrdiff_t>(end),
            out.chunks.begin() + static_cast<std::ptrdiff_t>(begin), chunkFrom);
    };
    auto secondHalf = std::async(unpack, blocks.size() / 2, blocks.size());
    unpack(0, blocks.size() / 2);
    secondHalf.get();
    const bool isWhole
        = std::ranges::all_of(out.chunks, [](const auto &chunk) { return chunk != nullptr; });
    return isWhole ? std::optional(std::move(out)) : std::nullopt;
}

} // namespace comity
