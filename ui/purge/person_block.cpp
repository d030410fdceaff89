#include "ui/purge/person_block.h"

#include "model/networks/profile_url.h"
#include "model/purge/purge_planner.h"
#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"
#include "ui/purge/purge_telling.h"

#include <QDesktopServices>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

PersonBlock::PersonBlock(QWidget *parent)
    : QWidget(parent)
    , m_name(new PlainLabel({}, TextStyle::Strong))
    , m_reasons(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_facts(new PlainLabel({}, TextStyle::Small))
    , m_likelihood(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_consequences(new PlainLabel({}, TextStyle::Small))
    , m_history(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_profile(makeButton(tr("&Open profile"), ButtonKind::Quiet, u"internet-services"_s))
{
    m_name->setObjectName(u"whyName"_s);
    m_reasons->setObjectName(u"whyReasons"_s);
    m_facts->setObjectName(u"whyFacts"_s);
    m_likelihood->setObjectName(u"whyLikelihood"_s);
    m_consequences->setObjectName(u"whyConsequences"_s);
    m_history->setObjectName(u"whyHistory"_s);
    m_profile->setObjectName(u"openProfile"_s);
    setPlainToolTip(m_profile, tr("Open the profile in the browser (O)"));
    m_name->setElided(true);
    for (PlainLabel *label : {m_reasons, m_facts, m_likelihood, m_consequences, m_history}) {
        label->setWordWrap(true);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(6));
    for (PlainLabel *label :
        {m_name, m_reasons, m_facts, m_likelihood, m_consequences, m_history}) {
        column->addWidget(label);
    }
    column->addSpacing(scaled(4));
    column->addWidget(m_profile, 0, Qt::AlignLeft);
    connect(m_profile, &QPushButton::clicked, this, &PersonBlock::openProfile);
    clear();
}

void PersonBlock::show(const PlanItem &item, const std::optional<Glance> &glance,
    const AutomationFacts &automation, const PurgeFacts &facts, const PurgeTelling &telling)
{
    m_name->setText(telling.name(item));
    const QString further = telling.furtherReasons(item.reasons);
    m_reasons->setText(telling.mainReason(item.reasons)
        + (further.isEmpty() ? QString() : QString(u", "_s + further)));
    QStringList sentences = telling.facts(item, glance);
    if (!item.signs.empty()) {
        sentences += telling.signs(item);
    } else if (item.reasons.contains(PurgeReason::LooksAutomated)
        && !signsOf(automation).isEmpty()) {
        sentences += telling.signs(automation);
    }
    m_facts->setText(sentences.join(u' '));
    QString answer = telling.standing(item, glance, facts.removed.contains(item.pk));
    if (answer.isEmpty() && glance && !telling.isOfFollowers()) {
        const auto likelihood
            = likelihoodFor(*glance, telling.asOf(), telling.zone(), facts.calibration);
        answer = likelihood ? telling.likelihoodSentence(
                     item.percent ? item.percent : likelihood->percent, *likelihood)
                            : answer;
    }
    m_likelihood->setVisible(!answer.isEmpty());
    m_likelihood->setText(answer);
    const QString touched = telling.consequences(item);
    m_consequences->setText(touched);
    m_consequences->setVisible(!touched.isEmpty());
    m_url = networks::isWebAddress(item.url) ? item.url : QString();
    m_profile->setEnabled(!m_url.isEmpty());
    setVisible(true);
}

void PersonBlock::showHistory(const QStringList &lines)
{
    m_history->setText(lines.join(u'\n'));
    m_history->setVisible(!lines.isEmpty());
}

void PersonBlock::openProfile()
{
    if (!m_url.isEmpty()) {
        QDesktopServices::openUrl(QUrl(m_url));
    }
}

void PersonBlock::clear()
{
    m_url.clear();
    setVisible(false);
}

} // namespace comity::ui
