#include "ui/drafts/think/think_reminders.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

/// Under the words of a question, beside its box.
constexpr int indent = 24;

QString toldOf(const drafts::Stance &stance)
{
    QStringList where {singleLine(stance.saidWhere)};
    if (stance.saidAt) {
        where += dateText(Dated::day(*stance.saidAt), QTimeZone::utc());
    }
    where.removeAll(QString());
    const QString said = ThinkReminders::tr("“%1”", "what we said").arg(singleLine(stance.text));
    return where.isEmpty() ? said : said + u" · "_s + where.join(u", "_s);
}

QPushButton *makeLink(const QString &text, const QString &name)
{
    auto *link = makeButton(text, ButtonKind::Link, {}, nullptr, ButtonSize::Small);
    link->setObjectName(name);
    return link;
}

} // namespace

ThinkReminders::ThinkReminders(QWidget *parent)
    : QWidget(parent)
    , m_said(new QWidget)
    , m_newest {}
    , m_all(makeLink({}, u"allStances"_s))
    , m_plan(new QWidget)
{
    setObjectName(u"thinkReminders"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(new PlainLabel(tr("You said in public:"), TextStyle::Small, Tone::Muted));
    head->addWidget(m_all);
    head->addStretch(1);
    auto *said = new QVBoxLayout(m_said);
    said->setContentsMargins({});
    said->setSpacing(0);
    said->addLayout(head);
    for (PlainLabel *&label : m_newest) {
        label = new PlainLabel({}, TextStyle::Small);
        label->setObjectName(u"saidInPublic"_s);
        label->setElided(true);
        said->addWidget(label);
    }
    auto *words = new PlainLabel(
        tr("Nobody is named who answers, nor what you will say."), TextStyle::Small, Tone::Muted);
    words->setObjectName(u"lacksPlan"_s);
    words->setElided(true);
    auto *name = makeLink(tr("Write it into the goal"), u"namePlan"_s);
    auto *plan = new QHBoxLayout(m_plan);
    plan->setContentsMargins({});
    plan->setSpacing(scaled(8));
    plan->addWidget(words);
    plan->addWidget(name);
    plan->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(indent), 0, 0, 0);
    column->setSpacing(scaled(2));
    column->addWidget(m_said);
    column->addWidget(m_plan);
    connect(m_all, &QPushButton::clicked, this, &ThinkReminders::stancesAsked);
    connect(name, &QPushButton::clicked, this, &ThinkReminders::planAsked);
    showWhatThereIs();
}

void ThinkReminders::setStances(const std::vector<drafts::Stance> &stances)
{
    m_hasStances = !stances.empty();
    for (std::size_t at = 0; at < m_newest.size(); ++at) {
        const bool isThere = at < stances.size();
        m_newest.at(at)->setText(isThere ? toldOf(stances[at]) : QString());
        m_newest.at(at)->setVisible(isThere);
    }
    const auto others = static_cast<qint64>(stances.size()) - static_cast<qint64>(m_newest.size());
    m_all->setText(others > 0 ? tr("%Ln more", nullptr, plural(others)) : tr("Change"));
    m_all->setAccessibleName(tr("All that you said in public"));
    showWhatThereIs();
}

void ThinkReminders::setLacksPlan(bool lacksPlan)
{
    m_lacksPlan = lacksPlan;
    showWhatThereIs();
}

void ThinkReminders::showWhatThereIs()
{
    m_said->setVisible(m_hasStances);
    m_plan->setVisible(m_lacksPlan);
    setVisible(m_hasStances || m_lacksPlan);
}

} // namespace comity::ui
