#include "ui/drafts/editor/length_meters.h"

#include "ui/common/formatting.h"
#include "ui/common/meter_bar.h"
#include "ui/common/tokens.h"
#include "ui/common/typography.h"
#include "ui/drafts/channel_words.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int leastWidth = 92; ///< px at 100 %, as all here
constexpr int gapBetween = 14;
constexpr int gapBelow = 10;
constexpr int paddingBeside = 14;
constexpr int paddingAbove = 10;
constexpr int barHeight = 4;

} // namespace

std::vector<ChannelLength> lengthsIn(
    const QStringList &channels, const QString &text, const networks::LengthOptions &options)
{
    std::vector<ChannelLength> lengths;
    for (const QString &name : channels) {
        const auto channel = networks::Channel::parse(name);
        if (!channel) {
            continue;
        }
        networks::TextLength length = networks::countLength(*channel, text, options);
        if (length.limit) {
            lengths.push_back({name, std::move(length)});
        }
    }
    return lengths;
}

LengthMeter::LengthMeter(QWidget *parent)
    : QProgressBar(parent)
{
    setTextVisible(false);
}

void LengthMeter::show(const ChannelLength &shown, bool isChosen)
{
    const qint64 limit = shown.length.limit.value_or(0);
    const qint64 left = limit - shown.length.counted;
    m_name = channelWords(shown.channel);
    m_isOver = left < 0;
    m_isChosen = isChosen;
    m_share = limit > 0 ? double(shown.length.counted) / double(limit) : 0;
    m_left = m_isOver ? tr("%1 over %2").arg(numberText(-left), numberText(limit))
                      : tr("%1 left", "characters").arg(numberText(left));
    // Per mille: a bar of Qt counts no further than an int.
    setRange(0, 1000);
    setValue(int(qBound(0.0, m_share, 1.0) * 1000));
    setObjectName(u"meter "_s + shown.channel);
    setAccessibleName(tr("Length as %1").arg(m_name));
    setAccessibleDescription(m_left);
    updateGeometry();
    update();
}

QSize LengthMeter::sizeHint() const
{
    const QFontMetrics name(fontFor(m_isChosen ? TextStyle::Strong : TextStyle::Body));
    const QFontMetrics left(fontFor(TextStyle::Small));
    const int width = std::max({scaled(leastWidth), name.horizontalAdvance(m_name) + 2,
        left.horizontalAdvance(m_left) + scaled(8)});
    return {width, name.height() + scaled(barHeight + 8) + left.height()};
}

void LengthMeter::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const SeverityColors warn = severityColors(Severity::Warn, schemeOf(palette()));
    const SeverityColors note = severityColors(Severity::Note, schemeOf(palette()));
    const auto alignment
        = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    QRect line = rect();
    painter.setFont(fontFor(m_isChosen ? TextStyle::Strong : TextStyle::Body));
    line.setHeight(painter.fontMetrics().height());
    painter.setPen(color(Token::Text, palette()));
    painter.drawText(line, alignment | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(m_name, Qt::ElideRight, width()));
    const QRect bar(0, line.bottom() + 1 + scaled(4), width(), scaled(barHeight));
    drawMeter(
        painter, bar, m_share, m_isOver ? warn.fill : note.fill, palette(), layoutDirection());
    painter.setFont(fontFor(TextStyle::Small));
    QFont font = painter.font();
    font.setWeight(m_isOver ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(m_isOver ? warn.text : color(Token::Muted, palette()));
    painter.drawText(
        QRect(0, bar.bottom() + 1 + scaled(3), width(), painter.fontMetrics().height()),
        alignment | Qt::TextSingleLine, m_left);
}

LengthMeters::LengthMeters(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"lengthMeters"_s);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LengthMeters::setLengths(std::vector<ChannelLength> lengths, const QString &chosen)
{
    std::ranges::stable_partition(
        lengths, [&chosen](const ChannelLength &length) { return length.channel == chosen; });
    while (m_meters.size() > lengths.size()) {
        delete m_meters.back();
        m_meters.pop_back();
    }
    while (m_meters.size() < lengths.size()) {
        m_meters.push_back(new LengthMeter(this));
        m_meters.back()->setVisible(true);
    }
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        m_meters[i]->show(lengths[i], lengths[i].channel == chosen);
    }
    updateGeometry();
    place();
}

int LengthMeters::columnsIn(int width) const
{
    int least = scaled(leastWidth);
    for (const LengthMeter *meter : m_meters) {
        least = qMax(least, meter->sizeHint().width());
    }
    const int gap = scaled(gapBetween);
    const int room = width - 2 * scaled(paddingBeside);
    return qBound(1, (room + gap) / (least + gap), qMax(1, int(m_meters.size())));
}

int LengthMeters::heightForWidth(int width) const
{
    if (m_meters.empty()) {
        return 0;
    }
    const int columns = columnsIn(width);
    const int rows = (int(m_meters.size()) + columns - 1) / columns;
    const int high = m_meters.front()->sizeHint().height();
    return rows * high + (rows - 1) * scaled(gapBelow) + 2 * scaled(paddingAbove);
}

QSize LengthMeters::sizeHint() const
{
    const int wide = width() > 0 ? width() : scaled(640);
    return {wide, heightForWidth(wide)};
}

QSize LengthMeters::minimumSizeHint() const
{
    int least = scaled(leastWidth);
    for (const LengthMeter *meter : m_meters) {
        least = qMax(least, meter->sizeHint().width());
    }
    return {least + 2 * scaled(paddingBeside), m_meters.empty() ? 0 : heightForWidth(width())};
}

void LengthMeters::place()
{
    if (m_meters.empty()) {
        return;
    }
    const int columns = columnsIn(width());
    const int gap = scaled(gapBetween);
    const QRect area = rect().adjusted(
        scaled(paddingBeside), scaled(paddingAbove), -scaled(paddingBeside), -scaled(paddingAbove));
    const int wide = (area.width() - (columns - 1) * gap) / columns;
    const int high = m_meters.front()->sizeHint().height();
    for (int i = 0; i < int(m_meters.size()); ++i) {
        const QPoint at(area.left() + i % columns * (wide + gap),
            area.top() + i / columns * (high + scaled(gapBelow)));
        m_meters[std::size_t(i)]->setGeometry(
            QStyle::visualRect(layoutDirection(), area, QRect(at, QSize(wide, high))));
    }
}

void LengthMeters::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
    updateGeometry();
}

void LengthMeters::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        place();
    }
}

} // namespace comity::ui
