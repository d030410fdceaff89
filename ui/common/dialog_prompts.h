#pragma once

#include "ui/common/prompts.h"

#include <QObject>

class QFileDialog;

namespace comity::ui {

/// Prompts by window-modal dialogs. Texts are plain.
class DialogPrompts : public QObject, public Prompts
{
    Q_OBJECT

public:
    using QObject::QObject;

    void ask(
        QWidget *parent, const Question &question, std::function<void(bool)> answered) override;
    void chooseFiles(QWidget *parent, const FileQuestion &question,
        std::function<void(const QStringList &)> chosen) override;
    void chooseFolder(QWidget *parent, const FileQuestion &question,
        std::function<void(const QString &)> chosen) override;
    void chooseSaveFile(QWidget *parent, const FileQuestion &question,
        std::function<void(const QString &)> chosen) override;
    void askText(QWidget *parent, const TextQuestion &question,
        std::function<void(const QString &)> answered) override;
    void tell(QWidget *parent, const QString &title, const QString &body) override;

private:
    QFileDialog *makeFileDialog(QWidget *parent, const FileQuestion &question) const;

    QString m_lastFolder;
};

} // namespace comity::ui
