#pragma once

#include "ui/common/framed_dialog.h"
#include "ui/common/workspace_session.h"
#include "ui/insights/insights_ground.h"
#include "ui/insights/series_content.h"

class QComboBox;
class QHBoxLayout;
class QSettings;

namespace comity::ui {

class ChartCard;
class PlainLabel;

/// What no card of the page follows: a choice of series, into which bins it falls and what of a bin
/// is told, over the days and the account of the page. Read by a worker at each choice; what was
/// chosen last is remembered.
class SeriesDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `settings` may be null; session and settings outlive it.
    SeriesDialog(WorkspaceSession &session, QSettings *settings, const InsightsQuestion &question,
        const InsightsScope &scope, QWidget *parent = nullptr);
    ~SeriesDialog() override;

Q_SIGNALS:
    void exported(const QString &path);
    void exportFailed(const comity::Error &error);
    /// The people behind the newest value.
    void namesAsked(const QString &title, const std::vector<comity::Pk> &people);

private:
    QWidget *makeForm();
    QComboBox *addChoice(QHBoxLayout &row, const QString &label, const QString &name);
    void recall();
    void keep();
    void chooseSeries();
    void read();
    void take(const Result<SeriesGround> &ground);
    const SeriesChoice &choice() const;

    WorkspaceSession &m_session;
    QSettings *m_settings;
    InsightsQuestion m_asked;
    InsightsScope m_scope;
    std::vector<SeriesChoice> m_choices;
    QComboBox *m_what = nullptr;
    QComboBox *m_bin = nullptr;
    QComboBox *m_told = nullptr;
    PlainLabel *m_meaning = nullptr;
    ChartCard *m_card = nullptr;
    std::vector<Pk> m_people; ///< behind the newest value
    JobHandle m_job;
    int m_question = 0;
};

} // namespace comity::ui
