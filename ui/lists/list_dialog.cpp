#include "ui/lists/list_dialog.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/identity_text.h"
#include "ui/common/list_words.h"
#include "ui/common/plain_label.h"
#include "ui/common/rhythm_fields.h"
#include "ui/common/scrolling_pane.h"
#include "ui/lists/event_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {540, 640}; ///< at 100 %
constexpr int longestName = 100;
constexpr int usualEveryDays = 30;
constexpr int mostDays = 3'650;

PlainLabel *quiet(const QString &text)
{
    return new PlainLabel(text, TextStyle::Body, Tone::Muted);
}

void choose(QComboBox &box, const QVariant &value)
{
    box.setCurrentIndex(qMax(0, box.findData(value)));
}

} // namespace

ListDialog::ListDialog(const PeopleList &list, const std::vector<Account> &accounts,
    QStringList taken, QDate today, QWidget *parent)
    : FramedDialog(
        u"listDialog"_s, list.id == ListId {} ? tr("New list") : tr("Edit list"), size100, parent)
    , m_list(list)
    , m_taken(std::move(taken))
    , m_name(new QLineEdit)
    , m_kind(new QComboBox)
    , m_meaning(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_purpose(new QPlainTextEdit)
    , m_persona(new QComboBox)
    , m_owner(new QLineEdit)
    , m_account(new QComboBox)
    , m_hasReview(new QCheckBox(tr("Look through it by")))
    , m_review(new DateField)
    , m_event(new EventFields)
    , m_rhythm(new RhythmFields)
    , m_everyLabel(quiet(tr("Look at them every")))
    , m_every(new QSpinBox)
    , m_staleLabel(quiet(tr("Stale without a post for")))
    , m_stale(new QSpinBox)
    , m_trouble(new PlainLabel({}, TextStyle::Small, Tone::Stop))
    , m_save(makeButton(list.id == ListId {} ? tr("&Make list") : tr("&Save"), ButtonKind::Primary))
{
    fillKinds();
    fillAccounts(accounts);
    addTitle();
    addPart(new ScrollingPane(makeForm()), 1); // an event has more fields than there is room for
    makeFoot();
    showSettings(today);
    connect(m_name, &QLineEdit::textChanged, this, &ListDialog::check);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ListDialog::check);
    connect(m_event, &EventFields::changed, this, &ListDialog::check);
    connect(m_hasReview, &QCheckBox::toggled, m_review, &QWidget::setEnabled);
    check();
    m_name->setFocus();
    m_name->selectAll();
}

void ListDialog::askForResult()
{
    m_event->focusResult();
}

void ListDialog::fillKinds()
{
    m_kind->setObjectName(u"listKind"_s);
    for (int i = 0; i < listKindCount; ++i) {
        const auto kind = static_cast<ListKind>(i);
        // A smart list is made from a filter, and stays one: nobody is put on it.
        if (kind == ListKind::Smart ? m_list.isSmart() : !m_list.isSmart()) {
            m_kind->addItem(listKindName(kind), i);
        }
    }
    m_persona->setObjectName(u"listPersona"_s);
    m_persona->addItem(tr("Either"), QString());
    m_persona->addItem(tr("Business"), u"business"_s);
    m_persona->addItem(tr("Personal"), u"personal"_s);
}

void ListDialog::fillAccounts(const std::vector<Account> &accounts)
{
    m_account->setObjectName(u"listAccount"_s);
    m_account->addItem(tr("None: no limit"), QVariant());
    for (const Account &one : accounts) {
        m_account->addItem(
            singleLine(accountText(one.network, one.handle, one.name, one.key)), number(one.id));
    }
}

QWidget *ListDialog::makeForm()
{
    m_name->setObjectName(u"listNameField"_s);
    m_name->setMaxLength(longestName);
    m_purpose->setObjectName(u"listPurposeField"_s);
    m_purpose->setTabChangesFocus(true);
    m_purpose->setFixedHeight(
        QFontMetrics(fontFor(TextStyle::Body)).lineSpacing() * 3 + scaled(12));
    m_owner->setObjectName(u"listOwner"_s);
    m_owner->setMaxLength(longestName);
    m_hasReview->setObjectName(u"listHasReview"_s);
    m_review->setObjectName(u"listReviewDate"_s);
    m_review->setAccessibleName(tr("Look through it by"));
    m_every->setObjectName(u"listEvery"_s);
    m_every->setRange(1, mostDays);
    m_stale->setObjectName(u"listStale"_s);
    m_stale->setRange(1, mostDays);
    m_meaning->setObjectName(u"listMeaning"_s);
    m_meaning->setWordWrap(true);
    m_meaning->setMinimumHeight(QFontMetrics(fontFor(TextStyle::Small)).lineSpacing() * 2);
    m_trouble->setObjectName(u"listTrouble"_s);
    m_trouble->setMinimumHeight(QFontMetrics(fontFor(TextStyle::Small)).lineSpacing());
    auto *form = new QFrame;
    form->setProperty("kind", u"page"_s);
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(14));
    grid->setHorizontalSpacing(scaled(14));
    grid->setVerticalSpacing(scaled(8));
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](PlainLabel *label, QWidget *field) {
        label->setMinimumWidth(scaled(130));
        label->setBuddy(field);
        field->setAccessibleName(label->text());
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row++, 1);
    };
    add(quiet(tr("Name")), m_name);
    grid->addWidget(m_trouble, row++, 1);
    add(quiet(tr("Kind")), m_kind);
    grid->addWidget(m_meaning, row++, 1);
    add(quiet(tr("Purpose")), m_purpose);
    add(quiet(tr("For")), m_persona);
    add(quiet(tr("Looked after by")), m_owner);
    add(quiet(tr("Mirrors a list of")), m_account);
    add(m_everyLabel, m_every);
    add(m_staleLabel, m_stale);
    grid->addWidget(m_event, row++, 1);
    grid->addWidget(m_rhythm, row++, 1);
    grid->addWidget(m_hasReview, row, 0);
    grid->addWidget(m_review, row++, 1);
    grid->setRowStretch(row, 1);
    return form;
}

void ListDialog::makeFoot()
{
    m_save->setObjectName(u"listSave"_s);
    connect(m_save, &QPushButton::clicked, this, &ListDialog::save);
    addFoot(m_save);
}

void ListDialog::showSettings(QDate today)
{
    const ListSettings &settings = m_list.settings;
    m_name->setText(settings.name);
    choose(*m_kind, int(settings.kind));
    m_purpose->setPlainText(settings.purpose);
    choose(*m_persona, settings.persona);
    m_owner->setText(settings.owner);
    if (settings.account) {
        choose(*m_account, number(*settings.account));
    }
    m_hasReview->setChecked(settings.reviewAt.has_value());
    m_review->setEnabled(settings.reviewAt.has_value());
    m_review->setDate(
        settings.reviewAt ? dateIn(QTimeZone::utc(), *settings.reviewAt) : today.addMonths(3));
    m_event->setPlan(settings.event, today);
    m_rhythm->setRhythm(settings.rhythm);
    m_every->setValue(settings.everyDays.value_or(usualEveryDays));
    m_stale->setValue(settings.staleDays.value_or(usualStaleDays));
}

void ListDialog::check()
{
    const auto kind = static_cast<ListKind>(m_kind->currentData().toInt());
    m_meaning->setText(listKindMeaning(kind));
    m_meaning->setTone(kind == ListKind::Public ? Tone::Warn : Tone::Muted);
    const bool isWatch = kind == ListKind::Watch;
    m_everyLabel->setVisible(isWatch);
    m_every->setVisible(isWatch);
    m_event->setVisible(kind == ListKind::Target);
    m_rhythm->setVisible(kind != ListKind::Smart);
    m_every->setSuffix(tr(" days"));
    m_stale->setSuffix(tr(" days"));
    // Who fits a smart list says itself how long a silence it means.
    m_staleLabel->setVisible(kind != ListKind::Smart);
    m_stale->setVisible(kind != ListKind::Smart);
    m_account->setEnabled(kind != ListKind::Smart);
    const QString name = singleLine(m_name->text()).trimmed();
    const bool isTaken = m_taken.contains(name, Qt::CaseInsensitive);
    m_trouble->setText(isTaken ? tr("There is a list of this name already") : QString());
    const bool isGood = kind != ListKind::Target || m_event->isGood();
    m_save->setEnabled(!name.isEmpty() && !isTaken && isGood);
}

ListSettings ListDialog::settings() const
{
    ListSettings settings = m_list.settings;
    settings.name = m_name->text();
    settings.kind = static_cast<ListKind>(m_kind->currentData().toInt());
    settings.purpose = m_purpose->toPlainText().trimmed();
    const QString persona = m_persona->currentData().toString();
    settings.persona = persona.isEmpty() ? QString() : persona;
    settings.owner = m_owner->text().trimmed();
    settings.account = m_account->currentData().isValid()
        ? std::optional(AccountId {m_account->currentData().toLongLong()})
        : std::nullopt;
    settings.reviewAt
        = m_hasReview->isChecked() ? std::optional(noonUtc(m_review->date())) : std::nullopt;
    settings.everyDays
        = settings.kind == ListKind::Watch ? std::optional(m_every->value()) : std::nullopt;
    settings.staleDays
        = m_stale->value() == usualStaleDays ? std::nullopt : std::optional(m_stale->value());
    settings.rhythm = settings.kind == ListKind::Smart ? std::nullopt : m_rhythm->rhythm();
    settings.event = settings.kind == ListKind::Target ? m_event->plan() : std::nullopt;
    return settings;
}

void ListDialog::save()
{
    if (!m_save->isEnabled()) {
        return;
    }
    const ListSettings said = settings();
    accept();
    Q_EMIT settled(said);
}

} // namespace comity::ui
