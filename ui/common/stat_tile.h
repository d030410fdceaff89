#pragma once

#include <QAbstractButton>

namespace comity::ui {

/// A figure with its word and a line of what it is made of; several act as tabs. Group them in an
/// exclusive QButtonGroup: arrows move, as in tabs.
class StatTile : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StatTile(const QString &label, QWidget *parent = nullptr);

    void setFigure(qint64 figure);
    void setNote(const QString &note);
    /// The warn triangle before the figure.
    void setWarning(bool isWarning);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    QString m_figure;
    QString m_note;
    bool m_isWarning = false;
};

} // namespace comity::ui
