#pragma once

#include "ui/common/tokens.h"

#include <QList>
#include <QWidget>

class QGridLayout;

namespace comity::ui {

/// Labels and values under each other, each value with a muted note on where it comes from.
class FactsForm : public QWidget
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

private:
    QGridLayout *m_grid;
};

} // namespace comity::ui
