#include "ui/people/pane/person_head.h"

#include "model/base/text_fold.h"
#include "model/networks/catalogue.h"
#include "model/networks/profile_url.h"
#include "ui/common/buttons.h"
#include "ui/common/chip.h"
#include "ui/common/clear_layout.h"
#include "ui/common/flow_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/monogram_disc.h"
#include "ui/common/plain_label.h"
#include "ui/common/relation_badge.h"
#include "ui/common/tiles.h"
#include "ui/common/tool_tip.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int contentWidth = 290; ///< of the pane, without its margins

QUrl profileAddressOf(const PersonRow &row)
{
    const networks::Network *network = networks::Catalogue::builtIn().find(row.network);
    const QString built = network ? networks::profileUrl(*network, row.key, row.handle) : QString();
    if (!built.isEmpty()) {
        return QUrl(built);
    }
    return networks::isWebAddress(row.url) ? QUrl(row.url, QUrl::StrictMode) : QUrl();
}

} // namespace

PersonHead::PersonHead(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(10));
    column->addWidget(makeNames());
    m_profiles = new QWidget(this);
    m_profiles->setObjectName(u"detailProfiles"_s);
    m_profiles->setAccessibleName(tr("Profiles of this person"));
    new FlowLayout(m_profiles, 5);
    column->addWidget(m_profiles);
    m_bio = new PlainLabel({}, TextStyle::Body, Tone::Normal, this);
    m_bio->setObjectName(u"detailBio"_s);
    m_bio->setWordWrap(true);
    m_website = makeButton({}, ButtonKind::Link, {}, this);
    m_website->setObjectName(u"detailWebsite"_s);
    column->addWidget(m_bio);
    column->addWidget(m_website, 0, Qt::AlignLeft);
    column->addWidget(makeButtons());
    connect(m_website, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(m_websiteAddress); });
}

QWidget *PersonHead::makeNames()
{
    auto *head = new QWidget(this);
    m_disc = new MonogramDisc(head);
    m_name = new PlainLabel({}, TextStyle::Title, Tone::Normal, head);
    m_name->setObjectName(u"detailName"_s);
    m_name->setElided(true);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_handle = new PlainLabel({}, TextStyle::Body, Tone::Muted, head);
    m_handle->setObjectName(u"detailHandle"_s);
    m_handle->setElided(true);
    m_handle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_relation = new RelationBadge(head);
    m_since = new PlainLabel({}, TextStyle::Small, Tone::Muted, head);
    m_since->setObjectName(u"detailSince"_s);
    m_since->setElided(true);
    m_since->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *relation = new QHBoxLayout;
    relation->setSpacing(scaled(8));
    relation->addWidget(m_relation);
    relation->addWidget(m_since, 1);
    auto *more = makeIconButton(u"overflow-menu"_s, tr("More for this person (Menu)"), head);
    more->setObjectName(u"morePerson"_s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(scaled(2));
    texts->addWidget(m_name);
    texts->addWidget(m_handle);
    texts->addLayout(relation);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(12));
    row->addWidget(m_disc, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(more, 0, Qt::AlignTop);
    connect(more, &QToolButton::clicked, this,
        [this, more] { Q_EMIT menuAsked(more->mapToGlobal(more->rect().bottomLeft())); });
    return head;
}

QWidget *PersonHead::makeButtons()
{
    auto *buttons = new QWidget(this);
    m_open = makeButton(tr("&Open profile"), ButtonKind::Normal, u"internet-services"_s, buttons,
        ButtonSize::Small);
    m_open->setObjectName(u"openProfile"_s);
    m_addToList = makeButton(tr("Add to list"), ButtonKind::Normal, {}, buttons, ButtonSize::Small);
    m_addToList->setObjectName(u"addPersonToList"_s);
    setPlainToolTip(m_addToList, tr("Put them on a list of yours (L)"));
    m_protect = makeButton({}, ButtonKind::Normal, {}, buttons, ButtonSize::Small);
    m_protect->setObjectName(u"protectPerson"_s);
    auto *flow = new FlowLayout(buttons, 8);
    for (QPushButton *button : {m_open, m_addToList, m_protect}) {
        flow->addWidget(button);
    }
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(m_profile); });
    connect(m_addToList, &QPushButton::clicked, this, &PersonHead::addToListAsked);
    connect(m_protect, &QPushButton::clicked, this,
        [this] { Q_EMIT protectAsked(!m_glance.isProtected); });
    return buttons;
}

void PersonHead::setWritable(bool isWritable)
{
    m_isWritable = isWritable;
    m_protect->setEnabled(isWritable);
    m_addToList->setEnabled(isWritable);
}

void PersonHead::showNames(const PersonRow &row, const Glance *glance)
{
    m_disc->setLetters(monogramOf(row.name, row.handle));
    m_name->setText(nameText(row));
    QStringList second;
    if (!row.name.isEmpty()) {
        second += handleText(row);
    }
    second += singleLine(row.location);
    second.removeAll(QString());
    m_handle->setText(second.join(u" · "_s));
    m_handle->setVisible(!second.isEmpty());
    m_relation->setVisible(glance != nullptr);
    QStringList third;
    const Dated since = glance != nullptr ? sinceOf(*glance) : Dated();
    if (glance != nullptr) {
        m_relation->setRelation(relationMark(glance->relation));
    }
    if (since.isKnown()) {
        // "by Apr 2026" says on its own that the beginning is not known.
        const QString date = dateText(since, m_today.zone);
        const bool isOpen = since.precision == DatePrecision::Bounded && !since.notBefore;
        third += isOpen ? date : tr("since %1", "a relation, with a date").arg(date);
    }
    if (const std::optional<double> ratio
        = glance != nullptr ? ratioOf(*glance) : std::optional<double>()) {
        third += tr("%1 ratio", "followers to following").arg(ratioText(*ratio));
    }
    m_since->setText(third.join(u" · "_s));
    m_since->setVisible(!third.isEmpty());
}

void PersonHead::showWebsite(const QString &website)
{
    // Nothing but an address of the web becomes a link.
    const QString written = singleLine(website);
    const bool isBare = !written.isEmpty() && !written.contains(u':') && !written.contains(u' ');
    const QString address = isBare ? u"https://"_s + written : written;
    const bool isLink = networks::isWebAddress(address);
    m_websiteAddress = isLink ? QUrl(address, QUrl::StrictMode) : QUrl();
    m_website->setVisible(isLink);
    if (isLink) {
        QString shown = m_websiteAddress.toDisplayString(
            QUrl::RemoveScheme | QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
        shown = shown.startsWith(u"//") ? shown.mid(2) : shown;
        shown = fontMetrics().elidedText(shown, Qt::ElideMiddle, scaled(contentWidth));
        m_website->setText(shown.replace(u'&', u"&&"_s));
        setPlainToolTip(m_website, tr("Opens %1 in the browser").arg(m_websiteAddress.toString()));
    }
}

void PersonHead::showProfile(const PersonRow &row, const Glance *glance)
{
    m_shown = row.pk;
    m_profile = profileAddressOf(row);
    showNames(row, glance);
    m_bio->setText(row.bio);
    m_bio->setVisible(!row.bio.isEmpty());
    showWebsite(row.website);
    m_open->setEnabled(!m_profile.isEmpty());
    setPlainToolTip(m_open,
        m_profile.isEmpty() ? tr("No address can be told from what is known")
                            : tr("Opens in the browser (O)"));
}

void PersonHead::setPerson(const PersonRow &row, const Glance &glance, const Today &today)
{
    const bool isOther = m_row.pk != row.pk;
    m_row = row;
    m_glance = glance;
    m_today = today;
    if (isOther) {
        setProfiles({});
    }
    // Another profile of theirs that is looked at stays in sight.
    if (isOther || m_shown == row.pk) {
        showProfile(row, &m_glance);
    }
    m_protect->setText(glance.isProtected ? tr("Un&protect") : tr("&Protect"));
    setPlainToolTip(m_protect, tr("Protected people are never in a purge plan (P)"));
    m_protect->setEnabled(m_isWritable);
}

void PersonHead::setProfiles(const std::vector<PersonRow> &profiles)
{
    m_others = profiles;
    clearLayout(*m_profiles->layout());
    m_chips.clear();
    const bool isThere
        = std::ranges::any_of(profiles, [this](const PersonRow &row) { return row.pk == m_shown; });
    if (!isThere) {
        m_shown = m_row.pk;
    }
    for (const PersonRow &row : profiles) {
        const QString handle = handleText(row);
        auto *chip = new Chip(networkName(row.network), m_profiles);
        chip->setObjectName(u"profileChip"_s);
        chip->setAccessibleName(spoken({networkName(row.network), handle}));
        setPlainToolTip(chip, tr("Show %1").arg(handle.isEmpty() ? nameText(row) : handle));
        chip->setChecked(row.pk == m_shown);
        m_profiles->layout()->addWidget(chip);
        m_chips.emplace_back(row.pk, chip);
        connect(chip, &Chip::chosen, this, [this, pk = row.pk] { choose(pk); });
    }
    m_profiles->setVisible(profiles.size() > 1);
}

void PersonHead::choose(Pk profile)
{
    const auto row = std::ranges::find(m_others, profile, &PersonRow::pk);
    if (row != m_others.end()) {
        showProfile(*row, profile == m_row.pk ? &m_glance : nullptr);
    }
    for (const auto &[pk, chip] : m_chips) {
        chip->setChecked(pk == m_shown);
    }
}

} // namespace comity::ui
