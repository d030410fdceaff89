#include "ui/people/detail_pane.h"

#include "model/base/text_fold.h"
#include "model/networks/catalogue.h"
#include "model/networks/profile_url.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/plain_label.h"
#include "ui/common/tiles.h"
#include "ui/common/tool_tip.h"
#include "ui/people/facts_form.h"
#include "ui/people/monogram_disc.h"
#include "ui/people/notes_view.h"
#include "ui/people/person_facts_text.h"
#include "ui/people/relation_badge.h"
#include "ui/people/sheet_form.h"
#include "ui/people/timeline_view.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int paneWidth = 338;
constexpr int narrowest = 300; ///< nothing in it is cut
constexpr int timelineTab = 0;
constexpr int notesTab = 1;

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
    column->addWidget(m_several);
    column->addWidget(makeHead());
    m_bio = new PlainLabel({}, TextStyle::Body, Tone::Normal, m_content);
    m_bio->setObjectName(u"detailBio"_s);
    m_bio->setWordWrap(true);
    m_website = makeButton({}, ButtonKind::Link, {}, m_content);
    m_website->setObjectName(u"detailWebsite"_s);
    column->addWidget(m_bio);
    column->addWidget(m_website, 0, Qt::AlignLeft);
    column->addWidget(makeButtons());
    column->addWidget(makeLine(m_content));
    m_sheet = new SheetForm(m_wording, m_content);
    m_sheet->setObjectName(u"detailSheet"_s);
    column->addWidget(m_sheet);
    m_facts = new FactsForm(m_content);
    m_facts->setObjectName(u"detailFacts"_s);
    column->addWidget(m_facts);
    m_tabs = new QTabBar(m_content);
    m_tabs->setObjectName(u"detailTabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Timeline"));
    m_tabs->addTab(tr("Notes"));
    column->addWidget(m_tabs);
    m_timeline = new TimelineView(m_content);
    m_notes = new NotesView(m_wording, m_content);
    m_notes->setObjectName(u"detailNotes"_s);
    m_pinned = new QFrame(m_content);
    m_pinned->setProperty("kind", u"card"_s);
    m_pinned->setObjectName(u"pinnedNote"_s);
    auto *pinned = new QVBoxLayout(m_pinned);
    pinned->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
    pinned->addWidget(new PlainLabel(tr("Pinned note"), TextStyle::Section, Tone::Muted, m_pinned));
    m_pinnedText = new PlainLabel({}, TextStyle::Body, Tone::Normal, m_pinned);
    m_pinnedText->setWordWrap(true);
    pinned->addWidget(m_pinnedText);
    column->addWidget(m_timeline);
    column->addWidget(m_notes);
    column->addStretch(1);
    column->addWidget(m_pinned);
    connect(m_tabs, &QTabBar::currentChanged, this, &DetailPane::showTab);
    connect(m_website, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(m_websiteAddress); });
}

QWidget *DetailPane::makeHead()
{
    m_head = new QWidget(m_content);
    m_disc = new MonogramDisc(m_head);
    m_name = new PlainLabel({}, TextStyle::Title, Tone::Normal, m_head);
    m_name->setObjectName(u"detailName"_s);
    m_name->setElided(true);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_handle = new PlainLabel({}, TextStyle::Body, Tone::Muted, m_head);
    m_handle->setObjectName(u"detailHandle"_s);
    m_handle->setElided(true);
    m_handle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_relation = new RelationBadge(m_head);
    m_since = new PlainLabel({}, TextStyle::Small, Tone::Muted, m_head);
    m_since->setObjectName(u"detailSince"_s);
    m_since->setElided(true);
    m_since->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *relation = new QHBoxLayout;
    relation->setSpacing(scaled(8));
    relation->addWidget(m_relation);
    relation->addWidget(m_since, 1);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(scaled(2));
    texts->addWidget(m_name);
    texts->addWidget(m_handle);
    texts->addLayout(relation);
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(12));
    row->addWidget(m_disc, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    return m_head;
}

QWidget *DetailPane::makeButtons()
{
    m_buttons = new QWidget(m_content);
    m_open = makeButton(tr("&Open profile"), ButtonKind::Normal, u"internet-services"_s, m_buttons,
        ButtonSize::Small);
    m_open->setObjectName(u"openProfile"_s);
    m_protect
        = makeButton({}, ButtonKind::Normal, u"security-high"_s, m_buttons, ButtonSize::Small);
    m_protect->setObjectName(u"protectPerson"_s);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    row->addWidget(m_open);
    row->addWidget(m_protect);
    row->addStretch();
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(m_profile); });
    connect(m_protect, &QPushButton::clicked, this,
        [this] { Q_EMIT protectAsked(!m_glance.isProtected); });
    return m_buttons;
}

QSize DetailPane::sizeHint() const
{
    return {scaled(paneWidth), QFrame::sizeHint().height()};
}

QSize DetailPane::minimumSizeHint() const
{
    return {scaled(narrowest), scaled(120)};
}

void DetailPane::setWritable(bool isWritable)
{
    m_isWritable = isWritable;
    m_protect->setEnabled(isWritable);
    m_sheet->setWritable(isWritable);
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
    m_timeline->setVisible(m_person && m_tabs->currentIndex() == timelineTab);
    m_notes->setVisible(m_person && m_tabs->currentIndex() == notesTab);
    if (m_file && m_person == m_file->pk) {
        showPinned(*m_file);
    }
}

void DetailPane::showPinned(const PersonFile &file)
{
    const bool hasPinned = !file.sheet.notes.empty() && file.sheet.notes.front().isPinned;
    m_pinned->setVisible(hasPinned && m_tabs->currentIndex() == timelineTab);
    m_pinnedText->setText(hasPinned ? file.sheet.notes.front().text : QString());
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
    for (QWidget *part : std::initializer_list<QWidget *> {m_head, m_buttons, m_tabs}) {
        part->setVisible(areShown);
    }
    showTab();
    if (!areShown) {
        m_sheet->hide();
        m_pinned->hide();
    }
    m_several->setVisible(!areShown);
}

void DetailPane::showNobody()
{
    m_person.reset();
    m_file.reset();
    m_profile.clear();
    m_timeline->clear();
    m_scroll->hide();
    m_invitation->show();
}

void DetailPane::showHead(const PersonRow &row, const Glance &glance)
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
    m_relation->setRelation(relationMark(glance.relation));
    QStringList third;
    const Dated since = sinceOf(glance);
    if (since.isKnown()) {
        // "by Apr 2026" says on its own that the beginning is not known.
        const QString date = dateText(since, m_today.zone);
        const bool isOpen = since.precision == DatePrecision::Bounded && !since.notBefore;
        third += isOpen ? date : tr("since %1", "a relation, with a date").arg(date);
    }
    if (const std::optional<double> ratio = ratioOf(glance)) {
        third += tr("%1 ratio", "followers to following").arg(ratioText(*ratio));
    }
    m_since->setText(third.join(u" · "_s));
}

void DetailPane::showWebsite(const QString &website)
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
        shown = fontMetrics().elidedText(shown, Qt::ElideMiddle, scaled(paneWidth - 48));
        m_website->setText(shown.replace(u'&', u"&&"_s));
        setPlainToolTip(m_website, tr("Opens %1 in the browser").arg(m_websiteAddress.toString()));
    }
}

void DetailPane::showPerson(const PersonRow &row, const Glance &glance, const Today &today)
{
    const bool isOther = m_person != row.pk;
    m_person = row.pk;
    m_row = row;
    m_glance = glance;
    m_today = today;
    m_profile = profileAddressOf(row);
    showPersonParts(true);
    showHead(row, glance);
    m_bio->setText(row.bio);
    m_bio->setVisible(!row.bio.isEmpty());
    showWebsite(row.website);
    m_open->setEnabled(!m_profile.isEmpty());
    setPlainToolTip(m_open,
        m_profile.isEmpty() ? tr("No address can be told from what is known")
                            : tr("Opens in the browser (O)"));
    m_protect->setText(glance.isProtected ? tr("Un&protect") : tr("&Protect"));
    setPlainToolTip(m_protect, tr("Protected people are never in a purge plan (P)"));
    m_protect->setEnabled(m_isWritable);
    // Of the same person the sources stay until they are read again.
    const bool hasFile = m_file && m_file->pk == row.pk;
    m_facts->setFacts(factsOf(row, glance, hasFile ? &*m_file : nullptr, today, m_wording));
    if (isOther) {
        m_sheet->hide();
        m_pinned->hide();
        m_notes->setNotes(row.pk, {}, today);
        m_timeline->clear();
        m_tabs->setTabText(timelineTab, tr("Timeline"));
        m_tabs->setTabText(notesTab, tr("Notes"));
        m_scroll->ensureVisible(0, 0);
    }
    m_invitation->hide();
    m_scroll->show();
}

void DetailPane::showFile(const PersonFile &file)
{
    if (m_person != file.pk) {
        return;
    }
    m_file = file;
    m_facts->setFacts(factsOf(m_row, m_glance, &file, m_today, m_wording));
    m_sheet->setSheet(file.sheet, m_today);
    m_sheet->show();
    m_notes->setNotes(file.pk, file.sheet.notes, m_today);
    showPinned(file);
    m_tabs->setTabText(
        timelineTab, tr("Timeline  %1").arg(numberText(qint64(file.timeline.size()))));
    m_tabs->setTabText(notesTab, tr("Notes  %1").arg(numberText(qint64(file.sheet.notes.size()))));
    m_timeline->setEntries(file.timeline, m_today);
}

void DetailPane::showSeveral(const SharedFacts &shared, const Today &today)
{
    m_person.reset();
    m_profile.clear();
    m_today = today;
    showPersonParts(false);
    m_bio->hide();
    m_website->hide();
    m_several->setText(tr("%Ln people selected", nullptr, int(shared.people)));
    m_facts->setFacts(shared.told(today.staleDays));
    m_timeline->clear();
    m_invitation->hide();
    m_scroll->show();
}

} // namespace comity::ui
