#pragma once

#include "ui/drafts/told_review.h"

#include <QFrame>

class QPushButton;

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
    bool isCurrent() const { return m_isCurrent; }
    void setCurrent(bool isCurrent);
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
    QWidget *makeDetails(bool canBePutAside);
    QWidget *makeButtons(bool canBePutAside);
    QString quoteAndMessage() const;

    ToldFinding m_finding;
    QWidget *m_details;
    QList<QPushButton *> m_ways;
    bool m_isCurrent = false;
};

} // namespace comity::ui
