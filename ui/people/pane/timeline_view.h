#pragma once

#include "model/standing/timeline.h"
#include "ui/people/table/person_texts.h"

#include <QHash>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace comity::ui {

/// What happened with a person, newest first, under the names of months. Shows a part and asks for
/// the next one; what is shown already stays as it is.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    /// `profiles`: of a person of several, so that each entry tells its network.
    void setTimeline(
        const Timeline &timeline, const std::vector<PersonRow> &profiles, const Today &today);
    void clear();

    /// One entry in words: "Followed you", "Changed the name from “…”".
    static QString sentenceOf(const TimelineEntry &entry);

Q_SIGNALS:
    /// More than is shown.
    void moreAsked(qsizetype atMost);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void append(std::size_t from);
    void showRest();
    void empty();
    void addMonth(const QString &title);
    void addEntry(const TimelineEntry &entry);

    Timeline m_timeline;
    QHash<quint32, QString> m_networks; ///< by pk; empty for a person of one profile
    Today m_today;
    QString m_month; ///< the last one begun
    QVBoxLayout *m_rows;
    QPushButton *m_more;
};

} // namespace comity::ui
