#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace comity::ui {

class PlainLabel;

/// What a page says when it has nothing to show: an icon, a title, a sentence, what to do, and a
/// last line that may hold a link. Centred in the space it gets.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString &iconName, const QString &title, const QString &sentence,
        QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &sentence);
    /// The first is the primary one.
    QPushButton *addButton(const QString &text, const QString &iconName = {});
    /// A muted line below the buttons, with a link at its end. Returns the link.
    QPushButton *setHint(const QString &text, const QString &link);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    QWidget *m_picture;
    PlainLabel *m_title;
    PlainLabel *m_sentence;
    QHBoxLayout *m_buttons;
    QHBoxLayout *m_hint;
};

} // namespace comity::ui
