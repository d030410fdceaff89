#pragma once

#include <QString>
#include <unordered_set>

namespace comity {

/// The texts that a file holds as values, whatever their case: what stands there is no name of a
/// field. Kept as hashes, eight bytes a text and half a million at most; two texts of one hash only
/// hide more.
class SeenTexts
{
public:
    void add(const QString &text);
    bool contains(const QString &text) const;

    /// Something of the file was not looked at.
    void miss() { m_isWhole = false; }
    /// Whether all texts of the file are known.
    bool isWhole() const { return m_isWhole; }

private:
    std::unordered_set<quint64> m_hashes;
    bool m_isWhole = true;
};

} // namespace comity
