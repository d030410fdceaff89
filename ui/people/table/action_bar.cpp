#include "ui/people/table/action_bar.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

ActionBar::ActionBar(QWidget *parent)
    : SelectionBar(parent)
{
    setObjectName(u"actionBar"_s);
    const auto addFact = [this](const QString &text, const QString &iconName, const QString &name,
                             const QString &toolTip, PersonFact fact, bool holds) {
        connect(addButton(text, iconName, name, toolTip), &QPushButton::clicked, this,
            [this, fact, holds] { Q_EMIT factAsked(fact, holds); });
    };
    connect(addButton(tr("Add to list"), u"list-add"_s, u"addChosenToList"_s,
                tr("Put them on a list of yours (L)")),
        &QPushButton::clicked, this, &ActionBar::addToListAsked);
    connect(addButton(tr("&Write…"), u"document-edit"_s, u"writeToChosen"_s,
                tr("Begin a draft to them (W)")),
        &QPushButton::clicked, this, &ActionBar::writeAsked);
    addFact(tr("Protect"), u"security-high"_s, u"protectChosen"_s,
        tr("Keep out of purge plans (P)"), PersonFact::Protected, true);
    addFact(tr("Unprotect"), {}, u"unprotectChosen"_s, {}, PersonFact::Protected, false);
    addFact(tr("L&earn only"), {}, u"learnOnlyChosen"_s,
        tr("You follow them to learn: keep out of purge plans"), PersonFact::LearnOnly, true);
    connect(addButton(tr("Plan pur&ge"), u"edit-clear-all"_s, u"planPurgeOfChosen"_s,
                tr("Look at them in a purge plan of their own (G)"), false),
        &QPushButton::clicked, this, &ActionBar::planPurgeAsked);
    connect(addButton(tr("Compare"), {}, u"compareChosen"_s,
                tr("Two to four people in columns (C)"), false),
        &QPushButton::clicked, this, &ActionBar::compareAsked);
    connect(addButton(tr("Copy &handles"), u"edit-copy"_s, u"copyHandles"_s,
                tr("One handle a line (Ctrl+Shift+C)"), false),
        &QPushButton::clicked, this, &ActionBar::copyHandlesAsked);
    connect(addButton(tr("E&xport…"), u"document-export"_s, u"exportChosen"_s,
                tr("As a table, handles or Mastodon lists.csv (Ctrl+E)"), false),
        &QPushButton::clicked, this, &ActionBar::exportAsked);
}

} // namespace comity::ui
