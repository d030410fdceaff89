#pragma once

#include "model/base/wording.h"

#include <QObject>

class QWidget;

namespace comity::ui {

class EmptyState;
class ErrorCard;
class PeopleTableView;

/// What stands in for the rows of the table when there are none to show.
class TableCovers : public QObject
{
    Q_OBJECT

public:
    enum class State { Rows, NobodyYet, NobodyMatches, AllFiled, Failed };

    TableCovers(PeopleTableView &table, const Wording &wording, QObject *parent = nullptr);

    State state() const { return m_state; }
    void show(State state);
    void showError(const Error &error);

Q_SIGNALS:
    void importAsked();
    void demoAsked();
    void guideAsked();
    void clearAsked();
    void everybodyAsked();
    void retryAsked();

private:
    void makeEmpty();
    void makeNobody();
    void makeFiled();
    void makeError();

    PeopleTableView &m_table;
    const Wording &m_wording;
    State m_state = State::Rows;
    EmptyState *m_empty = nullptr;
    EmptyState *m_nobody = nullptr;
    EmptyState *m_filed = nullptr;
    ErrorCard *m_error = nullptr;
};

} // namespace comity::ui
