#pragma once

#include "model/import/tables/mapping_check.h"
#include "ui/imports/mapping_setup.h"

#include <QWidget>

class QPushButton;
class QComboBox;
class QRadioButton;

namespace comity::ui {

class MappingModel;
class PlainLabel;
class SeverityShape;
class SoftBlock;
class TableView;

/// Second step of the wizard: where each column goes, and what has to be settled before the next.
class MappingColumnsStep : public QWidget
{
    Q_OBJECT

public:
    MappingColumnsStep(MappingCheck &check,
        const QHash<QString, formats::ColumnMapping> &remembered, QWidget *parent = nullptr);

    /// After another row was chosen for the names: begins with what is remembered for it, else with
    /// the guess.
    void beginAnew();
    /// After the check learnt what values are judged by.
    void refresh();
    void focusAnswer();

Q_SIGNALS:
    void changed();
    void forgetAsked(const QString &fingerprint);

private:
    QWidget *makeHead();
    QWidget *makeQuestion();
    void makeTable();
    void choose(int source);
    void forget();
    void edited();
    void showQuestion();

    MappingCheck &m_check;
    QHash<QString, formats::ColumnMapping> m_remembered;
    MappingModel *m_model;
    TableView *m_table;
    QComboBox *m_source;
    QPushButton *m_forget;
    SoftBlock *m_question;
    PlainLabel *m_ask;
    QWidget *m_orders;
    QRadioButton *m_dayFirst;
    QRadioButton *m_monthFirst;
};

} // namespace comity::ui
