#pragma once

#include "model/purge/purge_kind.h"

#include <QWidget>

class QComboBox;

namespace comity::ui {

class PlainLabel;
struct PurgeGround;

/// Whom the plan is about: people we follow, or followers who look automated. Where a network lets
/// nobody remove a follower there is no choice, and it says so.
class KindChoice : public QWidget
{
    Q_OBJECT

public:
    explicit KindChoice(QWidget *parent = nullptr);

    void show(PurgeKind kind, const PurgeGround &ground);

Q_SIGNALS:
    void kindChosen(comity::PurgeKind kind);

private:
    QComboBox *m_kinds;
    PlainLabel *m_reason;
};

} // namespace comity::ui
