#pragma once

#include "model/purge/pace.h"

#include <QPushButton>

namespace comity::ui {

/// Shows the pace and lets it be chosen: on which weekdays, and how many days apart.
class PaceButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PaceButton(QWidget *parent = nullptr);

    void setPace(const Pace &pace);

Q_SIGNALS:
    void paceChosen(const comity::Pace &pace);

private:
    void choose(const Pace &pace);
    void addDays(QMenu *menu);
    void addApart(QMenu *menu);
    void showPace();

    Pace m_pace;
    QList<QAction *> m_days;
    QList<QAction *> m_apart;
};

} // namespace comity::ui
