#pragma once

#include <QStringList>
#include <array>
#include <optional>

namespace comity {

/// What a bio should tell somebody new (S4.25).
enum class BioPart : quint8 { What, Where, Who };
inline constexpr std::array bioParts {BioPart::What, BioPart::Where, BioPart::Who};

/// Whether it tells a part. Unclear: these words neither say so nor rule it out, or are in no
/// language that Comity reads.
enum class BioSays : quint8 { Yes, No, Unclear };

struct BioFinding
{
    BioSays says = BioSays::Unclear;
    /// Where it stands, in UTF-16 units of the bio; 0 long where no words of the bio tell it.
    qsizetype from = 0;
    qsizetype length = 0;

    bool operator==(const BioFinding &) const = default;
};

struct BioReading
{
    std::array<BioFinding, 3> parts; ///< in the order of bioParts

    const BioFinding &operator[](BioPart part) const
    {
        return parts[static_cast<std::size_t>(part)];
    }
    BioFinding &operator[](BioPart part) { return parts[static_cast<std::size_t>(part)]; }
};

/// Looks for what an account does, where it is and whom it is for, in English, German, French,
/// Spanish, Italian, Dutch and Portuguese. `place` is what the profile says of its place beside the
/// bio, `groups` are names and words of those it is for; both may be empty. An empty bio tells
/// nothing. Any thread.
BioReading readBio(const QString &bio, const QString &place = {}, const QStringList &groups = {});

} // namespace comity
