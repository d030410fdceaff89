#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <utility>
#include <vector>

namespace comity::tests::car {

/// The head of a CBOR item: its major type (0 to 7) and its number.
QByteArray head(int major, quint64 number);
QByteArray text(const QByteArray &text);
QByteArray bytes(const QByteArray &bytes);
QByteArray array(const QByteArrayList &items);
/// Keys in the order given.
QByteArray map(const std::vector<std::pair<QByteArray, QByteArray>> &pairs);
QByteArray varint(quint64 number);
/// CID of version 1: CBOR, SHA-256.
QByteArray cidOf(const QByteArray &block);
QByteArray link(const QByteArray &cid);

/// Puts a Bluesky repository together, as its server would write it.
class Writer
{
public:
    explicit Writer(QByteArray did = "did:plc:me")
        : m_did(std::move(did))
    {
    }

    /// `key` is `<collection>/<rkey>`; keys must come in order.
    void add(const QByteArray &key, const QByteArray &record);
    void addFollow(const QByteArray &rkey, const QByteArray &subject, const QByteArray &createdAt);
    /// A block that no node names.
    void addStray(const QByteArray &block) { m_strays.append(block); }

    /// Empty for a commit of version 2.
    QByteArray revision = "3lzzzzzzzzz22";
    bool reversed = false; ///< the commit last
    int nodeSize = 3; ///< entries a node
    QByteArrayList leftOut; ///< blocks that are not written
    QByteArrayList damaged; ///< blocks that are written with another last byte

    QByteArray written();

private:
    /// The node of a range of entries, with its nodes below it in `blocks`.
    QByteArray tree(std::size_t from, std::size_t to, QByteArrayList &blocks) const;

    QByteArray m_did;
    std::vector<std::pair<QByteArray, QByteArray>> m_entries; ///< key, CID
    QByteArrayList m_records;
    QByteArrayList m_strays;
};

/// When newWriter()'s commit is made: 2026-05-03T03:09:37Z.
constexpr qint64 spring = 1'777'777'777;
/// A key of a record made at this second.
QByteArray keyAt(qint64 seconds);
Writer newWriter();
/// A post with further members.
QByteArray post(const QByteArray &text,
    const std::vector<std::pair<QByteArray, QByteArray>> &more = {},
    const QByteArray &createdAt = "2026-05-01T10:00:00.123Z");

} // namespace comity::tests::car
