#include "ui/people/facts_form.h"

#include "ui/common/plain_label.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

FactsForm::FactsForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(scaled(12));
    m_grid->setVerticalSpacing(scaled(8));
    m_grid->setColumnStretch(1, 1);
}

void FactsForm::setFacts(const QList<Fact> &facts)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        // A change of theme walks over all widgets while this runs: none may go at once.
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    int row = 0;
    for (const Fact &fact : facts) {
        auto *label = new PlainLabel(fact.label, TextStyle::Body, Tone::Muted, this);
        auto *value = new PlainLabel(fact.value, TextStyle::Body, fact.tone, this);
        value->setWordWrap(true);
        value->setObjectName(u"factValue"_s);
        value->setAccessibleName(fact.label + u", "_s + fact.value);
        auto *cell = new QWidget(this);
        auto *lines = new QVBoxLayout(cell);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(scaled(1));
        lines->addWidget(value);
        if (!fact.note.isEmpty()) {
            auto *note = new PlainLabel(fact.note, TextStyle::Caption, Tone::Muted, cell);
            note->setWordWrap(true);
            note->setObjectName(u"factNote"_s);
            lines->addWidget(note);
        }
        m_grid->addWidget(label, row, 0, Qt::AlignTop);
        m_grid->addWidget(cell, row++, 1, Qt::AlignTop);
    }
}

} // namespace comity::ui
