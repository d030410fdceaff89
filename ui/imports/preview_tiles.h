#pragma once

#include "model/import/stage/staged_preview.h"

#include <QWidget>
#include <array>

namespace comity::ui {

class StatTile;

/// New, Left, Changed, Unchanged, Rejected: figures that act as tabs.
class PreviewTiles : public QWidget
{
    Q_OBJECT

public:
    enum Tab { New, Left, Changed, Unchanged, Rejected, TabCount };

    explicit PreviewTiles(QWidget *parent = nullptr);

    void show(const StagedPreview &preview);
    /// What is said of those who left, once rows are left out of the lists.
    void tellLeft(const ImportSummary &asTicked);
    Tab current() const;
    /// The first tab that has somebody, or New.
    void chooseFirstFilled();

Q_SIGNALS:
    void tabChosen();

private:
    QString leftNote(const ImportSummary &summary) const;

    std::array<StatTile *, TabCount> m_tiles {};
    std::array<qint64, TabCount> m_figures {};
};

} // namespace comity::ui
