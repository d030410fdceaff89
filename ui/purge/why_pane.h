#pragma once

#include <QFrame>

namespace comity::ui {

class HeadroomBlock;
class PaceBlock;
class PersonBlock;

/// The pane at the end: room to follow, when the next batches are, then why the current person is
/// here.
class WhyPane : public QFrame
{
    Q_OBJECT

public:
    explicit WhyPane(QWidget *parent = nullptr);

    HeadroomBlock *headroom() const { return m_headroom; }
    PaceBlock *pace() const { return m_pace; }
    PersonBlock *person() const { return m_person; }

private:
    HeadroomBlock *m_headroom;
    PaceBlock *m_pace;
    PersonBlock *m_person;
};

} // namespace comity::ui
