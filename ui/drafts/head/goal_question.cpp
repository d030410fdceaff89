#include "ui/drafts/head/goal_question.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"
#include "ui/drafts/desk/draft_desk.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr int longestName = 120;

} // namespace

GoalQuestion::GoalQuestion(DraftDesk &desk, QWidget *parent)
    : SoftBlock(Severity::Warn, parent)
    , m_desk(desk)
    , m_label(new PlainLabel(tr("What is it &for?"), TextStyle::Strong))
    , m_goal(new QComboBox)
    , m_set(makeButton(tr("Set the &goal"), ButtonKind::Normal, {}, nullptr, ButtonSize::Small))
{
    setObjectName(u"goalQuestion"_s);
    setFullWidth(true);
    m_goal->setObjectName(u"goalAnswer"_s);
    m_goal->setEditable(true);
    m_goal->setInsertPolicy(QComboBox::NoInsert);
    m_goal->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_goal->setMinimumContentsLength(8);
    m_goal->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_goal->lineEdit()->setMaxLength(longestName);
    m_goal->lineEdit()->setPlaceholderText(tr("A goal, or the name of a new one"));
    m_goal->setAccessibleName(tr("What the draft is for"));
    m_label->setBuddy(m_goal);
    m_set->setObjectName(u"setGoal"_s);
    m_set->setEnabled(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), scaled(6), scaled(14), scaled(6));
    row->setSpacing(scaled(8));
    row->addWidget(m_label);
    row->addWidget(m_goal, 1);
    row->addWidget(m_set);
    hide();
    connect(m_goal, &QComboBox::editTextChanged, this, &GoalQuestion::showWhetherItCanBeSet);
    connect(m_goal->lineEdit(), &QLineEdit::returnPressed, this, &GoalQuestion::answer);
    connect(m_set, &QPushButton::clicked, this, &GoalQuestion::answer);
    connect(&desk, &DraftDesk::opened, this, [this] {
        m_goal->clearEditText();
        askAgain();
        hide();
    });
    connect(&desk, &DraftDesk::changed, this, &GoalQuestion::follow);
    connect(&desk, &DraftDesk::reviewed, this, &GoalQuestion::follow);
}

void GoalQuestion::setGoals(const std::vector<drafts::Campaign> &goals)
{
    const QString typed = m_goal->currentText();
    m_goal->clear();
    for (const drafts::Campaign &goal : goals) {
        if (!goal.closedAt) {
            m_goal->addItem(singleLine(goal.name), number(goal.id));
        }
    }
    m_goal->setCurrentIndex(-1);
    m_goal->setEditText(typed);
}

void GoalQuestion::focusField()
{
    m_goal->setFocus(Qt::ShortcutFocusReason);
}

void GoalQuestion::askAgain()
{
    m_isAnswered = false;
    showWhetherItCanBeSet();
}

/// One answer makes one goal, however long the workspace takes.
void GoalQuestion::showWhetherItCanBeSet()
{
    m_set->setEnabled(!m_isAnswered && !m_goal->currentText().trimmed().isEmpty());
}

void GoalQuestion::follow()
{
    const auto &draft = m_desk.draft();
    if (draft && draft->campaign) {
        askAgain();
    }
    // Whoever stands in it goes on to the text once it is answered, as the question goes.
    setVisible(draft && !draft->campaign && m_desk.isWritable() && m_desk.answer() != nullptr
        && !m_desk.text().trimmed().isEmpty() && m_desk.answeredWords().isEmpty());
}

void GoalQuestion::answer()
{
    const QString name = singleLine(m_goal->currentText()).trimmed();
    if (name.isEmpty() || m_isAnswered) {
        return;
    }
    m_isAnswered = true;
    showWhetherItCanBeSet();
    const int at = m_goal->findText(name, Qt::MatchFixedString);
    if (at >= 0) {
        Q_EMIT goalChosen(drafts::CampaignId {m_goal->itemData(at).toLongLong()});
    } else {
        Q_EMIT goalNamed(name);
    }
}

} // namespace comity::ui
