#pragma once

#include "model/goals/channel_words.h"

#include <QWidget>

namespace comity::ui {

/// A title with a sentence or two below: on the soft ground of a warning with its shape, or quiet
/// with the shape of a note.
class NoteBlock : public QWidget
{
    Q_OBJECT

public:
    explicit NoteBlock(const goals::ChannelNote &note, QWidget *parent = nullptr);
};

} // namespace comity::ui
