#include "ui/insights/insights_head.h"

#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/icons.h"
#include "ui/common/identity_text.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/tiles.h"
#include "ui/common/tool_tip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

InsightsHead::InsightsHead(bool isWritable, QWidget *parent)
    : QFrame(parent)
    , m_isWritable(isWritable)
    , m_line(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_period(new QComboBox)
    , m_account(new QComboBox)
    , m_imports(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_report(makeButton(tr("&Report…"), ButtonKind::Normal, u"view-pim-notes"_s))
    , m_copy(makeButton(tr("Copy as &image"), ButtonKind::Normal, u"edit-copy"_s))
    , m_export(makeButton(tr("E&xport CSV"), ButtonKind::Normal, u"document-export"_s))
    , m_more(makeIconButton(u"overflow-menu"_s, tr("More about these trends")))
    , m_choices(makeChoices())
    , m_buttons(makeButtons())
{
    setProperty("kind", u"head"_s);
    setObjectName(u"insightsHead"_s);
    m_line->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    m_line->setSpacing(scaled(8));
    m_line->addWidget(m_choices, 1);
    m_line->addWidget(m_buttons, 0, Qt::AlignRight);
}

QWidget *InsightsHead::makeChoices()
{
    m_period->setObjectName(u"insightsPeriod"_s);
    m_period->setAccessibleName(tr("Period"));
    for (const QString &text :
        {tr("Last 30 days"), tr("Last 90 days"), tr("Last 12 months"), tr("All there is")}) {
        m_period->addItem(text);
    }
    m_account->setObjectName(u"insightsAccount"_s);
    m_account->setAccessibleName(tr("Account"));
    for (QComboBox *box : {m_period, m_account}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMinimumWidth(scaled(150));
        box->setMaximumWidth(scaled(280));
    }
    m_imports->setObjectName(u"insightsImports"_s);
    m_imports->setElided(true);
    connect(m_period, &QComboBox::activated, this, &InsightsHead::periodChosen);
    connect(m_account, &QComboBox::activated, this, [this] {
        const QVariant chosen = m_account->currentData();
        Q_EMIT accountChosen(
            chosen.isValid() ? std::optional(AccountId {chosen.toLongLong()}) : std::nullopt);
    });
    auto *choices = new QWidget;
    auto *row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    row->addWidget(m_period);
    row->addWidget(m_account);
    row->addWidget(m_imports, 1);
    return choices;
}

QWidget *InsightsHead::makeButtons()
{
    m_report->setObjectName(u"insightsReport"_s);
    m_copy->setObjectName(u"insightsCopy"_s);
    m_export->setObjectName(u"insightsExport"_s);
    m_more->setObjectName(u"insightsMore"_s);
    m_more->setPopupMode(QToolButton::InstantPopup);
    setPlainToolTip(m_report, tr("One page in plain words, as a PDF"));
    setPlainToolTip(m_copy, tr("All cards as one picture, for the clipboard"));
    setPlainToolTip(m_export, tr("The numbers of every card, a file each"));
    connect(m_report, &QPushButton::clicked, this, &InsightsHead::reportAsked);
    connect(m_copy, &QPushButton::clicked, this, &InsightsHead::copyAsked);
    connect(m_export, &QPushButton::clicked, this, &InsightsHead::exportAsked);
    auto *menu = new QMenu(m_more);
    menu->setObjectName(u"insightsMoreMenu"_s);
    fillMore(*menu);
    m_more->setMenu(menu);
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(6));
    for (QWidget *button : std::initializer_list<QWidget *> {m_report, m_copy, m_export, m_more}) {
        row->addWidget(button);
    }
    return buttons;
}

void InsightsHead::fillMore(QMenu &menu)
{
    const auto add = [this, &menu](const QString &name, const QString &iconName,
                         const QString &text, auto asked) {
        QAction *action = menu.addAction(icon(iconName, Tone::Muted), text, this, asked);
        action->setObjectName(name);
    };
    add(u"openSeries"_s, u"office-chart-line"_s, tr("Follow &over time…"),
        &InsightsHead::seriesAsked);
    add(u"openCapacity"_s, u"chronometer"_s, tr("What the &team can hold…"),
        &InsightsHead::capacityAsked);
    add(u"openCompany"_s, u"system-users"_s, tr("The &company we keep…"),
        &InsightsHead::companyAsked);
    if (m_isWritable) {
        add(u"promotionGoal"_s, u"games-highscores"_s, tr("&Goal for promotion…"),
            &InsightsHead::goalAsked);
    }
}

std::unique_ptr<QMenu> InsightsHead::makeMenu()
{
    if (!m_report->isEnabled()) {
        return nullptr;
    }
    auto menu = std::make_unique<QMenu>();
    menu->addAction(
        icon(u"view-pim-notes"_s, Tone::Muted), tr("&Report…"), this, &InsightsHead::reportAsked);
    menu->addAction(icon(u"edit-copy"_s, Tone::Muted), tr("Copy trends as &image"), this,
        &InsightsHead::copyAsked);
    menu->addAction(icon(u"document-export"_s, Tone::Muted), tr("E&xport trends as CSV"), this,
        &InsightsHead::exportAsked);
    fillMore(*menu);
    return menu;
}

InsightsPeriod InsightsHead::period() const
{
    return static_cast<InsightsPeriod>(qMax(0, m_period->currentIndex()));
}

void InsightsHead::setPeriod(InsightsPeriod period)
{
    m_period->setCurrentIndex(static_cast<int>(period));
}

void InsightsHead::setScope(const InsightsScope &scope)
{
    m_account->clear();
    for (const Account &one : scope.accounts) {
        m_account->addItem(tr("%1, %2", "an account and its network")
                               .arg(accountText(one.network, one.handle, one.name, one.key),
                                   networkName(one.network)),
            number(one.id));
    }
    if (scope.accounts.size() != 1 || !scope.account) {
        m_account->addItem(tr("All accounts"));
    }
    const int index
        = scope.account ? m_account->findData(number(*scope.account)) : m_account->count() - 1;
    m_account->setCurrentIndex(index);
    m_account->setVisible(!scope.accounts.empty());
    if (scope.imports > 0) {
        m_imports->setText(tr("%Ln imports, newest %1", nullptr, plural(scope.imports))
                               .arg(dateText(scope.newest, scope.zone)));
    } else if (scope.newest.isKnown()) {
        m_imports->setText(
            tr("No import of these days, newest %1").arg(dateText(scope.newest, scope.zone)));
    } else {
        m_imports->setText(tr("No import yet"));
    }
    fit();
}

void InsightsHead::setUseful(bool isUseful)
{
    for (QWidget *one : std::initializer_list<QWidget *> {m_report, m_copy, m_export, m_more}) {
        one->setEnabled(isUseful);
    }
}

/// Where the buttons do not fit beside the choices they take a line of their own.
void InsightsHead::fit()
{
    const QMargins margins = m_line->contentsMargins();
    const int needed = m_period->sizeHint().width() + m_account->sizeHint().width()
        + m_buttons->sizeHint().width() + scaled(170) + margins.left() + margins.right();
    m_line->setDirection(width() >= needed ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void InsightsHead::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

} // namespace comity::ui
