#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace comity::ui {

/// A value with what it rests on folded away under it: rule, evidence, dates, sources.
class ExplainedCell : public QWidget
{
    Q_OBJECT

public:
    /// `subject` is what is explained, for who listens.
    explicit ExplainedCell(const QString &subject, QWidget *parent = nullptr);

    /// Where the value goes; put it before the button.
    void addToHead(QWidget *widget, int stretch = 0);
    /// Under the value, always in sight.
    void addBelow(QWidget *widget, Qt::Alignment alignment = {});
    /// One line of the explanation, with a muted note of when and where from.
    void addLine(const QString &text, const QString &note = {});
    void addFolded(QWidget *widget, Qt::Alignment alignment = {});

    bool isOpen() const;
    void setOpen(bool isOpen);

Q_SIGNALS:
    void opened(bool isOpen);

private:
    QVBoxLayout *m_lines;
    QHBoxLayout *m_head;
    QToolButton *m_fold;
    QWidget *m_body;
    QVBoxLayout *m_explanation;
};

} // namespace comity::ui
