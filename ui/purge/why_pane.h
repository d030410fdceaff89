#pragma once

#include <QFrame>

namespace comity::ui {

class HeadroomBlock;
class PersonBlock;

/// The pane at the end: room to follow, then why the current person is here.
class WhyPane : public QFrame
{
    Q_OBJECT

public:
    explicit WhyPane(QWidget *parent = nullptr);

    HeadroomBlock *headroom() const { return m_headroom; }
    PersonBlock *person() const { return m_person; }

private:
    HeadroomBlock *m_headroom;
    PersonBlock *m_person;
};

} // namespace comity::ui
