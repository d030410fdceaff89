#pragma once

#include "ui/common/prompts.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QSettings;

namespace comity::ui {

class PlainLabel;

/// The part of Preferences for a team's own rules of texts: their folder, how many there are, and
/// what is wrong with their files, read anew whenever it is shown.
class HouseRulesPart : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    HouseRulesPart(QSettings &settings, Prompts &prompts, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The folder was read.
    void read();

private:
    /// What a worker found in the folder.
    struct Found
    {
        int rules = 0;
        int packs = 0; ///< that change Comity's own rules
        QStringList problems = {}; ///< a line each: file, line, reason
        QString trouble = {}; ///< nothing could be read at all
    };

    void choose();
    void use(const QString &folder);
    void look();
    void tell(const Found &found);

    QSettings &m_settings;
    Prompts &m_prompts;
    PlainLabel *m_folder;
    PlainLabel *m_count;
    QPushButton *m_stop;
    QPlainTextEdit *m_problems;
    int m_question = 0;
};

} // namespace comity::ui
