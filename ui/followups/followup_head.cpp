#include "ui/followups/followup_head.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/monogram_disc.h"
#include "ui/common/plural.h"
#include "ui/common/relation_badge.h"
#include "ui/common/severity_shape.h"
#include "ui/common/soft_block.h"
#include "ui/common/tiles.h"
#include "ui/common/wrapped_label.h"
#include "ui/followups/followup_words.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using followups::Obligation;
using followups::ObligationKind;

} // namespace

FollowupHead::FollowupHead(const Wording &wording, QWidget *parent)
    : QWidget(parent)
    , m_wording(wording)
    , m_disc(new MonogramDisc)
    , m_name(new PlainLabel({}, TextStyle::Title))
    , m_handle(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_relation(new RelationBadge)
    , m_stopped(makeWrapped({}, TextStyle::Small, Tone::Stop, u"followupStopped"_s))
    , m_stopBlock(new SoftBlock(Severity::Stop))
    , m_kind(new PlainLabel({}, TextStyle::Section, Tone::Muted))
    , m_unhappy(new SeverityShape(Severity::Warn))
    , m_subject(makeWrapped({}, TextStyle::Body, Tone::Normal, u"followupSubject"_s))
    , m_evidence(makeWrapped({}, TextStyle::Body, Tone::Normal, u"followupEvidence"_s))
    , m_quote(new SoftBlock(Severity::Note))
    , m_times(makeWrapped({}, TextStyle::Small, Tone::Muted, u"followupTimes"_s))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    column->setSpacing(scaled(8));
    column->addWidget(makeNames());
    auto *stop = new QHBoxLayout(m_stopBlock);
    stop->setContentsMargins(scaled(10), scaled(8), scaled(10), scaled(8));
    stop->addWidget(new SeverityShape(Severity::Stop), 0, Qt::AlignTop);
    stop->addWidget(m_stopped, 1);
    m_stopped->setText(tr("Asked us to stop: do not write to them. Close this without a message."));
    column->addWidget(m_stopBlock);
    m_kind->setObjectName(u"followupKind"_s);
    column->addWidget(m_kind);
    auto *subject = new QHBoxLayout;
    subject->setSpacing(scaled(8));
    subject->addWidget(m_unhappy, 0, Qt::AlignTop);
    subject->addWidget(m_subject, 1);
    column->addLayout(subject);
    auto *quote = new QVBoxLayout(m_quote);
    quote->setContentsMargins(scaled(10), scaled(8), scaled(10), scaled(8));
    quote->addWidget(m_evidence);
    column->addWidget(m_quote);
    column->addWidget(m_times);
}

QWidget *FollowupHead::makeNames()
{
    m_name->setObjectName(u"followupName"_s);
    m_name->setElided(true);
    m_handle->setObjectName(u"followupHandle"_s);
    m_handle->setElided(true);
    m_relation->setObjectName(u"followupRelation"_s);
    auto *open = makeIconButton(u"user"_s, tr("Open the person (O)"));
    open->setObjectName(u"followupOpenPerson"_s);
    connect(open, &QToolButton::clicked, this, &FollowupHead::personAsked);
    auto *more = makeIconButton(u"overflow-menu"_s, tr("More for this follow-up (Menu)"));
    more->setObjectName(u"followupMore"_s);
    connect(more, &QToolButton::clicked, this,
        [this, more] { Q_EMIT menuAsked(more->mapToGlobal(more->rect().bottomLeft())); });
    auto *names = new QVBoxLayout;
    names->setSpacing(scaled(2));
    names->addWidget(m_name);
    names->addWidget(m_handle);
    names->addWidget(m_relation, 0, Qt::AlignLeft);
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(12));
    row->addWidget(m_disc, 0, Qt::AlignTop);
    row->addLayout(names, 1);
    row->addWidget(open, 0, Qt::AlignTop);
    row->addWidget(more, 0, Qt::AlignTop);
    return part;
}

void FollowupHead::showPerson(const OwedPerson &person)
{
    m_disc->setLetters(monogramOf(person.name, person.handle));
    m_name->setText(singleLine(person.name.isEmpty() ? person.handle : person.name));
    m_handle->setText(tr("%1 · %2", "a handle and its network")
                          .arg(singleLine(person.handle), networkName(person.network)));
    m_relation->setVisible(person.relation.has_value());
    if (person.relation) {
        m_relation->setRelation(relationMark(*person.relation));
    }
}

void FollowupHead::show(const Obligation &one, const FollowupsGround &ground)
{
    showPerson(ground.personOf(one));
    m_stopBlock->setVisible(ground.isStopped(one));
    m_kind->setText(m_wording.sentence(u"followups", QString(u"kind-"_s + toText(one.kind))));
    const bool isCase = one.kind == ObligationKind::Detractor;
    m_unhappy->setVisible(isCase && !one.doneAt);
    const QDate today = dateIn(ground.zone, ground.asOf);
    m_subject->setText(isCase
            ? tr("%1, %2", "what they are unhappy with, since when")
                  .arg(one.subject, FollowupWords::day(dateIn(ground.zone, one.madeAt), today))
            : one.subject);
    m_isMessage = one.isFromMessages;
    m_subject->show();
    m_evidence->setText(one.evidence);
    m_quote->setVisible(!one.evidence.isEmpty());
    const DueWords due = FollowupWords::due(one, ground);
    const QString times = tr("%1 · %2 · %3", "where from, when due, since when")
                              .arg(FollowupWords::from(one), due.text, due.second);
    const bool wasTried = one.kind == ObligationKind::Retry && one.attempts > 0;
    m_times->setText(wasTried
            ? tr("%1 · tried %Ln times before", "when it is due", plural(one.attempts)).arg(times)
            : times);
}

void FollowupHead::leaveOutWords(bool areBelow)
{
    m_subject->setVisible(!areBelow || !m_isMessage);
}

} // namespace comity::ui
