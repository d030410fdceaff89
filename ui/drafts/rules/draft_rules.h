#pragma once

#include "model/base/result.h"

#include <QObject>

class QWidget;

namespace comity::ui {

class DraftActs;
class DraftDesk;
class WorkspaceSession;

/// What stands behind a finding: the card of its rule with the ideas it comes from and how it fared
/// here, and what we learnt about it.
class DraftRules : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it; dialogs open over `page`.
    DraftRules(WorkspaceSession &session, DraftDesk &desk, DraftActs &acts, QWidget &page);

    /// Nothing happens for a rule that is not known.
    void showRule(const QString &rule);
    /// Empty: about any rule, and about none.
    void showLessons(const QString &rule);
    /// All lessons, to write one down.
    void noteLesson();

Q_SIGNALS:
    void failed(const comity::Error &error);

private:
    void openLessons(const QString &rule, bool begins);

    WorkspaceSession &m_session;
    DraftDesk &m_desk;
    DraftActs &m_acts;
    QWidget &m_page;
};

} // namespace comity::ui
