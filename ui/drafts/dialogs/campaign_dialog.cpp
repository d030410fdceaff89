#include "ui/drafts/dialogs/campaign_dialog.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/lists/list_kind.h"
#include "model/people/hand_field.h"
#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/field_form.h"
#include "ui/common/icons.h"
#include "ui/common/list_words.h"
#include "ui/common/number_field.h"
#include "ui/common/plain_label.h"
#include "ui/common/role_words.h"
#include "ui/common/tool_tip.h"
#include "ui/drafts/dialogs/chosen_field.h"
#include "ui/drafts/outcome/told_outcome.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

using drafts::CampaignKind;
using drafts::OutcomeKind;

constexpr QSize size100 {600, 640}; ///< at 100 %
constexpr int daysAhead = 14;
constexpr std::size_t mostObjectives = 6;
constexpr int mostPeople = 1'000'000;
/// A spin box at its least says that nobody said.
constexpr int notSaid = -1;

constexpr std::array kinds {CampaignKind::Inform, CampaignKind::Ask, CampaignKind::Invite,
    CampaignKind::Promo, CampaignKind::Thanks};
constexpr std::array counted {OutcomeKind::Conversion, OutcomeKind::Replied, OutcomeKind::Thanks};

QSpinBox *numberField(const QString &name, int value, int most)
{
    auto *field = new NumberField(0, most);
    field->setObjectName(name);
    field->setValue(value);
    return field;
}

QSpinBox *optionalField(const QString &name, std::optional<int> value, int most)
{
    auto *field = new NumberField(notSaid, most);
    field->setObjectName(name);
    field->setSpecialValueText(CampaignDialog::tr("Not said"));
    field->setValue(value.value_or(notSaid));
    return field;
}

std::optional<int> said(const QSpinBox &field)
{
    return field.value() == notSaid ? std::nullopt : std::optional(field.value());
}

std::vector<ChosenField::Choice> listChoices(const CampaignDialog::Lists &lists)
{
    std::vector<ChosenField::Choice> choices;
    for (const auto &[name, kind] : lists) {
        choices.push_back({name, singleLine(name), icon(listIcon(kind), Tone::Muted)});
    }
    return choices;
}

/// "Other" tells of nobody that they are whom something is for.
std::vector<ChosenField::Choice> roleChoices()
{
    std::vector<ChosenField::Choice> choices;
    for (const QString &role : choicesOf(HandField::Role)) {
        if (role != u"other") {
            choices.push_back({role, roleWord(role), {}});
        }
    }
    return choices;
}

std::vector<ChosenField::Choice> countryChoices()
{
    std::vector<ChosenField::Choice> choices;
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const auto territory = static_cast<QLocale::Territory>(i);
        const QString code = QLocale::territoryToCode(territory);
        if (keptValue(HandField::Country, code).value_or(QString()) == code) {
            choices.push_back({code, QLocale::territoryToString(territory), {}});
        }
    }
    std::ranges::sort(choices, [](const auto &one, const auto &other) {
        return QString::localeAwareCompare(one.text, other.text) < 0;
    });
    return choices;
}

} // namespace

QString campaignKindWord(CampaignKind kind)
{
    switch (kind) {
    case CampaignKind::Promo:
        return CampaignDialog::tr("Offer something");
    case CampaignKind::Ask:
        return CampaignDialog::tr("Ask for something");
    case CampaignKind::Invite:
        return CampaignDialog::tr("Invite");
    case CampaignKind::Thanks:
        return CampaignDialog::tr("Say thanks");
    default:
        return CampaignDialog::tr("Tell something");
    }
}

CampaignDialog::Lists CampaignDialog::listsOf(const PeopleColumns::Version &columns)
{
    Lists lists;
    if (!columns) {
        return lists;
    }
    for (const PeopleMarks::ListMark &list : columns->marks().lists) {
        lists.emplace_back(list.name, listKindFromText(list.kind).value_or(ListKind::Private));
    }
    for (const PeopleMarks::SmartMark &list : columns->marks().smartLists) {
        lists.emplace_back(list.name, ListKind::Smart);
    }
    return lists;
}

CampaignDialog::CampaignDialog(const drafts::Campaign &campaign, QDate today, LoadOf loadOf,
    const Lists &lists, QWidget *parent)
    : FramedDialog(u"campaignDialog"_s, number(campaign.id) == 0 ? tr("New goal") : tr("Goal"),
        size100, parent)
    , m_campaign(campaign)
    , m_loadOf(std::move(loadOf))
    , m_name(lineField(u"campaignGoal"_s, campaign.name))
    , m_kind(new QComboBox)
    , m_due(new DateField)
    , m_lists(new ChosenField(u"meantLists"_s, tr("Choose a list"), tr("%1 (no such list)"),
          listChoices(lists), campaign.meantFor.lists))
    , m_roles(new ChosenField(
          u"meantRoles"_s, tr("Choose a role"), u"%1"_s, roleChoices(), campaign.meantFor.roles))
    , m_countries(new ChosenField(u"meantCountries"_s, tr("Choose a country"), u"%1"_s,
          countryChoices(), campaign.meantFor.countries))
    , m_more(makeButton(
          tr("Add a nu&mber"), ButtonKind::Flat, u"list-add"_s, nullptr, ButtonSize::Small))
    , m_percent(optionalField(u"expectedAnswers"_s, campaign.expectedAnswers, 100))
    , m_aDay(optionalField(u"answersADay"_s, campaign.answersADay, 10'000))
    , m_load(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_casualties(numberField(u"casualties"_s, campaign.casualties, mostPeople))
    , m_casualtiesClose(numberField(u"casualtiesClose"_s, campaign.casualtiesClose, mostPeople))
    , m_whoAnswers(textField(u"whoAnswers"_s, 2, campaign.whoAnswers))
    , m_whatWeSay(textField(u"whatWeSay"_s, 2, campaign.whatWeSay))
    , m_gainUs(textField(u"gainUs"_s, 2, campaign.gainUs))
    , m_gainThem(textField(u"gainThem"_s, 2, campaign.gainThem))
    , m_save(makeButton(tr("&Save"), ButtonKind::Primary))
{
    addPart(makeDialogHead(
        windowTitle(), tr("Do not be shy about it: say what you want, by when, and in numbers.")));
    addPart(makeDialogScroll(makeForm(today), windowTitle()), 1);
    m_save->setObjectName(u"saveCampaign"_s);
    addFoot(m_save);
    connect(m_save, &QPushButton::clicked, this, [this] {
        const drafts::Campaign asked = written();
        accept();
        Q_EMIT saveAsked(asked);
    });
    connect(m_name, &QLineEdit::textChanged, this, &CampaignDialog::follow);
    connect(m_percent, &QSpinBox::valueChanged, this, &CampaignDialog::follow);
    connect(m_aDay, &QSpinBox::valueChanged, this, &CampaignDialog::follow);
    follow();
    m_name->setFocus();
}

QWidget *CampaignDialog::makeForm(QDate today)
{
    auto *form = new FieldForm;
    addGoal(*form, today);
    addMeantFor(*form);
    addObjectives(*form);
    addAnswers(*form);
    addBothSides(*form);
    form->end();
    return form;
}

void CampaignDialog::addGoal(FieldForm &form, QDate today)
{
    m_name->setPlaceholderText(tr("20 honest ratings of the new panniers"));
    m_kind->setObjectName(u"campaignKind"_s);
    for (const CampaignKind kind : kinds) {
        m_kind->addItem(campaignKindWord(kind), static_cast<int>(kind));
    }
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(m_campaign.kind)));
    m_due->setObjectName(u"campaignDue"_s);
    const auto due = m_campaign.dueAt.hasValue()
        ? std::optional(QDateTime::fromSecsSinceEpoch(m_campaign.dueAt.at, QTimeZone::utc()).date())
        : std::nullopt;
    m_due->setDate(due.value_or(today.addDays(daysAhead)));
    form.add(tr("&Goal"), m_name);
    form.add(tr("&Kind"), m_kind);
    form.add(tr("&By"), m_due);
}

void CampaignDialog::addMeantFor(FieldForm &form)
{
    form.addSection(tr("Whom it is for"));
    form.add(tr("L&ists"), m_lists);
    form.add(tr("&Roles"), m_roles,
        tr("Whoever is on one of the lists or has one of the roles. None: anybody."));
    form.add(tr("Cou&ntries"), m_countries,
        tr("None: anywhere. Nobody is left out whose country you do not know."));
}

void CampaignDialog::addObjectives(FieldForm &form)
{
    form.addSection(tr("In numbers"));
    auto *box = new QWidget;
    m_rows = new QVBoxLayout(box);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(scaled(6));
    for (const drafts::Objective &objective : m_campaign.objectives) {
        addObjective(objective);
    }
    if (m_objectives.empty()) {
        addObjective({});
    }
    m_more->setObjectName(u"addObjective"_s);
    connect(m_more, &QPushButton::clicked, this, [this] {
        addObjective({});
        m_objectives.back().what->setFocus();
        follow();
    });
    form.addWide(box);
    form.addWide(m_more);
}

void CampaignDialog::addObjective(const drafts::Objective &objective)
{
    ObjectiveFields fields;
    fields.before = objective;
    fields.row = new QWidget;
    fields.what = lineField(u"objectiveWhat"_s, objective.what);
    fields.what->setCursorPosition(0);
    fields.what->setPlaceholderText(tr("What is to happen"));
    fields.what->setAccessibleName(tr("What is to happen"));
    fields.wanted = numberField(u"objectiveWanted"_s, objective.wanted, mostPeople);
    fields.wanted->setAccessibleName(tr("How many"));
    fields.counts = new QComboBox;
    fields.counts->setObjectName(u"objectiveCounts"_s);
    fields.counts->setAccessibleName(tr("How it is counted"));
    fields.counts->addItem(tr("Counted by hand"), -1);
    for (const OutcomeKind kind : counted) {
        fields.counts->addItem(outcomeTitle(kind), static_cast<int>(kind));
    }
    if (objective.counts) {
        fields.counts->setCurrentIndex(
            fields.counts->findData(static_cast<int>(*objective.counts)));
    }
    auto *remove = makeIconButton(u"list-remove"_s, tr("Take this number away"));
    remove->setObjectName(u"removeObjective"_s);
    connect(
        remove, &QToolButton::clicked, this, [this, row = fields.row] { removeObjective(row); });
    auto *line = new QHBoxLayout(fields.row);
    line->setContentsMargins({});
    line->setSpacing(scaled(6));
    line->addWidget(fields.what, 1);
    line->addWidget(fields.wanted);
    line->addWidget(fields.counts);
    line->addWidget(remove);
    m_rows->addWidget(fields.row);
    fields.row->setVisible(true);
    m_objectives.push_back(fields);
}

void CampaignDialog::removeObjective(const QWidget *row)
{
    const auto found = std::ranges::find(m_objectives, row, &ObjectiveFields::row);
    if (found == m_objectives.end()) {
        return;
    }
    found->row->hide();
    found->row->deleteLater();
    m_objectives.erase(found);
    m_more->setFocus();
    follow();
}

void CampaignDialog::addAnswers(FieldForm &form)
{
    m_percent->setSuffix(tr(" %", "of those who get it"));
    m_load->setObjectName(u"campaignLoad"_s);
    m_load->setWordWrap(true);
    form.addSection(tr("Answers"));
    form.add(tr("Will &answer"), m_percent, tr("Of those who get it."));
    form.add(tr("Answers a &day"), m_aDay, tr("That you can give well."));
    form.addWide(m_load);
    form.add(tr("&Who answers"), m_whoAnswers);
    form.add(tr("What we sa&y"), m_whatWeSay,
        tr("To whoever is put off, and to whoever asks why they got it."));
}

void CampaignDialog::addBothSides(FieldForm &form)
{
    form.addSection(tr("What it may cost"));
    form.add(tr("&Offended"), m_casualties,
        tr("More than so many, and nothing more is handed over. None is a good number."));
    form.add(tr("C&lose ones"), m_casualtiesClose, tr("Of customers and targets."));
    form.addSection(tr("What it brings"));
    form.add(tr("For &us"), m_gainUs);
    form.add(tr("For &them"), m_gainThem);
}

drafts::Campaign CampaignDialog::written() const
{
    drafts::Campaign campaign = m_campaign;
    campaign.name = m_name->text().trimmed();
    campaign.kind = static_cast<CampaignKind>(m_kind->currentData().toInt());
    campaign.dueAt = Dated::day(noonUtc(m_due->date()));
    campaign.meantFor = {m_lists->chosen(), m_roles->chosen(), m_countries->chosen()};
    campaign.objectives.clear();
    for (const ObjectiveFields &fields : m_objectives) {
        drafts::Objective objective = fields.before;
        objective.what = fields.what->text().trimmed();
        objective.wanted = fields.wanted->value();
        const int counts = fields.counts->currentData().toInt();
        const auto kind
            = counts < 0 ? std::nullopt : std::optional(static_cast<OutcomeKind>(counts));
        if (kind != objective.counts) {
            objective.counts = kind;
            objective.reached.reset();
        }
        if (!objective.what.isEmpty()) {
            campaign.objectives.push_back(objective);
        }
    }
    campaign.expectedAnswers = said(*m_percent);
    campaign.answersADay = said(*m_aDay);
    campaign.casualties = m_casualties->value();
    campaign.casualtiesClose = m_casualtiesClose->value();
    campaign.whoAnswers = textOf(*m_whoAnswers);
    campaign.whatWeSay = textOf(*m_whatWeSay);
    campaign.gainUs = textOf(*m_gainUs);
    campaign.gainThem = textOf(*m_gainThem);
    return campaign;
}

void CampaignDialog::follow()
{
    m_save->setEnabled(!m_name->text().trimmed().isEmpty());
    m_more->setEnabled(m_objectives.size() < mostObjectives);
    m_load->setText(m_loadOf ? m_loadOf(said(*m_percent), said(*m_aDay)) : QString());
    m_load->setVisible(!m_load->text().isEmpty());
}

} // namespace comity::ui
