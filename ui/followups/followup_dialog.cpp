#include "ui/followups/followup_dialog.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/field_form.h"
#include "ui/common/flow_layout.h"
#include "ui/common/identity_text.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/tiles.h"
#include "ui/common/workspace_session.h"
#include "ui/followups/followup_words.h"
#include "ui/followups/person_choice.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using followups::Obligation;
using followups::ObligationKind;

constexpr QSize size100 {560, 420};
constexpr QSize sizeWithSearch100 {560, 600};
constexpr int longestEvidence = 2'000;
constexpr int evidenceLines = 3;
constexpr int usualHour = 9;
constexpr std::array kinds {ObligationKind::Reply, ObligationKind::Detractor,
    ObligationKind::ThankYou, ObligationKind::GiveBack, ObligationKind::Retry};

bool isChange(const Obligation &owed)
{
    return number(owed.id) != 0;
}

QString titleOf(const FollowupDialog::Start &start)
{
    return isChange(start.owed) ? FollowupDialog::tr("Change a follow-up")
                                : FollowupDialog::tr("Add a follow-up");
}

} // namespace

FollowupDialog::FollowupDialog(
    WorkspaceSession &session, const FollowupsGround &ground, const Start &start, QWidget *parent)
    : FramedDialog(u"followupDialog"_s, titleOf(start),
        start.people.empty() ? sizeWithSearch100 : size100, parent)
    , m_session(session)
    , m_start(start)
    , m_kind(new QComboBox)
    , m_meaning(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_subject(lineField(u"followupSubjectField"_s))
    , m_evidence(textField(u"followupEvidenceField"_s, evidenceLines))
    , m_account(new QComboBox)
    , m_until(new QComboBox)
    , m_day(new DateField)
    , m_time(new TimeField)
    , m_trouble(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_act(makeButton(isChange(start.owed) ? tr("&Save") : tr("&Add"), ButtonKind::Primary))
{
    m_ground.accounts = ground.accounts;
    m_ground.hours = ground.hours;
    m_ground.levels = ground.levels;
    m_ground.zone = ground.zone;
    m_ground.asOf = now();
    addPart(makeHead());
    addPart(makeDialogScroll(makeForm(), windowTitle()), 1);
    m_trouble->setObjectName(u"followupTrouble"_s);
    m_trouble->setWordWrap(true);
    m_act->setObjectName(u"followupEnter"_s);
    addFoot(m_act, m_trouble);
    fillKinds();
    fillAccounts();
    m_subject->setText(singleLine(start.owed.subject));
    m_evidence->setPlainText(start.owed.evidence);
    putDue(start.hasDue || isChange(start.owed) ? start.owed.dueAt : Dated());
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FollowupDialog::follow);
    connect(m_account, &QComboBox::currentIndexChanged, this, &FollowupDialog::follow);
    connect(m_until, &QComboBox::currentIndexChanged, this, &FollowupDialog::follow);
    connect(m_subject, &QLineEdit::textChanged, this, &FollowupDialog::check);
    connect(m_act, &QPushButton::clicked, this, &FollowupDialog::enter);
    auto *save = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    connect(save, &QShortcut::activated, m_act, &QPushButton::click);
    follow();
    m_person ? m_person->setFocus() : m_subject->setFocus();
}

QWidget *FollowupDialog::makeHead()
{
    const auto &people = m_start.people;
    if (people.empty()) {
        return makeDialogHead(windowTitle());
    }
    const PersonRow &first = people.front();
    const QString name = nameText(first.network, first.name, first.handle, first.key);
    return makeDialogHead(windowTitle(),
        people.size() == 1
            ? tr("For %1 on %2", "a person and their network").arg(name, networkName(first.network))
            : tr("For each of %Ln people", nullptr, plural(static_cast<qint64>(people.size()))));
}

QWidget *FollowupDialog::makeForm()
{
    m_kind->setObjectName(u"followupKindField"_s);
    m_meaning->setObjectName(u"followupMeaning"_s);
    m_meaning->setWordWrap(true);
    m_evidence->setPlaceholderText(tr("Their words, or where you heard it"));
    m_account->setObjectName(u"followupAccountField"_s);
    auto *form = new FieldForm;
    form->setProperty("kind", u"page"_s);
    const auto add = [form](const QString &label, QWidget *field) {
        form->add(label, field);
        field->setAccessibleName(label);
    };
    if (m_start.people.empty()) {
        m_person = new PersonChoice(m_session);
        connect(m_person, &PersonChoice::changed, this, &FollowupDialog::check);
        connect(m_person, &PersonChoice::settled, m_subject, [this] { m_subject->setFocus(); });
        add(tr("Person"), m_person);
    }
    auto *kind = new QWidget;
    auto *kindColumn = new QVBoxLayout(kind);
    kindColumn->setContentsMargins(0, 0, 0, 0);
    kindColumn->setSpacing(scaled(4));
    kindColumn->addWidget(m_kind, 0, Qt::AlignLeft);
    kindColumn->addWidget(m_meaning);
    kind->setFocusProxy(m_kind);
    kind->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    add(tr("Kind"), kind);
    m_kind->setAccessibleName(tr("Kind"));
    add(tr("What"), m_subject);
    add(tr("It rests on"), m_evidence);
    add(tr("Your account"), m_account);
    add(tr("Due"), makeDue());
    form->end();
    return form;
}

QWidget *FollowupDialog::makeDue()
{
    m_until->setObjectName(u"followupUntil"_s);
    m_until->setAccessibleName(tr("Due"));
    m_day->setObjectName(u"followupDay"_s);
    m_day->setAccessibleName(tr("Day it is due"));
    m_time->setObjectName(u"followupTime"_s);
    m_time->setAccessibleName(tr("Time it is due"));
    m_until->addItem({}, int(Until::ByLevel));
    m_until->addItem(tr("On a day"), int(Until::OnDay));
    m_until->addItem(tr("At a time"), int(Until::AtTime));
    m_until->addItem(tr("Whenever"), int(Until::Whenever));
    auto *part = new QWidget;
    auto *flow = new FlowLayout(part, 8);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_until);
    flow->addWidget(m_day);
    flow->addWidget(m_time);
    part->setFocusProxy(m_until);
    part->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return part;
}

void FollowupDialog::fillKinds()
{
    for (const ObligationKind one : kinds) {
        m_kind->addItem(
            m_session.wording().sentence(u"followups", QString(u"kind-"_s + toText(one))),
            int(one));
    }
    m_kind->setCurrentIndex(m_kind->findData(int(m_start.owed.kind)));
    m_kind->setEnabled(!isChange(m_start.owed));
}

void FollowupDialog::fillAccounts()
{
    m_account->addItem(tr("Any of yours"), QVariant());
    for (const Account &one : m_ground.accounts) {
        m_account->addItem(
            tr("%1 · %2", "a network and an account there")
                .arg(networkName(one.network),
                    singleLine(accountText(one.network, one.handle, one.name, one.key))),
            number(one.id));
    }
    const auto own = m_start.owed.account;
    m_account->setCurrentIndex(own ? qMax(0, m_account->findData(number(*own))) : 0);
}

/// None chooses the service level, unless there is an older one to be kept.
void FollowupDialog::putDue(const Dated &due)
{
    const bool isKept = m_start.hasDue || isChange(m_start.owed);
    Until until = isKept ? Until::Whenever : Until::ByLevel;
    const QDateTime tomorrow(
        dateIn(zone(), m_ground.asOf).addDays(1), QTime(usualHour, 0), Qt::UTC);
    QDateTime clock = tomorrow;
    if (due.precision == DatePrecision::Day) {
        until = Until::OnDay;
        clock = QDateTime(dateIn(QTimeZone::utc(), due.at), tomorrow.time(), Qt::UTC);
    } else if (due.precision == DatePrecision::Exact || due.precision == DatePrecision::Local) {
        until = Until::AtTime;
        const QTimeZone own = due.precision == DatePrecision::Local ? QTimeZone::utc() : zone();
        const QDateTime local = QDateTime::fromSecsSinceEpoch(due.at, own);
        clock = QDateTime(local.date(), local.time(), Qt::UTC);
    }
    m_until->setCurrentIndex(m_until->findData(int(until)));
    m_day->setDate(clock.date());
    m_time->setTime(clock.time());
}

std::vector<PersonRow> FollowupDialog::people() const
{
    if (m_person == nullptr) {
        return m_start.people;
    }
    const auto chosen = m_person->chosen();
    return chosen ? std::vector<PersonRow> {*chosen} : std::vector<PersonRow> {};
}

ObligationKind FollowupDialog::kind() const
{
    return static_cast<ObligationKind>(m_kind->currentData().toInt());
}

std::optional<AccountId> FollowupDialog::account() const
{
    const QVariant id = m_account->currentData();
    return id.isValid() ? std::optional(AccountId {id.toLongLong()}) : std::nullopt;
}

FollowupDialog::Until FollowupDialog::until() const
{
    return static_cast<Until>(m_until->currentData().toInt());
}

QTimeZone FollowupDialog::zone() const
{
    return m_ground.hoursOf(account()).zone;
}

Dated FollowupDialog::due() const
{
    switch (until()) {
    case Until::ByLevel:
        return m_ground.dueByLevel(
            kind(), account(), isChange(m_start.owed) ? m_start.owed.madeAt : m_ground.asOf);
    case Until::OnDay:
        return Dated::day(noonUtc(m_day->date()));
    case Until::AtTime:
        return Dated::exact(QDateTime(m_day->date(), m_time->time(), zone()).toSecsSinceEpoch());
    case Until::Whenever:
        break;
    }
    return {};
}

void FollowupDialog::follow()
{
    m_meaning->setText(FollowupWords::meaning(kind()));
    m_subject->setPlaceholderText(FollowupWords::example(kind()));
    const Dated byLevel = m_ground.dueByLevel(
        kind(), account(), isChange(m_start.owed) ? m_start.owed.madeAt : m_ground.asOf);
    m_until->setItemText(m_until->findData(int(Until::ByLevel)),
        tr("By your service level: %1", "a day or time")
            .arg(FollowupWords::moment(byLevel, m_ground.asOf, zone())));
    m_day->setVisible(until() == Until::OnDay || until() == Until::AtTime);
    m_time->setVisible(until() == Until::AtTime);
    check();
}

void FollowupDialog::check()
{
    const bool lacksPerson = people().empty();
    const bool lacksWords = m_subject->text().trimmed().isEmpty();
    m_trouble->setText(lacksPerson ? tr("Find the person it is owed to.")
            : lacksWords           ? tr("Say in a few words what is owed.")
                                   : QString());
    m_act->setEnabled(!lacksPerson && !lacksWords);
    m_act->setAccessibleDescription(m_trouble->text());
}

qint64 FollowupDialog::now() const
{
    return m_session.clock()().toSecsSinceEpoch();
}

void FollowupDialog::enter()
{
    m_ground.asOf = now(); // it may have been open for long
    std::vector<Obligation> owed;
    for (const PersonRow &person : people()) {
        Obligation one = m_start.owed;
        one.pk = person.pk;
        one.kind = kind();
        one.account = account();
        one.subject = m_subject->text().trimmed();
        one.evidence = m_evidence->toPlainText().trimmed().left(longestEvidence);
        one.dueAt = due();
        if (!isChange(one)) {
            one.madeAt = m_ground.asOf;
            one.stage = one.kind == ObligationKind::Detractor
                ? std::optional(followups::CaseStage::Seen)
                : std::nullopt;
        }
        owed.push_back(one);
    }
    accept();
    Q_EMIT entered(owed);
}

} // namespace comity::ui
