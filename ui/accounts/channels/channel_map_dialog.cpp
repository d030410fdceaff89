#include "ui/accounts/channels/channel_map_dialog.h"

#include "ui/accounts/channels/destination_fields.h"
#include "ui/accounts/channels/link_choice.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/plain_label.h"
#include "ui/common/tall_frame.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize firstSize(820, 580);
constexpr int mostOfPurpose = 60; ///< characters

} // namespace

ChannelMapDialog::ChannelMapDialog(
    const ChannelMap &map, const QString &suggested, const Wording &wording, QWidget *parent)
    : FramedDialog(u"channelMapDialog"_s, tr("Channel map"), firstSize, parent)
    , m_map(map)
    , m_words(wording, QLocale())
{
    addPart(makeDialogHead(windowTitle(),
        tr("Your accounts are the channels. A signpost is a link or a line on a channel that tells "
           "people where to go from there.")));
    addPart(makeDialogScroll(makeBody(suggested), tr("Channels and places")), 1);
    auto *act = makeButton(tr("&Save map"), ButtonKind::Primary);
    act->setObjectName(u"saveChannelMap"_s);
    connect(act, &QPushButton::clicked, this, &ChannelMapDialog::save);
    addFoot(act);
    fill();
}

QWidget *ChannelMapDialog::makeBody(const QString &suggested)
{
    auto *body = new TallFrame;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(14));
    column->setSpacing(scaled(10));
    m_primary = new QComboBox;
    m_primary->setObjectName(u"primaryChannel"_s);
    m_primary->addItem(
        suggested.isEmpty() ? tr("None chosen") : tr("None chosen; suggested: %1").arg(suggested));
    for (std::size_t i = 0; i < m_map.channels.size(); ++i) {
        m_primary->addItem(goals::ChannelWords::nameOf(m_map, i));
    }
    m_primary->setCurrentIndex(m_map.primary() ? static_cast<int>(*m_map.primary()) + 1 : 0);
    auto *label = new PlainLabel(tr("&Primary channel"), TextStyle::Body, Tone::Muted);
    label->setBuddy(m_primary);
    auto *primary = new QHBoxLayout;
    primary->setSpacing(scaled(12));
    primary->addWidget(label);
    primary->addWidget(m_primary);
    primary->addStretch(1);
    m_fields = new DestinationFields(m_words);
    auto *add = makeButton(tr("&Add place"), ButtonKind::Normal, u"list-add"_s);
    add->setObjectName(u"addDestination"_s);
    add->setAutoDefault(false);
    column->addLayout(primary);
    column->addWidget(makeChannels());
    column->addSpacing(scaled(8));
    column->addWidget(new PlainLabel(tr("Places"), TextStyle::Strong));
    column->addWidget(m_fields);
    column->addWidget(add, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(add, &QPushButton::clicked, this, &ChannelMapDialog::addDestination);
    connect(m_fields, &DestinationFields::removeAsked, this, &ChannelMapDialog::removeDestination);
    connect(m_fields, &DestinationFields::moveAsked, this, &ChannelMapDialog::moveDestination);
    connect(m_fields, &DestinationFields::renamed, this, [this] {
        collect();
        fillChoices();
    });
    return body;
}

QWidget *ChannelMapDialog::makeChannels()
{
    auto *channels = new QWidget;
    auto *grid = new QGridLayout(channels);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(12));
    grid->setVerticalSpacing(scaled(6));
    grid->setColumnStretch(1, 1);
    int column = 0;
    for (const QString &head :
        {tr("Channel"), tr("What it is for"), tr("Leads to"), tr("Is copied to")}) {
        grid->addWidget(new PlainLabel(head, TextStyle::Section, Tone::Muted), 0, column++);
    }
    for (std::size_t i = 0; i < m_map.channels.size(); ++i) {
        addChannel(*grid, i);
    }
    return channels;
}

void ChannelMapDialog::addChannel(QGridLayout &grid, std::size_t channel)
{
    const QString name = goals::ChannelWords::nameOf(m_map, channel);
    const QString suffix = QString::number(channel);
    Line line;
    line.purpose = new QLineEdit(m_map.channels[channel].purpose);
    line.purpose->setObjectName(u"channelPurpose"_s + suffix);
    line.purpose->setMaxLength(mostOfPurpose);
    line.purpose->setPlaceholderText(tr("Questions, quick help"));
    line.purpose->setAccessibleName(tr("What %1 is for").arg(name));
    line.leadsTo = new LinkChoice(tr("Nowhere yet"));
    line.leadsTo->setObjectName(u"channelLeadsTo"_s + suffix);
    line.leadsTo->setAccessibleName(tr("Where %1 leads to").arg(name));
    line.copiedTo = new LinkChoice(tr("Not copied"));
    line.copiedTo->setObjectName(u"channelCopiedTo"_s + suffix);
    line.copiedTo->setAccessibleName(tr("Where %1 is copied to").arg(name));
    QStringList others;
    for (std::size_t i = 0; i < m_map.channels.size(); ++i) {
        others += goals::ChannelWords::nameOf(m_map, i);
    }
    std::vector<std::size_t> copies;
    for (const ChannelMap::Link &one : m_map.crossPosts) {
        if (one.from == channel) {
            copies.push_back(one.to);
        }
    }
    line.copiedTo->setChoices(others, copies);
    line.copiedTo->setLocked(channel);
    auto *label = new PlainLabel(name, TextStyle::Name);
    label->setElided(true);
    label->setMinimumWidth(scaled(110));
    const int row = static_cast<int>(channel) + 1;
    grid.addWidget(label, row, 0);
    grid.addWidget(line.purpose, row, 1);
    grid.addWidget(line.leadsTo, row, 2);
    grid.addWidget(line.copiedTo, row, 3);
    m_lines.push_back(line);
}

void ChannelMapDialog::collect()
{
    m_map.destinations = m_fields->destinations();
    m_map.signposts.clear();
    m_map.crossPosts.clear();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_map.channels[i].purpose = m_lines[i].purpose->text().trimmed();
        m_map.channels[i].isPrimary = m_primary->currentIndex() == static_cast<int>(i) + 1;
        for (const std::size_t to : m_lines[i].leadsTo->checked()) {
            m_map.signposts.push_back({i, to});
        }
        for (const std::size_t to : m_lines[i].copiedTo->checked()) {
            m_map.crossPosts.push_back({i, to});
        }
    }
}

void ChannelMapDialog::fill()
{
    m_fields->setDestinations(m_map.destinations);
    fillChoices();
}

void ChannelMapDialog::fillChoices()
{
    QStringList names;
    for (std::size_t i = 0; i < m_map.destinations.size(); ++i) {
        const QString &name = m_map.destinations[i].name;
        names += name.isEmpty() ? tr("Place %1").arg(i + 1) : name;
    }
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        std::vector<std::size_t> checked;
        for (const ChannelMap::Link &one : m_map.signposts) {
            if (one.from == i) {
                checked.push_back(one.to);
            }
        }
        m_lines[i].leadsTo->setChoices(names, checked);
    }
}

void ChannelMapDialog::addDestination()
{
    collect();
    m_map.destinations.push_back({});
    fill();
    m_fields->focusName(m_map.destinations.size() - 1);
}

void ChannelMapDialog::removeDestination(std::size_t place)
{
    collect();
    m_map.destinations.erase(m_map.destinations.begin() + static_cast<std::ptrdiff_t>(place));
    std::erase_if(
        m_map.signposts, [place](const ChannelMap::Link &one) { return one.to == place; });
    for (ChannelMap::Link &one : m_map.signposts) {
        one.to -= one.to > place ? 1 : 0;
    }
    fill();
    m_fields->focusName(
        std::min(place, m_map.destinations.empty() ? 0 : m_map.destinations.size() - 1));
}

void ChannelMapDialog::moveDestination(std::size_t place, int by)
{
    collect();
    const std::size_t other = by < 0 ? place - 1 : place + 1;
    std::swap(m_map.destinations.at(place), m_map.destinations.at(other));
    for (ChannelMap::Link &one : m_map.signposts) {
        one.to = one.to == place ? other : one.to == other ? place : one.to;
    }
    std::ranges::sort(m_map.signposts);
    fill();
    m_fields->focusName(other);
}

void ChannelMapDialog::save()
{
    collect();
    const auto problems = mapProblems(m_map);
    m_fields->showProblems(problems);
    if (problems.empty()) {
        Q_EMIT mapAsked(m_map);
        accept();
    }
}

} // namespace comity::ui
