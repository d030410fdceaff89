#include "ui/lists/list_menu.h"

#include "ui/common/icons.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

ListMenu::ListMenu(const PeopleList &list, bool isWritable, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"listMenu"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const ListKind kind = list.settings.kind;
    connect(add(tr("&Write to this list…"), u"writeToList"_s, u"document-edit"_s,
                isWritable && list.count.value_or(1) > 0),
        &QAction::triggered, this, [this, name = list.settings.name] { Q_EMIT writeAsked(name); });
    addSeparator();
    connect(add(tr("&Edit list…"), u"editList"_s, u"document-edit"_s, isWritable),
        &QAction::triggered, this, &ListMenu::editAsked);
    if (kind == ListKind::Private || kind == ListKind::Public) {
        const bool toPublic = kind == ListKind::Private;
        connect(add(toPublic ? tr("Make &public…") : tr("Make &private"), u"turnPublic"_s,
                    toPublic ? u"globe"_s : u"object-locked"_s, isWritable),
            &QAction::triggered, this, [this, toPublic] { Q_EMIT publicAsked(toPublic); });
    }
    if (!list.isSmart()) {
        connect(add(tr("&Combine with another list…"), u"combineLists"_s,
                    u"view-split-left-right"_s, isWritable),
            &QAction::triggered, this, &ListMenu::combineAsked);
        connect(
            add(tr("Compact p&arts"), u"compactParts"_s, {}, isWritable && list.parts.size() > 1),
            &QAction::triggered, this, &ListMenu::compactAsked);
    }
    if (!list.isSmart()) {
        connect(add(tr("&VIPs…"), u"makeVips"_s, u"games-highscores"_s, isWritable),
            &QAction::triggered, this, [this] { Q_EMIT vipAsked(true); });
        connect(add(tr("&No VIPs"), u"endVips"_s, {}, isWritable), &QAction::triggered, this,
            [this] { Q_EMIT vipAsked(false); });
    }
    if (kind == ListKind::Watch) {
        connect(add(tr("Everybody &looked at today"), u"lookedAll"_s, u"view-visible"_s,
                    isWritable && list.count.value_or(0) > 0),
            &QAction::triggered, this, &ListMenu::lookedAsked);
    }
    addSeparator();
    connect(add(tr("Move &up"), u"moveUp"_s, u"arrow-up"_s, isWritable), &QAction::triggered, this,
        [this] { Q_EMIT moveAsked(-1); });
    connect(add(tr("Move &down"), u"moveDown"_s, u"arrow-down"_s, isWritable), &QAction::triggered,
        this, [this] { Q_EMIT moveAsked(1); });
    addSeparator();
    connect(add(tr("&Delete list"), u"deleteList"_s, u"edit-delete"_s, isWritable),
        &QAction::triggered, this, &ListMenu::deleteAsked);
}

QAction *ListMenu::add(
    const QString &text, const QString &name, const QString &iconName, bool isEnabled)
{
    QAction *action = addAction(text);
    action->setObjectName(name);
    action->setEnabled(isEnabled);
    if (!iconName.isEmpty()) {
        action->setIcon(ui::icon(iconName, Tone::Muted));
    }
    return action;
}

} // namespace comity::ui
