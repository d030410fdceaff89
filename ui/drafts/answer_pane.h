#pragma once

#include "ui/drafts/told_review.h"

#include <QDate>
#include <QFrame>
#include <QTimeZone>

class QStackedWidget;
class QTabBar;

namespace comity::ui {

class FindingsView;
class OutcomePane;
class RecipientsPane;
class VerdictBlock;

/// The pane at the end of Drafts: the verdict, and below it what is found, who gets it and
/// what came back.
class AnswerPane : public QFrame
{
    Q_OBJECT

public:
    enum Tab { Findings, Recipients, Outcome };

    explicit AnswerPane(QWidget *parent = nullptr);

    FindingsView *findings() const { return m_findings; }
    RecipientsPane *recipients() const { return m_recipients; }
    OutcomePane *outcome() const { return m_outcome; }
    void showReview(const std::shared_ptr<const ToldReview> &review, const QStringList &gaps,
        QDate today, const QTimeZone &zone);
    /// No draft, no text, or no answer; `sentence` says which.
    void showNothing(const QString &sentence);
    /// In the place of a verdict: it went out and is finished. What is found stays below it.
    void showFinished(int sent, bool isPublic, QDate day);
    void setStale(bool isStale);
    void setTab(Tab tab);
    /// The same, and shows the pane where it is folded away.
    void openTab(Tab tab);
    Tab tab() const;

Q_SIGNALS:
    void tabChanged();
    /// It was opened or closed.
    void openChanged();

protected:
    bool event(QEvent *event) override;

private:
    void nameTabs(int findings, int people);

    VerdictBlock *m_verdict;
    QTabBar *m_tabs;
    FindingsView *m_findings;
    RecipientsPane *m_recipients;
    OutcomePane *m_outcome;
    QStackedWidget *m_stack;
};

} // namespace comity::ui
