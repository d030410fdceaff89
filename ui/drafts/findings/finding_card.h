#pragma once

#include "ui/drafts/told_review.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace comity::ui {

class PlainLabel;
class SeverityShape;

/// One finding: shape, title and what it says; the current one also tells why, what it stands on
/// and the ways out.
class FindingCard : public QFrame
{
    Q_OBJECT

public:
    FindingCard(const ToldFinding &finding, bool canBePutAside, QWidget *parent = nullptr);

    const ToldFinding &finding() const { return m_finding; }
    /// Whether it would be shown with the same words: where they stand may differ.
    bool looksLike(const ToldFinding &finding) const;
    /// One that looks the same, of a newer review.
    void setFinding(const ToldFinding &finding) { m_finding = finding; }
    bool isCurrent() const { return m_isCurrent; }
    void setCurrent(bool isCurrent);
    /// Puts the card and what can be pressed in it after `before` in the order of Tab; tells the
    /// last of them.
    QWidget *orderTabs(QWidget *before);
    /// The ways out are closed while the answer is older than the text.
    void setStale(bool isStale);

Q_SIGNALS:
    void chosen();
    void fixAsked(int fix); ///< by its place among the fixes of the finding
    void ignoreAsked();
    void ruleAsked(const QString &rule); ///< what the rule is about, with examples

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeDetails();
    QWidget *makeButtons();
    QString quoteAndMessage() const;

    ToldFinding m_finding;
    bool m_canBePutAside;
    QVBoxLayout *m_words;
    QWidget *m_details = nullptr; ///< made once the card is current
    QList<QPushButton *> m_ways;
    bool m_isStale = false;
    bool m_isCurrent = false;
};

} // namespace comity::ui
