#include "ui/imports/imports_page.h"

#include "model/accounts/accounts_store.h"
#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/notice.h"
#include "ui/common/plural.h"
#include "ui/common/undo_bar.h"
#include "ui/imports/failure_view.h"
#include "ui/imports/home_view.h"
#include "ui/imports/import_flow.h"
#include "ui/imports/mapping_dialog.h"
#include "ui/imports/preview_view.h"
#include "ui/imports/question_view.h"
#include "ui/imports/reading_view.h"
#include "ui/imports/undo_words.h"

#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// Faster than this, a change of the page would only flicker (ui.md §5.2).
constexpr int unnoticedMs = 150;

} // namespace

ImportsPage::ImportsPage(WorkspaceSession &session, QSettings *settings, QWidget *parent)
    : Page(parent)
    , m_session(session)
    , m_flow(new ImportFlow(session, this))
    , m_notice(new Notice)
    , m_stack(new QStackedWidget)
    , m_home(new HomeView(session, settings))
    , m_reading(new ReadingView)
    , m_question(new QuestionView)
    , m_preview(new PreviewView(session, *m_flow, settings))
    , m_failure(new FailureView(session))
    , m_undoBar(new UndoBar)
    , m_slow(new QTimer(this))
{
    setObjectName(u"importsPage"_s);
    m_notice->setObjectName(u"importsNotice"_s);
    m_stack->setObjectName(u"importsStack"_s);
    m_undoBar->setObjectName(u"importsUndo"_s);
    for (QWidget *view :
        std::initializer_list<QWidget *> {m_home, m_reading, m_question, m_preview, m_failure}) {
        m_stack->addWidget(view);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    column->addWidget(m_undoBar);
    m_slow->setSingleShot(true);
    m_slow->setInterval(unnoticedMs);
    connect(m_slow, &QTimer::timeout, this, &ImportsPage::showReading);
    connectViews();
    connectFlow();
    refresh();
}

void ImportsPage::connectViews()
{
    connect(m_home, &HomeView::filesAsked, this, &ImportsPage::chooseFiles);
    connect(m_home, &HomeView::folderAsked, this, &ImportsPage::chooseFolder);
    connect(m_home, &HomeView::helpToggled, this, &ImportsPage::showState);
    connect(m_home, &HomeView::undoAsked, this, &ImportsPage::askUndo);
    connect(m_home, &HomeView::told, m_notice,
        [this](Severity severity, const QString &text) { m_notice->show(severity, text); });
    connect(m_home, &HomeView::settled, this, [this](const QString &sentence) {
        QUndoStack &stack = m_session.undoStack();
        const QUndoCommand *command = stack.command(stack.index() - 1);
        offerUndo(sentence, [&stack, command] {
            // Only while it is the newest: another act may have come since.
            if (stack.index() > 0 && stack.command(stack.index() - 1) == command) {
                stack.undo();
            }
        });
    });
    connect(m_reading, &ReadingView::cancelAsked, m_flow, &ImportFlow::cancel);
    connect(m_question, &QuestionView::directionChosen, m_flow, &ImportFlow::answerDirection);
    connect(m_question, &QuestionView::accountChosen, m_flow, &ImportFlow::answerAccount);
    connect(m_question, &QuestionView::columnsAsked, m_flow, &ImportFlow::lookAtColumns);
    connect(m_question, &QuestionView::discardAsked, m_flow, &ImportFlow::discard);
    connect(m_failure, &FailureView::retryAsked, m_flow, &ImportFlow::retry);
    connect(m_failure, &FailureView::filesAsked, this, &ImportsPage::chooseFiles);
    connect(m_failure, &FailureView::discardAsked, m_flow, &ImportFlow::discard);
    connect(m_failure, &FailureView::helpAsked, this, [this] { showHelp(); });
    connect(m_undoBar, &UndoBar::undoAsked, this, [this] {
        if (m_undoAct) {
            m_undoAct();
        }
    });
}

void ImportsPage::connectFlow()
{
    connect(m_flow, &ImportFlow::stateChanged, m_home, &HomeView::closeHelp);
    connect(m_flow, &ImportFlow::stateChanged, this, &ImportsPage::showState);
    connect(m_flow, &ImportFlow::told, this,
        [this](Severity severity, const QString &text) { m_notice->show(severity, text); });
    connect(m_flow, &ImportFlow::saved, this, [this](const ImportSummary &summary) {
        m_notice->hide();
        offerUndo(tr("%1 is imported").arg(singleLine(summary.source)),
            [this, id = summary.id] { m_flow->undo(id); });
    });
    connect(m_flow, &ImportFlow::columnsRead, this,
        [this](const TableSurvey &survey) { readSafely([&] { mapColumns(survey); }); });
    connect(m_flow, &ImportFlow::columnsFailed, this, [this](const Error &error) {
        m_notice->show(error.code == Error::Code::Cancelled ? Severity::Note : Severity::Stop,
            m_session.wording().oneLine(error));
    });
    connect(m_flow, &ImportFlow::undone, this, &ImportsPage::sayUndone);
    connect(m_flow, &ImportFlow::undoFailed, this, [this](const Error &error) {
        m_notice->show(error.code == Error::Code::Cancelled ? Severity::Note : Severity::Stop,
            m_session.wording().oneLine(error));
    });
    connect(&m_session, &WorkspaceSession::changed, this, &ImportsPage::refresh);
    connect(&m_session, &WorkspaceSession::jobProgressed, this, [this](int id) {
        const auto &jobs = m_session.jobs();
        const auto job = std::ranges::find(jobs, id, &RunningJob::id);
        if (id == m_flow->job() && job != jobs.end()) {
            const Progress &progress = job->progress;
            const bool isNamed = m_session.wording().has(u"steps", progress.step);
            m_reading->setProgress(progress,
                isNamed ? m_session.wording().sentence(u"steps", progress.step) : QString());
        }
    });
}

QString ImportsPage::title() const
{
    return tr("Imports");
}

QString ImportsPage::subtitle() const
{
    if (m_home->isHelpOpen()) {
        return tr("How to get your export");
    }
    switch (m_flow->state()) {
    case ImportFlow::State::Previewing:
        return tr("Preview before saving");
    case ImportFlow::State::Failed:
        return tr("Nothing was imported");
    case ImportFlow::State::Asking:
        return tr("One question");
    case ImportFlow::State::Reading:
    case ImportFlow::State::Saving:
    case ImportFlow::State::Idle:
        break;
    }
    return tr("Exports you downloaded, read on this computer");
}

QString ImportsPage::iconName() const
{
    return u"document-import"_s;
}

bool ImportsPage::showsJob() const
{
    return m_stack->currentWidget() == m_reading;
}

void ImportsPage::openFiles(const QStringList &paths)
{
    m_notice->hide();
    m_flow->open(paths);
}

void ImportsPage::chooseFiles()
{
    m_session.prompts().chooseFiles(this,
        {tr("Choose exports"), {},
            {tr("Exports (*.zip *.csv *.tsv *.xlsx *.json *.js *.tgz *.tar.gz)"),
                tr("All files (*)")},
            tr("Preview")},
        [this](const QStringList &paths) { openFiles(paths); });
}

void ImportsPage::chooseFolder()
{
    m_session.prompts().chooseFolder(this,
        {tr("Choose the folder of an export"), {}, {}, tr("Preview")},
        [this](const QString &path) { openFiles({path}); });
}

void ImportsPage::showHelp(const QString &code)
{
    m_home->showHelp(code);
}

void ImportsPage::showState()
{
    m_slow->stop();
    if (m_home->isHelpOpen()) {
        m_stack->setCurrentWidget(m_home);
        Q_EMIT headChanged();
        return;
    }
    switch (m_flow->state()) {
    case ImportFlow::State::Idle:
        m_notice->hide();
        m_preview->clear();
        m_stack->setCurrentWidget(m_home);
        refresh();
        m_home->focusHistory();
        break;
    case ImportFlow::State::Reading:
    case ImportFlow::State::Saving:
        m_preview->clear();
        m_slow->start();
        break;
    case ImportFlow::State::Asking:
        readSafely([this] { ask(); });
        m_stack->setCurrentWidget(m_question);
        m_question->focusAnswer();
        break;
    case ImportFlow::State::Previewing:
        readSafely([this] { m_preview->show(); });
        m_stack->setCurrentWidget(m_preview);
        if (m_flow->preview()->summary().isSameAgain) {
            m_notice->show(Severity::Note,
                tr("%1 was imported before. Nothing would change, so nothing is saved.")
                    .arg(singleLine(m_flow->fileName())));
        }
        m_preview->focusRows();
        break;
    case ImportFlow::State::Failed:
        m_failure->show(*m_flow);
        m_stack->setCurrentWidget(m_failure);
        m_failure->focusAnswer();
        break;
    }
    Q_EMIT headChanged();
}

void ImportsPage::ask()
{
    if (m_flow->missing() == ImportFlow::Missing::Direction) {
        m_question->askDirection(m_flow->fileName());
        return;
    }
    if (m_flow->missing() == ImportFlow::Missing::Columns) {
        m_question->askColumns(m_flow->fileName());
        return;
    }
    const std::vector<Account> accounts = AccountsStore(m_session.file().reader()).inUse();
    const QString network = m_flow->network();
    m_question->askAccount(
        m_flow->fileName(), accounts, network, likelyAccount(m_session, accounts, network));
}

void ImportsPage::mapColumns(const TableSurvey &survey)
{
    if (findChild<MappingDialog *>()) {
        return;
    }
    const MappingSetup setup = mappingSetup(m_session, m_flow->request(), survey);
    auto *dialog = new MappingDialog(setup, m_session.wording(), m_session.prompts(), this);
    connect(dialog, &MappingDialog::answered, m_flow, &ImportFlow::answerColumns);
    connect(dialog, &MappingDialog::forgetAsked, m_flow, &ImportFlow::forgetColumns);
    // What it maps may go while it is open.
    connect(m_flow, &ImportFlow::stateChanged, dialog, &QDialog::reject);
    dialog->open();
}

void ImportsPage::showReading()
{
    const bool isSaving = m_flow->state() == ImportFlow::State::Saving;
    const QString file = singleLine(m_flow->fileName());
    m_reading->begin(isSaving ? tr("Saving %1").arg(file) : tr("Reading %1").arg(file), isSaving);
    m_stack->setCurrentWidget(m_reading);
    Q_EMIT headChanged();
}

void ImportsPage::askUndo(const ImportEntry &entry)
{
    m_session.prompts().ask(this, undoQuestion(entry), [this, id = entry.id](bool isAgreed) {
        if (isAgreed) {
            m_flow->undo(id);
        }
    });
}

void ImportsPage::sayUndone(const UndoSummary &summary)
{
    m_undoBar->hide();
    refresh();
    m_notice->show(Severity::Ok, undoneText(summary));
}

void ImportsPage::offerUndo(const QString &sentence, std::function<void()> act)
{
    m_undoAct = std::move(act);
    m_undoBar->show(sentence);
}

void ImportsPage::readSafely(const std::function<void()> &reads)
{
    const auto done = db::guarded(m_session.file().path(), [&]() -> Result<void> {
        reads();
        return {};
    });
    if (!done) {
        m_notice->show(Severity::Stop, m_session.wording().oneLine(done.error()));
    }
}

void ImportsPage::refresh()
{
    readSafely([this] { m_home->refresh(); });
}

void ImportsPage::activate()
{
    refresh();
    if (m_flow->state() == ImportFlow::State::Idle) {
        m_home->focusHistory();
    }
}

void ImportsPage::focusFilter()
{
    if (m_home->isHelpOpen()) {
        m_home->focusHelpSearch();
    } else if (m_flow->state() == ImportFlow::State::Previewing) {
        m_preview->focusFilter();
    }
}

void ImportsPage::toggleDetail()
{
    if (m_flow->state() == ImportFlow::State::Previewing) {
        m_preview->togglePane();
    } else if (m_flow->state() == ImportFlow::State::Idle) {
        m_home->toggleRejected();
    }
}

bool ImportsPage::dismiss()
{
    if (m_notice->isVisible()) {
        m_notice->hide();
        return true;
    }
    if (m_home->isHelpOpen()) {
        return m_home->clearHelpSearch() || m_home->closeHelp();
    }
    if (m_flow->state() == ImportFlow::State::Previewing) {
        return m_preview->clearFilter();
    }
    if (m_flow->state() == ImportFlow::State::Failed) {
        m_flow->discard();
        return true;
    }
    return false;
}

QList<QWidget *> ImportsPage::panes() const
{
    return m_stack->currentWidget() == m_preview ? m_preview->panes() : m_home->panes();
}

QList<Page::Shortcut> ImportsPage::shortcuts() const
{
    return {{tr("Ctrl+I"), tr("Choose files to import")},
        {tr("Delete"), tr("Undo the import, or dismiss the rejected row")},
        {tr("F2"), tr("Repair the rejected row")}, {tr("Ctrl+F"), tr("Filter the preview")},
        {tr("F9"), tr("Show or hide the pane")}};
}

} // namespace comity::ui
