#pragma once

#include "model/goals/experiments.h"
#include "ui/common/framed_dialog.h"

#include <QTimeZone>

class QVBoxLayout;

namespace comity::ui {

class SearchedLog;

/// What is tried out: why, what is expected, until when, and what was said of it. Those to be
/// judged come first; found by words.
class ExperimentsDialog : public FramedDialog
{
    Q_OBJECT

public:
    ExperimentsDialog(std::optional<AccountId> account, QDate today, const QTimeZone &zone,
        bool isWritable, QWidget *parent = nullptr);

    /// Also while it is open, when something was stored.
    void setExperiments(const std::vector<goals::Experiment> &experiments);
    /// Asks for the verdict of this one as soon as it is known.
    void judge(FactId experiment);

Q_SIGNALS:
    void beginAsked(const comity::goals::Experiment &experiment);
    void judgeAsked(comity::FactId experiment, const comity::goals::ExperimentVerdict &verdict);
    void removeAsked(comity::FactId experiment);

private:
    QWidget *makeForm();
    QWidget *makeExperiment(const goals::Experiment &experiment);
    void addVerdicts(const goals::Experiment &experiment, QVBoxLayout *words);
    void askForVerdict(const goals::Experiment &experiment);

    std::optional<AccountId> m_account;
    QDate m_today;
    QTimeZone m_zone;
    bool m_isWritable;
    std::optional<FactId> m_toJudge;
    SearchedLog *m_log;
};

} // namespace comity::ui
