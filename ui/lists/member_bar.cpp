#include "ui/lists/member_bar.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

MemberBar::MemberBar(QWidget *parent)
    : SelectionBar(parent)
{
    setObjectName(u"memberBar"_s);
    QPushButton *add = addButton(tr("Add to another &list"), u"list-add"_s, u"addMembersToList"_s,
        tr("They stay on this one (L)"));
    m_move = addButton(tr("&Move"), u"go-next"_s, u"moveMembers"_s, tr("To another list (M)"));
    m_remove = addButton(
        tr("&Take off"), u"list-remove"_s, u"removeMembers"_s, tr("Off this list (Delete)"));
    QPushButton *protect = addButton(tr("&Protect"), u"security-high"_s, u"protectMembers"_s,
        tr("Keep out of purge plans, or no longer (P)"));
    QPushButton *copy = addButton(tr("Copy &handles"), u"edit-copy"_s, u"copyMembers"_s,
        tr("One handle a line (Ctrl+Shift+C)"), false);
    QPushButton *write = addButton(tr("E&xport…"), u"document-export"_s, u"exportMembers"_s,
        tr("As a table, handles or Mastodon lists.csv (Ctrl+E)"), false);
    connect(add, &QPushButton::clicked, this, &MemberBar::addAsked);
    connect(m_move, &QPushButton::clicked, this, &MemberBar::moveAsked);
    connect(m_remove, &QPushButton::clicked, this, &MemberBar::removeAsked);
    connect(protect, &QPushButton::clicked, this, &MemberBar::protectAsked);
    connect(copy, &QPushButton::clicked, this, &MemberBar::copyHandlesAsked);
    connect(write, &QPushButton::clicked, this, &MemberBar::exportAsked);
}

void MemberBar::setSmart(bool isSmart)
{
    m_move->setVisible(!isSmart);
    m_remove->setVisible(!isSmart);
}

} // namespace comity::ui
