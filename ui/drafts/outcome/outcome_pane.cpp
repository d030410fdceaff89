#include "ui/drafts/outcome/outcome_pane.h"

#include "ui/common/buttons.h"
#include "ui/common/flow_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"
#include "ui/common/scrolling_pane.h"
#include "ui/common/severity_shape.h"
#include "ui/common/soft_block.h"
#include "ui/common/tall_frame.h"
#include "ui/common/tool_tip.h"
#include "ui/common/wrapped_label.h"
#include "ui/drafts/count_row.h"
#include "ui/drafts/recipients/group_bar.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <array>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

using drafts::OutcomeKind;

struct KindFace
{
    OutcomeKind kind;
    Severity severity;
    int drafts::CampaignStanding::*people;
};
constexpr std::array kinds {
    KindFace {OutcomeKind::Thanks, Severity::Ok, &drafts::CampaignStanding::thanks},
    KindFace {OutcomeKind::Conversion, Severity::Ok, &drafts::CampaignStanding::conversions},
    KindFace {OutcomeKind::Replied, Severity::Ok, &drafts::CampaignStanding::replied},
    KindFace {OutcomeKind::Offended, Severity::Warn, &drafts::CampaignStanding::offended},
    KindFace {OutcomeKind::Unfollowed, Severity::Warn, &drafts::CampaignStanding::unfollowed},
    KindFace {OutcomeKind::Silent, Severity::Note, &drafts::CampaignStanding::silent}};

constexpr int padding = 16;

QString suggested(OutcomeKind kind, int people)
{
    return kind == OutcomeKind::Unfollowed
        ? OutcomePane::tr("%Ln stopped following since", nullptr, people)
        : OutcomePane::tr("%Ln wrote to you since", nullptr, people);
}

} // namespace

QString outcomeTitle(OutcomeKind kind)
{
    switch (kind) {
    case OutcomeKind::Thanks:
        return OutcomePane::tr("Thanks");
    case OutcomeKind::Conversion:
        return OutcomePane::tr("Conversions");
    case OutcomeKind::Replied:
        return OutcomePane::tr("Replies");
    case OutcomeKind::Offended:
        return OutcomePane::tr("Offended");
    case OutcomeKind::Unfollowed:
        return OutcomePane::tr("Stopped following");
    default:
        return OutcomePane::tr("Silent so far");
    }
}

QString outcomeMeaning(OutcomeKind kind)
{
    switch (kind) {
    case OutcomeKind::Thanks:
        return OutcomePane::tr("Said thanks");
    case OutcomeKind::Conversion:
        return OutcomePane::tr("Did what you asked for");
    case OutcomeKind::Replied:
        return OutcomePane::tr("Wrote back");
    case OutcomeKind::Offended:
        return OutcomePane::tr("Was put off by it");
    case OutcomeKind::Unfollowed:
        return OutcomePane::tr("Stopped following");
    default:
        return OutcomePane::tr("Did not answer so far");
    }
}

OutcomePane::OutcomePane(QWidget *parent)
    : QWidget(parent)
    , m_whole(new TallFrame)
    , m_parts(new QVBoxLayout(m_whole))
    , m_nothing(new QWidget)
{
    setObjectName(u"outcomePane"_s);
    m_nothing->setObjectName(u"nothingHandedOver"_s);
    auto *nothing = new QVBoxLayout(m_nothing);
    nothing->setContentsMargins(scaled(padding), scaled(padding), scaled(padding), scaled(padding));
    nothing->setSpacing(scaled(4));
    nothing->addWidget(
        makeWrapped(tr("Nothing is handed over yet"), TextStyle::Strong, Tone::Normal));
    nothing->addWidget(
        makeWrapped(tr("What comes back is noted here: thanks, answers, and who was put off."),
            TextStyle::Small, Tone::Muted));
    nothing->addStretch(1);
    m_whole->setProperty("kind", u"pane"_s);
    m_parts->setContentsMargins({});
    auto *scroll = new ScrollingPane(m_whole);
    scroll->setObjectName(u"outcomeScroll"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_nothing);
    column->addWidget(scroll);
    showNothing();
}

void OutcomePane::showNothing()
{
    m_nothing->setVisible(true);
    findChild<QWidget *>(u"outcomeScroll"_s)->setVisible(false);
}

void OutcomePane::showOutcome(const ToldOutcome &outcome)
{
    const QString focused = m_made != nullptr && window()->focusWidget() != nullptr
            && m_made->isAncestorOf(window()->focusWidget())
        ? window()->focusWidget()->objectName()
        : QString();
    if (m_made != nullptr) {
        m_parts->removeWidget(m_made);
        m_made->hide();
        m_made->setParent(nullptr);
        m_made->deleteLater();
    }
    m_made = new QWidget;
    m_column = new QVBoxLayout(m_made);
    m_column->setContentsMargins(0, scaled(12), 0, scaled(14));
    m_column->setSpacing(scaled(14));
    addKinds(outcome);
    addSuggestions(outcome);
    addObjectives(outcome);
    addWorth(outcome);
    addCost(outcome);
    addThanks(outcome);
    addPromises(outcome);
    addEnd(outcome);
    m_column->addStretch(1);
    m_parts->addWidget(m_made);
    m_made->setVisible(true);
    m_nothing->setVisible(false);
    findChild<QWidget *>(u"outcomeScroll"_s)->setVisible(true);
    if (focused.isEmpty()) {
        return;
    }
    // Closing a campaign takes its button away: whoever pressed it stays in the pane.
    for (const QString &name : {focused, u"logOutcome"_s}) {
        auto *next = m_made->findChild<QWidget *>(name);
        if (next != nullptr && next->isEnabled()) {
            next->setFocus();
            return;
        }
    }
}

/// A part with its title; what is put into it keeps the padding of the pane.
QVBoxLayout *OutcomePane::addSection(const QString &title)
{
    auto *part = new QVBoxLayout;
    part->setContentsMargins(scaled(padding), 0, scaled(padding), 0);
    part->setSpacing(scaled(6));
    if (!title.isEmpty()) {
        part->addWidget(new PlainLabel(title, TextStyle::Section, Tone::Muted));
    }
    m_column->addLayout(part);
    return part;
}

void OutcomePane::addKinds(const ToldOutcome &outcome)
{
    const drafts::CampaignStanding &standing = outcome.standing;
    const int good = standing.good;
    const int bad = standing.bad;
    QVBoxLayout *head = addSection({});
    auto *title = makeWrapped(tr("%Ln people got it", nullptr, plural(standing.asked)),
        TextStyle::Title, Tone::Normal, u"outcomeAsked"_s);
    auto *bar = new GroupBar;
    bar->setParts({{Severity::Ok, good}, {Severity::Warn, bad}, {Severity::Note, standing.silent}});
    auto *sentence
        = makeWrapped(tr("%1 positive, %2 negative, %3 silent.")
                          .arg(numberText(good), numberText(bad), numberText(standing.silent)),
            TextStyle::Small, Tone::Muted, u"outcomeSentence"_s);
    for (QWidget *widget : std::initializer_list<QWidget *> {title, bar, sentence}) {
        head->addWidget(widget);
    }
    auto *rows = new QVBoxLayout;
    rows->setSpacing(0);
    for (const KindFace &face : kinds) {
        auto *row = new CountRow(outcomeTitle(face.kind), standing.*face.people);
        row->setObjectName(u"kind-"_s + drafts::toText(face.kind));
        row->setSeverity(face.severity);
        connect(row, &CountRow::clicked, this, [this, face] { Q_EMIT kindAsked(face.kind); });
        rows->addWidget(row);
    }
    m_column->addLayout(rows);
    QVBoxLayout *foot = addSection({});
    auto *log = makeButton(tr("&Note what came back…"), ButtonKind::Normal, u"list-add"_s);
    log->setObjectName(u"logOutcome"_s);
    log->setEnabled(outcome.isWritable);
    connect(log, &QPushButton::clicked, this, &OutcomePane::logAsked);
    foot->addWidget(log, 0, Qt::AlignLeft);
}

void OutcomePane::addSuggestions(const ToldOutcome &outcome)
{
    for (const ToldOutcome::Suggestion &suggestion : outcome.suggestions) {
        const OutcomeKind kind = suggestion.kind;
        const QString name = drafts::toText(kind);
        auto *block = new SoftBlock(Severity::Note);
        auto *words
            = makeWrapped(suggested(kind, plural(static_cast<qint64>(suggestion.people.size()))),
                TextStyle::Name, Tone::Normal, u"suggestion-"_s + name);
        auto *why = makeWrapped(
            tr("An import since the sending shows it. It may have other reasons: you decide."),
            TextStyle::Small, Tone::Muted);
        auto *buttons = new QWidget;
        auto *row = new FlowLayout(buttons, 8);
        const auto add = [&](const QString &text, ButtonKind look, const QString &what) {
            auto *button = makeButton(text, look, {}, nullptr, ButtonSize::Small);
            button->setObjectName(what + name);
            button->setAccessibleName(spoken({QString(text).remove(u'&'), words->text()}));
            row->addWidget(button);
            return button;
        };
        QPushButton *take = add(tr("&Take"), ButtonKind::Normal, u"take-"_s);
        QPushButton *refuse = add(tr("Not &so"), ButtonKind::Normal, u"refuse-"_s);
        QPushButton *who = add(tr("&Who"), ButtonKind::Link, u"who-"_s);
        take->setEnabled(outcome.isWritable);
        refuse->setEnabled(outcome.isWritable);
        connect(take, &QPushButton::clicked, this, [=, this] { Q_EMIT suggestionTaken(kind); });
        connect(refuse, &QPushButton::clicked, this, [=, this] { Q_EMIT suggestionRefused(kind); });
        connect(who, &QPushButton::clicked, this, [=, this] { Q_EMIT suggestionShown(kind); });
        auto *column = new QVBoxLayout(block);
        column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
        column->setSpacing(scaled(4));
        for (QWidget *widget : std::initializer_list<QWidget *> {words, why, buttons}) {
            column->addWidget(widget);
        }
        addSection({})->addWidget(block);
    }
}

} // namespace comity::ui
