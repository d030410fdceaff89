#include "ui/lists/list_head.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/icons.h"
#include "ui/common/list_words.h"
#include "ui/common/meter_bar.h"
#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int iconSide = 16;
constexpr int leastName = 110; ///< px at 100 %

} // namespace

ListHead::ListHead(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QWidget)
    , m_name(new PlainLabel({}, TextStyle::Strong))
    , m_badge(new PlainLabel({}, TextStyle::Small))
    , m_count(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_meter(new MeterBar)
    , m_add(makeButton(
          tr("&Add people"), ButtonKind::Normal, u"list-add-user"_s, this, ButtonSize::Small))
    , m_export(makeButton(
          tr("&Export…"), ButtonKind::Normal, u"document-export"_s, this, ButtonSize::Small))
    , m_menu(makeIconButton(u"overflow-menu"_s, tr("More for this list"), this))
    , m_purposeTitle(new PlainLabel(tr("Purpose"), TextStyle::Body, Tone::Muted))
    , m_purpose(new PlainLabel({}, TextStyle::Body))
    , m_review(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_purposeRow(makePurpose())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeLine1());
    column->addWidget(makeLine(this));
    column->addWidget(m_purposeRow);
    connect(m_add, &QPushButton::clicked, this, &ListHead::addAsked);
    connect(m_export, &QPushButton::clicked, this, &ListHead::exportAsked);
    connect(m_menu, &QToolButton::clicked, this, &ListHead::menuAsked);
}

QWidget *ListHead::makeLine1()
{
    m_icon->setFixedSize(scaled(iconSide), scaled(iconSide));
    m_name->setObjectName(u"listName"_s);
    m_name->setElided(true);
    m_badge->setObjectName(u"listBadge"_s);
    m_badge->setElided(true);
    m_count->setObjectName(u"listCount"_s);
    m_meter->setFixedWidth(scaled(68));
    m_add->setObjectName(u"addPeopleButton"_s);
    m_export->setObjectName(u"exportListButton"_s);
    setPlainToolTip(m_export, tr("As a table, handles or Mastodon lists.csv (Ctrl+E)"));
    m_menu->setObjectName(u"listMenuButton"_s);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(scaled(16), scaled(8), scaled(10), scaled(8));
    row->setSpacing(scaled(8));
    row->addWidget(m_icon);
    row->addWidget(m_name);
    row->addWidget(m_badge);
    row->addStretch(1);
    row->addWidget(m_count);
    row->addWidget(m_meter);
    row->addWidget(m_add);
    row->addWidget(m_export);
    row->addWidget(m_menu);
    return line;
}

QWidget *ListHead::makePurpose()
{
    m_purpose->setObjectName(u"listPurpose"_s);
    m_purpose->setElided(true);
    m_review->setObjectName(u"listReview"_s);
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(scaled(16), scaled(6), scaled(16), scaled(6));
    row->setSpacing(scaled(10));
    row->addWidget(m_purposeTitle);
    row->addWidget(m_purpose, 1);
    row->addWidget(m_review);
    column->addLayout(row);
    column->addWidget(makeLine(part));
    return part;
}

void ListHead::show(const PeopleList &list, int part, bool isWritable, QDate today)
{
    const ListSettings &settings = list.settings;
    const auto shown = std::ranges::find(list.parts, part, &PartCount::part);
    const bool isPart = shown != list.parts.end();
    m_iconName = listIcon(settings.kind);
    m_name->setText(singleLine(isPart ? shown->name : settings.name));
    // Where both have no room, the name is read before the badge.
    m_name->setMinimumWidth(
        qMin(scaled(leastName), m_name->fontMetrics().horizontalAdvance(m_name->text()) + 2));
    m_badge->setText(listBadge(settings.kind));
    setPlainToolTip(m_badge, m_badge->text());
    m_badge->setTone(listBadgeTone(settings.kind));
    const bool isWhole = !isPart && list.parts.size() > 1;
    const std::optional<qint64> limit = isWhole ? std::nullopt : list.limitValue();
    const qint64 taken = isPart ? shown->taken : list.parts.empty() ? 0 : list.parts.front().taken;
    m_count->setText(isWhole
            ? tr("%1 in %Ln parts", nullptr, static_cast<int>(list.parts.size()))
                  .arg(listCountText(list.count, {}))
            : listCountText(isPart ? std::optional(shown->count) : list.count, limit));
    m_meter->setVisible(limit.has_value());
    if (limit) {
        m_meter->setShare(static_cast<double>(taken) / static_cast<double>(*limit));
        m_meter->setValueText(m_count->text());
    }
    m_add->setVisible(!list.isSmart());
    m_add->setEnabled(isWritable);
    showPurpose(settings, today);
    update();
}

void ListHead::showPurpose(const ListSettings &settings, QDate today)
{
    // A list of targets says its purpose beside its follow-backs.
    const bool saysPurpose = settings.kind != ListKind::Target && !settings.purpose.isEmpty();
    m_purposeRow->setVisible(saysPurpose || settings.reviewAt.has_value());
    m_purposeTitle->setVisible(saysPurpose);
    m_purpose->setText(saysPurpose ? singleLine(settings.purpose) : QString());
    if (!settings.reviewAt) {
        m_review->clear();
        return;
    }
    const QString day = dateText(Dated::day(*settings.reviewAt), QTimeZone::utc());
    const bool isDue = today >= dateIn(QTimeZone::utc(), *settings.reviewAt);
    m_review->setText(isDue ? tr("Due to be looked through since %1").arg(day)
                            : tr("Look through it by %1").arg(day));
    m_review->setTone(isDue ? Tone::Warn : Tone::Muted);
}

void ListHead::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (m_iconName.isEmpty()) {
        return; // nothing was shown yet
    }
    QPainter painter(this);
    const QRect where(m_icon->mapTo(this, QPoint()), m_icon->size());
    drawIcon(painter, where, m_iconName, color(Token::Accent, palette()));
}

} // namespace comity::ui
