#pragma once

#include <QWidget>

class QTimer;

namespace comity::ui {

class PlainLabel;

/// "3 people kept" with `Undo`: at the foot of a page for eight seconds after an act, and kept
/// while the mouse or the focus is on it. The same act stays in Edit › Undo.
class UndoBar : public QWidget
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget *parent = nullptr);

    void show(const QString &sentence);

Q_SIGNALS:
    void undoAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void leave();

    PlainLabel *m_text;
    QTimer *m_timer;
};

} // namespace comity::ui
