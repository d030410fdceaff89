#pragma once

#include "model/base/ids.h"

#include <QFrame>
#include <vector>

namespace comity::ui {

class FlowLayout;

/// Counts of a list that open the people behind them, and what is not known; it wraps where it is
/// too narrow.
class CountsLine : public QFrame
{
    Q_OBJECT

public:
    explicit CountsLine(QWidget *parent = nullptr);

    /// For empty `people` there is nothing to say.
    void addCount(const QString &name, const QString &text, const std::vector<Pk> &people);
    void addNote(const QString &name, const QString &text);
    void clear();
    bool isEmpty() const;

Q_SIGNALS:
    /// These people of the list are asked for.
    void peopleAsked(const std::vector<comity::Pk> &people);

private:
    FlowLayout *m_row;
};

} // namespace comity::ui
