#include "ui/drafts/head/answered_line.h"

#include "model/base/text_fold.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"
#include "ui/drafts/desk/draft_desk.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

AnsweredLine::AnsweredLine(DraftDesk &desk, QWidget *parent)
    : SoftBlock(Severity::Note, parent)
    , m_desk(desk)
    , m_words(new PlainLabel({}, TextStyle::Small, Tone::Muted, this))
{
    setObjectName(u"answeredLine"_s);
    setFullWidth(true);
    m_words->setObjectName(u"answeredWords"_s);
    m_words->setElided(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), scaled(6), scaled(14), scaled(6));
    row->addWidget(m_words, 1);
    hide();
    connect(&desk, &DraftDesk::opened, this, &QWidget::hide);
    connect(&desk, &DraftDesk::reviewed, this, &AnsweredLine::follow);
}

void AnsweredLine::follow()
{
    const QString words = m_desk.answeredWords();
    m_words->setText(tr("In answer to: “%1”", "what somebody said").arg(singleLine(words)));
    setPlainToolTip(m_words, words);
    setVisible(!words.isEmpty());
}

} // namespace comity::ui
