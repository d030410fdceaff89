#pragma once

#include <QFrame>

class QHBoxLayout;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace comity::ui {

/// Technical details behind an angle, with `Copy details`. They hold codes, counts and offsets,
/// never a name (style.md §13), so they may be pasted in public.
class FoldedDetails : public QFrame
{
    Q_OBJECT

public:
    explicit FoldedDetails(QWidget *parent = nullptr);

    void setDetails(const QString &details);
    QString details() const;
    void setOpen(bool isOpen);
    /// One more button beside `Copy details`.
    QPushButton *addButton(const QString &text, const QString &iconName);

private:
    QToolButton *m_fold;
    QPlainTextEdit *m_text;
    QHBoxLayout *m_head;
};

} // namespace comity::ui
