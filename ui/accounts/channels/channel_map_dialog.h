#pragma once

#include "model/goals/channel_words.h"
#include "ui/common/framed_dialog.h"

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace comity::ui {

class DestinationFields;
class LinkChoice;

/// What each channel is for, where it leads people and where it is copied to; the places they are
/// led to; and which channel is the primary one.
class ChannelMapDialog : public FramedDialog
{
    Q_OBJECT

public:
    /// `suggested` is the channel that the imports speak for, or none. `wording` outlives it.
    ChannelMapDialog(const ChannelMap &map, const QString &suggested, const Wording &wording,
        QWidget *parent = nullptr);

Q_SIGNALS:
    /// The map has no problems; the dialog closes.
    void mapAsked(const comity::ChannelMap &map);

private:
    struct Line
    {
        QLineEdit *purpose = nullptr;
        LinkChoice *leadsTo = nullptr;
        LinkChoice *copiedTo = nullptr;
    };

    QWidget *makeBody(const QString &suggested);
    QWidget *makeChannels();
    void addChannel(QGridLayout &grid, std::size_t channel);
    /// What is typed, into the map.
    void collect();
    /// The destinations as the map has them, into the fields.
    void fill();
    /// Their names as typed, into the menus.
    void fillChoices();
    void addDestination();
    void removeDestination(std::size_t place);
    void moveDestination(std::size_t place, int by);
    void save();

    ChannelMap m_map;
    goals::ChannelWords m_words;
    QComboBox *m_primary = nullptr;
    DestinationFields *m_fields = nullptr;
    std::vector<Line> m_lines;
};

} // namespace comity::ui
