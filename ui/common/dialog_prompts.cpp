#include "ui/common/dialog_prompts.h"

#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"

#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// Title, body, a place for a field, and the buttons at the end. Deletes itself.
struct Frame
{
    QDialog *dialog;
    QVBoxLayout *middle;
    QPushButton *act;
    QPushButton *cancel; ///< null when there is nothing to cancel
};

Frame makeFrame(QWidget *parent, const QString &title, const QString &body, const QString &act,
    const QString &cancel)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"prompt"_s);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(title);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(scaled(20), scaled(18), scaled(20), scaled(16));
    column->setSpacing(scaled(10));
    auto *head = new PlainLabel(title, TextStyle::Title);
    head->setObjectName(u"promptTitle"_s);
    head->setWordWrap(true);
    auto *text = new PlainLabel(body);
    text->setObjectName(u"promptBody"_s);
    text->setWordWrap(true);
    text->setMinimumWidth(scaled(360));
    text->setVisible(!body.isEmpty());
    auto *middle = new QVBoxLayout;
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addStretch();
    QPushButton *turnBack = nullptr;
    if (!cancel.isEmpty()) {
        turnBack = makeButton(cancel, ButtonKind::Normal, {}, dialog);
        turnBack->setObjectName(u"promptCancel"_s);
        buttons->addWidget(turnBack);
        QObject::connect(turnBack, &QPushButton::clicked, dialog, &QDialog::reject);
    }
    QPushButton *go = makeButton(act, ButtonKind::Primary, {}, dialog);
    go->setObjectName(u"promptAct"_s);
    buttons->addWidget(go);
    QObject::connect(go, &QPushButton::clicked, dialog, &QDialog::accept);
    column->addWidget(head);
    column->addWidget(text);
    column->addLayout(middle);
    column->addSpacing(scaled(6));
    column->addLayout(buttons);
    return {dialog, middle, go, turnBack};
}

} // namespace

void DialogPrompts::ask(
    QWidget *parent, const Question &question, std::function<void(bool)> answered)
{
    const Frame frame = makeFrame(parent, question.title, question.body, question.act,
        question.cancel.isEmpty() ? tr("Cancel") : question.cancel);
    (question.isGrave ? frame.cancel : frame.act)->setDefault(true);
    (question.isGrave ? frame.cancel : frame.act)->setFocus();
    connect(frame.dialog, &QDialog::finished, frame.dialog,
        [answered = std::move(answered)](int result) { answered(result == QDialog::Accepted); });
    frame.dialog->open();
}

QFileDialog *DialogPrompts::makeFileDialog(QWidget *parent, const FileQuestion &question) const
{
    auto *dialog = new QFileDialog(parent, question.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"filePrompt"_s);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setNameFilters(question.filters);
    const QFileInfo start(question.startAt);
    if (question.startAt.isEmpty()) {
        dialog->setDirectory(m_lastFolder);
    } else if (start.isDir()) {
        dialog->setDirectory(question.startAt);
    } else {
        dialog->setDirectory(start.path());
        dialog->selectFile(start.fileName());
    }
    if (!question.act.isEmpty()) {
        dialog->setLabelText(QFileDialog::Accept, question.act);
    }
    return dialog;
}

void DialogPrompts::chooseFiles(
    QWidget *parent, const FileQuestion &question, std::function<void(const QStringList &)> chosen)
{
    QFileDialog *dialog = makeFileDialog(parent, question);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this,
        [this, chosen = std::move(chosen)](const QStringList &files) {
            m_lastFolder = QFileInfo(files.value(0)).path();
            chosen(files);
        });
    dialog->open();
}

void DialogPrompts::chooseFolder(
    QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> chosen)
{
    QFileDialog *dialog = makeFileDialog(parent, question);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, chosen = std::move(chosen)](const QString &folder) {
            m_lastFolder = folder;
            chosen(folder);
        });
    dialog->open();
}

void DialogPrompts::chooseSaveFile(
    QWidget *parent, const FileQuestion &question, std::function<void(const QString &)> chosen)
{
    QFileDialog *dialog = makeFileDialog(parent, question);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, chosen = std::move(chosen)](const QString &file) {
            m_lastFolder = QFileInfo(file).path();
            chosen(file);
        });
    dialog->open();
}

void DialogPrompts::askText(
    QWidget *parent, const TextQuestion &question, std::function<void(const QString &)> answered)
{
    const Frame frame = makeFrame(parent, question.title, {}, question.act, tr("Cancel"));
    auto *label = new PlainLabel(question.label, TextStyle::Small, Tone::Muted);
    auto *field = new QLineEdit(question.text);
    field->setObjectName(u"promptField"_s);
    field->setMaxLength(question.maximumLength);
    field->setMinimumWidth(scaled(360));
    label->setBuddy(field);
    frame.middle->addWidget(label);
    frame.middle->addWidget(field);
    frame.act->setDefault(true);
    frame.act->setEnabled(!question.text.trimmed().isEmpty());
    connect(field, &QLineEdit::textChanged, frame.act,
        [act = frame.act](const QString &text) { act->setEnabled(!text.trimmed().isEmpty()); });
    connect(frame.dialog, &QDialog::accepted, frame.dialog,
        [field, answered = std::move(answered)] { answered(field->text().trimmed()); });
    field->selectAll();
    field->setFocus();
    frame.dialog->open();
}

void DialogPrompts::tell(QWidget *parent, const QString &title, const QString &body)
{
    const Frame frame = makeFrame(parent, title, body, tr("Close"), {});
    frame.act->setDefault(true);
    frame.dialog->open();
}

} // namespace comity::ui
