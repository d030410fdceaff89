#include "ui/accounts/bio_view.h"

#include "ui/common/formatting.h"
#include "ui/common/tokens.h"
#include "ui/common/tool_tip.h"
#include "ui/common/typography.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextCharFormat>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int usualWidth = 320; ///< px at 100 %, where nothing tells the width
constexpr int leastWidth = 120;

QTextCharFormat::UnderlineStyle lineOf(BioPart part)
{
    switch (part) {
    case BioPart::What:
        return QTextCharFormat::SingleUnderline;
    case BioPart::Where:
        return QTextCharFormat::DashUnderline;
    case BioPart::Who:
        break;
    }
    return QTextCharFormat::DotLine;
}

} // namespace

QString bioPartName(BioPart part)
{
    switch (part) {
    case BioPart::What:
        return BioView::tr("What you do");
    case BioPart::Where:
        return BioView::tr("Where you are");
    case BioPart::Who:
        break;
    }
    return BioView::tr("Whom it is for");
}

BioView::BioView(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void BioView::setBio(const QString &bio, const BioReading &reading)
{
    m_text = bio;
    m_reading = reading;
    m_isNote = false;
    QStringList said {bio};
    for (const BioPart part : bioParts) {
        const BioFinding &finding = reading[part];
        if (finding.length > 0) {
            said += tr("%1: %2", "a part of a bio and its words")
                        .arg(bioPartName(part), bio.mid(finding.from, finding.length));
        }
    }
    setAccessibleName(spoken(said));
    updateGeometry();
    update();
}

void BioView::setNote(const QString &note)
{
    m_text = note;
    m_reading = {};
    m_isNote = true;
    setAccessibleName(note);
    updateGeometry();
    update();
}

QStringList BioView::underlined() const
{
    QStringList words;
    for (const BioPart part : bioParts) {
        words += m_text.mid(m_reading[part].from, m_reading[part].length);
    }
    return words;
}

std::unique_ptr<QTextLayout> BioView::laidOut(int width) const
{
    QString text = m_text;
    text.replace(u'\n', QChar::LineSeparator);
    auto layout = std::make_unique<QTextLayout>(text, fontFor(TextStyle::Body), nullptr);
    const QColor ink = color(m_isNote ? Token::Muted : Token::Text, palette());
    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat plain;
    plain.setForeground(ink);
    formats.append({0, static_cast<int>(text.size()), plain});
    for (const BioPart part : bioParts) {
        const BioFinding &finding = m_reading[part];
        if (finding.length > 0) {
            QTextCharFormat format = plain;
            format.setUnderlineStyle(lineOf(part));
            format.setUnderlineColor(severityColors(Severity::Ok, schemeOf(palette())).fill);
            formats.append(
                {static_cast<int>(finding.from), static_cast<int>(finding.length), format});
        }
    }
    layout->setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout->setTextOption(option);
    layout->beginLayout();
    double y = 0;
    const int leading = scaled(3);
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height() + leading;
    }
    layout->endLayout();
    return layout;
}

int BioView::heightForWidth(int width) const
{
    return qRound(laidOut(width)->boundingRect().height()) + scaled(4);
}

QSize BioView::sizeHint() const
{
    const int width = scaled(usualWidth);
    return {width, heightForWidth(width)};
}

QSize BioView::minimumSizeHint() const
{
    return {scaled(leastWidth), QFontMetrics(fontFor(TextStyle::Body)).height()};
}

void BioView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    laidOut(width())->draw(&painter, {0, 0});
}

QString BioView::tipAt(const QPoint &at) const
{
    const auto layout = laidOut(width());
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        if (line.naturalTextRect().contains(at)) {
            const int offset = line.xToCursor(at.x(), QTextLine::CursorOnCharacter);
            for (const BioPart part : bioParts) {
                const BioFinding &finding = m_reading[part];
                if (offset >= finding.from && offset < finding.from + finding.length) {
                    return bioPartName(part);
                }
            }
        }
    }
    return {};
}

bool BioView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *const help = static_cast<QHelpEvent *>(event);
        showPlainToolTip(help->globalPos(), tipAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace comity::ui
