#include "ui/people/act_feedback.h"

#include "ui/common/list_acts.h"
#include "ui/common/notice.h"
#include "ui/common/undo_bar.h"
#include "ui/people/filter/filter_bar.h"
#include "ui/people/pane/hand_acts.h"
#include "ui/people/people_acts.h"
#include "ui/people/table/people_table_model.h"

namespace comity::ui {

ActFeedback::ActFeedback(WorkspaceSession &session, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_parts(parts)
{
    PeopleActs *acts = &parts.acts;
    connect(acts, &PeopleActs::begun, &parts.model, &PeopleTableModel::setPending);
    connect(acts, &PeopleActs::failed, this, [this](const Error &error) {
        m_parts.model.setPending(PersonFact::Protected, {}, false);
        showTrouble(error);
    });
    connect(acts, &PeopleActs::told, &parts.bar, &FilterBar::tell);
    connect(acts, &PeopleActs::done, this, &ActFeedback::showDone);
    connect(&parts.hand, &HandActs::failed, this, &ActFeedback::showTrouble);
    connect(&parts.hand, &HandActs::told, &parts.bar, &FilterBar::tell);
    connect(&parts.hand, &HandActs::done, this, &ActFeedback::showDone);
    connect(&parts.lists, &ListActs::failed, this, &ActFeedback::showTrouble);
    connect(&parts.lists, &ListActs::told, &parts.bar, &FilterBar::tell);
    connect(&parts.lists, &ListActs::done, this, &ActFeedback::showDone);
    QUndoStack *stack = &session.undoStack();
    connect(&parts.undoBar, &UndoBar::undoAsked, stack, &QUndoStack::undo);
    // The bar undoes what it names and nothing that was done after it.
    connect(stack, &QUndoStack::indexChanged, this, [this](int index) {
        if (index != m_undoIndex) {
            m_parts.undoBar.hide();
        }
    });
    connect(&parts.model, &PeopleTableModel::readFailed, this, &ActFeedback::showTrouble);
}

void ActFeedback::showDone(const QString &sentence)
{
    m_undoIndex = m_session.undoStack().index();
    m_parts.undoBar.show(sentence);
}

void ActFeedback::showTrouble(const Error &error)
{
    const Wording::Explanation explanation = m_session.wording().explain(error);
    m_parts.trouble.show(Severity::Stop, explanation.happened + u' ' + explanation.unharmed);
}

} // namespace comity::ui
