#pragma once

#include <QWidget>

class QGridLayout;

namespace comity::ui {

/// Muted labels and what belongs to them under each other: the forms of the detail pane.
class FormGrid : public QWidget
{
    Q_OBJECT

public:
    explicit FormGrid(QWidget *parent = nullptr);

    void clear();
    /// What a row begins with: the label stands beside its words.
    enum class Begins { WithText, WithControl };
    /// Takes the widget.
    void addRow(const QString &label, QWidget *value, Begins begins);
    /// An empty cell whose layout puts things under each other.
    QWidget *addCell(const QString &label, Begins begins = Begins::WithText);

private:
    QGridLayout *m_grid;
    int m_row = 0;
};

} // namespace comity::ui
