#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace comity::ui {

class FoldedDetails;
class PlainLabel;
class SeverityShape;

/// What an error says on a page: what happened, that nothing was harmed, what to do, with folded
/// technical details. Texts come from model/base/wording and are plain.
class ErrorCard : public QWidget
{
    Q_OBJECT

public:
    struct Content
    {
        QString title;
        QString sentence; ///< may be empty
        QString unharmedTitle; ///< "Your workspace is unchanged."; empty hides the block
        QString unharmed; ///< goes on after it; may be empty
        QStringList advice; ///< numbered
        QString details; ///< empty hides the fold
    };

    explicit ErrorCard(QWidget *parent = nullptr);

    void setContent(const Content &content);
    /// The first is the primary one.
    QPushButton *addButton(const QString &text, const QString &iconName = {});
    void clearButtons();
    /// Beside `Copy details`: what else can be copied.
    QPushButton *addDetailsButton(const QString &text, const QString &iconName);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeCard();
    void showAdvice(const QStringList &advice);

    SeverityShape *m_shape;
    PlainLabel *m_title;
    PlainLabel *m_sentence;
    QWidget *m_unharmed;
    PlainLabel *m_unharmedTitle;
    PlainLabel *m_unharmedText;
    PlainLabel *m_adviceTitle;
    QVBoxLayout *m_advice;
    QHBoxLayout *m_buttons;
    FoldedDetails *m_details;
};

} // namespace comity::ui
