#include "ui/drafts/head/draft_foot.h"

#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

DraftFoot::DraftFoot(QWidget *parent)
    : QFrame(parent)
    , m_promise(new PlainLabel(tr("Comity copies. You send."), TextStyle::Small, Tone::Muted))
    , m_split(makeButton(tr("Split &recipients…"), ButtonKind::Normal))
    , m_copy(makeButton({}, ButtonKind::Normal, u"edit-copy"_s))
{
    setProperty("kind", u"foot"_s);
    m_promise->setObjectName(u"draftPromise"_s);
    m_promise->setWordWrap(true);
    m_split->setObjectName(u"splitDraft"_s);
    m_copy->setObjectName(u"copyDraft"_s);
    setPlainToolTip(m_split, tr("Who gets it, by how they stand (Ctrl+Shift+S)"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    row->setSpacing(scaled(8));
    row->addWidget(m_promise, 1);
    row->addWidget(m_split);
    row->addWidget(m_copy);
    connect(m_split, &QPushButton::clicked, this, &DraftFoot::splitAsked);
    connect(m_copy, &QPushButton::clicked, this, &DraftFoot::copyAsked);
    setReady(false, {}, false);
}

void DraftFoot::setReady(bool canCopy, const QString &why, bool isPublic)
{
    m_copy->setText(isPublic ? tr("&Copy") : tr("&Copy for each person"));
    m_copy->setEnabled(canCopy);
    const QString promise = canCopy && isPublic
        ? tr("Comity copies. You publish, and what is out stays seen.")
        : canCopy ? tr("Comity copies. You send, and what is sent stays seen.")
                  : tr("Comity copies. You send.");
    m_promise->setText(canCopy || why.isEmpty() ? promise : why);
    setPlainToolTip(m_copy, canCopy ? tr("Copy for the next person (Ctrl+Enter)") : why);
    m_copy->setAccessibleDescription(why);
}

void DraftFoot::setCanSplit(bool canSplit)
{
    m_split->setEnabled(canSplit);
}

} // namespace comity::ui
