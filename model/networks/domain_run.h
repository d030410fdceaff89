#pragma once

#include <QStringView>
#include <utility>
#include <vector>

namespace comity::networks {

/// Finds domains in a text without looking twice at a letter: the labels between two spaces or
/// other signs are weighed once, from right to left. Used by one thread at a time.
class DomainRun
{
public:
    explicit DomainRun(QStringView text)
        : m_text(text)
    {
    }

    /// Where the longest domain ends that begins at `at`, 0 where none does: labels that neither
    /// begin nor end with a hyphen or underline, the last one without underlines, and a top-level
    /// domain.
    qsizetype domainEnd(qsizetype at);

private:
    struct Label
    {
        qsizetype start;
        qsizetype end; ///< of its dot, or of the run
        qsizetype lastUnderline; ///< -1 without
        qsizetype topLevel; ///< where a top-level domain ends that it begins with, or 0
        qsizetype domainEnd; ///< of the longest domain that begins with it, or 0
    };

    void read(qsizetype at);
    qsizetype endFrom(std::size_t label, qsizetype at) const;

    QStringView m_text;
    qsizetype m_start = 0;
    qsizetype m_end = 0;
    std::vector<Label> m_labels;
};

/// Whether every label has a name of at most 63 characters in the DNS, and none of a domain that
/// begins with `xn--` needs one.
bool isEncodableDomain(QStringView domain);

/// The parts of a domain that are domains in Latin letters: start and end in it.
std::vector<std::pair<qsizetype, qsizetype>> latinDomains(QStringView domain);

} // namespace comity::networks
