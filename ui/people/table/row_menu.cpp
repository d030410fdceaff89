#include "ui/people/table/row_menu.h"

#include "ui/common/icons.h"
#include "ui/people/persons/persons_desk.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

RowMenu::RowMenu(PeopleActs &acts, const std::vector<Pk> &people, bool canOpen, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"rowMenu"_s);
    const auto add = [this](const QString &text, const QString &iconName, bool isEnabled) {
        QAction *action
            = iconName.isEmpty() ? addAction(text) : addAction(ui::icon(iconName), text);
        action->setEnabled(isEnabled);
        return action;
    };
    const auto addFact
        = [&](const QString &text, const QString &iconName, PersonFact fact, bool holds) {
              connect(add(text, iconName, acts.isWritable()), &QAction::triggered, &acts,
                  [&acts, people, fact, holds] { acts.setFact(fact, people, holds); });
          };
    QAction *open = add(tr("&Open profile\tO"), u"internet-services"_s, canOpen);
    connect(open, &QAction::triggered, this, &RowMenu::openAsked);
    QAction *draft = add(tr("&Write…\tW"), u"document-edit"_s, acts.isWritable());
    draft->setObjectName(u"writeToPeople"_s);
    connect(draft, &QAction::triggered, this, &RowMenu::writeAsked);
    QAction *owed = add(tr("&Add a follow-up…"), u"dialog-messages"_s, acts.isWritable());
    owed->setObjectName(u"addFollowupFor"_s);
    connect(owed, &QAction::triggered, this, &RowMenu::followupAsked);
    addSeparator();
    QAction *list = add(tr("Add &to list…\tL"), u"list-add"_s, acts.isWritable());
    list->setObjectName(u"addPeopleToList"_s);
    connect(list, &QAction::triggered, this, &RowMenu::addToListAsked);
    addFact(tr("&Protect\tP"), u"security-high"_s, PersonFact::Protected, true);
    addFact(tr("&Unprotect"), {}, PersonFact::Protected, false);
    addFact(tr("&Learn only"), {}, PersonFact::LearnOnly, true);
    addFact(tr("&No longer learn only"), {}, PersonFact::LearnOnly, false);
    addFact(tr("Never suggest &for a purge"), {}, PersonFact::NoPurge, true);
    addFact(tr("Allow suggest&ing for a purge"), {}, PersonFact::NoPurge, false);
    QAction *plan = add(tr("Plan pur&ge\tG"), u"edit-clear-all"_s, true);
    plan->setObjectName(u"planPurgeOfPeople"_s);
    connect(plan, &QAction::triggered, this, &RowMenu::planPurgeAsked);
    addSeparator();
    QAction *handles = add(tr("Copy &handles\tCtrl+Shift+C"), u"edit-copy"_s, true);
    connect(handles, &QAction::triggered, &acts, [&acts, people] { acts.copyHandles(people); });
    QAction *rows = add(tr("&Copy rows\tCtrl+C"), {}, true);
    connect(rows, &QAction::triggered, this, &RowMenu::copyRowsAsked);
    QAction *write = add(tr("E&xport…\tCtrl+E"), u"document-export"_s, true);
    connect(write, &QAction::triggered, this, &RowMenu::exportAsked);
}

void RowMenu::addPersonActs(PersonsDesk &desk, const std::vector<Pk> &people)
{
    const bool isOne = people.size() == 1;
    const auto add = [&](const QString &name, const QString &text, bool isEnabled, auto act) {
        QAction *action = addAction(text);
        action->setObjectName(name);
        action->setEnabled(isEnabled);
        connect(action, &QAction::triggered, &desk, act);
    };
    addSeparator();
    add(u"snoozePeople"_s, tr("&Snooze until…\tS"), desk.isWritable() && !people.empty(),
        [&desk, people] { desk.snooze(people); });
    add(u"keepInTouch"_s, tr("&Keep in touch…"), desk.isWritable() && !people.empty(),
        [&desk, people] { desk.keepInTouch(people); });
    add(u"comparePeople"_s, tr("Co&mpare…\tC"), people.size() > 1,
        [&desk, people] { desk.compare(people); });
    add(u"mergePeople"_s, tr("Make one p&erson…\tM"), desk.isWritable() && people.size() > 1,
        [&desk, people] { desk.merge(people); });
    if (isOne) {
        add(u"noteWinOfPerson"_s, tr("Note a w&in…"), desk.isWritable(),
            [&desk, person = people.front()] { desk.noteWin(person); });
    }
    if (isOne && desk.isMerged(people.front())) {
        add(u"splitPerson"_s, tr("&Take profiles apart…"), desk.isWritable(),
            [&desk, person = people.front()] { desk.split(person); });
    }
    addSeparator();
    add(u"erasePeople"_s, tr("E&rase for good…"), desk.isWritable() && !people.empty(),
        [&desk, people] { desk.erase(people); });
}

} // namespace comity::ui
