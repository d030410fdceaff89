#pragma once

#include "ui/lists/lists_reader.h"

#include <QFrame>
#include <functional>
#include <vector>

class QHBoxLayout;

namespace comity::ui {

class PlainLabel;

/// What the housekeeping of a list finds, as counts that open the people behind them; what is not
/// known stands beside it.
class HealthLine : public QFrame
{
    Q_OBJECT

public:
    explicit HealthLine(QWidget *parent = nullptr);

    void show(const MembersAnswer &answer, bool isSmart);

Q_SIGNALS:
    /// These people of the list are asked for.
    void peopleAsked(const std::vector<comity::Pk> &people);

private:
    void addCount(const QString &name, const QString &text, const std::vector<Pk> &people);
    void clear();

    QHBoxLayout *m_row;
    PlainLabel *m_unknown;
};

} // namespace comity::ui
