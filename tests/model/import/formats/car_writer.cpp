#include "tests/model/import/formats/car_writer.h"

#include "model/import/formats/record_key.h"

#include <QCryptographicHash>
#include <algorithm>

namespace comity::tests::car {
namespace {

QByteArray byte(quint64 value)
{
    return {1, static_cast<char>(value & 0xFF)};
}

QByteArray frame(const QByteArray &content)
{
    return varint(static_cast<quint64>(content.size())) + content;
}

} // namespace

QByteArray head(int major, quint64 number)
{
    const quint64 first = static_cast<quint64>(major) << 5U;
    if (number < 24) {
        return byte(first | number);
    }
    if (number < 256) {
        return byte(first | 24U) + byte(number);
    }
    if (number < 65'536) {
        return byte(first | 25U) + byte(number >> 8U) + byte(number);
    }
    return byte(first | 26U) + byte(number >> 24U) + byte(number >> 16U) + byte(number >> 8U)
        + byte(number);
}

QByteArray text(const QByteArray &text)
{
    return head(3, static_cast<quint64>(text.size())) + text;
}

QByteArray bytes(const QByteArray &bytes)
{
    return head(2, static_cast<quint64>(bytes.size())) + bytes;
}

QByteArray array(const QByteArrayList &items)
{
    return head(4, static_cast<quint64>(items.size())) + items.join();
}

QByteArray map(const std::vector<std::pair<QByteArray, QByteArray>> &pairs)
{
    QByteArray out = head(5, pairs.size());
    for (const auto &[key, value] : pairs) {
        out += text(key) + value;
    }
    return out;
}

QByteArray varint(quint64 number)
{
    QByteArray out;
    for (; number > 127; number >>= 7U) {
        out += byte(number | 128U);
    }
    return out + byte(number);
}

QByteArray cidOf(const QByteArray &block)
{
    return QByteArray("\x01\x71\x12\x20", 4)
        + QCryptographicHash::hash(block, QCryptographicHash::Sha256);
}

QByteArray link(const QByteArray &cid)
{
    return QByteArray("\xD8\x2A", 2) + bytes(QByteArray(1, '\0') + cid);
}

void Writer::add(const QByteArray &key, const QByteArray &record)
{
    m_entries.emplace_back(key, cidOf(record));
    m_records.append(record);
}

void Writer::addFollow(
    const QByteArray &rkey, const QByteArray &subject, const QByteArray &createdAt)
{
    add("app.bsky.graph.follow/" + rkey,
        map({{"$type", text("app.bsky.graph.follow")}, {"subject", text(subject)},
            {"createdAt", text(createdAt)}}));
}

QByteArray Writer::tree(std::size_t from, std::size_t to, QByteArrayList &blocks) const
{
    // Some entries in the node itself, what is before the first and behind the last below it.
    const std::size_t third = (to - from) / 3;
    const bool isLeaf = to - from <= static_cast<std::size_t>(nodeSize);
    const std::size_t first = isLeaf ? from : from + third;
    const std::size_t last
        = isLeaf ? to : std::min(to - 1, first + static_cast<std::size_t>(nodeSize));
    const QByteArray null = "\xF6";
    QByteArray left = null;
    if (first > from) {
        const QByteArray below = tree(from, first, blocks);
        left = link(cidOf(below));
    }
    QByteArrayList entries;
    QByteArray before;
    for (std::size_t i = first; i < last; ++i) {
        const QByteArray &key = m_entries[i].first;
        const auto [mine, other]
            = std::mismatch(key.begin(), key.end(), before.begin(), before.end());
        const auto shared = mine - key.begin();
        QByteArray behind = null;
        if (i + 1 == last && last < to) {
            behind = link(cidOf(tree(last, to, blocks)));
        }
        entries.append(
            map({{"k", bytes(key.mid(shared))}, {"p", head(0, static_cast<quint64>(shared))},
                {"t", behind}, {"v", link(m_entries[i].second)}}));
        before = key;
    }
    const QByteArray node = map({{"e", array(entries)}, {"l", left}});
    blocks.append(node);
    return node;
}

QByteArray Writer::written()
{
    QByteArrayList nodes;
    const QByteArray root = tree(0, m_entries.size(), nodes);
    std::vector<std::pair<QByteArray, QByteArray>> pairs {{"did", text(m_did)}};
    if (!revision.isEmpty()) {
        pairs.emplace_back("rev", text(revision));
    }
    pairs.insert(pairs.end(),
        {{"sig", bytes("signed")}, {"data", link(cidOf(root))}, {"prev", "\xF6"},
            {"version", head(0, revision.isEmpty() ? 2 : 3)}});
    const QByteArray commit = map(pairs);
    QByteArrayList blocks = QByteArrayList {commit} + m_strays + nodes + m_records;
    if (reversed) {
        std::reverse(blocks.begin(), blocks.end());
    }
    QByteArray out = frame(map({{"roots", array({link(cidOf(commit))})}, {"version", head(0, 1)}}));
    for (QByteArray block : blocks) {
        const QByteArray cid = cidOf(block);
        if (leftOut.contains(block)) {
            continue;
        }
        if (damaged.contains(block)) {
            block.back() = static_cast<char>(block.back() ^ 1);
        }
        out += frame(cid + block);
    }
    return out;
}

QByteArray keyAt(qint64 seconds)
{
    const quint64 number = static_cast<quint64>(seconds) * 1'000'000 << 10U;
    return QByteArray::fromStdString(formats::recordKey(number));
}

Writer newWriter()
{
    Writer writer;
    writer.revision = keyAt(spring);
    return writer;
}

QByteArray post(const QByteArray &content,
    const std::vector<std::pair<QByteArray, QByteArray>> &more, const QByteArray &createdAt)
{
    std::vector<std::pair<QByteArray, QByteArray>> pairs {{"text", text(content)},
        {"$type", text("app.bsky.feed.post")}, {"createdAt", text(createdAt)}};
    pairs.insert(pairs.end(), more.begin(), more.end());
    return map(pairs);
}

} // namespace comity::tests::car
