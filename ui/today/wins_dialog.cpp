#include "ui/today/wins_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/today/searched_log.h"
#include "ui/today/win_row.h"

#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {560, 560}; ///< at 100 %
constexpr int rowGap = 10;

} // namespace

WinsDialog::WinsDialog(const Wording &wording, bool isWritable, QWidget *parent)
    : FramedDialog(u"winsDialog"_s, tr("Wins"), size100, parent)
    , m_wording(wording)
    , m_isWritable(isWritable)
    , m_log(new SearchedLog(u"win"_s, tr("Find a win"), rowGap))
{
    addPart(makeDialogHead(windowTitle(),
        tr("What you noted, who followed back, and what came of your drafts. For the days that do "
           "not look like it.")));
    addPart(m_log, 1);
    auto *note = makeButton(tr("&Note a win…"), ButtonKind::Normal, u"list-add"_s);
    note->setObjectName(u"noteWin"_s);
    note->setEnabled(isWritable);
    note->setAutoDefault(false);
    auto *close = makeButton(tr("&Close"));
    close->setObjectName(u"closeWins"_s);
    close->setAutoDefault(false);
    addPart(makeDialogFoot(nullptr, {note, close}));
    connect(note, &QPushButton::clicked, this, &WinsDialog::noteAsked);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_log->focusSearch();
}

void WinsDialog::setWins(const std::vector<goals::Win> &wins, const QTimeZone &zone)
{
    m_zone = zone;
    std::vector<SearchedLog::Line> lines;
    for (const goals::Win &win : wins) {
        lines.push_back({WinRow::sentenceOf(win, m_wording) + u' ' + WinRow::detailOf(win, zone),
            [this, win] { return makeWin(win); }});
    }
    m_log->setLines(std::move(lines), tr("Nothing is noted yet. Small ones count."),
        tr("No win has these words."));
}

QWidget *WinsDialog::makeWin(const goals::Win &win)
{
    auto *row = new WinRow(win, m_wording, m_zone);
    if (m_isWritable && win.noted) {
        auto *remove = makeIconButton(u"list-remove"_s, tr("Take it away"));
        remove->setObjectName(u"removeWin"_s);
        connect(remove, &QToolButton::clicked, this,
            [this, id = *win.noted] { Q_EMIT removeAsked(id); });
        row->addEnd(remove);
    }
    return row;
}

} // namespace comity::ui
