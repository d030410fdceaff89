#include "ui/drafts/head/draft_head.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/due_text.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/icons.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/tool_tip.h"
#include "ui/drafts/channel_words.h"
#include "ui/drafts/head/audience_button.h"

#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr int longestTitle = 120;
constexpr int longestGive = 300;
/// Below this width the fields stand under each other.
constexpr int narrowBelow = 480;
constexpr int headHeight = 44;
/// In the place of a campaign's id.
constexpr qint64 noCampaign = 0;
constexpr qint64 newCampaign = -1;

} // namespace

DraftHead::DraftHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLineEdit)
    , m_rename(makeIconButton(u"edit-rename"_s, tr("Rename the draft (F2)")))
    , m_saved(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_undo(makeIconButton(u"edit-undo"_s, tr("Undo in the text (Ctrl+Z)")))
    , m_redo(makeIconButton(u"edit-redo"_s, tr("Redo in the text (Ctrl+Shift+Z)")))
    , m_more(makeIconButton(u"overflow-menu"_s, tr("More")))
    , m_menu(new QMenu(this))
    , m_channel(new QComboBox)
    , m_audience(new AudienceButton)
    , m_campaign(new QComboBox)
    , m_give(new QLineEdit)
    , m_giveDue(makeButton({}, ButtonKind::Normal, u"view-calendar"_s))
    , m_giveFields(new QWidget)
{
    setObjectName(u"draftHead"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeTop());
    column->addWidget(makeLine());
    column->addWidget(makeFields());
    column->addWidget(makeLine());
}

QWidget *DraftHead::makeTop()
{
    m_title->setObjectName(u"draftTitle"_s);
    m_title->setProperty("kind", u"bare"_s);
    m_title->setFont(fontFor(TextStyle::Strong));
    m_title->setFrame(false);
    m_title->setMaxLength(longestTitle);
    m_title->setPlaceholderText(tr("Untitled draft"));
    m_title->setAccessibleName(tr("Title of the draft"));
    m_saved->setObjectName(u"draftSaved"_s);
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setObjectName(u"draftMore"_s);
    connect(m_title, &QLineEdit::editingFinished, this, &DraftHead::finishEdits);
    connect(m_rename, &QToolButton::clicked, this, &DraftHead::editTitle);
    connect(m_undo, &QToolButton::clicked, this, &DraftHead::undoAsked);
    connect(m_redo, &QToolButton::clicked, this, &DraftHead::redoAsked);
    auto *top = new QWidget;
    top->setFixedHeight(scaled(headHeight));
    auto *row = new QHBoxLayout(top);
    // The field has a padding of its own.
    row->setContentsMargins(scaled(6), 0, scaled(10), 0);
    row->setSpacing(scaled(4));
    row->addWidget(m_title, 1);
    row->addWidget(m_rename);
    row->addSpacing(scaled(8));
    row->addWidget(m_saved);
    row->addSpacing(scaled(4));
    for (QToolButton *button : {m_undo, m_redo, m_more}) {
        row->addWidget(button);
    }
    return top;
}

QWidget *DraftHead::makeFields()
{
    m_channel->setObjectName(u"draftChannel"_s);
    m_audience->setObjectName(u"draftAudience"_s);
    m_campaign->setObjectName(u"draftCampaign"_s);
    m_give->setObjectName(u"draftGive"_s);
    m_give->setMaxLength(longestGive);
    m_give->setPlaceholderText(tr("What do you offer in return?"));
    m_giveDue->setObjectName(u"draftGiveDue"_s);
    auto *give = new QHBoxLayout(m_giveFields);
    give->setContentsMargins({});
    give->setSpacing(scaled(6));
    give->addWidget(m_give, 1);
    give->addWidget(m_giveDue);
    m_fields = new QWidget;
    auto *grid = new QGridLayout(m_fields);
    grid->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    grid->setHorizontalSpacing(scaled(10));
    grid->setVerticalSpacing(scaled(8));
    const auto addLabel = [this](const QString &text, QWidget *field) {
        auto *label = new PlainLabel(text, TextStyle::Small, Tone::Muted);
        label->setBuddy(field);
        field->setAccessibleName(text);
        m_labels.push_back(label);
    };
    addLabel(tr("Channel"), m_channel);
    addLabel(tr("To"), m_audience);
    addLabel(tr("Goal"), m_campaign);
    addLabel(tr("Give"), m_give);
    connect(m_channel, &QComboBox::activated, this,
        [this] { Q_EMIT channelChosen(m_channel->currentData().toString()); });
    connect(m_audience, &QPushButton::clicked, this, &DraftHead::audienceAsked);
    connect(m_campaign, &QComboBox::activated, this, &DraftHead::chooseCampaign);
    connect(m_give, &QLineEdit::editingFinished, this, &DraftHead::finishEdits);
    connect(m_give, &QLineEdit::textChanged, this, &DraftHead::showGiveDue);
    connect(m_giveDue, &QPushButton::clicked, this, [this] {
        finishEdits();
        Q_EMIT giveDueAsked();
    });
    showGiveDue();
    arrangeFields();
    return m_fields;
}

void DraftHead::arrangeFields()
{
    auto *grid = qobject_cast<QGridLayout *>(m_fields->layout());
    const QList<QWidget *> fields {m_channel, m_audience, m_campaign, m_giveFields};
    for (qsizetype at = 0; at < fields.size(); ++at) {
        const int row = static_cast<int>(m_isNarrow ? at : at / 2);
        const int column = static_cast<int>(m_isNarrow ? 0 : at % 2 * 2);
        grid->addWidget(m_labels.at(at), row, column);
        grid->addWidget(fields.at(at), row, column + 1);
    }
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(3, m_isNarrow ? 0 : 3);
}

void DraftHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < scaled(narrowBelow);
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        arrangeFields();
    }
}

void DraftHead::setChannels(const QStringList &channels)
{
    const QSignalBlocker blocker(m_channel);
    const QString before = m_channel->currentData().toString();
    m_channel->clear();
    for (const QString &channel : channels) {
        m_channel->addItem(channelWords(channel), channel);
    }
    m_channel->setCurrentIndex(qMax(0, m_channel->findData(before)));
}

void DraftHead::setCampaigns(const std::vector<drafts::Campaign> &campaigns)
{
    const QSignalBlocker blocker(m_campaign);
    const QVariant before = m_campaign->currentData();
    m_campaign->clear();
    m_campaign->addItem(tr("What is it for?"), noCampaign);
    for (const drafts::Campaign &campaign : campaigns) {
        const QString name = singleLine(campaign.name);
        m_campaign->addItem(
            campaign.closedAt ? tr("%1 (closed)").arg(name) : name, number(campaign.id));
    }
    m_campaign->addItem(tr("New goal…"), newCampaign);
    m_campaign->setCurrentIndex(qMax(0, m_campaign->findData(before)));
}

void DraftHead::chooseCampaign()
{
    const qint64 chosen = m_campaign->currentData().toLongLong();
    if (chosen == newCampaign) {
        // Until there is one, the field shows what the draft has.
        m_campaign->setCurrentIndex(qMax(0, m_campaign->findData(m_shownCampaign)));
        Q_EMIT newCampaignAsked();
    } else {
        Q_EMIT campaignChosen(
            chosen == noCampaign ? std::nullopt : std::optional(drafts::CampaignId {chosen}));
    }
}

void DraftHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The title has a font of its own, which follows neither the text size nor a new style sheet,
    // and the sheet gives it the old one back once it hears of the change itself.
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::StyleChange) {
        QMetaObject::invokeMethod(
            this, [this] { m_title->setFont(fontFor(TextStyle::Strong)); }, Qt::QueuedConnection);
    }
}

void DraftHead::finishEdits()
{
    if (m_title->isModified()) {
        m_title->setModified(false);
        Q_EMIT titleChanged(m_title->text().trimmed());
    }
    if (m_give->isModified()) {
        m_give->setModified(false);
        Q_EMIT giveChanged(m_give->text().trimmed());
    }
}

void DraftHead::showDraft(
    const drafts::Draft &draft, const QString &audience, std::optional<int> people)
{
    // What is being typed stays, but never in another draft.
    const bool isOther = draft.id != m_shown;
    m_shown = draft.id;
    if (isOther || !m_title->hasFocus()) {
        m_title->setText(draft.title);
    }
    m_due = draft.giveDue;
    if (isOther || !m_give->hasFocus()) {
        m_give->setText(draft.give);
    }
    showGiveDue();
    {
        const QSignalBlocker channels(m_channel);
        int at = m_channel->findData(draft.channel);
        if (at < 0) {
            m_channel->addItem(channelWords(draft.channel), draft.channel);
            at = m_channel->count() - 1;
        }
        m_channel->setCurrentIndex(at);
        const QSignalBlocker campaigns(m_campaign);
        m_shownCampaign = draft.campaign ? number(*draft.campaign) : noCampaign;
        m_campaign->setCurrentIndex(qMax(0, m_campaign->findData(m_shownCampaign)));
    }
    m_audience->setAudience(audience, people);
}

void DraftHead::setSaved(std::optional<qint64> at, const QTimeZone &zone)
{
    setPlainToolTip(m_saved, {});
    m_saved->setText(at ? tr("Saved %1")
                              .arg(QLocale().toString(
                                  QDateTime::fromSecsSinceEpoch(*at, zone).time(), u"HH:mm"_s))
                        : QString());
}

void DraftHead::setWaiting(bool isKept)
{
    m_saved->setText(isKept ? tr("Kept beside, waits to be saved") : tr("Waits to be saved"));
    setPlainToolTip(m_saved,
        isKept ? tr("Something long is being written, such as an import. What you type is kept in "
                    "a file beside the workspace until it is saved.")
               : tr("Something long is being written, such as an import, and nothing can be kept "
                    "beside the workspace. Leave Comity open until it is saved."));
}

void DraftHead::setToday(QDate today)
{
    if (today != m_today) {
        m_today = today;
        showGiveDue();
    }
}

/// A day without a promise says nothing.
void DraftHead::showGiveDue()
{
    const bool isPromised = !m_give->text().trimmed().isEmpty();
    const QDate day = m_due ? dateIn(QTimeZone::utc(), *m_due) : QDate();
    m_giveDue->setText(
        isPromised && m_due ? tr("By %1", "a day").arg(nearDayText(day, m_today)) : tr("By…"));
    m_giveDue->setEnabled(isPromised && m_isWritable);
    m_giveDue->setAccessibleName(tr("By when you give it"));
    setPlainToolTip(m_giveDue,
        !isPromised ? tr("First say what you offer in return")
            : m_due ? tr("The promise is due on %1, and holds your next request to them from then "
                         "on until it is kept")
                          .arg(dateText(day))
                    : tr("Say by when you keep it. Without a day it is due by your times for "
                         "follow-ups, once it is sent."));
}

void DraftHead::setWritable(bool isWritable)
{
    m_isWritable = isWritable;
    showGiveDue();
    m_title->setReadOnly(!isWritable);
    m_give->setReadOnly(!isWritable);
    for (QWidget *field : std::initializer_list<QWidget *> {
             m_rename, m_undo, m_redo, m_channel, m_audience, m_campaign}) {
        field->setEnabled(isWritable);
    }
}

void DraftHead::setCanUndo(bool canUndo)
{
    m_undo->setEnabled(canUndo && m_isWritable);
}

void DraftHead::setCanRedo(bool canRedo)
{
    m_redo->setEnabled(canRedo && m_isWritable);
}

void DraftHead::editTitle()
{
    m_title->setFocus(Qt::ShortcutFocusReason);
    m_title->selectAll();
}

void DraftHead::offerGive(const QString &words)
{
    if (m_isWritable && m_give->text().trimmed().isEmpty()) {
        m_give->setText(words.left(longestGive));
        m_give->setModified(true);
        finishEdits();
    }
    editGive();
}

void DraftHead::editGive()
{
    m_give->setFocus(Qt::ShortcutFocusReason);
    m_give->selectAll();
}

} // namespace comity::ui
