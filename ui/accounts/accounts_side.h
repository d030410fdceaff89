#pragma once

#include <QFrame>

class QVBoxLayout;

namespace comity::ui {

/// The right column of the Accounts page: what holds for all accounts together. It takes no room
/// while it has no parts.
class AccountsSide : public QFrame
{
    Q_OBJECT

public:
    explicit AccountsSide(QWidget *parent = nullptr);

    /// Below the parts before it, with a line between; takes `part` over.
    void addPart(QWidget *part);
    bool isEmpty() const { return m_parts == 0; }

private:
    QVBoxLayout *m_column;
    int m_parts = 0;
};

} // namespace comity::ui
