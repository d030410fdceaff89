#include "ui/accounts/channels/limits_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/formatting.h"
#include "ui/common/limit_words.h"
#include "ui/common/number_field.h"
#include "ui/common/plain_label.h"
#include "ui/common/tall_frame.h"
#include "ui/common/tiles.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize firstSize(600, 600);

/// What the network, or Comity's own advice, has; 0 for none.
qint64 ownValue(const networks::LimitInUse &limit)
{
    return limit.own ? limit.own->value : 0;
}

} // namespace

LimitsDialog::LimitsDialog(
    const std::vector<NetworkLimits> &networks, const QString &network, QWidget *parent)
    : FramedDialog(u"limitsDialog"_s, tr("Edit limits"), firstSize, parent)
    , m_networks(networks)
{
    addPart(makeDialogHead(windowTitle(),
        tr("Numbers of your own stand in the place of the network’s, in this workspace: a paying "
           "account’s, a server’s, or a lower one to stay on the safe side.")));
    addPart(makeChoice(network));
    addPart(makeDialogScroll(makeLines(), tr("Limits")), 1);
    auto *act = makeButton(tr("&Save limits"), ButtonKind::Primary);
    act->setObjectName(u"saveLimits"_s);
    connect(act, &QPushButton::clicked, this, &LimitsDialog::save);
    addFoot(act);
    showNetwork();
}

QWidget *LimitsDialog::makeChoice(const QString &network)
{
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    row->setSpacing(scaled(12));
    m_choice = new QComboBox;
    m_choice->setObjectName(u"limitsNetwork"_s);
    for (const NetworkLimits &one : m_networks) {
        m_choice->addItem(networkName(one.network), one.network);
    }
    m_choice->setCurrentIndex(qMax(0, m_choice->findData(network)));
    auto *label = new PlainLabel(tr("&Network"), TextStyle::Body, Tone::Muted);
    label->setBuddy(m_choice);
    row->addWidget(label);
    row->addWidget(m_choice);
    row->addStretch(1);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &LimitsDialog::showNetwork);
    return part;
}

QWidget *LimitsDialog::makeLines()
{
    auto *body = new TallFrame;
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    grid->setHorizontalSpacing(scaled(12));
    grid->setVerticalSpacing(scaled(2));
    grid->setColumnStretch(0, 1);
    for (const QString &code : networks::limitsInUse()) {
        const std::size_t number = m_lines.size();
        const bool isBatch = code == u"purge-batch";
        Line line;
        line.value = new NumberField(
            0, static_cast<int>(isBatch ? networks::mostOfBatch : networks::mostOfLimit));
        line.value->setObjectName(u"limit-"_s + code);
        line.value->setSpecialValueText(tr("None set"));
        line.reset = makeIconButton(
            u"edit-undo"_s, tr("%1: back to the network’s own").arg(limitName(code)));
        line.reset->setObjectName(u"reset-"_s + code);
        line.hint = new PlainLabel({}, TextStyle::Small, Tone::Muted);
        line.hint->setObjectName(u"origin-"_s + code);
        line.hint->setWordWrap(true);
        auto *label = new PlainLabel(limitName(code));
        label->setBuddy(line.value);
        const int row = 3 * static_cast<int>(number);
        grid->addWidget(label, row, 0);
        grid->addWidget(line.value, row, 1);
        grid->addWidget(line.reset, row, 2);
        grid->addWidget(line.hint, row + 1, 0, 1, 3);
        grid->setRowMinimumHeight(row + 2, scaled(8));
        connect(line.value, &QSpinBox::valueChanged, this,
            [this, number](int value) { keep(number, value); });
        connect(line.reset, &QToolButton::clicked, this, [this, number] {
            m_lines[number].value->setValue(
                static_cast<int>(ownValue(current().limits.at(number))));
        });
        m_lines.push_back(line);
    }
    grid->setRowStretch(3 * static_cast<int>(m_lines.size()), 1);
    return body;
}

const NetworkLimits &LimitsDialog::current() const
{
    return m_networks.at(static_cast<std::size_t>(m_choice->currentIndex()));
}

qint64 LimitsDialog::valueOf(const NetworkLimits &network, const networks::LimitInUse &limit) const
{
    const auto typed = m_typed.find({network.network, limit.id});
    if (typed != m_typed.end()) {
        return typed->second;
    }
    return limit.now ? limit.now->value : 0;
}

void LimitsDialog::showNetwork()
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const networks::LimitInUse &limit = current().limits.at(i);
        QSpinBox *value = m_lines[i].value;
        const QSignalBlocker blocker(value);
        // No number is no limit only where the network has none of its own.
        value->setMinimum(limit.own ? 1 : 0);
        value->setValue(static_cast<int>(valueOf(current(), limit)));
        showLine(i);
    }
}

void LimitsDialog::showLine(std::size_t line)
{
    const networks::LimitInUse &limit = current().limits.at(line);
    const bool isOwn = valueOf(current(), limit) == ownValue(limit);
    m_lines[line].reset->setEnabled(!isOwn);
    QString hint
        = limit.own ? limitOrigin(*limit.own) : tr("No source that Comity knows tells of a limit.");
    if (limit.own && !isOwn) {
        hint = tr("Yours; else %1. %2").arg(numberText(limit.own->value), hint);
    }
    m_lines[line].hint->setText(hint);
    m_lines[line].value->setAccessibleDescription(hint);
}

void LimitsDialog::keep(std::size_t line, int value)
{
    m_typed[{current().network, current().limits.at(line).id}] = value;
    showLine(line);
}

void LimitsDialog::save()
{
    std::vector<LimitChange> changes;
    for (const NetworkLimits &network : m_networks) {
        for (const networks::LimitInUse &limit : network.limits) {
            const qint64 value = valueOf(network, limit);
            if (value == (limit.now ? limit.now->value : 0)) {
                continue;
            }
            const bool isOwn = value == ownValue(limit);
            changes.push_back(
                {network.network, limit.id, isOwn ? std::nullopt : std::optional(value)});
        }
    }
    if (!changes.empty()) {
        Q_EMIT changesAsked(changes);
    }
    accept();
}

} // namespace comity::ui
