#include "ui/accounts/account_form.h"

#include "model/base/civil_time.h"
#include "model/networks/catalogue.h"
#include "ui/accounts/account_facts.h"
#include "ui/accounts/account_field.h"
#include "ui/accounts/hours_field.h"
#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/identity_text.h"
#include "ui/common/plain_label.h"
#include "ui/common/scrolling_pane.h"
#include "ui/common/tiles.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int longest = 200;
constexpr int widest = 760; ///< px at 100 %

QStringList linesIn(const QPlainTextEdit &field)
{
    QStringList lines;
    for (const QString &line : field.toPlainText().split(u'\n')) {
        if (const QString text = line.trimmed(); !text.isEmpty()) {
            lines += text;
        }
    }
    return lines;
}

void setHeight(QPlainTextEdit &field, int lines)
{
    field.setTabChangesFocus(true);
    field.setFixedHeight(QFontMetrics(fontFor(TextStyle::Body)).lineSpacing() * lines + scaled(14));
}

} // namespace

AccountForm::AccountForm(const Wording &wording, bool isWritable, QWidget *parent)
    : QFrame(parent)
    , m_wording(wording)
    , m_isWritable(isWritable)
    , m_title(new PlainLabel({}, TextStyle::Strong))
    , m_archive(makeButton(tr("A&rchive"), ButtonKind::Quiet))
    , m_save(makeButton(tr("&Save"), ButtonKind::Primary))
    , m_discard(makeButton(tr("&Discard")))
    , m_network(new QComboBox)
    , m_handle(new QLineEdit)
    , m_key(new QLineEdit)
    , m_name(new QLineEdit)
    , m_persona(new QComboBox)
    , m_owner(new QLineEdit)
    , m_zone(new QComboBox)
    , m_hours(new HoursField)
    , m_domains(new QPlainTextEdit)
    , m_emails(new QPlainTextEdit)
    , m_phones(new QPlainTextEdit)
    , m_isPublished(new QCheckBox(tr("Pinned or published on")))
    , m_published(new DateField)
    , m_facts(new AccountFacts(isWritable))
{
    setProperty("kind", u"page"_s);
    setObjectName(u"accountForm"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeLine(this));
    column->addWidget(new ScrollingPane(makePage()), 1);
    connect(m_save, &QPushButton::clicked, this, &AccountForm::save);
    connect(m_discard, &QPushButton::clicked, this, &AccountForm::discardAsked);
    connect(m_archive, &QPushButton::clicked, this,
        [this] { Q_EMIT archiveAsked(m_record.account.id, !m_record.isArchived()); });
}

QWidget *AccountForm::makeHead()
{
    m_title->setObjectName(u"accountTitle"_s);
    m_title->setElided(true);
    m_archive->setObjectName(u"archiveButton"_s);
    m_save->setObjectName(u"saveAccountButton"_s);
    m_discard->setObjectName(u"discardButton"_s);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    row->setSpacing(scaled(8));
    row->addWidget(m_title, 1);
    row->addWidget(m_archive);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    return head;
}

QWidget *AccountForm::makePage()
{
    auto *page = new QFrame;
    page->setProperty("kind", u"page"_s);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    // Lines that end far from where they begin are hard to read.
    QWidget *body = makeBody();
    body->setMaximumWidth(scaled(widest));
    row->addWidget(body, 1);
    row->addStretch(0);
    return page;
}

QWidget *AccountForm::makeBody()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(16));
    column->setSpacing(scaled(9));
    addIdentity(column);
    column->addWidget(makeLine(body));
    addTimes(column);
    column->addWidget(makeLine(body));
    addAddresses(column);
    column->addStretch(1);
    const auto tell = [this] {
        if (!m_isFilling) {
            check();
            Q_EMIT changed();
        }
    };
    for (QLineEdit *one : body->findChildren<QLineEdit *>()) {
        connect(one, &QLineEdit::textChanged, this, tell);
    }
    for (QPlainTextEdit *one : body->findChildren<QPlainTextEdit *>()) {
        connect(one, &QPlainTextEdit::textChanged, this, tell);
    }
    for (QComboBox *one : {m_network, m_persona, m_zone}) {
        connect(one, &QComboBox::currentIndexChanged, this, tell);
    }
    for (QCheckBox *one : body->findChildren<QCheckBox *>()) {
        connect(one, &QCheckBox::toggled, this, tell);
    }
    connect(m_hours, &HoursField::changed, this, tell);
    connect(m_published, &QDateEdit::dateChanged, this, tell);
    return body;
}

AccountField *AccountForm::add(QVBoxLayout *column, const QString &label, QWidget *input)
{
    auto *field = new AccountField(label, input);
    column->addWidget(field);
    return field;
}

void AccountForm::addIdentity(QVBoxLayout *column)
{
    using Field = AccountProblem::Field;
    m_network->setObjectName(u"accountNetwork"_s);
    m_network->addItem(tr("Choose…"), QString());
    for (const auto &one : networks::Catalogue::builtIn().networks()) {
        m_network->addItem(networkName(one.code), one.code);
    }
    m_handle->setObjectName(u"accountHandle"_s);
    m_key->setObjectName(u"accountKey"_s);
    m_key->setPlaceholderText(tr("An import fills it in"));
    m_name->setObjectName(u"accountName"_s);
    m_persona->setObjectName(u"accountPersona"_s);
    m_persona->addItem(tr("Business"), u"business"_s);
    m_persona->addItem(tr("Personal"), u"personal"_s);
    m_owner->setObjectName(u"accountOwner"_s);
    for (QLineEdit *one : {m_handle, m_key, m_name, m_owner}) {
        one->setMaxLength(longest);
    }
    m_fields[Field::Network] = add(column, tr("Network"), m_network);
    m_fields[Field::Handle] = add(column, tr("Handle"), m_handle);
    m_fields[Field::Key] = add(column, tr("Id on the network"), m_key);
    add(column, tr("Name"), m_name);
    add(column, tr("Speaks as"), m_persona);
    add(column, tr("Looked after by"), m_owner);
}

void AccountForm::addTimes(QVBoxLayout *column)
{
    using Field = AccountProblem::Field;
    m_zone->setObjectName(u"accountZone"_s);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->addItem(QString());
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        m_zone->addItem(QString::fromLatin1(id));
    }
    m_zone->lineEdit()->setPlaceholderText(tr("This computer's"));
    auto *days = new QWidget;
    auto *row = new QHBoxLayout(days);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    for (int day = 1; day <= 7; ++day) {
        auto *box = new QCheckBox(QLocale().dayName(day, QLocale::ShortFormat));
        box->setAccessibleName(QLocale().dayName(day));
        m_days += box;
        row->addWidget(box);
    }
    row->addStretch(1);
    days->setObjectName(u"accountDays"_s);
    m_fields[Field::TimeZone] = add(column, tr("Time zone"), m_zone);
    add(column, tr("Working days"), days);
    m_fields[Field::WorkingHours] = add(column, tr("Working hours"), m_hours);
}

void AccountForm::addAddresses(QVBoxLayout *column)
{
    using Field = AccountProblem::Field;
    m_domains->setObjectName(u"accountDomains"_s);
    m_emails->setObjectName(u"accountEmails"_s);
    m_phones->setObjectName(u"accountPhones"_s);
    for (QPlainTextEdit *one : {m_domains, m_emails, m_phones}) {
        one->setPlaceholderText(tr("One a line"));
        setHeight(*one, 2);
    }
    m_fields[Field::Domains] = add(column, tr("Own domains"), m_domains);
    m_fields[Field::Emails] = add(column, tr("Own e-mail addresses"), m_emails);
    m_fields[Field::Phones] = add(column, tr("Own phones"), m_phones);
    add(column, tr("Charter"), makePublished());
    column->addWidget(makeLine());
    add(column, tr("Says of itself"), m_facts);
    connect(m_facts, &AccountFacts::changeAsked, this, &AccountForm::factAsked);
}

QWidget *AccountForm::makePublished()
{
    m_isPublished->setObjectName(u"accountIsPublished"_s);
    m_published->setObjectName(u"accountPublished"_s);
    m_published->setAccessibleName(tr("Day the charter was pinned or published"));
    connect(m_isPublished, &QCheckBox::toggled, m_published, &QWidget::setEnabled);
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    row->addWidget(m_isPublished);
    row->addWidget(m_published);
    row->addStretch(1);
    return part;
}

void AccountForm::showAccount(const AccountRecord &record, const std::vector<AccountRecord> &others)
{
    m_isNew = false;
    m_record = record;
    m_others = others;
    fill();
}

void AccountForm::setToday(QDate today)
{
    m_today = today;
}

void AccountForm::showNew(const std::vector<AccountRecord> &others)
{
    m_isNew = true;
    m_record = {};
    m_record.account.persona = u"business"_s;
    m_others = others;
    fill();
    focusFirst();
}

void AccountForm::fill()
{
    m_isFilling = true;
    m_wasChecked = false;
    const Account &account = m_record.account;
    m_title->setText(m_isNew
            ? tr("New account")
            : accountText(account.network, account.handle, account.name, account.key));
    m_network->setCurrentIndex(qMax(0, m_network->findData(account.network)));
    // An account with people has its network for good.
    m_network->setEnabled(m_isWritable && m_isNew);
    m_handle->setText(account.handle);
    m_key->setText(account.key);
    m_name->setText(account.name);
    m_persona->setCurrentIndex(qMax(0, m_persona->findData(account.persona)));
    m_owner->setText(m_record.owner);
    m_zone->setEditText(account.timeZone);
    for (int day = 1; day <= 7; ++day) {
        m_days.at(day - 1)->setChecked(m_record.workingDays.contains(day));
    }
    m_hours->setHours(m_record.workFrom && m_record.workTo
            ? HoursField::Hours(std::pair(*m_record.workFrom, *m_record.workTo))
            : HoursField::Hours());
    m_domains->setPlainText(m_record.ownDomains.join(u'\n'));
    m_emails->setPlainText(m_record.ownEmails.join(u'\n'));
    m_phones->setPlainText(m_record.ownPhones.join(u'\n'));
    const auto published = m_record.charterPublishedAt;
    m_isPublished->setChecked(published.has_value());
    m_published->setDate(published ? dateIn(QTimeZone::utc(), *published) : m_today);
    m_published->setEnabled(published.has_value());
    m_archive->setVisible(!m_isNew);
    m_archive->setText(m_record.isArchived() ? tr("B&ring back") : tr("A&rchive"));
    m_archive->setEnabled(m_isWritable);
    m_facts->show(m_record);
    // There is nothing to say it of before the account is saved.
    m_facts->parentWidget()->setVisible(!m_isNew);
    m_isFilling = false;
    check();
}

AccountRecord AccountForm::record() const
{
    AccountRecord record = m_record;
    record.account.network = m_network->currentData().toString();
    record.account.handle = m_handle->text().trimmed();
    record.account.key = m_key->text().trimmed();
    record.account.name = m_name->text().trimmed();
    record.account.persona = m_persona->currentData().toString();
    record.account.timeZone = m_zone->currentText().trimmed();
    record.owner = m_owner->text().trimmed();
    record.workingDays.clear();
    for (int day = 1; day <= 7; ++day) {
        if (m_days.at(day - 1)->isChecked()) {
            record.workingDays += day;
        }
    }
    const HoursField::Hours hours = m_hours->hours();
    record.workFrom = hours ? std::optional(hours->first) : std::nullopt;
    record.workTo = hours ? std::optional(hours->second) : std::nullopt;
    record.ownDomains = linesIn(*m_domains);
    record.ownEmails = linesIn(*m_emails);
    record.ownPhones = linesIn(*m_phones);
    record.charterPublishedAt
        = m_isPublished->isChecked() ? std::optional(noonUtc(m_published->date())) : std::nullopt;
    if (!record.charterPublishedAt) {
        record.charterPublished.clear();
    }
    return record;
}

void AccountForm::followFacts(const AccountRecord &record)
{
    m_record.facts = record.facts;
    m_record.charter = record.charter;
    m_facts->show(m_record);
}

bool AccountForm::hasChanges() const
{
    return record() != m_record;
}

void AccountForm::focusFirst()
{
    (m_network->isEnabled() ? static_cast<QWidget *>(m_network) : m_handle)->setFocus();
}

void AccountForm::check()
{
    const bool isChanged = hasChanges();
    m_save->setEnabled(m_isWritable && isChanged);
    m_discard->setText(isChanged || m_isNew ? tr("&Discard") : tr("&Close"));
    for (const auto &[field, widget] : m_fields) {
        widget->setTrouble({});
    }
    if (!m_wasChecked) {
        return;
    }
    for (const AccountProblem &problem : accountProblems(record(), m_others)) {
        AccountField *const at = m_fields.at(problem.field);
        if (at->trouble().isEmpty()) {
            at->setTrouble(m_wording.sentence(u"account_fields", problem.code, problem.arguments));
        }
    }
}

void AccountForm::save()
{
    m_wasChecked = true;
    check();
    if (accountProblems(record(), m_others).empty()) {
        Q_EMIT saveAsked(record());
    }
}

} // namespace comity::ui
