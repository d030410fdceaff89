#include "ui/accounts/profile_card.h"

#include "model/base/text_fold.h"
#include "ui/accounts/bio_view.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/meter_bar.h"
#include "ui/common/monogram_disc.h"
#include "ui/common/plain_label.h"
#include "ui/common/tiles.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int discSize = 52; ///< px at 100 %

} // namespace

ProfileCard::ProfileCard(QWidget *parent)
    : QFrame(parent)
    , m_disc(new MonogramDisc(nullptr, discSize))
    , m_name(new PlainLabel({}, TextStyle::Title))
    , m_handle(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_bio(new BioView)
    , m_link(new PlainLabel({}, TextStyle::Body, Tone::Accent))
    , m_more(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_meter(new MeterBar(nullptr, 4))
    , m_length(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_edit(makeButton(
          tr("&Edit account…"), ButtonKind::Quiet, u"document-edit"_s, nullptr, ButtonSize::Small))
{
    setObjectName(u"profileCard"_s);
    setProperty("kind", u"card"_s);
    m_name->setObjectName(u"profileName"_s);
    m_name->setElided(true);
    m_handle->setObjectName(u"profileHandle"_s);
    m_handle->setElided(true);
    m_bio->setObjectName(u"profileBio"_s);
    m_link->setObjectName(u"profileLink"_s);
    m_link->setElided(true);
    m_more->setObjectName(u"profileMore"_s);
    m_more->setWordWrap(true);
    m_edit->setObjectName(u"editAccountButton"_s);
    m_meter->setObjectName(u"bioMeter"_s);
    m_length->setObjectName(u"bioLength"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(m_name, 1);
    head->addWidget(m_edit);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(scaled(3));
    texts->addLayout(head);
    texts->addWidget(m_handle);
    texts->addSpacing(scaled(4));
    texts->addWidget(m_bio);
    texts->addWidget(m_link);
    texts->addWidget(m_more);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(14));
    row->addWidget(m_disc, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(scaled(8));
    foot->addWidget(m_meter, 1);
    foot->addWidget(m_length);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(10));
    column->setSpacing(scaled(8));
    column->addLayout(row);
    column->addLayout(foot);
    connect(m_edit, &QPushButton::clicked, this, &ProfileCard::editAsked);
}

void ProfileCard::showLength(const ProfileCheckup &checkup)
{
    const bool isKnown = checkup.bioLength.has_value();
    const qint64 length = checkup.bioLength.value_or(0);
    const bool fits = checkup.row(ProfileCheck::BioFits).state == CheckState::Good;
    const QString text
        = tr("%1 of %2", "characters used, characters there are")
              .arg(isKnown ? numberText(length) : unknownText(), numberText(checkup.bioLimit));
    m_meter->setShare(isKnown
            ? qMin(1.0, static_cast<double>(length) / static_cast<double>(checkup.bioLimit))
            : -1);
    m_meter->setSeverity(fits ? Severity::Ok : Severity::Warn);
    m_meter->setValueText(text);
    m_length->setText(text);
}

void ProfileCard::show(const AccountStanding &standing)
{
    const AccountRecord &record = standing.record;
    const Account &account = record.account;
    const QString shown = accountText(account.network, account.handle, account.name, account.key);
    m_disc->setLetters(monogramOf(account.name, account.handle));
    m_name->setText(account.name.isEmpty() ? shown : singleLine(account.name));
    m_handle->setText(account.name.isEmpty()
            ? networkName(account.network)
            : tr("%1 · %2", "a handle and its network").arg(shown, networkName(account.network)));
    const auto bio = record.fact(u"bio");
    if (!bio) {
        m_bio->setNote(tr("The bio is not in any import yet."));
    } else if (bio->isAbsent()) {
        m_bio->setNote(tr("There is no bio."));
    } else {
        m_bio->setBio(bio->value.trimmed(), standing.checkup.bio);
    }
    showLength(standing.checkup);
    const auto link = record.fact(u"website");
    const bool hasLink = link && !link->isAbsent();
    m_link->setText(hasLink ? singleLine(link->value) : QString());
    m_link->setVisible(hasLink);
    QStringList more;
    if (!record.owner.isEmpty()) {
        more += tr("Looked after by %1").arg(record.owner);
    }
    if (record.isArchived()) {
        more += tr("Archived");
    }
    m_more->setText(more.join(u" · "_s));
    m_more->setVisible(!more.isEmpty());
}

} // namespace comity::ui
