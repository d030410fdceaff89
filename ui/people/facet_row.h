#pragma once

#include "ui/people/facets.h"

#include <QWidget>
#include <array>

namespace comity::ui {

class Chip;

/// The chips over the table, each with a count, on lines that wrap.
class FacetRow : public QWidget
{
    Q_OBJECT

public:
    explicit FacetRow(QWidget *parent = nullptr);

    const Facets &facets() const { return m_facets; }
    void setFacets(const Facets &facets);

    /// On networks of connections the words of following do not come up.
    void setIsMutualGraph(bool isMutual);
    void setStaleDays(int days);
    void setCounts(const PeopleCounts &counts);
    /// Counts are being worked out: "…".
    void setCounting();
    /// Nobody is there to count.
    void clearCounts();

Q_SIGNALS:
    void chosen();

private:
    void choose(Facet facet, bool isAdded);
    void showWhatApplies();

    std::array<Chip *, facetCount> m_chips {};
    std::array<qint64, facetCount> m_counts {};
    Facets m_facets;
    bool m_isMutualGraph = false;
};

} // namespace comity::ui
