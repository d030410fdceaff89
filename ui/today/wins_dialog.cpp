#include "ui/today/wins_dialog.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/plain_label.h"
#include "ui/common/search_field.h"
#include "ui/common/tall_frame.h"
#include "ui/today/win_row.h"

#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {560, 560}; ///< at 100 %

} // namespace

WinsDialog::WinsDialog(const Wording &wording, bool isWritable, QWidget *parent)
    : FramedDialog(u"winsDialog"_s, tr("Wins"), size100, parent)
    , m_wording(wording)
    , m_isWritable(isWritable)
    , m_search(new SearchField(tr("Find a win")))
    , m_none(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_rows(nullptr)
{
    m_search->setObjectName(u"winSearch"_s);
    m_search->setAccessibleName(tr("Find a win"));
    m_none->setObjectName(u"noWins"_s);
    m_none->setWordWrap(true);
    addPart(makeDialogHead(windowTitle(),
        tr("What you noted, who followed back, and what came of your drafts. For the days that do "
           "not look like it.")));
    auto *tools = new QWidget;
    auto *line = new QVBoxLayout(tools);
    line->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    line->addWidget(m_search);
    addPart(tools);
    auto *content = new TallFrame;
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    m_rows->setSpacing(scaled(10));
    addPart(makeDialogScroll(content, windowTitle()), 1);
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
    connect(m_search, &SearchField::searched, this, &WinsDialog::showWins);
    m_search->setFocus();
    showWins({});
}

void WinsDialog::setWins(const std::vector<goals::Win> &wins, const QTimeZone &zone)
{
    m_wins = wins;
    m_zone = zone;
    showWins(m_search->text());
}

void WinsDialog::showWins(const QString &search)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget() == m_none) {
            m_none->hide();
        } else if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    const std::string wanted = folded(search.trimmed().toStdString());
    int shown = 0;
    for (const goals::Win &win : m_wins) {
        const QString words
            = WinRow::sentenceOf(win, m_wording) + u' ' + WinRow::detailOf(win, m_zone);
        if (folded(words.toStdString()).find(wanted) != std::string::npos) {
            QWidget *row = makeWin(win);
            m_rows->addWidget(row);
            row->show();
            ++shown;
        }
    }
    m_none->setText(m_wins.empty() ? tr("Nothing is noted yet. Small ones count.")
                                   : tr("No win has these words."));
    if (shown == 0) {
        m_rows->addWidget(m_none);
        m_none->show();
    }
    m_rows->addStretch(1);
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
