#pragma once

#include "ui/common/prompts.h"

#include <QWidget>
#include <functional>

class QLineEdit;
class QPushButton;
class QSettings;

namespace comity::ui {

/// Where a file goes, or a folder of files: a field for its path and `Choose…`. The folder is
/// remembered, the ending follows what is written.
class FileTarget : public QWidget
{
    Q_OBJECT

public:
    /// `settings` keeps the folder; may be null. Both outlive it. `base`: the name to begin with,
    /// without its ending.
    FileTarget(
        Prompts &prompts, QSettings *settings, const QString &base, QWidget *parent = nullptr);

    void setBase(const QString &base);
    /// `isFolder`: the path is that of a folder and has no ending.
    void setKind(const QString &suffix, bool isFolder = false);

    bool isEmpty() const { return m_base.isEmpty(); }
    QString path() const;
    /// True when the dialog that chose this path has asked whether it is to be replaced.
    bool isAgreed() const { return path() == m_agreed; }

    /// Asks whether the file that stands there is to be replaced.
    void askToReplace(const QString &path, std::function<void()> replace);
    /// Keeps the folder for the next time.
    void remember();

Q_SIGNALS:
    void changed();

private:
    void choose();
    void take(const QString &path);
    void showPath();

    Prompts &m_prompts;
    QSettings *m_settings;
    QString m_start; ///< what is typed without a folder lies in it
    QString m_folder;
    QString m_base; ///< as typed, without the ending
    QString m_suffix;
    bool m_isFolder = false;
    QString m_agreed; ///< a path whose replacing was agreed to where it was chosen
    QLineEdit *m_path;
    QPushButton *m_browse;
};

} // namespace comity::ui
