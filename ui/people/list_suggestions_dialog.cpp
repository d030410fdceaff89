#include "ui/people/list_suggestions_dialog.h"

#include "model/base/text_fold.h"
#include "model/db/db_error.h"
#include "model/lists/lists_store.h"
#include "model/people/people_store.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/formatting.h"
#include "ui/common/key_hint.h"
#include "ui/common/list_acts.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/table_roles.h"
#include "ui/common/two_line_delegate.h"
#include "ui/common/undo_bar.h"
#include "ui/people/pane/sheet_words.h"
#include "ui/people/table/person_texts.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {760, 460}; ///< at 100 %
constexpr int listWidth = 400;
constexpr std::size_t mostNames = 200;

/// Of a list that does not exist yet.
QString nameOf(const ListSuggestion &suggestion)
{
    return suggestion.trait == ListTrait::Role ? valueText(HandField::Role, suggestion.value)
                                               : singleLine(suggestion.value);
}

QString titleOf(const ListSuggestion &suggestion)
{
    return suggestion.list ? singleLine(suggestion.listName) : nameOf(suggestion);
}

/// A name that no list has.
QString freeName(const QString &name, const std::vector<PeopleList> &lists)
{
    QString free = name;
    for (int number = 2; std::ranges::any_of(lists,
             [&free](const PeopleList &one) {
                 return one.settings.name.compare(free, Qt::CaseInsensitive) == 0;
             });
         ++number) {
        free = name + u' ' + QString::number(number);
    }
    return free;
}

} // namespace

QString ruleText(const ListSuggestion &suggestion)
{
    const int count = plural(static_cast<qint64>(suggestion.people.size()));
    const QString value = singleLine(suggestion.value);
    switch (suggestion.trait) {
    case ListTrait::Website:
        return ListSuggestionsDialog::tr("%Ln people have a page on %1", nullptr, count).arg(value);
    case ListTrait::Mail:
        return ListSuggestionsDialog::tr("%Ln people have an address at %1", nullptr, count)
            .arg(value);
    case ListTrait::Company:
        return ListSuggestionsDialog::tr("%Ln people work at %1, by LinkedIn", nullptr, count)
            .arg(value);
    case ListTrait::Role:
        return ListSuggestionsDialog::tr(
            "%Ln people have one of these in their bio: %1", nullptr, count)
            .arg(wordsOfRole(suggestion.value).join(u", "_s));
    case ListTrait::Place:
        return ListSuggestionsDialog::tr("%Ln people name %1 as their place", nullptr, count)
            .arg(value);
    }
    Q_UNREACHABLE();
}

ListSuggestionsDialog::ListSuggestionsDialog(WorkspaceSession &session, ListActs &acts,
    const std::vector<ListSuggestion> &suggestions, QWidget *parent)
    : FramedDialog(u"listSuggestionsDialog"_s, tr("Lists to begin with"), size100, parent)
    , m_session(session)
    , m_acts(acts)
    , m_all(suggestions)
    , m_view(new QListWidget)
    , m_people(new QListWidget)
    , m_act(new PlainLabel({}, TextStyle::Body, Tone::Normal))
    , m_undoBar(new UndoBar)
    , m_take(makeButton({}, ButtonKind::Primary))
    , m_refuse(makeButton(tr("&Not this one")))
{
    addPart(makeDialogHead(windowTitle(),
        tr("What people who are on no list state alike. Nothing is guessed, new lists are private, "
           "and what you refuse is not proposed again.")));
    addPart(makeBody(), 1);
    m_undoBar->setObjectName(u"listSuggestionsUndo"_s);
    addPart(m_undoBar, 0, false);
    addPart(makeFoot());
    wire();
    fill(0);
    m_view->setFocus();
}

QWidget *ListSuggestionsDialog::makeBody()
{
    m_view->setObjectName(u"listSuggestions"_s);
    m_view->setAccessibleName(tr("Proposed lists"));
    m_view->setItemDelegate(new TwoLineDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->installEventFilter(this);
    m_people->setObjectName(u"listSuggestionPeople"_s);
    m_people->setAccessibleName(tr("Who it is"));
    m_people->setFrameShape(QFrame::NoFrame);
    m_people->setUniformItemSizes(true);
    m_act->setObjectName(u"listSuggestionAct"_s);
    m_act->setWordWrap(true);
    m_act->setContentsMargins(0, 0, scaled(12), 0);
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(scaled(12), scaled(10), 0, 0);
    column->setSpacing(scaled(6));
    column->addWidget(m_act);
    column->addWidget(m_people, 1);
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_view);
    splitter->addWidget(right);
    splitter->setSizes({scaled(listWidth), scaled(size100.width() - listWidth)});
    return splitter;
}

QWidget *ListSuggestionsDialog::makeFoot()
{
    m_take->setObjectName(u"listSuggestionTake"_s);
    m_refuse->setObjectName(u"listSuggestionRefuse"_s);
    auto *close = makeButton(tr("&Close"));
    close->setObjectName(u"listSuggestionsClose"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_take, &QPushButton::clicked, this, [this] { answer(true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { answer(false); });
    return makeDialogFoot(
        nullptr, {close, m_refuse, new KeyHint(tr("N")), m_take, new KeyHint(tr("Enter"))});
}

void ListSuggestionsDialog::wire()
{
    connect(m_view, &QListWidget::currentRowChanged, this, &ListSuggestionsDialog::showCurrent);
    connect(&m_acts, &ListActs::done, this, [this](const QString &sentence) {
        if (std::exchange(m_isSaving, false)) {
            m_undoBar->show(sentence);
        }
    });
    connect(&m_acts, &ListActs::told, this, &ListSuggestionsDialog::finishTold);
    connect(&m_acts, &ListActs::failed, this,
        [this](const Error &error) { finishFailed(m_session.wording().explain(error).happened); });
    auto *undo = new QShortcut(QKeySequence(u"Ctrl+Z"_s), this);
    connect(undo, &QShortcut::activated, this, &ListSuggestionsDialog::takeBack);
    connect(m_undoBar, &UndoBar::undoAsked, this, &ListSuggestionsDialog::takeBack);
}

void ListSuggestionsDialog::fill(int row)
{
    m_suggestions = withoutAnswered(m_all, m_answers);
    {
        const QSignalBlocker whileFilled(m_view);
        m_view->clear();
        for (const ListSuggestion &one : m_suggestions) {
            auto *item = new QListWidgetItem(titleOf(one), m_view);
            item->setData(SecondLineRole, ruleText(one));
            item->setData(Qt::AccessibleTextRole, spoken({titleOf(one), ruleText(one)}));
        }
        m_view->setCurrentRow(qMin(row, m_view->count() - 1));
    }
    showCurrent();
}

void ListSuggestionsDialog::showCurrent()
{
    const int row = m_view->currentRow();
    m_people->clear();
    const bool isThere = row >= 0 && row < static_cast<int>(m_suggestions.size());
    m_take->setEnabled(isThere && m_session.isWritable());
    m_refuse->setEnabled(isThere && m_session.isWritable());
    if (!isThere) {
        m_take->setText(tr("&Make the list"));
        m_act->setText(tr("All are answered. More come up after an import."));
        return;
    }
    const ListSuggestion &one = m_suggestions[static_cast<std::size_t>(row)];
    m_take->setText(one.list ? tr("&Add them") : tr("&Make the list"));
    const QString act = one.list
        ? tr("Adds them to %1, where %2 of %3 people state the same.")
              .arg(singleLine(one.listName), numberText(qint64 {one.alike}),
                  numberText(qint64 {one.members}))
        : tr("Makes the private list %1 with them.").arg(nameOf(one));
    m_act->setText(ruleText(one) + u". "_s + act);
    std::vector<Pk> shown(one.people.begin(),
        one.people.begin() + static_cast<std::ptrdiff_t>(std::min(one.people.size(), mostNames)));
    const auto rows = db::guarded(m_session.file().path(), [&]() -> Result<std::vector<PersonRow>> {
        return PeopleStore(m_session.file().reader()).rows(shown);
    });
    for (const PersonRow &person : rows.value_or(std::vector<PersonRow>())) {
        m_people->addItem(person.name.isEmpty() ? nameText(person)
                                                : nameText(person) + u"  "_s + handleText(person));
    }
    if (one.people.size() > mostNames) {
        m_people->addItem(
            tr("and %1 more").arg(numberText(static_cast<qint64>(one.people.size() - mostNames))));
    }
}

void ListSuggestionsDialog::answer(bool isTaken)
{
    const int row = m_view->currentRow();
    if (m_isSaving || m_takenBack > 0 || row < 0 || !m_session.isWritable()) {
        return;
    }
    const ListSuggestion one = m_suggestions.at(static_cast<std::size_t>(row));
    m_answers.push_back({one, isTaken});
    fill(row);
    m_isSaving = true;
    if (isTaken) {
        take(one);
    } else {
        m_acts.refuse(one.digest, titleOf(one));
    }
    m_view->setFocus();
}

void ListSuggestionsDialog::take(const ListSuggestion &suggestion)
{
    const auto lists
        = db::guarded(m_session.file().path(), [&]() -> Result<std::vector<PeopleList>> {
              return ListsStore(m_session.file().reader()).all();
          });
    const auto all = lists.value_or(std::vector<PeopleList>());
    const auto found = std::ranges::find_if(
        all, [&](const PeopleList &one) { return suggestion.list == one.id; });
    if (found != all.end()) {
        m_acts.add(*found, suggestion.people);
    } else {
        m_acts.create({.name = freeName(nameOf(suggestion), all)}, suggestion.people);
    }
}

void ListSuggestionsDialog::putBack()
{
    const QByteArray last = m_answers.back().suggestion.digest;
    m_answers.pop_back();
    const auto open = withoutAnswered(m_all, m_answers);
    const auto at = std::ranges::find(open, last, &ListSuggestion::digest);
    fill(static_cast<int>(at - open.begin()));
    m_undoBar->hide();
    m_view->setFocus();
}

void ListSuggestionsDialog::finishTold(const QString &sentence)
{
    if (m_takenBack > 0) {
        --m_takenBack; // an undo says that it is done
    } else if (std::exchange(m_isSaving, false)) {
        // It changed nothing, so there is nothing of it on the undo stack.
        putBack();
        m_act->setText(sentence);
    }
}

void ListSuggestionsDialog::finishFailed(const QString &sentence)
{
    if (m_takenBack > 0) {
        --m_takenBack;
        m_act->setText(sentence);
    } else if (std::exchange(m_isSaving, false)) {
        putBack();
        m_act->setText(sentence);
    }
}

void ListSuggestionsDialog::takeBack()
{
    if (!m_isSaving && !m_answers.empty() && m_session.undoStack().canUndo()) {
        ++m_takenBack;
        m_session.undoStack().undo();
        putBack();
    }
}

bool ListSuggestionsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            answer(true);
            return true;
        case Qt::Key_N:
            answer(false);
            return true;
        default:
            break;
        }
    }
    return FramedDialog::eventFilter(watched, event);
}

} // namespace comity::ui
