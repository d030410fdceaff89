#pragma once

#include "ui/common/tokens.h"
#include "ui/people/pane/form_grid.h"

#include <QList>

namespace comity::ui {

/// Labels and values under each other, each value with a muted note on where it comes from.
class FactsForm : public FormGrid
{
    Q_OBJECT

public:
    struct Fact
    {
        QString label;
        QString value;
        QString note = {}; ///< may be empty
        Tone tone = Tone::Normal;
    };

    explicit FactsForm(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);
};

} // namespace comity::ui
