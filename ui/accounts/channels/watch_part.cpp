#include "ui/accounts/channels/watch_part.h"

#include "model/base/text_fold.h"
#include "ui/accounts/channels/part_head.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/plain_label.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tiles.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

WatchPart::WatchPart(bool isWritable, QWidget *parent)
    : QWidget(parent)
    , m_isWritable(isWritable)
    , m_add(makeButton(tr("&Watch…"), ButtonKind::Flat, u"list-add"_s, nullptr, ButtonSize::Small))
    , m_empty(new PlainLabel(
          tr("Note what may change on a network, such as prices, rules or what its exports hold. "
             "On "
             "the day you set it is due on Today, so that no network changes unseen."),
          TextStyle::Body, Tone::Muted))
    , m_rows(new QVBoxLayout)
{
    setObjectName(u"watchPart"_s);
    m_add->setObjectName(u"addWatch"_s);
    m_add->setAccessibleName(tr("Watch a network"));
    m_add->setEnabled(isWritable);
    m_empty->setObjectName(u"noWatches"_s);
    m_empty->setWordWrap(true);
    m_rows->setContentsMargins(scaled(14), scaled(10), scaled(8), scaled(14));
    m_rows->setSpacing(scaled(12));
    m_rows->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makePartHead(tr("Platform watch"), tr("What may change there"), {m_add}));
    column->addWidget(makeLine());
    column->addLayout(m_rows);
    connect(m_add, &QPushButton::clicked, this, &WatchPart::addAsked);
}

void WatchPart::show(const ChannelsGround &ground)
{
    while (m_rows->count() > 1) {
        QLayoutItem *item = m_rows->takeAt(1);
        item->widget()->hide();
        item->widget()->deleteLater(); // one of its buttons may be what was clicked
        delete item;
    }
    m_empty->setVisible(ground.watches.empty());
    for (const NetworkWatch &watch : ground.watches) {
        QWidget *row = makeRow(watch, ground.today);
        m_rows->addWidget(row);
        row->show();
    }
}

QWidget *WatchPart::makeRow(const NetworkWatch &watch, QDate today)
{
    const QString name = networkName(watch.network);
    const bool isDue = watch.isDue(today);
    auto *row = new QWidget;
    row->setObjectName(u"watch-"_s + watch.network);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(scaled(2));
    texts->addWidget(new PlainLabel(name, TextStyle::Name));
    if (!watch.note.isEmpty()) {
        auto *note = new PlainLabel(watch.note, TextStyle::Small, Tone::Muted);
        note->setWordWrap(true);
        texts->addWidget(note);
    }
    const QString again = !watch.againOn ? tr("No day set to look again")
        : isDue ? tr("Look again: due since %1").arg(dateText(*watch.againOn))
                : tr("Look again on %1").arg(dateText(*watch.againOn));
    auto *when = new PlainLabel(watch.lookedOn
            ? tr("%1 · looked at %2", "a day").arg(again, dateText(*watch.lookedOn))
            : again,
        TextStyle::Small, isDue ? Tone::Warn : Tone::Muted);
    when->setObjectName(u"watchDay-"_s + watch.network);
    when->setWordWrap(true);
    auto *day = new QHBoxLayout;
    day->setSpacing(scaled(6));
    if (isDue) {
        day->addWidget(new SeverityShape(Severity::Warn, nullptr, 14), 0, Qt::AlignTop);
    }
    day->addWidget(when, 1);
    texts->addLayout(day);
    auto *looked = makeButton(tr("Looked"), ButtonKind::Normal, {}, nullptr, ButtonSize::Small);
    looked->setObjectName(u"looked-"_s + watch.network);
    looked->setAccessibleName(tr("I have looked at %1 today").arg(name));
    looked->setEnabled(m_isWritable);
    auto *edit = makeIconButton(u"document-edit"_s, tr("Edit what to watch on %1").arg(name));
    edit->setObjectName(u"editWatch-"_s + watch.network);
    edit->setEnabled(m_isWritable);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(8));
    line->addLayout(texts, 1);
    line->addWidget(looked, 0, Qt::AlignTop);
    line->addWidget(edit, 0, Qt::AlignTop);
    connect(looked, &QPushButton::clicked, this,
        [this, network = watch.network] { Q_EMIT lookedAsked(network); });
    connect(edit, &QToolButton::clicked, this,
        [this, network = watch.network] { Q_EMIT editAsked(network); });
    return row;
}

} // namespace comity::ui
