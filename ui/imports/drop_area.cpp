#include "ui/imports/drop_area.h"

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace comity::ui {

DropArea::DropArea(QWidget *parent)
    : QWidget(parent)
    , m_files(makeButton(tr("&Choose files…"), ButtonKind::Primary, u"document-open"_s, this))
    , m_folder(makeButton(tr("Choose f&older…"), ButtonKind::Normal, {}, this))
    , m_picture(new QWidget(this))
{
    m_files->setObjectName(u"chooseFiles"_s);
    m_folder->setObjectName(u"chooseFolder"_s);
    m_picture->setFixedSize(scaled(32), scaled(32));
    auto *sentence
        = new PlainLabel(tr("ZIP, CSV, XLSX or JSON. You see everything before it is saved."),
            TextStyle::Body, Tone::Muted);
    sentence->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addWidget(m_files);
    buttons->addWidget(m_folder);
    QPushButton *help = makeButton(tr("How to get an e&xport"), ButtonKind::Link, {}, this);
    help->setObjectName(u"howToExport"_s);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(20), scaled(24), scaled(20));
    column->setSpacing(scaled(4));
    column->addStretch();
    column->addWidget(m_picture);
    column->addSpacing(scaled(10));
    column->addWidget(new PlainLabel(tr("Drop an export here"), TextStyle::Title));
    column->addWidget(sentence);
    column->addSpacing(scaled(10));
    column->addLayout(buttons);
    column->addWidget(help, 0, Qt::AlignLeft);
    column->addStretch();
    connect(m_files, &QPushButton::clicked, this, &DropArea::filesAsked);
    connect(help, &QPushButton::clicked, this, &DropArea::helpAsked);
    connect(m_folder, &QPushButton::clicked, this, &DropArea::folderAsked);
}

void DropArea::setHindrance(const QString &why)
{
    for (QPushButton *button : {m_files, m_folder}) {
        button->setEnabled(why.isEmpty());
        setPlainToolTip(button, why);
    }
}

void DropArea::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(color(Token::Ctl, palette()), 1);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(color(Token::Alt, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), scaled(8), scaled(8));
    drawIcon(painter, m_picture->geometry(), u"document-import"_s, color(Token::Accent, palette()));
}

} // namespace comity::ui
