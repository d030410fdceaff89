#include "ui/accounts/account_log.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/clear_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/pause_notice.h"
#include "ui/common/severity_shape.h"
#include "ui/common/soft_block.h"
#include "ui/common/wrapped_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

AccountLog::AccountLog(const Wording &wording, bool isWritable, QWidget *parent)
    : QWidget(parent)
    , m_wording(wording)
    , m_isWritable(isWritable)
{
    setObjectName(u"accountLog"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_groups = addPart(column, tr("Who it is for"), tr("Whom you would like to follow you"),
        tr("Edit…"), u"editGroups"_s);
    m_health = addPart(column, tr("Account health"), tr("Warnings, blocks and reports"), tr("Log…"),
        u"logHealth"_s);
    m_groups.act->setAccessibleName(tr("Edit who it is for"));
    m_health.act->setAccessibleName(tr("Log what happened to the account"));
    connect(m_groups.act, &QPushButton::clicked, this, &AccountLog::groupsAsked);
    connect(m_health.act, &QPushButton::clicked, this, &AccountLog::healthAsked);
}

AccountLog::Part AccountLog::addPart(QVBoxLayout *column, const QString &title,
    const QString &sentence, const QString &verb, const QString &name)
{
    auto *aside = new PlainLabel(sentence, TextStyle::Small, Tone::Muted);
    aside->setElided(true);
    Part part {
        new QVBoxLayout, makeButton(verb, ButtonKind::Normal, {}, nullptr, ButtonSize::Small)};
    part.act->setObjectName(name);
    part.act->setEnabled(m_isWritable);
    part.lines->setSpacing(scaled(6));
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(new PlainLabel(title, TextStyle::Strong));
    head->addWidget(aside, 1);
    head->addWidget(part.act);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(12));
    body->setSpacing(scaled(8));
    body->addLayout(head);
    body->addLayout(part.lines);
    column->addWidget(makeLine());
    column->addLayout(body);
    return part;
}

void AccountLog::show(const AccountStanding &standing)
{
    showGroups(standing);
    showHealth(standing);
}

void AccountLog::showGroups(const AccountStanding &standing)
{
    clearLayout(*m_groups.lines);
    if (standing.people.empty()) {
        m_groups.lines->addWidget(makeWrapped(
            tr("Name the people it is for: the check-up then looks for them in the bio, and offers "
               "them when you write it."),
            TextStyle::Small, Tone::Muted));
    }
    for (const AccountGroup &group : standing.people) {
        auto *line = new QWidget;
        line->setObjectName(u"accountGroup"_s);
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(scaled(8));
        auto *words
            = new PlainLabel(singleLine(group.words.join(u", "_s)), TextStyle::Body, Tone::Muted);
        words->setElided(true);
        row->addWidget(new PlainLabel(singleLine(group.name), TextStyle::Name));
        row->addWidget(words, 1);
        m_groups.lines->addWidget(line);
    }
}

QWidget *AccountLog::makeAdvice(const PauseAdvice &advice)
{
    auto *block = new SoftBlock(Severity::Warn);
    block->setObjectName(u"pauseAdvice"_s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(scaled(2));
    texts->addWidget(new PlainLabel(pauseWord(advice), TextStyle::Strong));
    texts->addWidget(
        makeWrapped(m_wording.sentence(u"health", advice.acts), TextStyle::Body, Tone::Normal));
    texts->addWidget(
        makeWrapped(m_wording.sentence(u"health", advice.earlier > 0 ? u"why-again"_s : u"why"_s,
                        {QString::number(advice.earlier)}, QLocale()),
            TextStyle::Small, Tone::Muted));
    auto *row = new QHBoxLayout(block);
    row->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    row->setSpacing(scaled(8));
    row->addWidget(new SeverityShape(Severity::Warn), 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    return block;
}

QWidget *AccountLog::makeEntry(const HealthEntry &entry)
{
    auto *line = new QWidget;
    line->setObjectName(u"healthEntry"_s);
    auto *kind = new PlainLabel(m_wording.sentence(u"health", toText(entry.kind)), TextStyle::Name);
    auto *note = new PlainLabel(singleLine(entry.note), TextStyle::Body, Tone::Muted);
    note->setElided(true);
    auto *remove = makeButton(tr("Remove"), ButtonKind::Flat, {}, nullptr, ButtonSize::Small);
    remove->setObjectName(u"removeHealth"_s);
    remove->setEnabled(m_isWritable);
    remove->setAccessibleName(tr("Remove: %1, %2").arg(kind->text(), dateText(entry.day)));
    connect(remove, &QPushButton::clicked, this,
        [this, id = entry.id] { Q_EMIT healthRemoveAsked(id); });
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    row->addWidget(new PlainLabel(dateText(entry.day), TextStyle::Body, Tone::Muted));
    row->addWidget(kind);
    row->addWidget(note, 1);
    row->addWidget(remove);
    return line;
}

void AccountLog::showHealth(const AccountStanding &standing)
{
    clearLayout(*m_health.lines);
    if (standing.pause) {
        m_health.lines->addWidget(makeAdvice(*standing.pause));
    }
    if (standing.health.empty()) {
        m_health.lines->addWidget(makeWrapped(
            tr("Nothing is logged. Log a warning or a block when you meet one: Comity says "
               "what to leave alone, and for how long."),
            TextStyle::Small, Tone::Muted));
    }
    for (const HealthEntry &entry : standing.health) {
        m_health.lines->addWidget(makeEntry(entry));
    }
}

} // namespace comity::ui
