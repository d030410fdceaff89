#include "ui/lists/counts_line.h"

#include "ui/common/buttons.h"
#include "ui/common/flow_layout.h"
#include "ui/common/plain_label.h"

#include <QPushButton>

namespace comity::ui {

CountsLine::CountsLine(QWidget *parent)
    : QFrame(parent)
    , m_row(new FlowLayout(this, 4))
{
    m_row->setContentsMargins(scaled(12), scaled(4), scaled(16), scaled(4));
}

void CountsLine::clear()
{
    while (QLayoutItem *const item = m_row->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

bool CountsLine::isEmpty() const
{
    return m_row->count() == 0;
}

void CountsLine::addCount(const QString &name, const QString &text, const std::vector<Pk> &people)
{
    if (people.empty()) {
        return;
    }
    QPushButton *button = makeButton(text, ButtonKind::Link, {}, this, ButtonSize::Small);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, [this, people] { Q_EMIT peopleAsked(people); });
    m_row->addWidget(button);
    button->show();
}

void CountsLine::addNote(const QString &name, const QString &text)
{
    auto *note = new PlainLabel(text, TextStyle::Small, Tone::Muted, this);
    note->setObjectName(name);
    note->setContentsMargins(scaled(6), 0, scaled(6), 0);
    note->setMinimumHeight(scaled(24));
    m_row->addWidget(note);
    note->show();
}

} // namespace comity::ui
