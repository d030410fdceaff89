#include "ui/accounts/account_fact_dialog.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "ui/accounts/account_facts.h"
#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/identity_text.h"
#include "ui/common/plain_label.h"
#include "ui/common/scrolling_pane.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {480, 420}; ///< at 100 %
constexpr int longest = 2000;

} // namespace

AccountFactDialog::AccountFactDialog(
    const AccountRecord &record, const QString &name, QDate today, QWidget *parent)
    : FramedDialog(u"accountFactDialog"_s, accountFactName(name), size100, parent)
    , m_name(name)
    , m_value(new QPlainTextEdit)
    , m_isAbsent(new QCheckBox)
    , m_since(new DateField(today))
    , m_save(makeButton(tr("&Save"), ButtonKind::Primary))
{
    const Account &account = record.account;
    addPart(makeDialogHead(
        windowTitle(), accountText(account.network, account.handle, account.name, account.key)));
    addPart(makeForm(today));
    std::vector<AccountFact> facts;
    for (const AccountFact &fact : record.facts) {
        if (fact.name == name) {
            facts.push_back(fact);
        }
    }
    addPart(makeHistory(facts), 1);
    addPart(makeFoot());
    connect(m_value, &QPlainTextEdit::textChanged, this, &AccountFactDialog::follow);
    connect(m_isAbsent, &QCheckBox::toggled, this, &AccountFactDialog::follow);
    connect(m_save, &QPushButton::clicked, this, &AccountFactDialog::save);
    follow();
    m_value->setFocus();
}

QWidget *AccountFactDialog::makeForm(QDate today)
{
    m_value->setObjectName(u"factValue"_s);
    m_value->setTabChangesFocus(true);
    m_value->setFixedHeight(
        QFontMetrics(fontFor(TextStyle::Body)).lineSpacing() * (m_name == u"bio" ? 4 : 2)
        + scaled(14));
    m_value->setPlaceholderText(
        m_name == u"avatar" ? tr("What the photo shows") : tr("As it stands on the profile"));
    m_isAbsent->setObjectName(u"factAbsent"_s);
    m_isAbsent->setText(
        m_name == u"avatar" ? tr("There is n&o photo") : tr("There is n&one on the profile"));
    m_since->setObjectName(u"factSince"_s);
    m_since->setMaximumDate(today);
    auto *part = new QWidget;
    auto *form = new QGridLayout(part);
    form->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    form->setSpacing(scaled(8));
    form->setColumnStretch(1, 1);
    auto *now = new PlainLabel(tr("&Now"), TextStyle::Body, Tone::Muted);
    now->setBuddy(m_value);
    auto *since = new PlainLabel(tr("S&ince"), TextStyle::Body, Tone::Muted);
    since->setBuddy(m_since);
    form->addWidget(now, 0, 0, Qt::AlignTop);
    form->addWidget(m_value, 0, 1);
    form->addWidget(m_isAbsent, 1, 1);
    form->addWidget(since, 2, 0);
    form->addWidget(m_since, 2, 1, Qt::AlignLeft);
    return part;
}

QWidget *AccountFactDialog::makeHistory(const std::vector<AccountFact> &facts)
{
    auto *part = new QFrame;
    part->setProperty("kind", u"page"_s);
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    grid->setHorizontalSpacing(scaled(10));
    grid->setVerticalSpacing(scaled(2));
    grid->setColumnStretch(0, 1);
    int line = 0;
    if (facts.empty()) {
        grid->addWidget(
            new PlainLabel(tr("Nothing is known so far."), TextStyle::Body, Tone::Muted), line++,
            0);
    }
    for (const AccountFact &fact : facts) {
        auto *value = new PlainLabel(fact.isAbsent() ? tr("None") : singleLine(fact.value));
        value->setElided(true);
        grid->addWidget(value, line, 0);
        grid->addWidget(
            new PlainLabel(accountFactSource(fact), TextStyle::Small, Tone::Muted), line + 1, 0);
        if (fact.isByHand) {
            auto *remove = makeButton(tr("Remove"), ButtonKind::Quiet);
            remove->setObjectName(u"factRemove"_s);
            remove->setAutoDefault(false);
            connect(remove, &QPushButton::clicked, this, [this, at = fact.at.at] {
                accept();
                Q_EMIT removeAsked(at);
            });
            grid->addWidget(remove, line, 1, 2, 1);
        }
        grid->setRowMinimumHeight(line + 2, scaled(6));
        line += 3;
    }
    grid->setRowStretch(line, 1);
    return new ScrollingPane(part);
}

QWidget *AccountFactDialog::makeFoot()
{
    auto *cancel = makeButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_save->setObjectName(u"factSave"_s);
    m_save->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    return makeDialogFoot(nullptr, {cancel, m_save});
}

void AccountFactDialog::follow()
{
    const QString text = m_value->toPlainText().trimmed();
    m_value->setEnabled(!m_isAbsent->isChecked());
    m_save->setEnabled(m_isAbsent->isChecked() || (!text.isEmpty() && text.size() <= longest));
}

void AccountFactDialog::save()
{
    const QString value = m_isAbsent->isChecked() ? absentFact : m_value->toPlainText().trimmed();
    const qint64 at = noonUtc(m_since->date());
    accept();
    Q_EMIT told(value, at);
}

} // namespace comity::ui
