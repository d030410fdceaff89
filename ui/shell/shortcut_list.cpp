#include "ui/shell/shortcut_list.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace comity::ui {

QList<Page::Shortcut> shortcutsOf(const QList<QAction *> &actions)
{
    QList<Page::Shortcut> list;
    for (const QAction *action : actions) {
        QStringList keys;
        for (const QKeySequence &sequence : action->shortcuts()) {
            keys += sequence.toString(QKeySequence::NativeText);
        }
        if (!keys.isEmpty()) {
            QString meaning = action->text();
            meaning.remove(u'&').remove(u'…');
            list += Page::Shortcut {keys.join(u"  "_s), meaning};
        }
    }
    return list;
}

} // namespace comity::ui
