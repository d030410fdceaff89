#include "ui/people/persons/suggestions_dialog.h"

#include "model/people/people_store.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/empty_state.h"
#include "ui/common/formatting.h"
#include "ui/common/key_hint.h"
#include "ui/common/meter_bar.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/two_line_delegate.h"
#include "ui/common/undo_bar.h"
#include "ui/people/pane/account_words.h"
#include "ui/people/pane/hand_acts.h"
#include "ui/people/persons/comparison_grid.h"
#include "ui/people/persons/suggestions_model.h"

#include <QKeyEvent>
#include <QListView>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {900, 600}; ///< at 100 %
constexpr int listWidth = 400;
constexpr int barWidth = 320;

} // namespace

SuggestionsDialog::SuggestionsDialog(WorkspaceSession &session, HandActs &acts, QWidget *parent)
    : FramedDialog(u"suggestionsDialog"_s, tr("Possibly the same person"), size100, parent)
    , m_session(session)
    , m_acts(acts)
    , m_model(new SuggestionsModel(
          [this](const IdentitySuggestion &one) {
              return db::guarded(m_session.file().path(), [&]() -> Result<SuggestionsModel::Told> {
                  SQLite::Database &reader = m_session.file().reader();
                  const auto rows = PeopleStore(reader).rows({one.first, one.second});
                  return SuggestionsModel::Told {rows.at(0), rows.at(1), sharedValues(reader, one)};
              });
          },
          session.wording(), this))
    , m_stack(new QStackedWidget)
    , m_view(new QListView)
    , m_grid(new ComparisonGrid)
    , m_step(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_bar(new MeterBar)
    , m_empty(new EmptyState(u"system-users"_s, {}, {}))
    , m_note(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_undoBar(new UndoBar)
    , m_same(makeButton(tr("&Same person"), ButtonKind::Primary))
    , m_different(makeButton(tr("&Not the same")))
    , m_later(makeButton(tr("&Later")))
{
    addPart(makeDialogHead(windowTitle(),
        tr("Profiles on different networks that share something few others have. Nothing is made "
           "one by itself, and what you refuse is not asked again.")));
    m_empty->setObjectName(u"suggestionsEmpty"_s);
    m_stack->addWidget(makeLooking());
    m_stack->addWidget(makePairs());
    m_stack->addWidget(m_empty);
    addPart(m_stack, 1);
    m_undoBar->setObjectName(u"suggestionsUndo"_s);
    addPart(m_undoBar, 0, false);
    addPart(makeFoot());
    wire();
}

SuggestionsDialog::~SuggestionsDialog()
{
    m_session.cancelJob(m_job);
}

QWidget *SuggestionsDialog::makeLooking()
{
    auto *page = new QWidget;
    page->setObjectName(u"suggestionsLooking"_s);
    m_bar->setFixedWidth(scaled(barWidth));
    auto *stop = makeButton(tr("S&top"));
    stop->setObjectName(u"suggestionsStop"_s);
    connect(stop, &QPushButton::clicked, this, &QDialog::reject);
    auto *column = new QVBoxLayout(page);
    column->setSpacing(scaled(12));
    column->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *> {m_step, m_bar, stop}) {
        column->addWidget(part, 0, Qt::AlignHCenter);
    }
    column->addStretch(1);
    return page;
}

QWidget *SuggestionsDialog::makePairs()
{
    m_view->setObjectName(u"suggestionsList"_s);
    m_view->setAccessibleName(tr("Pairs"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TwoLineDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->installEventFilter(this);
    auto *scroll = makeDialogScroll(m_grid, tr("What is known of the two"));
    scroll->setObjectName(u"suggestionsPair"_s);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_view);
    splitter->addWidget(scroll);
    splitter->setSizes({scaled(listWidth), scaled(size100.width() - listWidth)});
    return splitter;
}

QWidget *SuggestionsDialog::makeFoot()
{
    m_note->setObjectName(u"suggestionsNote"_s);
    m_same->setObjectName(u"suggestionsSame"_s);
    m_different->setObjectName(u"suggestionsDifferent"_s);
    m_later->setObjectName(u"suggestionsLater"_s);
    auto *close = makeButton(tr("&Close"));
    close->setObjectName(u"suggestionsClose"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_same, &QPushButton::clicked, this, [this] { answer(Answer::Same); });
    connect(m_different, &QPushButton::clicked, this, [this] { answer(Answer::Different); });
    connect(m_later, &QPushButton::clicked, this, [this] { answer(Answer::Later); });
    return makeDialogFoot(m_note,
        {close, m_later, new KeyHint(tr("Space")), m_different, new KeyHint(tr("N")), m_same,
            new KeyHint(tr("Enter"))});
}

void SuggestionsDialog::wire()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &SuggestionsDialog::showPair);
    connect(&m_session, &WorkspaceSession::jobProgressed, this, &SuggestionsDialog::showProgress);
    connect(&m_acts, &HandActs::done, this, &SuggestionsDialog::finishAnswer);
    connect(&m_acts, &HandActs::told, this, [this] {
        if (m_takenBack > 0) {
            --m_takenBack; // an undo says that it is done
            return;
        }
        if (m_isSaving) {
            // They were one already, so there is nothing on the undo stack.
            m_isSaving = false;
            m_answers.back().answer = Answer::Later;
        }
    });
    connect(&m_acts, &HandActs::failed, this, [this](const Error &error) {
        m_takenBack = 0;
        if (m_isSaving) {
            m_isSaving = false;
            const Answered last = m_answers.back();
            m_answers.pop_back();
            m_model->putBack(last.row, last.suggestion);
            showState();
            tell(m_session.wording().explain(error).happened);
        }
    });
    auto *undo = new QShortcut(QKeySequence(u"Ctrl+Z"_s), this);
    connect(undo, &QShortcut::activated, this, &SuggestionsDialog::takeBack);
    connect(m_undoBar, &UndoBar::undoAsked, this, &SuggestionsDialog::takeBack);
}

void SuggestionsDialog::look()
{
    m_stack->setCurrentIndex(0);
    for (QPushButton *button : {m_same, m_different, m_later}) {
        button->setEnabled(false);
    }
    m_step->setText(m_session.wording().sentence(u"steps", u"pairing"));
    m_job = m_session.run(
        this, tr("Looking for people who are there twice"), u"system-users"_s, false,
        [path = m_session.file().path()](const JobContext &job) {
            return db::guarded(path, [&]() -> Result<std::vector<IdentitySuggestion>> {
                const auto database = db::connect(path, db::Use::Job);
                return suggestIdentities(*database, job);
            });
        },
        [this](Result<std::vector<IdentitySuggestion>> found) {
            m_job = 0;
            if (found) {
                setSuggestions(*std::move(found));
                return;
            }
            const Wording::Explanation told = m_session.wording().explain(found.error());
            m_empty->setTexts(told.happened, told.unharmed + u' ' + told.advice);
            m_stack->setCurrentWidget(m_empty);
        });
}

void SuggestionsDialog::setSuggestions(std::vector<IdentitySuggestion> suggestions)
{
    m_model->setSuggestions(std::move(suggestions));
    m_view->setCurrentIndex(m_model->index(0));
    showState();
    m_view->setFocus();
}

void SuggestionsDialog::showProgress(int job)
{
    for (const RunningJob &one : m_session.jobs()) {
        if (one.id == job && job == m_job && one.progress.total > 0) {
            const Progress &progress = one.progress;
            m_bar->setShare(
                static_cast<double>(progress.done) / static_cast<double>(progress.total));
            m_bar->setValueText(
                tr("%1 of %2").arg(numberText(progress.done), numberText(progress.total)));
        }
    }
}

void SuggestionsDialog::showState()
{
    const bool hasPairs = m_model->rowCount() > 0;
    if (!hasPairs) {
        const bool isDone = !m_answers.empty();
        m_empty->setTexts(
            isDone ? tr("All pairs are answered") : tr("Nobody seems to be there twice"),
            isDone ? tr("New pairs come up after an import. Those for later come again as well.")
                   : tr("A pair comes up when two profiles on different networks share a website, "
                        "an address, a handle, or a name and a place."));
    }
    m_stack->setCurrentIndex(hasPairs ? 1 : 2);
    for (QPushButton *button : {m_same, m_different, m_later}) {
        button->setEnabled(hasPairs && m_session.isWritable());
    }
    m_later->setEnabled(hasPairs);
    m_note->setText(hasPairs ? tr("%Ln pairs", nullptr, m_model->rowCount()) : QString());
}

void SuggestionsDialog::showPair()
{
    const IdentitySuggestion *pair = m_model->at(m_view->currentIndex().row());
    const int question = ++m_question;
    if (!pair) {
        m_grid->setPeople({}, {});
        return;
    }
    const Today today {accountWordsOf(m_session).zone, m_session.clock()().toSecsSinceEpoch()};
    m_session.read(
        this,
        [path = m_session.file().path(), columns = m_session.columns(),
            pks = std::vector<Pk> {pair->first, pair->second}, today](
            const JobContext &job) { return readPersonCards(path, columns, pks, today.now, job); },
        [this, question, today](const Result<std::vector<PersonCard>> &cards) {
            if (question == m_question && cards) {
                m_grid->setPeople(*cards, today);
            }
        });
}

void SuggestionsDialog::answer(Answer answer)
{
    const int row = m_view->currentIndex().row();
    if (m_isSaving || m_takenBack > 0 || row < 0
        || (answer != Answer::Later && !m_session.isWritable())) {
        return;
    }
    const IdentitySuggestion pair = m_model->take(row);
    m_answers.push_back({pair, row, answer});
    m_view->setCurrentIndex(m_model->index(qMin(row, m_model->rowCount() - 1)));
    showState();
    const QString reason = toText(pair.reasons.front());
    m_isSaving = answer != Answer::Later;
    if (answer == Answer::Same) {
        m_acts.merge({pair.first, pair.second}, reason);
    } else if (answer == Answer::Different) {
        m_acts.refuse(pair.first, pair.second, reason);
    } else {
        tell(tr("Left for later"));
    }
}

void SuggestionsDialog::finishAnswer(const QString &sentence)
{
    // Others act by the same way: a file of customers is saved while its doubts are asked about.
    if (std::exchange(m_isSaving, false)) {
        tell(sentence);
    }
}

void SuggestionsDialog::tell(const QString &sentence)
{
    m_undoBar->show(sentence);
}

void SuggestionsDialog::takeBack()
{
    if (m_isSaving || m_answers.empty()) {
        return;
    }
    const Answered last = m_answers.back();
    m_answers.pop_back();
    if (last.answer != Answer::Later) {
        ++m_takenBack;
        m_session.undoStack().undo();
    }
    m_model->putBack(last.row, last.suggestion);
    m_view->setCurrentIndex(m_model->index(last.row));
    m_undoBar->hide();
    showState();
    m_view->setFocus();
}

bool SuggestionsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            answer(Answer::Same);
            return true;
        case Qt::Key_N:
            answer(Answer::Different);
            return true;
        case Qt::Key_Space:
            answer(Answer::Later);
            return true;
        default:
            break;
        }
    }
    return FramedDialog::eventFilter(watched, event);
}

} // namespace comity::ui
