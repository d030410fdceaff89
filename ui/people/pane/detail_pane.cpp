#include "ui/people/pane/detail_pane.h"

#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/people/pane/about_form.h"
#include "ui/people/pane/conversation_view.h"
#include "ui/people/pane/facts_form.h"
#include "ui/people/pane/notes_view.h"
#include "ui/people/pane/person_facts_text.h"
#include "ui/people/pane/person_head.h"
#include "ui/people/pane/sheet_form.h"
#include "ui/people/pane/timeline_view.h"

#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int paneWidth = 338;
constexpr int narrowest = 300; ///< nothing in it is cut
constexpr int waitingAfterMs = 250;
constexpr int timelineTab = 0;
constexpr int notesTab = 1;
constexpr int messagesTab = 2;

} // namespace

DetailPane::DetailPane(const Wording &wording, QWidget *parent)
    : QFrame(parent)
    , m_wording(wording)
    , m_scroll(new QScrollArea(this))
    , m_invitation(new PlainLabel(tr("Choose a person to see what is known about them."),
          TextStyle::Body, Tone::Muted, this))
    , m_content(new QWidget)
{
    setProperty("kind", u"pane"_s);
    setObjectName(u"detailPane"_s);
    setAccessibleName(tr("Details"));
    m_invitation->setObjectName(u"detailInvitation"_s);
    m_invitation->setWordWrap(true);
    m_invitation->setAlignment(Qt::AlignCenter);
    m_invitation->setContentsMargins(scaled(24), 0, scaled(24), 0);
    m_content->setObjectName(u"detailContent"_s);
    makeBody(new QVBoxLayout(m_content));
    m_scroll->setProperty("kind", u"plain"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(m_content);
    // The ground is the pane's: setWidget() turns on another.
    m_content->setAutoFillBackground(false);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAccessibleName(tr("Details"));
    setFocusProxy(m_scroll);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    whole->addWidget(m_invitation, 1);
    showNobody();
}

void DetailPane::makeBody(QVBoxLayout *column)
{
    column->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    column->setSpacing(scaled(10));
    m_several = new PlainLabel({}, TextStyle::Title, Tone::Normal, m_content);
    m_several->setObjectName(u"detailSeveral"_s);
    m_several->setWordWrap(true);
    m_head = new PersonHead(m_content);
    column->addWidget(m_several);
    column->addWidget(m_head);
    column->addWidget(makeLine(m_content));
    makeForms(column);
    makeTabs(column);
    connect(m_head, &PersonHead::openAsked, this, &DetailPane::openAsked);
}

void DetailPane::makeForms(QVBoxLayout *column)
{
    m_reading = new PlainLabel({}, TextStyle::Body, Tone::Muted, m_content);
    m_reading->setObjectName(u"detailReading"_s);
    m_reading->setWordWrap(true);
    m_waiting = new QTimer(this);
    m_waiting->setSingleShot(true);
    m_waiting->setInterval(waitingAfterMs);
    connect(m_waiting, &QTimer::timeout, this, [this] {
        m_reading->setText(tr("Reading…"));
        m_reading->show();
    });
    m_sheet = new SheetForm(m_wording, m_content);
    m_sheet->setObjectName(u"detailSheet"_s);
    m_aboutFold
        = makeButton(tr("More about &them"), ButtonKind::Flat, {}, m_content, ButtonSize::Small);
    m_aboutFold->setObjectName(u"detailAboutFold"_s);
    m_aboutFold->setCheckable(true);
    m_about = new AboutForm(m_content);
    m_about->setObjectName(u"detailAbout"_s);
    m_facts = new FactsForm(m_content);
    m_facts->setObjectName(u"detailFacts"_s);
    column->addWidget(m_reading);
    column->addWidget(m_sheet);
    column->addWidget(m_aboutFold, 0, Qt::AlignLeft);
    column->addWidget(m_about);
    column->addWidget(m_facts);
    connect(m_aboutFold, &QPushButton::toggled, this, &DetailPane::showAbout);
}

void DetailPane::makeTabs(QVBoxLayout *column)
{
    m_tabs = new QTabBar(m_content);
    m_tabs->setObjectName(u"detailTabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString &title : {tr("Timeline"), tr("Notes"), tr("Messages")}) {
        m_tabs->addTab(title);
    }
    m_timeline = new TimelineView(m_content);
    m_notes = new NotesView(m_wording, m_content);
    m_notes->setObjectName(u"detailNotes"_s);
    m_conversation = new ConversationView(m_content);
    m_conversation->setObjectName(u"detailConversation"_s);
    m_pinned = new QFrame(m_content);
    m_pinned->setProperty("kind", u"card"_s);
    m_pinned->setObjectName(u"pinnedNote"_s);
    auto *pinned = new QVBoxLayout(m_pinned);
    pinned->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    pinned->addWidget(new PlainLabel(tr("Pinned note"), TextStyle::Section, Tone::Muted, m_pinned));
    m_pinnedText = new PlainLabel({}, TextStyle::Body, Tone::Normal, m_pinned);
    m_pinnedText->setWordWrap(true);
    pinned->addWidget(m_pinnedText);
    for (QWidget *part :
        std::initializer_list<QWidget *> {m_tabs, m_timeline, m_notes, m_conversation}) {
        column->addWidget(part);
    }
    column->addStretch(1);
    column->addWidget(m_pinned);
    connect(m_tabs, &QTabBar::currentChanged, this, &DetailPane::showTab);
    connect(m_timeline, &TimelineView::moreAsked, this, &DetailPane::timelineAsked);
    connect(m_conversation, &ConversationView::asked, this, &DetailPane::conversationAsked);
}

QSize DetailPane::sizeHint() const
{
    return {scaled(paneWidth), QFrame::sizeHint().height()};
}

QSize DetailPane::minimumSizeHint() const
{
    return {qMax(scaled(narrowest), m_scroll->minimumSizeHint().width()), scaled(120)};
}

QUrl DetailPane::profileAddress() const
{
    return m_person ? m_head->profileAddress() : QUrl();
}

void DetailPane::setWritable(bool isWritable)
{
    m_isWritable = isWritable;
    m_head->setWritable(isWritable);
    m_sheet->setWritable(isWritable);
    m_about->setWritable(isWritable);
    m_notes->setWritable(isWritable);
}

void DetailPane::writeNote()
{
    if (m_person && m_isWritable) {
        m_tabs->setCurrentIndex(notesTab);
        m_notes->write();
        m_scroll->ensureWidgetVisible(m_notes);
    }
}

void DetailPane::showTab()
{
    const int tab = m_person ? m_tabs->currentIndex() : -1;
    m_timeline->setVisible(tab == timelineTab);
    m_notes->setVisible(tab == notesTab);
    m_conversation->setVisible(tab == messagesTab);
    if (tab == messagesTab && !m_conversation->isAsked()) {
        m_conversation->ask();
    }
    showPinned();
}

void DetailPane::showPinned()
{
    const bool hasPinned
        = hasFile() && !m_file->sheet.notes.empty() && m_file->sheet.notes.front().isPinned;
    m_pinned->setVisible(hasPinned && m_tabs->currentIndex() == timelineTab);
    m_pinnedText->setText(hasPinned ? m_file->sheet.notes.front().text : QString());
}

void DetailPane::showAbout(bool isOpen)
{
    m_isAboutOpen = isOpen;
    m_aboutFold->setChecked(isOpen);
    m_aboutFold->setIcon(icon(isOpen ? u"go-down"_s : u"go-next"_s, Tone::Muted));
    m_about->setVisible(isOpen && hasFile());
    // Of several people the facts are all there is.
    m_facts->setVisible(isOpen || !m_person);
}

void DetailPane::setLaidOver(bool isLaidOver)
{
    m_isLaidOver = isLaidOver;
    layout()->setContentsMargins(isLaidOver ? 1 : 0, 0, 0, 0);
    update();
}

void DetailPane::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (m_isLaidOver) {
        const QRect edge(0, 0, 1, height());
        QPainter(this).fillRect(
            QStyle::visualRect(layoutDirection(), rect(), edge), color(Token::Line2, palette()));
    }
}

void DetailPane::showPersonParts(bool areShown)
{
    for (QWidget *part : std::initializer_list<QWidget *> {m_head, m_aboutFold, m_tabs}) {
        part->setVisible(areShown);
    }
    m_sheet->setVisible(areShown && hasFile());
    m_several->setVisible(!areShown);
    showAbout(m_isAboutOpen);
    showTab();
    if (!areShown) {
        m_waiting->stop();
        m_reading->hide();
    }
    m_invitation->hide();
    m_scroll->show();
}

void DetailPane::showNobody()
{
    m_person.reset();
    m_file.reset();
    m_timeline->clear();
    m_waiting->stop();
    m_scroll->hide();
    m_invitation->show();
}

void DetailPane::showPerson(const PersonRow &row, const Glance &glance, const Today &today)
{
    const bool isOther = m_person != row.pk;
    m_person = row.pk;
    m_row = row;
    m_glance = glance;
    m_today = today;
    m_head->setPerson(row, glance, today);
    // Of the same person the sources stay until they are read again.
    showFacts();
    if (isOther) {
        m_notes->setNotes(row.pk, {}, today);
        m_conversation->setPerson(row.pk, nameText(row));
        m_timeline->clear();
        m_scroll->ensureVisible(0, 0);
        m_reading->hide();
        m_waiting->start();
        showCounts();
    }
    showPersonParts(true);
}

void DetailPane::showCounts()
{
    const auto title = [this](const QString &name, qint64 count) {
        return hasFile() ? name + u"  "_s + numberText(count) : name;
    };
    m_tabs->setTabText(timelineTab, title(tr("Timeline"), hasFile() ? m_file->timeline.total : 0));
    m_tabs->setTabText(
        notesTab, title(tr("Notes"), hasFile() ? qint64(m_file->sheet.notes.size()) : 0));
    m_tabs->setTabText(messagesTab, title(tr("Messages"), hasFile() ? m_file->messages : 0));
}

void DetailPane::showFile(const PersonFile &file)
{
    if (m_person != file.pk) {
        return;
    }
    // Until they are looked for again.
    const QStringList likeHandles = hasFile() ? m_file->likeHandles : QStringList();
    m_file = file;
    m_file->likeHandles = likeHandles;
    m_waiting->stop();
    m_reading->hide();
    m_head->setProfiles(file.profiles);
    showFacts();
    m_sheet->setFile(file, m_today);
    m_sheet->show();
    m_about->setSheet(file.sheet, m_today);
    m_notes->setNotes(file.pk, file.sheet.notes, m_today);
    m_timeline->setTimeline(file.timeline, file.profiles, m_today);
    showAbout(m_isAboutOpen);
    showPinned();
    showCounts();
    if (m_tabs->currentIndex() == messagesTab) {
        m_conversation->ask();
    } else {
        m_conversation->outdate();
    }
}

void DetailPane::showLikeHandles(Pk person, const QStringList &handles)
{
    if (m_person == person && hasFile() && m_file->likeHandles != handles) {
        m_file->likeHandles = handles;
        showFacts();
    }
}

void DetailPane::setCalibration(const std::optional<Calibration> &calibration)
{
    if (m_calibration != calibration) {
        m_calibration = calibration;
        if (m_person) {
            showFacts();
        }
    }
}

void DetailPane::showFacts()
{
    m_facts->setFacts(factsOf(
        m_row, m_glance, hasFile() ? &*m_file : nullptr, m_calibration, m_today, m_wording));
}

void DetailPane::showTimeline(Pk person, const Timeline &timeline)
{
    if (m_person == person && hasFile()) {
        m_timeline->setTimeline(timeline, m_file->profiles, m_today);
    }
}

void DetailPane::showConversation(const ConversationFile &file)
{
    m_conversation->setFile(file, m_today);
}

void DetailPane::showConversationTrouble(Pk person, const Error &error)
{
    if (m_person == person && error.code != Error::Code::Cancelled) {
        m_conversation->setTrouble(m_wording.explain(error).happened);
    }
}

void DetailPane::showTrouble(Pk person, const Error &error)
{
    if (m_person == person && error.code != Error::Code::Cancelled) {
        m_waiting->stop();
        m_reading->setText(m_wording.explain(error).happened);
        m_reading->show();
    }
}

void DetailPane::showSeveral(const SharedFacts &shared, const Today &today)
{
    m_person.reset();
    m_today = today;
    m_several->setText(tr("%Ln people selected", nullptr, int(shared.people)));
    m_facts->setFacts(shared.told(today.staleDays));
    m_timeline->clear();
    showPersonParts(false);
}

} // namespace comity::ui
