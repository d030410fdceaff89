#pragma once

#include "model/import/tables/score_file.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/workspace_session.h"

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace comity::ui {

class DateField;
class EmptyState;
class PlainLabel;

/// Takes influence scores from the user's own file: who, how much, of what and when. Says whom it
/// finds while it is filled in. Saves nothing itself.
class ScoreDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// The session outlives it. `today` is the last day a score can be of.
    ScoreDialog(
        WorkspaceSession &session, const QString &path, const QDate &today, QWidget *parent);

Q_SIGNALS:
    /// The dialog closes.
    void saveAsked(const std::vector<comity::Score> &scores);

private:
    /// What the file came to.
    struct Found
    {
        ScoreFile file;
        MatchedScores matched;
    };

    QWidget *makeForm();
    QWidget *makeFoot();
    void fillNetworks();
    void survey();
    void showSurvey(const ScoreSurvey &survey);
    ScoreColumns columns() const;
    void follow();
    void look();
    void showFound(const Result<Found> &found);
    void showTrouble(const Error &error);

    WorkspaceSession &m_session;
    QString m_path;
    ScoreSurvey m_survey;
    QStackedWidget *m_stack;
    EmptyState *m_trouble;
    std::array<QComboBox *, scoreFieldCount> m_fields {}; ///< which column holds it
    QComboBox *m_network;
    QLineEdit *m_name;
    DateField *m_day;
    PlainLabel *m_found;
    QPushButton *m_save;
    std::vector<Score> m_scores;
    JobHandle m_job;
    int m_question = 0;
};

} // namespace comity::ui
