#pragma once

#include "model/purge/purge_facts.h"
#include "model/standing/people_columns.h"
#include "ui/purge/purge_telling.h"

#include <QFrame>
#include <array>

class QHBoxLayout;

namespace comity::ui {

class KeyButton;
class MonogramDisc;
class PlainLabel;
class RelationBadge;
class ToggleSwitch;

/// The one person that is worked on: who it is, what is known, and the four things that can be
/// done.
class FocusCard : public QFrame
{
    Q_OBJECT

public:
    explicit FocusCard(QWidget *parent = nullptr);

    /// `glance` is what the columns know now; nothing for somebody who is not there any more.
    void show(const PlanItem &item, const std::optional<Glance> &glance, const PurgeFacts &facts,
        const PurgeTelling &telling);
    /// Nothing can be done in a workspace that is open for reading.
    void setWritable(bool isWritable);
    void setOpensNext(bool opensNext);

    /// In the browser; false where no address is known.
    bool openProfile();

Q_SIGNALS:
    void openAsked();
    void doneAsked();
    void skipAsked();
    void keepAsked();
    void opensNextChosen(bool opensNext);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeNames();
    QWidget *makeFacts();
    QWidget *makeButtons();
    void addFact(QHBoxLayout *row, int index, const QString &label);
    void showKeys();
    void wordFor(const PurgeTelling &telling);

    MonogramDisc *m_disc = nullptr;
    PlainLabel *m_name = nullptr;
    PlainLabel *m_handle = nullptr;
    RelationBadge *m_relation = nullptr;
    QWidget *m_reasons = nullptr;
    std::array<PlainLabel *, 4> m_facts = {};
    std::array<PlainLabel *, 4> m_titles = {}; ///< of the facts
    PlainLabel *m_consequences = nullptr;
    KeyButton *m_open = nullptr;
    KeyButton *m_done = nullptr;
    KeyButton *m_skip = nullptr;
    KeyButton *m_keep = nullptr;
    ToggleSwitch *m_next = nullptr;
    QString m_url;
};

} // namespace comity::ui
