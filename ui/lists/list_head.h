#pragma once

#include "model/lists/people_list.h"

#include <QDate>
#include <QFrame>

class QPushButton;
class QToolButton;

namespace comity::ui {

class MeterBar;
class PlainLabel;

/// Above the table: icon, name, who is told, how full it is, `Add people`, `Export` and the menu;
/// below it the purpose.
class ListHead : public QFrame
{
    Q_OBJECT

public:
    explicit ListHead(QWidget *parent = nullptr);

    /// `today` is the chosen account's: a review may be due.
    void show(const PeopleList &list, int part, bool isWritable, QDate today);
    QToolButton &menuButton() { return *m_menu; }

Q_SIGNALS:
    void addAsked();
    void exportAsked();
    void menuAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeLine1();
    QWidget *makePurpose();
    void showPurpose(const ListSettings &settings, QDate today);

    QWidget *m_icon;
    PlainLabel *m_name;
    PlainLabel *m_badge;
    PlainLabel *m_count;
    MeterBar *m_meter;
    QPushButton *m_add;
    QPushButton *m_export;
    QToolButton *m_menu;
    PlainLabel *m_purposeTitle;
    PlainLabel *m_purpose;
    PlainLabel *m_review;
    QWidget *m_purposeRow;
    QString m_iconName;
};

} // namespace comity::ui
