#include "ui/drafts/head/draft_foot.h"

#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"
#include "ui/common/typography.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr int leastOfSentence = 180; ///< px at 100 %, with the space around it

} // namespace

DraftFoot::DraftFoot(QWidget *parent)
    : QFrame(parent)
    , m_promise(new PlainLabel(tr("Comity copies. You send."), TextStyle::Small, Tone::Muted))
    , m_split(makeButton(tr("Split &recipients…"), ButtonKind::Normal))
    , m_copy(makeButton({}, ButtonKind::Normal, u"edit-copy"_s))
    , m_parts(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_buttons(new QHBoxLayout)
{
    setProperty("kind", u"foot"_s);
    m_promise->setObjectName(u"draftPromise"_s);
    m_promise->setWordWrap(true);
    m_split->setObjectName(u"splitDraft"_s);
    m_copy->setObjectName(u"copyDraft"_s);
    setPlainToolTip(m_split, tr("Who gets it, by how they stand (Ctrl+Shift+S)"));
    m_buttons->setSpacing(scaled(8));
    m_buttons->addStretch(1);
    m_buttons->addWidget(m_split);
    m_buttons->addWidget(m_copy);
    m_parts->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    m_parts->setSpacing(scaled(8));
    m_parts->addWidget(m_promise, 1, Qt::AlignVCenter);
    m_parts->addLayout(m_buttons);
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

/// Beside the buttons a sentence of what holds the draft would be a narrow column that takes the
/// height of the text.
void DraftFoot::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const bool isNarrow = width() - m_buttons->sizeHint().width() < scaled(leastOfSentence);
    const auto direction = isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (direction != m_parts->direction()) {
        m_parts->setDirection(direction);
        updateGeometry();
    }
}

void DraftFoot::setCanSplit(bool canSplit)
{
    m_split->setEnabled(canSplit);
}

} // namespace comity::ui
