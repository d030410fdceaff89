#include "ui/today/win_row.h"

#include "model/base/text_fold.h"
#include "model/goals/day_words.h"
#include "ui/common/formatting.h"
#include "ui/common/icon_mark.h"
#include "ui/common/identity_text.h"
#include "ui/common/wrapped_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

WinRow::WinRow(const goals::Win &win, const Wording &wording, const QTimeZone &zone)
    : m_line(new QHBoxLayout(this))
{
    setObjectName(u"win"_s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(makeWrapped(sentenceOf(win, wording), TextStyle::Body, Tone::Normal));
    texts->addWidget(makeWrapped(detailOf(win, zone), TextStyle::Small, Tone::Muted));
    m_line->setContentsMargins({});
    m_line->setSpacing(scaled(8));
    m_line->addWidget(new IconMark(u"checkmark"_s), 0, Qt::AlignTop);
    m_line->addLayout(texts, 1);
}

void WinRow::addEnd(QWidget *part)
{
    m_line->addWidget(part, 0, Qt::AlignTop);
}

QString WinRow::sentenceOf(const goals::Win &win, const Wording &wording)
{
    const QString name
        = nameText(win.person.network, win.person.name, win.person.handle, win.person.key);
    return singleLine(goals::DayWords(wording, QLocale()).win(win, name));
}

QString WinRow::detailOf(const goals::Win &win, const QTimeZone &zone)
{
    const QString day = dateText(win.when, zone);
    if ((win.code == u"followed-back" || win.code == u"now-follows") && !win.arguments.isEmpty()) {
        return tr("%1 · target list “%2”").arg(day, singleLine(win.arguments.constFirst()));
    }
    return win.source.isEmpty()
        ? day
        : tr("%1 · %2", "a day and where something was said").arg(day, singleLine(win.source));
}

} // namespace comity::ui
