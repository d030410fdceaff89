#pragma once

#include "model/followups/obligations_store.h"
#include "model/followups/reply_derivation.h"
#include "tests/support/people_workspace.h"

#include <map>

namespace comity::tests {

/// One message of a test.
struct Line
{
    QString text;
    bool isTheirs = true;
    const char *kind = "direct";
    QString thread = {}; ///< empty: outside any
    bool namesThem = true; ///< false: a word of ours in a thread, to nobody
    bool isGuess = false;
    bool wasDeleted = false;
};

/// A workspace with an account and messages, whose replies the real code derives.
class TalkWorkspace : public PeopleWorkspace
{
public:
    TalkWorkspace();

    /// `at` in UTC seconds. The same line at the same time is the same message, as in every import.
    void say(Pk pk, qint64 at, const Line &line) { say(me, pk, at, line); }
    void say(AccountId account, Pk pk, qint64 at, const Line &line);
    /// Takes back what was said at or after a moment, as the undo of an import does.
    void takeBack(qint64 from);
    void makeGroup(const QString &thread);
    followups::DerivedReplies derive() { return derive(now()); }
    followups::DerivedReplies derive(qint64 asOf);
    followups::ObligationsStore owed() { return followups::ObligationsStore(writer()); }
    std::vector<followups::Obligation> open() { return owed().open(now()); }
    /// The same person over two profiles.
    void merge(Pk one, Pk other);

    AccountId me;

private:
    qint64 threadId(AccountId account, const QString &thread);
    qint64 correspondent(AccountId account, Pk pk, bool isGuess);
};

} // namespace comity::tests
