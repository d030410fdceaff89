#include "ui/purge/work/work_through.h"

#include "model/base/civil_time.h"
#include "model/purge/pace.h"
#include "ui/common/formatting.h"
#include "ui/common/workspace_session.h"
#include "ui/purge/open_batch.h"
#include "ui/purge/plan_desk.h"
#include "ui/purge/work/focus_card.h"
#include "ui/purge/work/work_face.h"
#include "ui/purge/work/work_list.h"
#include "ui/purge/work/work_log.h"
#include "ui/purge/work/work_log_model.h"
#include "ui/purge/work/work_model.h"

#include <QScopedValueRollback>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

const QString opensNextKey = u"purge/opensNext"_s;

} // namespace

WorkThrough::WorkThrough(WorkspaceSession &session, const PlanDesk &desk, OpenBatch &batch,
    const PurgeTelling &telling, QSettings *settings, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_desk(desk)
    , m_batch(batch)
    , m_telling(telling)
    , m_settings(settings)
    , m_model(new WorkModel(telling, this))
    , m_logModel(new WorkLogModel(telling, this))
    , m_list(new WorkList(m_model))
    , m_face(new WorkFace)
    , m_log(new WorkLog(m_logModel))
    , m_opensNext(settings != nullptr && settings->value(opensNextKey, false).toBool())
{
    m_face->card()->setOpensNext(m_opensNext);
    connectPanes();
    const auto follow = [this] { refresh(m_telling); };
    connect(&m_batch, &OpenBatch::replaced, this, follow);
    connect(&m_batch, &OpenBatch::tallyChanged, this, follow);
}

void WorkThrough::connectPanes()
{
    FocusCard *const card = m_face->card();
    connect(m_list, &WorkList::openAsked, card, [card] { card->openProfile(); });
    connect(card, &FocusCard::openAsked, card, [card] { card->openProfile(); });
    connect(m_list, &WorkList::doneAsked, this, [this] { tick(Tick::Done); });
    connect(m_list, &WorkList::skipAsked, this, [this] { tick(Tick::Skip); });
    connect(m_list, &WorkList::keepAsked, this, &WorkThrough::keep);
    connect(m_list, &WorkList::undoAsked, this, &WorkThrough::undoAsked);
    connect(m_list, &WorkList::clearAsked, this, [this] {
        if (current() >= 0) {
            takeBack(m_model->itemRow(current()));
        }
    });
    connect(m_list, &WorkList::currentChanged, this, [this] {
        if (!m_isReading) {
            m_isAtEnd = false;
            showCurrent();
        }
    });
    connect(card, &FocusCard::doneAsked, this, [this] { tick(Tick::Done); });
    connect(card, &FocusCard::skipAsked, this, [this] { tick(Tick::Skip); });
    connect(card, &FocusCard::keepAsked, this, &WorkThrough::keep);
    connect(card, &FocusCard::opensNextChosen, this, [this](bool opensNext) {
        m_opensNext = opensNext;
        if (m_settings != nullptr) {
            m_settings->setValue(opensNextKey, opensNext);
        }
    });
    connect(m_log, &WorkLog::undoAsked, this, [this] {
        if (!m_logModel->entries().empty()) {
            takeBack(m_logModel->entries().front().item);
        }
    });
    connect(m_face, &WorkFace::reviewAsked, this, &WorkThrough::reviewAsked);
    connect(m_face, &WorkFace::importAsked, this, &WorkThrough::importAsked);
    connect(m_face, &WorkFace::closeAsked, this, &WorkThrough::closeAsked);
    connect(m_face, &WorkFace::skippedAsked, this, [this] {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->state(row) == WorkState::Skipped) {
                m_list->goTo(row);
                m_isAtEnd = false;
                showCurrent();
                return;
            }
        }
    });
}

void WorkThrough::begin(const PurgeTelling &telling)
{
    refresh(telling);
    const int first = m_model->nextToDo(-1);
    m_list->goTo(qMax(first, 0));
    m_isAtEnd = first < 0;
    showCurrent();
}

void WorkThrough::refresh(const PurgeTelling &telling)
{
    m_telling = telling;
    read();
    showCurrent();
    showLog();
}

/// Whoever is to do again comes into sight: an undo did that.
void WorkThrough::read()
{
    const QScopedValueRollback reading(m_isReading, true);
    const int before = current() < 0 ? -1 : m_model->itemRow(current());
    std::vector<int> worked;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->state(row) != WorkState::ToDo) {
            worked.push_back(m_model->itemRow(row));
        }
    }
    m_model->setBatch(m_batch.document().value_or(PlanDocument {}), m_telling);
    m_list->setTitle(tr("Batch of %1")
                         .arg(dateText(dateIn(m_telling.zone(),
                             m_batch.document().value_or(PlanDocument {}).madeAt))));
    int back = -1;
    for (const int item : worked) {
        const int row = m_model->rowOfItem(item);
        if (row >= 0 && m_model->state(row) == WorkState::ToDo && back < 0) {
            back = row;
        }
    }
    const int stayed = m_model->rowOfItem(before);
    if (back >= 0) {
        m_isAtEnd = false;
    }
    m_list->goTo(back >= 0 ? back : stayed >= 0 ? stayed : qMax(0, m_model->nextToDo(-1)));
}

void WorkThrough::showCurrent()
{
    const int row = current();
    if (m_model->rowCount() == 0 || row < 0) {
        m_face->showNobody(kind());
        return;
    }
    if (m_isAtEnd && m_model->nextToDo(-1) < 0) {
        m_face->showFinished(m_model->count(WorkState::Done), m_model->count(WorkState::Skipped),
            m_model->count(WorkState::Kept), kind());
        return;
    }
    const PlanItem &item = m_model->item(row);
    const PeopleColumns::Version columns = m_session.columns();
    m_face->showProgress(row + 1, m_model->worked(), m_model->rowCount());
    m_face->card()->show(item, columns == nullptr ? std::nullopt : columns->find(item.pk),
        m_desk.ground() == nullptr ? PurgeFacts {} : m_desk.ground()->facts, m_telling.of(kind()));
    m_face->card()->setWritable(m_session.isWritable());
}

void WorkThrough::showLog()
{
    std::vector<int> items;
    std::vector<qint64> done;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->state(row) == WorkState::ToDo) {
            continue;
        }
        items.push_back(m_model->itemRow(row));
        if (m_model->state(row) == WorkState::Done) {
            done.push_back(m_model->item(row).doneAt.value_or(0));
        }
    }
    m_logModel->setEntries(m_batch.document().value_or(PlanDocument {}), items, m_telling);
    const int inARow = doneInARow(std::move(done), m_session.clock()().toSecsSinceEpoch());
    const int left = m_model->count(WorkState::ToDo);
    m_log->showPause(inARow, left);
    m_log->setUndoable(m_session.isWritable() && !m_logModel->entries().empty());
    m_inARow = inARow;
}

PurgeKind WorkThrough::kind() const
{
    return m_batch.document() ? m_batch.document()->kind : PurgeKind::Unfollow;
}

int WorkThrough::current() const
{
    return m_list->currentRow();
}

bool WorkThrough::canAct() const
{
    return m_session.isWritable() && current() >= 0 && !m_isAtEnd;
}

void WorkThrough::tick(Tick tick)
{
    const int row = current();
    const WorkState wanted = tick == Tick::Done ? WorkState::Done : WorkState::Skipped;
    if (!canAct() || m_model->state(row) == wanted) {
        return;
    }
    const int item = m_model->itemRow(row);
    unkeep(row);
    m_batch.tick({item}, tick);
    if (tick == Tick::Done && m_inARow == pauseAfter && m_model->count(WorkState::ToDo) > 0) {
        Q_EMIT pauseDue(m_inARow);
    }
    goOn(row);
}

void WorkThrough::keep()
{
    const int row = current();
    if (!canAct() || m_model->state(row) == WorkState::Kept) {
        return;
    }
    m_model->remember(row);
    m_batch.decide({m_model->itemRow(row)}, Decision::Keep, 0);
    goOn(row);
}

/// Back to what stood before: to unfollow, or to unfollow and keep on a list.
void WorkThrough::unkeep(int row)
{
    const PlanItem *const before = m_model->keptFrom(row);
    if (before == nullptr) {
        return;
    }
    const int item = m_model->itemRow(row);
    if (before->decision == Decision::Demote && before->demotedTo) {
        PeopleList list;
        list.id = before->demotedTo->list;
        list.settings.name = before->demotedTo->name;
        m_batch.demote({item}, list);
    } else {
        m_batch.decide({item}, Decision::Unfollow, 0);
    }
}

/// As an edit of its own, so that it also works after the window was closed in between.
void WorkThrough::takeBack(int itemRow)
{
    const int row = m_model->rowOfItem(itemRow);
    if (row < 0 || !m_session.isWritable()) {
        return;
    }
    if (m_model->state(row) == WorkState::Kept) {
        unkeep(row);
    } else {
        m_batch.clearTick({itemRow});
    }
    m_isAtEnd = false;
    m_list->goTo(m_model->rowOfItem(itemRow));
    showCurrent();
}

void WorkThrough::goOn(int row)
{
    const int next = m_model->nextToDo(row);
    if (next < 0) {
        m_isAtEnd = true;
        showCurrent();
        return;
    }
    m_list->goTo(next);
    showCurrent();
    if (m_opensNext) {
        m_face->card()->openProfile();
    }
}

} // namespace comity::ui
