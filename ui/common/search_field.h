#pragma once

#include <QLineEdit>

class QTimer;

namespace comity::ui {

/// A filter line with a lens. Says what was typed 80 ms after typing stops, at once on Enter and
/// on clearing. Esc clears it, and is passed on when there is nothing to clear.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

Q_SIGNALS:
    void searched(const QString &text);
    /// ↓ or Enter: the page moves on to its table.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void say();

    QTimer *m_timer;
    QString m_said;
};

} // namespace comity::ui
