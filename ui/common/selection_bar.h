#pragma once

#include <QWidget>

class QPushButton;

namespace comity::ui {

class FlowLayout;
class PlainLabel;

/// How many people are chosen and what can be done with them. Stands above a table while there are
/// any; where the buttons do not fit beside each other they take a second line.
class SelectionBar : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionBar(QWidget *parent = nullptr);

    /// `isEverybody`: all that the table shows.
    void setChosen(qint64 count, bool isEverybody);
    /// False in a workspace that is open read-only: what writes is greyed.
    void setWritable(bool isWritable);

Q_SIGNALS:
    void clearAsked();

protected:
    /// `writes`: to the workspace.
    QPushButton *addButton(const QString &text, const QString &iconName, const QString &name,
        const QString &toolTip, bool writes = true);
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_count;
    FlowLayout *m_flow;
    QList<QPushButton *> m_writing;
};

} // namespace comity::ui
