#pragma once

#include "model/people/rhythm.h"

#include <QWidget>

class QCheckBox;

namespace comity::ui {

class NumberField;

/// Whether to keep in touch, and how often: two numbers of days, the second never the smaller.
class RhythmFields : public QWidget
{
    Q_OBJECT

public:
    explicit RhythmFields(QWidget *parent = nullptr);

    void setRhythm(const std::optional<Rhythm> &rhythm);
    std::optional<Rhythm> rhythm() const;
    /// Puts the focus on the first number, or on the box where it is off.
    void focusFirst();

Q_SIGNALS:
    void changed();

private:
    void follow();

    QCheckBox *m_isWished;
    NumberField *m_ideal;
    NumberField *m_longest;
};

} // namespace comity::ui
