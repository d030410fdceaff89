#pragma once

#include <QWidget>

class QPushButton;

namespace comity::ui {

class FlowLayout;
class MeterBar;
class PlainLabel;

/// Stands above the table while the people to be filed are gone through one by one: how many are
/// decided, and what can be decided about the current one, each with its key.
class UnfiledBar : public QWidget
{
    Q_OBJECT

public:
    explicit UnfiledBar(QWidget *parent = nullptr);

    void setProgress(qint64 decided, qint64 total);
    /// False in a workspace that is open read-only: people can be looked at alone.
    void setWritable(bool isWritable);

    /// How many lists are proposed; for none the way to them is hidden.
    void setSuggestions(int count);

Q_SIGNALS:
    void suggestionsAsked();
    void keepAsked();
    void listAsked();
    void snoozeAsked();
    void planAsked();
    void neverAsked();
    void nextAsked();
    void leaveAsked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *addAct(
        const QString &text, const QString &key, const QString &name, const QString &meaning);

    PlainLabel *m_count;
    MeterBar *m_meter;
    FlowLayout *m_flow;
    QList<QPushButton *> m_writing;
    QPushButton *m_suggestions;
};

} // namespace comity::ui
