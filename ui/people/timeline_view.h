#pragma once

#include "model/standing/timeline.h"
#include "ui/people/person_texts.h"

#include <QWidget>

class QVBoxLayout;

namespace comity::ui {

/// What happened with a person, newest first, under the names of months.
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    void setEntries(const std::vector<TimelineEntry> &newestFirst, const Today &today);
    void clear();

    /// One entry in words: "Followed you", "Changed the name from “…”".
    static QString sentenceOf(const TimelineEntry &entry);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void empty();
    void addMonth(const QString &title);
    void addEntry(const TimelineEntry &entry);

    std::vector<TimelineEntry> m_entries;
    Today m_today;
    QVBoxLayout *m_rows;
};

} // namespace comity::ui
