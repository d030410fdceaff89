#include "ui/shell/shortcuts_dialog.h"

#include "ui/common/key_hint.h"
#include "ui/common/plain_label.h"
#include "ui/shell/dialog_frame.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

QLayout *group(const QString &title, const QList<Page::Shortcut> &shortcuts)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(scaled(6));
    column->addWidget(new PlainLabel(title, TextStyle::Section, Tone::Muted));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(scaled(14));
    grid->setVerticalSpacing(scaled(4));
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Page::Shortcut &shortcut : shortcuts) {
        grid->addWidget(new KeyHint(shortcut.keys), row, 0, Qt::AlignLeft | Qt::AlignTop);
        auto *meaning = new PlainLabel(shortcut.meaning);
        meaning->setWordWrap(true);
        grid->addWidget(meaning, row, 1);
        ++row;
    }
    column->addLayout(grid);
    column->addStretch();
    return column;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QString &pageTitle, const QList<Page::Shortcut> &ofPage,
    const QList<Page::Shortcut> &ofWindow, QWidget *parent)
    : QDialog(parent)
{
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setSpacing(scaled(28));
    if (!ofPage.isEmpty()) {
        columns->addLayout(group(pageTitle, ofPage), 1);
    }
    columns->addLayout(group(tr("Everywhere"), ofWindow), 1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);

    auto *column = new QVBoxLayout;
    column->addWidget(new PlainLabel(tr("Shortcuts"), TextStyle::Title));
    column->addWidget(scroll, 1);
    frameDialog(*this, u"shortcuts"_s, tr("Shortcuts"), column);
    resize(scaled(ofPage.isEmpty() ? 420 : 680), scaled(520));
}

} // namespace comity::ui
