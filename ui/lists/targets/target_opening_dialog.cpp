#include "ui/lists/targets/target_opening_dialog.h"

#include "model/networks/profile_url.h"

#include <QDateTimeEdit>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {520, 340};
constexpr int quoteLines = 5;

} // namespace

TargetOpeningDialog::TargetOpeningDialog(const Start &start, const QTimeZone &zone, QWidget *parent)
    : TargetDialog(u"openingDialog"_s,
        start.isChange ? tr("Change an opening") : tr("Note an opening"), start.person,
        start.isChange ? tr("&Save") : tr("&Note it"), size100, parent)
    , m_zone(zone)
    , m_quote(makeText(u"openingQuote"_s, quoteLines))
    , m_url(makeLine(u"openingUrl"_s))
    , m_at(makeMoment(u"openingAt"_s, start.entry.at, zone))
{
    setAcceptDrops(true);
    // Drops go to the dialog, which tells an address from a text.
    m_quote->setAcceptDrops(false);
    m_url->setAcceptDrops(false);
    m_quote->setPlaceholderText(tr("What they wrote, or what is coming up"));
    m_url->setPlaceholderText(u"https://"_s);
    m_quote->setPlainText(start.entry.quote);
    m_url->setText(start.entry.url);
    addField(tr("Their words"), m_quote);
    addField(tr("Address"), m_url);
    addField(tr("When"), m_at);
    finish(tr("You note it. Comity does not watch anybody."));
    connect(m_quote, &QPlainTextEdit::textChanged, this, &TargetOpeningDialog::check);
    connect(m_url, &QLineEdit::textChanged, this, &TargetOpeningDialog::check);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT openingEntered(entry()); });
    check();
    m_quote->setFocus();
}

OpeningEntry TargetOpeningDialog::entry() const
{
    return {momentOf(*m_at, m_zone), m_quote->toPlainText(), m_url->text()};
}

void TargetOpeningDialog::check()
{
    const OpeningEntry now = entry();
    const QString url = now.url.trimmed();
    if (!url.isEmpty() && !networks::isWebAddress(url)) {
        setTrouble(tr("An address begins with https:// or http://."), true);
    } else if (url.isEmpty() && now.quote.trimmed().isEmpty()) {
        setTrouble(tr("Paste or drop what they wrote, or its address."));
    } else {
        setTrouble({});
    }
}

void TargetOpeningDialog::take(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (networks::isWebAddress(trimmed)) {
        m_url->setText(trimmed);
    } else if (!trimmed.isEmpty()) {
        m_quote->appendPlainText(trimmed);
    }
}

void TargetOpeningDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasText()) {
        event->acceptProposedAction();
    }
}

void TargetOpeningDialog::dropEvent(QDropEvent *event)
{
    take(event->mimeData()->text());
    event->acceptProposedAction();
}

} // namespace comity::ui
