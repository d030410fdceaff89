#include "model/import/sample/seen_texts.h"

#include <xxhash.h>

namespace comity {
namespace {

constexpr std::size_t mostTexts = 500'000;

quint64 hashOf(const QString &text)
{
    const QString folded = text.toCaseFolded();
    return XXH3_64bits(
        folded.constData(), static_cast<std::size_t>(folded.size()) * sizeof(QChar));
}

} // namespace

void SeenTexts::add(const QString &text)
{
    if (m_hashes.size() < mostTexts) {
        m_hashes.insert(hashOf(text));
    } else {
        miss();
    }
}

bool SeenTexts::contains(const QString &text) const
{
    return m_hashes.contains(hashOf(text));
}

} // namespace comity
