#include "model/import/formats/car_blocks.h"

#include "model/import/formats/dag_cbor.h"
#include "model/import/formats/entry_path.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace comity::formats {
namespace {

constexpr quint64 largestBlock = quint64 {16} << 20U;
constexpr quint64 cborCodec = 0x71;
constexpr quint64 sha256 = 0x12;
constexpr std::size_t digestBytes = 32;

/// A number in groups of seven bits, the lowest first. Nothing when the bytes end or it is larger
/// than any length.
std::optional<quint64> takeVarint(std::string_view &bytes)
{
    quint64 value = 0;
    for (unsigned i = 0; i < 9 && i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        value |= static_cast<quint64>(byte & 127U) << (7 * i);
        if (byte < 128) {
            bytes.remove_prefix(i + 1);
            return value;
        }
    }
    return std::nullopt;
}

struct Cid
{
    std::string_view digest; ///< empty for other kinds
    bool isCbor = false;
};

/// Takes a CID of version 1 from the front. Nothing when the bytes are none.
std::optional<Cid> takeCid(std::string_view &bytes)
{
    const auto version = takeVarint(bytes);
    const auto codec = version ? takeVarint(bytes) : std::nullopt;
    const auto hash = codec ? takeVarint(bytes) : std::nullopt;
    const auto length = hash ? takeVarint(bytes) : std::nullopt;
    if (!length || *version != 1 || *length > bytes.size()) {
        return std::nullopt;
    }
    const std::string_view digest = bytes.substr(0, static_cast<std::size_t>(*length));
    bytes.remove_prefix(digest.size());
    const bool isKnown = *hash == sha256 && digest.size() == digestBytes;
    return Cid {isKnown ? digest : std::string_view(), *codec == cborCodec};
}

quint64 number(std::string_view bytes)
{
    quint64 value = 0;
    for (const char byte : bytes.substr(0, 8)) {
        value = value << 8U | static_cast<unsigned char>(byte);
    }
    return value;
}

BlockName nameOf(std::string_view digest)
{
    return {number(digest), number(digest.substr(8))};
}

std::vector<BlockName> rootsOf(std::string_view header, bool &isKnown)
{
    std::vector<BlockName> roots;
    bool isFirstVersion = false;
    DagCbor cbor(header);
    const bool isWhole = cbor.eachPair([&](std::string_view key) {
        if (key == "roots") {
            cbor.eachItem([&] {
                if (const auto name = BlockName::ofCid(cbor.link())) {
                    roots.push_back(*name);
                }
            });
        } else if (key == "version") {
            isFirstVersion = cbor.count() == std::optional<quint64>(1);
        } else {
            cbor.skip();
        }
    });
    isKnown = isWhole && isFirstVersion;
    return roots;
}

/// Cuts the stream into its frames, each a length and that many bytes.
class Frames
{
public:
    explicit Frames(const CarHandler &handler)
        : m_handler(handler)
    {
    }

    /// False when the bytes are no CAR.
    bool feed(std::string_view chunk)
    {
        m_waiting.append(chunk);
        std::string_view rest = m_waiting;
        bool isFine = true;
        while (isFine && !rest.empty()) {
            std::string_view frame = rest;
            const auto length = takeVarint(frame);
            if (!length) {
                isFine = rest.size() < 9;
                break;
            }
            if (*length > largestBlock) {
                isFine = false;
                break;
            }
            if (*length > frame.size()) {
                break;
            }
            isFine = take(frame.substr(0, static_cast<std::size_t>(*length)));
            rest = frame.substr(static_cast<std::size_t>(*length));
        }
        m_done += m_waiting.size() - rest.size();
        m_waiting.erase(0, m_waiting.size() - rest.size());
        return isFine;
    }
    bool finish() const { return m_waiting.empty() && m_hasHeader; }
    QString place() const { return u"byte %1"_s.arg(m_done); }

private:
    bool take(std::string_view frame)
    {
        if (!m_hasHeader) {
            bool isKnown = false;
            const std::vector<BlockName> roots = rootsOf(frame, isKnown);
            m_hasHeader = isKnown;
            if (isKnown && m_handler.header) {
                m_handler.header(roots);
            }
            return isKnown;
        }
        if (frame.empty()) {
            return true;
        }
        const std::optional<Cid> cid = takeCid(frame);
        m_handler.block(cid ? CarBlock {cid->digest, cid->isCbor, frame} : CarBlock {});
        return true;
    }

    const CarHandler &m_handler;
    std::string m_waiting;
    std::size_t m_done = 0;
    bool m_hasHeader = false;
};

} // namespace

std::optional<BlockName> BlockName::ofCid(std::string_view cid)
{
    const std::optional<Cid> parts = takeCid(cid);
    return parts && !parts->digest.empty() ? std::optional(nameOf(parts->digest)) : std::nullopt;
}

BlockName CarBlock::name() const
{
    return nameOf(digest);
}

bool CarBlock::isWhole() const
{
    const QByteArrayView data(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const QByteArray hash = QCryptographicHash::hash(
        QByteArray::fromRawData(data.data(), data.size()), QCryptographicHash::Sha256);
    return digest == std::string_view(hash.constData(), static_cast<std::size_t>(hash.size()));
}

bool isCarHead(std::string_view bytes)
{
    const auto length = takeVarint(bytes);
    if (!length || *length > bytes.size()) {
        return false;
    }
    bool isKnown = false;
    rootsOf(bytes.substr(0, static_cast<std::size_t>(*length)), isKnown);
    return isKnown;
}

Result<void> readCar(
    Container &container, std::size_t entry, const CarHandler &handler, const JobContext &job)
{
    Frames frames(handler);
    bool isFine = true;
    const Result<void> done = container.read(
        entry, [&](std::string_view chunk) { return isFine = frames.feed(chunk); }, job);
    if (!done) {
        return done;
    }
    if (!isFine || !frames.finish()) {
        return failure(Error::Code::FormatBroken,
            {baseName(container.entries().at(entry).path), frames.place()});
    }
    return {};
}

} // namespace comity::formats
