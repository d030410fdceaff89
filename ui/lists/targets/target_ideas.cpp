#include "ui/lists/targets/target_ideas.h"

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"
#include "ui/common/typography.h"

#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr std::size_t shownIdeas = 3;

} // namespace

TargetIdeas::TargetIdeas(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    for (std::size_t i = 0; i < shownIdeas; ++i) {
        addLine();
    }
    column->addStretch(1);
}

void TargetIdeas::addLine()
{
    Line line {new QWidget, makeIconButton(u"view-statistics"_s, tr("Log it")),
        new PlainLabel({}, TextStyle::Body), new PlainLabel({}, TextStyle::Caption, Tone::Muted)};
    const std::size_t at = m_lines.size();
    line.button->setObjectName(u"idea%1"_s.arg(at));
    line.title->setObjectName(u"ideaTitle%1"_s.arg(at));
    line.reason->setObjectName(u"ideaReason%1"_s.arg(at));
    line.title->setElided(true);
    line.reason->setElided(true);
    auto *texts = new QVBoxLayout;
    texts->setContentsMargins(0, 0, 0, 0);
    texts->setSpacing(0);
    texts->addWidget(line.title);
    texts->addWidget(line.reason);
    auto *row = new QHBoxLayout(line.whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    row->addWidget(line.button, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    layout()->addWidget(line.whole);
    line.whole->hide();
    m_lines.push_back(line);
    connect(line.button, &QToolButton::clicked, this,
        [this, at] { Q_EMIT ideaChosen(m_lines[at].idea); });
}

void TargetIdeas::show(Line &line, const TouchIdea &idea, const TargetWords &words, bool isWritable)
{
    line.idea = idea;
    const QString title = TargetWords::idea(idea);
    const QString reason = words.reason(idea.reason);
    const bool isStep = idea.kind != TouchIdea::Kind::Rest && !idea.isNotNow;
    line.title->setText(title);
    line.title->setTone(idea.isNotNow ? Tone::Muted : Tone::Normal);
    line.reason->setText(reason);
    line.button->setIcon(
        icon(TargetWords::ideaIcon(idea.kind), isStep ? Tone::Accent : Tone::Muted));
    line.button->setEnabled(isWritable && isStep);
    line.button->setAccessibleName(title);
    line.button->setAccessibleDescription(reason);
    setPlainToolTip(line.button, isStep ? tr("Log it as a touch: %1").arg(title) : reason);
    line.whole->show();
}

void TargetIdeas::setIdeas(
    const std::vector<TouchIdea> &ideas, const TargetWords &words, bool isWritable)
{
    for (Line &line : m_lines) {
        line.whole->hide();
    }
    if (ideas.empty()) {
        return;
    }
    const std::size_t useful = qMin(ideas.size() - 1, m_lines.size() - 1);
    for (std::size_t i = 0; i < useful; ++i) {
        show(m_lines[i], ideas[i], words, isWritable);
    }
    show(m_lines[useful], ideas.back(), words, isWritable);
}

} // namespace comity::ui
