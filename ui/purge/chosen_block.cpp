#include "ui/purge/chosen_block.h"

#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

ChosenBlock::ChosenBlock(QWidget *parent)
    : QWidget(parent)
    , m_count(new PlainLabel({}, TextStyle::Body))
    , m_notFollowed(new PlainLabel({}, TextStyle::Caption, Tone::Muted))
{
    setObjectName(u"chosenBlock"_s);
    m_count->setObjectName(u"chosenCount"_s);
    m_notFollowed->setObjectName(u"chosenNotFollowed"_s);
    m_count->setWordWrap(true);
    m_notFollowed->setWordWrap(true);
    QPushButton *everybody
        = makeButton(tr("Plan &everybody"), ButtonKind::Normal, {}, this, ButtonSize::Small);
    everybody->setObjectName(u"planEverybody"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(6));
    column->addWidget(new PlainLabel(tr("Suggest only"), TextStyle::Section, Tone::Muted));
    column->addWidget(m_count);
    column->addWidget(m_notFollowed);
    column->addWidget(everybody, 0, Qt::AlignLeft);
    connect(everybody, &QPushButton::clicked, this, &ChosenBlock::everybodyAsked);
}

void ChosenBlock::show(qint64 people, qint64 notFollowed)
{
    m_count->setText(tr("%Ln people you chose", nullptr, plural(people)));
    m_notFollowed->setVisible(notFollowed > 0);
    m_notFollowed->setText(
        tr("%Ln of them you do not follow with this account.", nullptr, plural(notFollowed)));
}

} // namespace comity::ui
