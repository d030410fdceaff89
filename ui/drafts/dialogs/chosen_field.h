#pragma once

#include <QIcon>
#include <QStringList>
#include <QWidget>
#include <vector>

class QComboBox;
class QPushButton;

namespace comity::ui {

/// What was chosen of many: a chip each, which takes it away, and a box with a button that add one
/// more. The box is the buddy of a label.
class ChosenField : public QWidget
{
    Q_OBJECT

public:
    struct Choice
    {
        QString value = {};
        QString text = {}; ///< one line
        QIcon icon = {};
    };
    /// `invitation` stands in the box while nothing is picked. What is chosen and no choice is
    /// called `missing`, with its value for %1. The parts are `NAMEBox`, `NAMEAdd`, `NAMEChip`.
    ChosenField(const QString &name, const QString &invitation, const QString &missing,
        std::vector<Choice> choices, QStringList chosen, QWidget *parent = nullptr);

    /// Values, in the order in which they were chosen.
    QStringList chosen() const { return m_chosen; }

private:
    void add();
    void remove(const QString &value);
    void show(bool isFirst);
    QPushButton *makeChip(const QString &value);
    const Choice *choice(const QString &value) const;

    QString m_missing;
    std::vector<Choice> m_choices;
    QStringList m_chosen;
    QWidget *m_chips;
    QComboBox *m_box;
    QPushButton *m_add;
};

} // namespace comity::ui
