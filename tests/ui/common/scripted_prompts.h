#pragma once

#include "ui/common/prompts.h"

#include <QList>

namespace comity::tests {

/// Answers every question from a script and keeps what was asked. A question without an answer in
/// the script is turned down, as by Esc.
class ScriptedPrompts : public ui::Prompts
{
public:
    QList<bool> answers; ///< for ask
    QList<QStringList> files; ///< for chooseFiles, and the first of each for folder and save file
    QStringList texts; ///< for askText

    QList<Question> questions;
    QList<FileQuestion> fileQuestions;
    QStringList told; ///< titles and bodies

    void ask(
        QWidget * /*parent*/, const Question &question, std::function<void(bool)> answered) override
    {
        questions += question;
        answered(!answers.isEmpty() && answers.takeFirst());
    }
    void chooseFiles(QWidget * /*parent*/, const FileQuestion &question,
        std::function<void(const QStringList &)> chosen) override
    {
        fileQuestions += question;
        if (!files.isEmpty()) {
            chosen(files.takeFirst());
        }
    }
    void chooseFolder(QWidget * /*parent*/, const FileQuestion &question,
        std::function<void(const QString &)> chosen) override
    {
        fileQuestions += question;
        if (!files.isEmpty()) {
            chosen(files.takeFirst().value(0));
        }
    }
    void chooseSaveFile(QWidget *parent, const FileQuestion &question,
        std::function<void(const QString &)> chosen) override
    {
        chooseFolder(parent, question, std::move(chosen));
    }
    void askText(QWidget * /*parent*/, const TextQuestion & /*question*/,
        std::function<void(const QString &)> answered) override
    {
        if (!texts.isEmpty()) {
            answered(texts.takeFirst());
        }
    }
    void tell(QWidget * /*parent*/, const QString &title, const QString &body) override
    {
        told += title;
        told += body;
    }
};

} // namespace comity::tests
