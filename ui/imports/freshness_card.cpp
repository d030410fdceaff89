#include "ui/imports/freshness_card.h"

#include "model/base/civil_time.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tiles.h"
#include "ui/imports/import_words.h"

#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr qint64 freshDays = 30;
constexpr int oneLineWidth = 400;

/// The tile of a network as a widget.
class NetworkTile : public QWidget
{
public:
    explicit NetworkTile(const QString &code)
        : m_letters(networkLetters(code))
    {
        setFixedSize(networkTileWidth(m_letters), scaled(18));
        setAccessibleName(networkName(code));
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        drawNetworkTile(painter, rect(), m_letters, palette());
    }

private:
    QString m_letters;
};

struct Freshness
{
    Severity severity = Severity::Note;
    QString word;
};

} // namespace

FreshnessCard::FreshnessCard(QWidget *parent)
    : QFrame(parent)
    , m_title(new PlainLabel({}, TextStyle::Strong))
    , m_hint(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_scroll(new QScrollArea(this))
{
    setProperty("kind", u"card"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(8));
    head->addWidget(m_title);
    head->addWidget(m_hint, 1);
    m_scroll->setProperty("kind", u"plain"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(8));
    column->setSpacing(scaled(8));
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
}

void FreshnessCard::clear()
{
    m_rows = new QWidget;
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins(0, 0, scaled(4), 0);
    m_grid->setHorizontalSpacing(scaled(8));
    m_grid->setVerticalSpacing(scaled(6));
    m_grid->setColumnStretch(1, 1);
}

void FreshnessCard::setAccounts(const std::vector<AccountOverview> &accounts, QDate today)
{
    m_accounts = accounts;
    m_today = today;
    lay();
}

void FreshnessCard::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const bool isNarrow = width() < scaled(oneLineWidth);
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        if (m_grid != nullptr) {
            lay();
        }
    }
}

void FreshnessCard::lay()
{
    clear();
    if (m_accounts.empty()) {
        m_title->setText(tr("How to get an export"));
        m_hint->setText(tr("the network makes it for you"));
        for (const QString &code : {u"x"_s, u"instagram"_s, u"linkedin"_s, u"csv"_s}) {
            addNetwork(code);
        }
    } else {
        m_title->setText(tr("Freshness"));
        m_hint->setText(tr("warns after %Ln days", nullptr, plural(freshDays)));
        for (const AccountOverview &overview : m_accounts) {
            addAccount(overview);
        }
    }
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    m_scroll->setWidget(m_rows);
    m_rows->setAutoFillBackground(false); // setWidget() turns it on
}

void FreshnessCard::addAccount(const AccountOverview &overview)
{
    const Account &account = overview.account;
    const QString name = accountText(account.network, account.handle, account.name, account.key);
    const QTimeZone zone = zoneOrSystem(account.timeZone);
    const auto taken = civilDate(overview.newestTakenAt, zone);
    Freshness fresh {Severity::Note, tr("No import")};
    if (taken) {
        const bool isStale = taken->daysTo(m_today) > freshDays;
        fresh = {isStale ? Severity::Warn : Severity::Ok,
            isStale ? tr("Stale", "an old import") : tr("Fresh", "a recent import")};
    }
    const int row = m_grid->rowCount();
    auto *label = new PlainLabel(name);
    label->setElided(true);
    auto *age = new PlainLabel(
        ageText(overview.newestTakenAt, m_today, zone), TextStyle::Body, Tone::Muted);
    auto *word = new PlainLabel(fresh.word, TextStyle::Strong, toneOf(fresh.severity));
    word->setAccessibleName(spoken({name, age->text(), fresh.word}));
    m_grid->addWidget(new NetworkTile(account.network), row, 0);
    auto *shape = new SeverityShape(fresh.severity, m_rows, 14);
    if (m_isNarrow) {
        auto *below = new QHBoxLayout;
        below->setSpacing(scaled(8));
        below->addWidget(shape);
        below->addWidget(word);
        below->addWidget(age, 1);
        m_grid->addWidget(label, row, 1, 1, 4);
        m_grid->addLayout(below, row + 1, 1, 1, 5);
    } else {
        m_grid->addWidget(label, row, 1);
        m_grid->addWidget(age, row, 2, Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(shape, row, 3);
        m_grid->addWidget(word, row, 4);
    }
    addGuideButton(account.network, row, name);
}

void FreshnessCard::addNetwork(const QString &code)
{
    const int row = m_grid->rowCount();
    const QString name = code == u"csv" ? tr("Any list of people as CSV") : networkName(code);
    m_grid->addWidget(new NetworkTile(code), row, 0);
    m_grid->addWidget(new PlainLabel(name), row, 1);
    addGuideButton(code, row, name);
}

void FreshnessCard::addGuideButton(const QString &code, int row, const QString &whose)
{
    const QString name = tr("How to export, %1").arg(whose);
    QAbstractButton *button = nullptr;
    if (m_isNarrow) {
        button = makeIconButton(u"help-contents"_s, name, m_rows);
    } else {
        button = makeButton(tr("How to export"), ButtonKind::Quiet, {}, m_rows, ButtonSize::Small);
    }
    button->setObjectName(u"howToExport-"_s + code);
    button->setAccessibleName(name);
    m_grid->addWidget(button, row, 5);
    connect(button, &QAbstractButton::clicked, this, [this, code] { Q_EMIT helpAsked(code); });
}

} // namespace comity::ui
