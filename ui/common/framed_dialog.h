#pragma once

#include <QDialog>
#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace comity::ui {

/// A line of 1 px between two parts that stand above each other.
QFrame *makeLine(QWidget *parent = nullptr);

/// A dialog over its window whose head, body and foot are divided by lines. Deletes itself when it
/// is closed.
class FramedDialog : public QDialog
{
    Q_OBJECT

protected:
    /// `size100` is its first size in px at 100 %, where its window has room for it.
    FramedDialog(const QString &name, const QString &title, const QSize &size100, QWidget *parent);

    /// Below the parts before it; with a line above unless it is the first or `isDivided` is false.
    void addPart(QWidget *part, int stretch = 0, bool isDivided = true);
    /// The title of the window as the first part.
    void addTitle();
    /// `Cancel` and the act, which Enter chooses, as the last part; `beside` stands before them and
    /// takes the room that is left.
    void addFoot(QPushButton *act, QWidget *beside = nullptr);

private:
    QVBoxLayout *m_column;
};

} // namespace comity::ui
