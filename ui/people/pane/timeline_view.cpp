#include "ui/people/pane/timeline_view.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/clear_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/tool_tip.h"
#include "ui/people/pane/timeline_words.h"
#include "ui/people/table/network_tile.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using Kind = TimelineEntry::Kind;
using snapshots::Field;

constexpr qsizetype portion = 240;

QString iconOf(const TimelineEntry &entry)
{
    switch (entry.kind) {
    case Kind::Appeared:
    case Kind::Returned:
        return entry.list == u"following" ? u"list-add"_s : u"list-add-user"_s;
    case Kind::Left:
        return u"list-remove"_s;
    case Kind::Stayed:
        return u"document-import"_s;
    case Kind::Changed:
        return u"user-properties"_s;
    case Kind::TheyWrote:
        return u"mail-unread"_s;
    case Kind::WeWrote:
        return u"mail-sent"_s;
    case Kind::Touched:
        return u"emblem-favorite"_s;
    case Kind::Listed:
        return u"view-list-details"_s;
    case Kind::Unlisted:
        return u"list-remove"_s;
    case Kind::Noted:
        return u"view-pim-notes"_s;
    case Kind::Met:
        return u"view-calendar"_s;
    case Kind::Permitted:
        return entry.code == u"opt-in" ? u"checkmark"_s : u"edit-none"_s;
    case Kind::Owed:
        return u"clock"_s;
    case Kind::Settled:
        return u"checkmark"_s;
    case Kind::HandedOver:
        return u"document-edit"_s;
    }
    Q_UNREACHABLE();
}

/// The day under which an entry stands: of a bounded one when it was noticed.
QDate dayOf(const Dated &when, const Today &today)
{
    if (const auto date = civilDate(when, today.zone)) {
        return *date;
    }
    return when.notAfter ? QDateTime::fromSecsSinceEpoch(*when.notAfter, Qt::UTC).date() : QDate();
}

QString changeText(const TimelineEntry &entry)
{
    const QString before = singleLine(entry.before);
    switch (entry.field) {
    case Field::Handle:
        return TimelineView::tr("New handle, before it was @%1").arg(before);
    case Field::Name:
        return TimelineView::tr("New name, before it was “%1”").arg(before);
    case Field::Bio:
        return TimelineView::tr("New bio, before: “%1”").arg(before);
    case Field::Location:
        return TimelineView::tr("New place, before it was %1").arg(before);
    case Field::Website:
        return TimelineView::tr("New website, before it was %1").arg(before);
    default:
        return TimelineView::tr("Changed the profile");
    }
}

QString listText(const TimelineEntry &entry)
{
    const bool theirs = entry.list == u"followers";
    const bool ours = entry.list == u"following";
    const bool isOlder = entry.when.precision == DatePrecision::Bounded && !entry.when.notBefore;
    switch (entry.kind) {
    case Kind::Appeared:
        // On the first list that we have: since when before it nobody knows.
        if (isOlder) {
            return theirs ? TimelineView::tr("Already followed you")
                : ours    ? TimelineView::tr("You already followed them")
                          : TimelineView::tr("Already connected");
        }
        return theirs ? TimelineView::tr("Followed you")
            : ours    ? TimelineView::tr("You followed them")
                      : TimelineView::tr("Connected");
    case Kind::Returned:
        return theirs ? TimelineView::tr("Followed you again")
            : ours    ? TimelineView::tr("You followed them again")
                      : TimelineView::tr("Connected again");
    case Kind::Left:
        return theirs ? TimelineView::tr("Left: follows you no more")
            : ours    ? TimelineView::tr("You no longer follow them")
                      : TimelineView::tr("Left: connected no more");
    default:
        if (entry.list == u"both") {
            return TimelineView::tr("Still mutual in the %1 import");
        }
        return theirs ? TimelineView::tr("Still follows you in the %1 import")
            : ours    ? TimelineView::tr("You still follow them in the %1 import")
                      : TimelineView::tr("Still connected in the %1 import");
    }
}

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
    , m_more(makeButton({}, ButtonKind::Quiet, {}, this, ButtonSize::Small))
{
    setObjectName(u"timeline"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(scaled(8));
    m_more->setObjectName(u"timelineMore"_s);
    m_more->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(10));
    column->addLayout(m_rows);
    column->addWidget(m_more, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_more->setEnabled(false);
        Q_EMIT moreAsked(static_cast<qsizetype>(m_timeline.entries.size()) + portion);
    });
}

QString TimelineView::sentenceOf(const TimelineEntry &entry)
{
    if (entry.kind == Kind::Changed) {
        return changeText(entry);
    }
    if (entry.kind == Kind::TheyWrote || entry.kind == Kind::WeWrote) {
        return messageSentence(entry);
    }
    if (const auto noted = factSentence(entry)) {
        return *noted;
    }
    if (const auto side = sideListSentence(entry)) {
        return *side;
    }
    const QString text = listText(entry);
    return entry.kind == Kind::Stayed ? text.arg(formatText(entry.source.section(u':', 0, 0)))
                                      : text;
}

void TimelineView::clear()
{
    m_timeline = {};
    m_networks.clear();
    empty();
    m_more->hide();
}

void TimelineView::empty()
{
    clearLayout(*m_rows);
    m_month.clear();
}

void TimelineView::setTimeline(
    const Timeline &timeline, const std::vector<PersonRow> &profiles, const Today &today)
{
    QHash<quint32, QString> networks;
    for (const PersonRow &profile : profiles) {
        networks.insert(number(profile.pk), profile.network);
    }
    const std::size_t shown = m_timeline.entries.size();
    const bool continues = shown > 0 && shown <= timeline.entries.size() && networks == m_networks
        && today.date() == m_today.date()
        && std::equal(
            m_timeline.entries.begin(), m_timeline.entries.end(), timeline.entries.begin());
    m_timeline = timeline;
    m_networks = networks;
    m_today = today;
    continues ? append(shown) : build();
    showRest();
}

void TimelineView::showRest()
{
    const qint64 rest = m_timeline.total - static_cast<qint64>(m_timeline.entries.size());
    m_more->setVisible(rest > 0);
    m_more->setEnabled(true);
    m_more->setText(tr("Show earlier, %Ln left", nullptr, plural(rest)));
}

void TimelineView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The icons take their colour when they are made.
    if (event->type() == QEvent::PaletteChange) {
        build();
    }
}

void TimelineView::build()
{
    empty();
    append(0);
}

void TimelineView::append(std::size_t from)
{
    for (std::size_t i = from; i < m_timeline.entries.size(); ++i) {
        const TimelineEntry &entry = m_timeline.entries[i];
        const QDate day = dayOf(entry.when, m_today);
        const QString title = !day.isValid()      ? tr("Date not known")
            : day.year() == m_today.date().year() ? QLocale().standaloneMonthName(day.month())
                                                  : QLocale().toString(day, u"MMMM yyyy"_s);
        if (title != m_month) {
            m_month = title;
            addMonth(title);
        }
        addEntry(entry);
    }
}

void TimelineView::addMonth(const QString &title)
{
    auto *label = new PlainLabel(title, TextStyle::Section, Tone::Muted, this);
    label->setContentsMargins(0, m_rows->isEmpty() ? 0 : scaled(6), 0, 0);
    m_rows->addWidget(label);
}

void TimelineView::addEntry(const TimelineEntry &entry)
{
    const QDate day = dayOf(entry.when, m_today);
    const bool isBounded = entry.when.precision == DatePrecision::Bounded && entry.when.notBefore
        && entry.kind != Kind::Changed;
    const QString shortDay = day.isValid() ? QLocale().toString(day, u"d MMM"_s) : QString();
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(8));
    auto *picture = new PlainLabel(row);
    picture->setPixmap(icon(iconOf(entry), Tone::Muted).pixmap(scaled(16), scaled(16)));
    auto *text = new PlainLabel(sentenceOf(entry), TextStyle::Small, Tone::Normal, row);
    text->setWordWrap(true);
    text->setObjectName(u"timelineText"_s);
    setPlainToolTip(text, meaningOf(entry, m_today));
    auto *date = new PlainLabel(
        isBounded ? u"≈ "_s + shortDay : shortDay, TextStyle::Caption, Tone::Muted, row);
    setPlainToolTip(date, dateText(entry.when, m_today.zone));
    line->addWidget(picture, 0, Qt::AlignTop);
    line->addWidget(text, 1, Qt::AlignTop);
    if (m_networks.size() > 1 && !factSentence(entry)) {
        line->addWidget(new NetworkTile(m_networks.value(number(entry.pk)), row), 0, Qt::AlignTop);
    }
    line->addWidget(date, 0, Qt::AlignTop);
    m_rows->addWidget(row);
}

} // namespace comity::ui
