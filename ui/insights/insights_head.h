#pragma once

#include "ui/insights/insights_ground.h"

#include <QFrame>

class QBoxLayout;
class QComboBox;
class QMenu;
class QPushButton;
class QToolButton;

namespace comity::ui {

class PlainLabel;

/// What the cards are about, and what can be done with all of them.
class InsightsHead : public QFrame
{
    Q_OBJECT

public:
    explicit InsightsHead(bool isWritable, QWidget *parent = nullptr);

    InsightsPeriod period() const;
    /// Says nothing; only the user's own choice does.
    void setPeriod(InsightsPeriod period);
    void setScope(const InsightsScope &scope);
    /// Whether there is anything to report, copy or export.
    void setUseful(bool isUseful);
    /// What stands behind ⋯, for the palette as well.
    std::unique_ptr<QMenu> makeMenu();

Q_SIGNALS:
    void periodChosen();
    void accountChosen(std::optional<comity::AccountId> account);
    void reportAsked();
    void copyAsked();
    void exportAsked();
    /// What no card follows.
    void seriesAsked();
    void capacityAsked();
    void companyAsked();
    /// The goal that promotion stays under.
    void goalAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeChoices();
    QWidget *makeButtons();
    void fillMore(QMenu &menu);
    void fit();

    bool m_isWritable;
    QBoxLayout *m_line;
    QComboBox *m_period;
    QComboBox *m_account;
    PlainLabel *m_imports;
    QPushButton *m_report;
    QPushButton *m_copy;
    QPushButton *m_export;
    QToolButton *m_more;
    QWidget *m_choices;
    QWidget *m_buttons;
};

} // namespace comity::ui
