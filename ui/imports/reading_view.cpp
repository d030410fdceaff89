#include "ui/imports/reading_view.h"

#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/meter_bar.h"
#include "ui/common/plain_label.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

ReadingView::ReadingView(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel({}, TextStyle::Verdict))
    , m_bar(new MeterBar)
    , m_count(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_sentence(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_cancel(makeButton(tr("&Cancel"), ButtonKind::Normal, u"dialog-cancel"_s))
{
    m_title->setObjectName(u"readingTitle"_s);
    m_count->setObjectName(u"readingCount"_s);
    m_cancel->setObjectName(u"readingCancel"_s);
    m_title->setElided(true);
    m_sentence->setWordWrap(true);
    auto *block = new QWidget;
    block->setFixedWidth(scaled(440));
    auto *inside = new QVBoxLayout(block);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(scaled(8));
    inside->addWidget(m_title);
    inside->addWidget(m_sentence);
    inside->addSpacing(scaled(6));
    inside->addWidget(m_bar);
    inside->addWidget(m_count);
    inside->addSpacing(scaled(6));
    inside->addWidget(m_cancel, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    column->addStretch(2);
    column->addWidget(block, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelAsked();
    });
}

void ReadingView::begin(const QString &title, bool isSaving)
{
    m_title->setText(title);
    m_sentence->setText(isSaving
            ? tr("All of the import is saved, or nothing of it.")
            : tr("The whole file is read before anything is shown. Nothing is saved yet."));
    m_bar->setAccessibleName(title);
    m_cancel->setEnabled(true);
    setProgress({}, {});
    m_cancel->setFocus();
}

void ReadingView::setProgress(const Progress &progress, const QString &step)
{
    const QString done = numberText(progress.done);
    const QString text = progress.total > 0 ? tr("%1 of %2").arg(done, numberText(progress.total))
        : progress.done > 0                 ? done
                                            : QString();
    m_bar->setShare(progress.total > 0 ? double(progress.done) / double(progress.total) : -1);
    m_bar->setValueText(text);
    const QString line = spoken({step, text});
    m_count->setText(line.isEmpty() ? u" "_s : line); // keeps its height
}

void ReadingView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), color(Token::Base, palette()));
}

} // namespace comity::ui
