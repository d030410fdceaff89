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

    /// Takes all rows away. Where one of them has the focus, keepFocus() gives it to its successor.
    void clear();
    /// What a row begins with: the label stands beside its words.
    enum class Begins { WithText, WithControl };
    /// Takes the widget.
    void addRow(const QString &label, QWidget *value, Begins begins);
    /// An empty cell whose layout puts things under each other.
    QWidget *addCell(const QString &label, Begins begins = Begins::WithText);

protected:
    /// After the rows were made again: to what is called like that which had the focus, else to
    /// what scrolls the form.
    void keepFocus();

private:
    bool isInRows(const QWidget &widget) const;

    QGridLayout *m_grid;
    QString m_focused; ///< the name of what had the focus
    bool m_hadFocus = false;
    int m_row = 0;
};

} // namespace comity::ui
