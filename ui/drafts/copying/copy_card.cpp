#include "ui/drafts/copying/copy_card.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/networks/profile_url.h"
#include "model/people/profile_reading.h"
#include "ui/common/clear_layout.h"
#include "ui/common/flow_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/key_button.h"
#include "ui/common/monogram_disc.h"
#include "ui/common/plain_label.h"
#include "ui/common/relation_badge.h"
#include "ui/common/severity_shape.h"
#include "ui/common/soft_block.h"
#include "ui/common/table_view.h"
#include "ui/common/tiles.h"
#include "ui/common/tool_tip.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr int textHeight = 220; ///< in px at 100 %
constexpr int textMargin = 8;

PlainLabel *elided(TextStyle style, Tone tone, const QString &name)
{
    auto *label = new PlainLabel({}, style, tone);
    label->setObjectName(name);
    label->setElided(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return label;
}

QWidget *concernRow(const CopyPerson::Concern &concern)
{
    auto *row = new QWidget;
    row->setObjectName(u"copyConcern"_s);
    auto *title = new PlainLabel(concern.title, TextStyle::Strong);
    auto *message = new PlainLabel(concern.message, TextStyle::Small, Tone::Muted);
    auto *words = new QVBoxLayout;
    words->setSpacing(scaled(1));
    for (PlainLabel *label : {title, message}) {
        label->setWordWrap(true);
        label->setVisible(!label->text().isEmpty());
        words->addWidget(label);
    }
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(scaled(10));
    line->addWidget(new SeverityShape(concern.severity), 0, Qt::AlignTop);
    line->addLayout(words, 1);
    return row;
}

} // namespace

CopyCard::CopyCard(QWidget *parent)
    : QFrame(parent)
    , m_disc(new MonogramDisc(nullptr, 44))
    , m_name(elided(TextStyle::Verdict, Tone::Normal, u"copyName"_s))
    , m_handle(elided(TextStyle::Body, Tone::Muted, u"copyHandle"_s))
    , m_relation(new RelationBadge)
    , m_known(elided(TextStyle::Body, Tone::Muted, u"copyKnown"_s))
    , m_read(new QCheckBox(tr("Profile &read today")))
    , m_lastRead(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_concerns(new QVBoxLayout)
    , m_text(new QPlainTextEdit)
    , m_missing(new SoftBlock(Severity::Stop))
    , m_missingText(new PlainLabel({}, TextStyle::Small))
    , m_state(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_back(
          makeButton(tr("&Back"), ButtonKind::Flat, u"go-previous"_s, nullptr, ButtonSize::Small))
    , m_takeBack(makeButton(
          tr("&Take it back"), ButtonKind::Flat, u"edit-undo"_s, nullptr, ButtonSize::Small))
{
    setProperty("kind", u"card"_s);
    setObjectName(u"copyCard"_s);
    m_concerns->setSpacing(scaled(8));
    m_text->setObjectName(u"copyText"_s);
    m_text->setAccessibleName(tr("What will be copied"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(scaled(textHeight));
    m_text->document()->setDocumentMargin(scaled(textMargin));
    m_missingText->setObjectName(u"copyMissing"_s);
    m_missingText->setWordWrap(true);
    auto *missing = new QHBoxLayout(m_missing);
    missing->setContentsMargins(scaled(10), scaled(8), scaled(10), scaled(8));
    missing->setSpacing(scaled(8));
    missing->addWidget(new SeverityShape(Severity::Stop), 0, Qt::AlignTop);
    missing->addWidget(m_missingText, 1);
    m_state->setObjectName(u"copyState"_s);
    m_state->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(20), scaled(18), scaled(20), scaled(16));
    column->setSpacing(scaled(12));
    column->addWidget(makeHead());
    column->addWidget(makeRead());
    column->addLayout(m_concerns);
    column->addWidget(m_text);
    column->addWidget(m_missing);
    column->addWidget(makeButtons());
    column->addWidget(makeFoot());
}

QWidget *CopyCard::makeHead()
{
    auto *head = new QWidget;
    auto *facts = new QHBoxLayout;
    facts->setSpacing(scaled(8));
    facts->addWidget(m_relation);
    facts->addWidget(m_known, 1);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(scaled(3));
    texts->addWidget(m_name);
    texts->addWidget(m_handle);
    texts->addLayout(facts);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(scaled(14));
    row->addWidget(m_disc, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    return head;
}

QWidget *CopyCard::makeRead()
{
    m_read->setObjectName(u"profileRead"_s);
    setPlainToolTip(m_read, tr("You looked at who they are before you wrote to them"));
    m_lastRead->setObjectName(u"profileLastRead"_s);
    m_lastRead->setWordWrap(true);
    connect(m_read, &QCheckBox::clicked, this, &CopyCard::readChosen);
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins({});
    row->setSpacing(scaled(12));
    row->addWidget(m_read, 0, Qt::AlignTop);
    row->addWidget(m_lastRead, 1);
    return part;
}

QWidget *CopyCard::makeButtons()
{
    m_copy = new KeyButton(tr("&Copy"), tr("Ctrl Enter"), ButtonKind::Primary, u"edit-copy"_s);
    m_copy->setObjectName(u"copyButton"_s);
    m_open = new KeyButton(
        tr("&Open profile"), tr("Enter"), ButtonKind::Normal, u"internet-services"_s);
    m_open->setObjectName(u"openProfile"_s);
    m_sent = new KeyButton(
        tr("Sent", "by hand, in the browser"), u"D"_s, ButtonKind::Normal, u"checkmark"_s);
    m_sent->setObjectName(u"markSent"_s);
    setPlainToolTip(m_sent, tr("You sent it yourself; Comity only notes it"));
    m_skip = new KeyButton(tr("Skip"), u"S"_s);
    m_skip->setObjectName(u"skipPerson"_s);
    setPlainToolTip(m_skip, tr("This text is not for them"));
    connect(m_copy, &QPushButton::clicked, this, &CopyCard::copyAsked);
    connect(m_open, &QPushButton::clicked, this, &CopyCard::openAsked);
    connect(m_sent, &QPushButton::clicked, this, &CopyCard::sentAsked);
    connect(m_skip, &QPushButton::clicked, this, &CopyCard::skipAsked);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons, 8);
    for (QPushButton *button :
        std::initializer_list<QPushButton *> {m_copy, m_open, m_sent, m_skip}) {
        flow->addWidget(button);
    }
    return buttons;
}

QWidget *CopyCard::makeFoot()
{
    m_back->setObjectName(u"copyBack"_s);
    setPlainToolTip(m_back, tr("To the person before (Backspace)"));
    m_takeBack->setObjectName(u"takeBack"_s);
    setPlainToolTip(m_takeBack, tr("Takes the note back; what was sent stays sent"));
    connect(m_back, &QPushButton::clicked, this, &CopyCard::backAsked);
    connect(m_takeBack, &QPushButton::clicked, this, &CopyCard::takeBackAsked);
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins({});
    row->setSpacing(scaled(8));
    row->addWidget(m_state, 1);
    row->addWidget(m_takeBack);
    row->addWidget(m_back);
    return foot;
}

void CopyCard::setToday(QDate today, const QTimeZone &zone)
{
    m_today = today;
    m_zone = zone;
}

void CopyCard::show(const CopyPerson &person, const std::optional<CopyEntry> &entry, bool canCopy,
    bool canWrite, bool hasBefore)
{
    const QString name = person.name.isEmpty() ? person.handle : person.name;
    m_name->setText(name);
    m_handle->setText(
        tr("%1 on %2", "a handle, a network").arg(person.handle, networkName(person.network)));
    m_handle->setVisible(!person.handle.isEmpty());
    m_disc->setLetters(monogramOf(person.name, person.handle));
    m_relation->setRelation(person.relation);
    m_known->setText(person.known);
    showRead(person);
    m_read->setEnabled(canWrite);
    showConcerns(person.concerns);
    m_text->setPlainText(person.text);
    m_missing->setVisible(!person.missing.isEmpty());
    m_missingText->setText(tr(
        "Nothing is known to put in for %1. Change the text so that it needs none, or skip them.")
                               .arg(u'{' + person.missing.join(u"}, {"_s) + u'}'));
    const bool isDone = entry && entry->state != drafts::HandoverState::Copied;
    m_copy->setEnabled(canCopy && !isDone && !person.isOptedOut && !person.hadIt
        && person.missing.isEmpty() && !person.text.isEmpty());
    for (KeyButton *button : {m_sent, m_skip}) {
        button->setEnabled(canWrite && !isDone);
    }
    m_takeBack->setVisible(entry.has_value());
    m_takeBack->setEnabled(canWrite);
    m_back->setEnabled(hasBefore);
    showState(entry);
    m_url = networks::isWebAddress(person.url) ? person.url : QString();
    m_open->setEnabled(!m_url.isEmpty());
    setPlainToolTip(m_open,
        m_url.isEmpty() ? tr("No address of this profile is known")
                        : tr("Opens %1 in your browser").arg(m_url));
}

void CopyCard::showRead(const CopyPerson &person)
{
    const QSignalBlocker quiet(m_read);
    const QDate day = person.readOn;
    const bool isOld = isProfileReadingOld(day, m_today);
    QString said = tr("Last read %1").arg(dateText(day));
    if (!person.readWhy.isEmpty()) {
        said = tr("%1, %2", "when, and why").arg(said, singleLine(person.readWhy));
    }
    if (isOld) {
        said = tr("%1: more than %Ln months ago, read it again", nullptr, profileReadingHolds)
                   .arg(said);
    }
    m_read->setChecked(day.isValid() && day == m_today);
    m_lastRead->setVisible(!m_read->isChecked());
    m_lastRead->setTone(isOld ? Tone::Warn : Tone::Muted);
    m_lastRead->setText(day.isValid() ? said
                                      : tr("Who are they now? A minute on their profile keeps you "
                                           "from asking the wrong person."));
}

void CopyCard::showConcerns(const std::vector<CopyPerson::Concern> &concerns)
{
    clearLayout(*m_concerns);
    for (const CopyPerson::Concern &concern : concerns) {
        QWidget *row = concernRow(concern);
        m_concerns->addWidget(row);
        // At once: what shows itself later is not counted in the height of the pane.
        row->setVisible(true);
    }
}

void CopyCard::showState(const std::optional<CopyEntry> &entry)
{
    if (!entry) {
        m_state->setText(tr("Comity copies. You paste and send it in your browser."));
        return;
    }
    const QString at = dateTimeText(entry->at, m_zone, m_today);
    switch (entry->state) {
    case drafts::HandoverState::Sent:
        m_state->setText(tr("Sent, as you said, %1.").arg(at));
        return;
    case drafts::HandoverState::Skipped:
        m_state->setText(tr("Skipped %1.").arg(at));
        return;
    default:
        m_state->setText(tr("Copied %1. Say whether you sent it.").arg(at));
    }
}

void CopyCard::setOnClipboard(bool isThere)
{
    if (isThere) {
        m_state->setText(tr("Copied. Paste it in your browser and send it there; it leaves the "
                            "clipboard after a minute."));
    }
}

bool CopyCard::canCopy() const
{
    return m_copy->isEnabled();
}

bool CopyCard::canDecide() const
{
    return m_sent->isEnabled();
}

bool CopyCard::openProfile()
{
    return !m_url.isEmpty() && QDesktopServices::openUrl(QUrl(m_url));
}

/// Enter acts in any case; letters only where the window lets them.
void CopyCard::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    for (KeyButton *button : {m_sent, m_skip}) {
        button->setKeyShown(lettersAct(*this));
    }
}

} // namespace comity::ui
