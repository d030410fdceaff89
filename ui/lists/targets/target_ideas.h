#pragma once

#include "ui/lists/targets/target_words.h"

#include <QWidget>

class QToolButton;

namespace comity::ui {

class PlainLabel;

/// Ways to be useful to one person: each a line that logs such a touch when it is chosen, and the
/// ask below, greyed with its reason until its time has come.
class TargetIdeas : public QWidget
{
    Q_OBJECT

public:
    explicit TargetIdeas(QWidget *parent = nullptr);

    /// The first two and the last are shown.
    void setIdeas(const std::vector<TouchIdea> &ideas, const TargetWords &words, bool isWritable);

Q_SIGNALS:
    /// A touch of this idea was made, or is about to be.
    void ideaChosen(const comity::TouchIdea &idea);

private:
    struct Line
    {
        QWidget *whole;
        QToolButton *button;
        PlainLabel *title;
        PlainLabel *reason;
        TouchIdea idea = {};
    };

    void addLine();
    void show(Line &line, const TouchIdea &idea, const TargetWords &words, bool isWritable);

    std::vector<Line> m_lines;
};

} // namespace comity::ui
