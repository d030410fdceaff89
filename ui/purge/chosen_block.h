#pragma once

#include <QWidget>

namespace comity::ui {

class PlainLabel;

/// Stands in the place of the reasons while only people who were chosen one by one are planned:
/// how many they are, and the way back to everybody.
class ChosenBlock : public QWidget
{
    Q_OBJECT

public:
    explicit ChosenBlock(QWidget *parent = nullptr);

    /// `notFollowed` of them are not followed, so there is nothing to plan about them.
    void show(qint64 people, qint64 notFollowed);

Q_SIGNALS:
    void everybodyAsked();

private:
    PlainLabel *m_count;
    PlainLabel *m_notFollowed;
};

} // namespace comity::ui
