#pragma once

#include "model/people/identity_suggestions.h"
#include "ui/common/workspace_session.h"
#include "ui/people/persons/keep_in_touch_dialog.h"
#include "ui/people/table/person_texts.h"

#include <QObject>

namespace comity::ui {

class HandActs;
class WinActs;
struct PersonCard;

/// The questions that are about whole persons: compare them, make them one or take them apart,
/// snooze, erase, find those who are there twice, match a file of customers, take over scores.
/// Each stands in a dialog over the page; the focus returns to where it was.
class PersonsDesk : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    PersonsDesk(WorkspaceSession &session, HandActs &acts, QWidget &page);

    bool isWritable() const { return m_session.isWritable(); }
    /// Whether a profile is of a person of several.
    bool isMerged(Pk pk) const;

    void compare(const std::vector<Pk> &people);
    void merge(const std::vector<Pk> &people);
    void split(Pk person);
    void snooze(const std::vector<Pk> &people);
    void keepInTouch(const std::vector<Pk> &people);
    /// Something that went well with them.
    void noteWin(Pk person);
    void erase(const std::vector<Pk> &people);
    void suggest();
    void matchCustomers();
    void takeOverScores();

Q_SIGNALS:
    /// Why nothing is shown, or what was done that cannot be undone.
    void told(const QString &sentence);
    void failed(const comity::Error &error);
    /// They wait for a later day: the next one may be looked at.
    void snoozed();

private:
    using Shown = std::function<void(const std::vector<PersonCard> &)>;

    void readCards(const std::vector<Pk> &people, const Shown &shown);
    bool hasDialog() const;
    void withName(const std::vector<Pk> &people, const std::function<void(const QString &)> &ask);
    std::vector<KeepInTouchDialog::Choice> rhythmChoices(
        const std::vector<Pk> &people, const QString &who);
    void askForRhythm(const std::vector<Pk> &people, const QString &who);
    void eraseNow(const std::vector<Pk> &people);
    void matchFile(const QString &path);
    void readScores(const QString &path);
    void chooseTable(const QString &title, const std::function<void(const QString &)> &chosen);
    void showSuggestions(std::vector<IdentitySuggestion> suggestions);
    Today today() const;

    WorkspaceSession &m_session;
    HandActs &m_acts;
    WinActs *m_wins;
    QWidget &m_page;
};

} // namespace comity::ui
