#include "ui/imports/preview_tiles.h"

#include "model/base/civil_time.h"
#include "ui/common/formatting.h"
#include "ui/common/stat_tile.h"
#include "ui/common/typography.h"
#include "ui/imports/import_words.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

PreviewTiles::PreviewTiles(QWidget *parent)
    : QWidget(parent)
{
    const std::array<std::pair<QString, QString>, TabCount> labels {
        {{tr("New"), u"tileNew"_s}, {tr("Left"), u"tileLeft"_s}, {tr("Changed"), u"tileChanged"_s},
            {tr("Unchanged"), u"tileUnchanged"_s}, {tr("Rejected"), u"tileRejected"_s}}};
    auto *group = new QButtonGroup(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(14));
    row->setSpacing(scaled(10));
    for (std::size_t i = 0; i < TabCount; ++i) {
        auto *tile = new StatTile(labels[i].first, this);
        tile->setObjectName(labels[i].second);
        group->addButton(tile, int(i));
        row->addWidget(tile, 1);
        m_tiles[i] = tile;
    }
    m_tiles[New]->setChecked(true);
    connect(group, &QButtonGroup::idToggled, this, [this](int, bool isChecked) {
        if (isChecked) {
            Q_EMIT tabChosen();
        }
    });
}

void PreviewTiles::show(const StagedPreview &preview)
{
    const ImportSummary &summary = preview.summary();
    using Part = StagedPreview::Part;
    m_figures = {preview.size(Part::New), preview.size(Part::Left), preview.size(Part::Changed),
        preview.size(Part::Unchanged), summary.rejectedRows};
    const QString nobody = tr("nobody");
    const QString newNote
        = summary.isSameAgain ? QString() : listCounts(summary, &ListSummary::added, locale());
    const std::array<QString, TabCount> notes {newNote.isEmpty() ? nobody : newNote,
        leftNote(summary), tr("name, handle or counts"), tr("nothing to do"),
        summary.rejectedRows > 0 ? tr("kept, with the reason") : tr("every row was read")};
    for (std::size_t i = 0; i < TabCount; ++i) {
        m_tiles[i]->setFigure(m_figures[i]);
        m_tiles[i]->setNote(notes[i]);
    }
    m_tiles[Rejected]->setWarning(summary.rejectedRows > 0);
}

void PreviewTiles::tellLeft(const ImportSummary &asTicked)
{
    m_tiles[Left]->setNote(leftNote(asTicked));
}

QString PreviewTiles::leftNote(const ImportSummary &summary) const
{
    bool isJudged = false;
    bool lacksRows = false;
    std::optional<Dated> before;
    for (const AccountSummary &account : summary.accounts) {
        for (const ListSummary &list : account.lists) {
            if (list.comparedWith) {
                before = list.comparedWith;
                isJudged = isJudged || list.isComplete;
                lacksRows = lacksRows || list.incompleteCode == u"left-out-rows";
            }
        }
    }
    if (summary.isSameAgain) {
        return tr("nobody");
    }
    if (!before) {
        return tr("no list before this one");
    }
    if (lacksRows) {
        return tr("not told: rows left out");
    }
    return isJudged ? tr("were here on %1").arg(dateText(*before, zoneOrSystem({})))
                    : tr("not told: list not whole");
}

PreviewTiles::Tab PreviewTiles::current() const
{
    const auto *found = std::ranges::find_if(m_tiles, &StatTile::isChecked);
    return found == m_tiles.end() ? New : static_cast<Tab>(found - m_tiles.begin());
}

void PreviewTiles::chooseFirstFilled()
{
    const auto *filled = std::ranges::find_if(m_figures, [](qint64 figure) { return figure > 0; });
    m_tiles[filled == m_figures.end() ? std::size_t {New}
                                      : static_cast<std::size_t>(filled - m_figures.begin())]
        ->setChecked(true);
}

} // namespace comity::ui
