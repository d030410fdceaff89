#pragma once

#include "model/base/wording.h"
#include "model/import/tables/mapping_check.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/prompts.h"
#include "ui/imports/mapping_setup.h"

class QPushButton;
class QStackedWidget;

namespace comity::ui {

class MappingColumnsStep;
class MappingFileStep;
class MappingPeopleStep;
class PlainLabel;

/// The mapping wizard: file, columns, preview. What can be read two ways must be settled before the
/// next step. Nothing is read or saved here; the answer comes by a signal.
class MappingDialog : public FramedDialog
{
    Q_OBJECT

public:
    MappingDialog(const MappingSetup &setup, const Wording &wording, Prompts &prompts,
        QWidget *parent = nullptr);

Q_SIGNALS:
    void answered(const comity::ui::MappingAnswer &answer);
    void forgetAsked(const QString &fingerprint);

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void takeNetwork();
    void showStep(int step);
    void updateButtons();
    void goOn();
    void goBack();
    void saveFile();
    MappingAnswer answer() const;

    const Wording &m_wording;
    Prompts &m_prompts;
    MappingCheck m_check;
    PlainLabel *m_file;
    PlainLabel *m_step;
    QStackedWidget *m_steps;
    MappingFileStep *m_fileStep;
    MappingColumnsStep *m_columnsStep;
    MappingPeopleStep *m_peopleStep;
    PlainLabel *m_trouble;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace comity::ui
