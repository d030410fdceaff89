#include "ui/people/pane/facts_form.h"

#include "ui/common/plain_label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

FactsForm::FactsForm(QWidget *parent)
    : FormGrid(parent)
{
}

void FactsForm::setFacts(const QList<Fact> &facts)
{
    clear();
    for (const Fact &fact : facts) {
        auto *cell = new QWidget(this);
        auto *value = new PlainLabel(fact.value, TextStyle::Body, fact.tone, cell);
        value->setWordWrap(true);
        value->setObjectName(u"factValue"_s);
        value->setAccessibleName(fact.label + u", "_s + fact.value);
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
        addRow(fact.label, cell, Begins::WithText);
    }
}

} // namespace comity::ui
