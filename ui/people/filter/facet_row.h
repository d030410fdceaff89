#pragma once

#include "ui/people/filter/facets.h"

#include <QWidget>
#include <array>

class QMenu;
class QToolButton;

namespace comity::ui {

class Chip;

/// The chips over the table, each with a count. Where one line has no room for all, those that are
/// seldom asked for go into a menu at its end; where that does not help the line wraps.
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

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void explain();
    void makeMore();
    void fillMore(QMenu &menu) const;
    bool applies(Facet facet) const;
    QString titleOfNoted() const;
    int widthOfAll() const;
    void fit();
    void choose(Facet facet, bool isAdded);

    std::array<Chip *, facetCount> m_chips {};
    QToolButton *m_more = nullptr;
    bool m_isFitting = false;
    std::array<qint64, facetCount> m_counts {};
    Facets m_facets;
    bool m_isMutualGraph = false;
};

} // namespace comity::ui
