#pragma once

#include "ui/drafts/told_review.h"

#include <QDate>
#include <QFrame>
#include <QTimeZone>

class QStackedWidget;
class QTabBar;

namespace comity::ui {

class FindingsView;
class RecipientsPane;
class VerdictBlock;

/// The pane at the end of Drafts: the verdict, and below it what is found and who gets it.
class AnswerPane : public QFrame
{
    Q_OBJECT

public:
    enum Tab { Findings, Recipients };

    explicit AnswerPane(QWidget *parent = nullptr);

    FindingsView *findings() const { return m_findings; }
    RecipientsPane *recipients() const { return m_recipients; }
    void showReview(const std::shared_ptr<const ToldReview> &review, const QStringList &gaps,
        QDate today, const QTimeZone &zone);
    /// No draft, no text, or no answer; `sentence` says which.
    void showNothing(const QString &sentence);
    void setStale(bool isStale);
    void setTab(Tab tab);
    Tab tab() const;

Q_SIGNALS:
    void tabChanged();

private:
    void nameTabs(int findings, int people);

    VerdictBlock *m_verdict;
    QTabBar *m_tabs;
    FindingsView *m_findings;
    RecipientsPane *m_recipients;
    QStackedWidget *m_stack;
};

} // namespace comity::ui
