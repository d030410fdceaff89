#pragma once

#include "ui/purge/left_out_model.h"

#include <QDialog>

class QPushButton;

namespace comity::ui {

class PlainLabel;
class TableView;

/// Who is left out of a plan under one code, and why; from here protection and earlier decisions
/// are taken back, which the page's undo brings back again.
class LeftOutDialog : public QDialog
{
    Q_OBJECT

public:
    LeftOutDialog(SQLite::Database &reader, const Wording &wording, LeftOut code, bool isWritable,
        QWidget *parent = nullptr);

    LeftOut code() const { return m_code; }
    /// Also while it is open, when the plan was worked out again.
    void setPeople(std::vector<Pk> people, const LeftOutModel::Basis &basis);

Q_SIGNALS:
    void releaseAsked(comity::LeftOut code, const std::vector<comity::Pk> &people);

private:
    void releaseChosen();
    void updateButton();

    const Wording &m_wording;
    LeftOutModel *m_model;
    TableView *m_table;
    PlainLabel *m_sentence;
    QPushButton *m_release;
    LeftOut m_code;
    bool m_isWritable;
};

} // namespace comity::ui
