#include "ui/imports/mapping_dialog.h"

#include "model/base/text_fold.h"
#include "model/import/formats/mapping_file.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/imports/mapping_columns_step.h"
#include "ui/imports/mapping_file_step.h"
#include "ui/imports/mapping_people_step.h"
#include "ui/imports/mapping_words.h"

#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

enum Step { File, Columns, People, StepCount };

constexpr QSize size100 {800, 520}; ///< at 100 %

} // namespace

MappingDialog::MappingDialog(
    const MappingSetup &setup, const Wording &wording, Prompts &prompts, QWidget *parent)
    : FramedDialog(u"mappingDialog"_s, tr("Map columns"), size100, parent)
    , m_wording(wording)
    , m_prompts(prompts)
    , m_check(setup.survey, setup.network)
    , m_file(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_step(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_steps(new QStackedWidget)
    , m_fileStep(new MappingFileStep(m_check, setup))
    , m_columnsStep(new MappingColumnsStep(m_check, setup.remembered))
    , m_peopleStep(new MappingPeopleStep(m_check, wording))
    , m_trouble(new PlainLabel({}, TextStyle::Small, Tone::Stop))
    , m_save(makeButton(tr("&Save mapping as…"), ButtonKind::Flat, u"document-save"_s))
    , m_cancel(makeButton(tr("Cancel")))
    , m_back(makeButton(tr("&Back")))
    , m_next(makeButton({}, ButtonKind::Primary))
{
    for (QWidget *step :
        std::initializer_list<QWidget *> {m_fileStep, m_columnsStep, m_peopleStep}) {
        m_steps->addWidget(step);
    }
    addPart(makeHead());
    addPart(m_steps, 1);
    addPart(makeFoot());
    connect(m_fileStep, &MappingFileStep::headerRowChosen, this, [this](int row) {
        m_check.setHeaderRow(static_cast<std::size_t>(row));
        m_columnsStep->beginAnew();
    });
    connect(m_fileStep, &MappingFileStep::changed, this, &MappingDialog::takeNetwork);
    connect(m_columnsStep, &MappingColumnsStep::changed, this, &MappingDialog::updateButtons);
    connect(m_columnsStep, &MappingColumnsStep::forgetAsked, this, &MappingDialog::forgetAsked);
    takeNetwork();
    showStep(m_fileStep->isSettled() ? Columns : File);
}

/// What counts as a handle or an id depends on the network, which may be the account's alone.
void MappingDialog::takeNetwork()
{
    if (m_fileStep->account()) {
        m_check.setNetwork(m_fileStep->account()->network);
    }
    m_columnsStep->refresh();
}

QWidget *MappingDialog::makeHead()
{
    m_file->setObjectName(u"mappingFile"_s);
    m_file->setElided(true);
    m_step->setObjectName(u"mappingStep"_s);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(14));
    row->setSpacing(scaled(8));
    row->addWidget(new PlainLabel(windowTitle(), TextStyle::Strong));
    row->addWidget(m_file, 1);
    row->addWidget(m_step);
    return head;
}

QWidget *MappingDialog::makeFoot()
{
    m_trouble->setObjectName(u"mappingTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_save->setObjectName(u"saveMapping"_s);
    m_cancel->setObjectName(u"mappingCancel"_s);
    m_back->setObjectName(u"mappingBack"_s);
    m_next->setObjectName(u"mappingNext"_s);
    m_next->setDefault(true);
    m_save->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    m_back->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addWidget(m_save);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *foot = new QWidget;
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(8));
    column->addWidget(m_trouble);
    column->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &MappingDialog::saveFile);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &MappingDialog::goBack);
    connect(m_next, &QPushButton::clicked, this, &MappingDialog::goOn);
    return foot;
}

void MappingDialog::showStep(int step)
{
    m_steps->setCurrentIndex(step);
    m_step->setText(tr("Step %1 of %2").arg(numberText(step + 1), numberText(StepCount)));
    m_trouble->hide();
    if (step == People) {
        m_peopleStep->show();
    }
    updateButtons();
    switch (step) {
    case File:
        m_fileStep->focusAnswer();
        break;
    case Columns:
        m_columnsStep->focusAnswer();
        break;
    default:
        m_next->setFocus();
        break;
    }
}

void MappingDialog::updateButtons()
{
    const int step = m_steps->currentIndex();
    m_file->setText(spoken(
        {singleLine(m_check.survey().file), rowsText(m_check), tableKind(m_check.survey())}));
    m_back->setVisible(step != File);
    m_save->setVisible(step != File);
    m_save->setEnabled(m_check.namesPeople());
    m_next->setEnabled(step == File ? m_fileStep->isSettled() : m_check.isSettled());
    m_next->setText(step == File ? tr("&Next")
            : step == Columns    ? tr("&Preview %Ln rows", nullptr, plural(m_check.rows()))
                                 : tr("&Read with these columns"));
}

void MappingDialog::goOn()
{
    if (m_steps->currentIndex() != People) {
        showStep(m_steps->currentIndex() + 1);
        return;
    }
    if (m_check.isSettled() && m_fileStep->isSettled()) {
        const MappingAnswer given = answer();
        accept();
        Q_EMIT answered(given);
    }
}

void MappingDialog::goBack()
{
    showStep(m_steps->currentIndex() - 1);
}

MappingAnswer MappingDialog::answer() const
{
    return {m_check.fingerprint(), m_check.mapping(), m_fileStep->list(), m_fileStep->account()};
}

void MappingDialog::saveFile()
{
    const QString name = QFileInfo(m_check.survey().file).completeBaseName() + u"-columns.json"_s;
    m_prompts.chooseSaveFile(this,
        {tr("Save mapping"), name, {tr("Mapping files (*.json)")}, tr("Save")},
        [this](const QString &path) {
            const Result<void> done = formats::writeMappingFile(path, m_check.mapping());
            m_trouble->setTone(done ? Tone::Muted : Tone::Stop);
            m_trouble->setText(done ? tr("Saved. On the command line, --map reads the same file.")
                                    : m_wording.oneLine(done.error()));
            m_trouble->show();
        });
}

} // namespace comity::ui
