#pragma once

#include "model/drafts/handover.h"
#include "ui/common/relation_mark.h"
#include "ui/common/tokens.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace comity::ui {

/// Somebody who is to get a draft, told for the window. All texts are plain: names and what is
/// quoted are strangers'.
struct CopyPerson
{
    Pk pk = {};
    QString name = {};
    QString handle = {}; ///< as shown, with its @ if it has one
    QString network = {}; ///< code
    RelationMark relation = RelationMark::Unknown;
    QString known = {}; ///< what the workspace knows of them: knownOf()
    QString text = {}; ///< merged for them: what will be copied
    QStringList missing = {}; ///< fields of the text that nothing is known for: `first name`
    struct Concern
    {
        Severity severity = Severity::Note;
        QString title = {};
        QString message = {};
    };
    std::vector<Concern> concerns = {}; ///< what is found about them alone
    QString url = {}; ///< of their profile; opens only as http or https
    QDate readOn = {}; ///< when their profile was last read, for this or anything else; none: never
    QString readWhy = {}; ///< the reason noted with it, the user's words
    bool isOptedOut = false; ///< never offered, whatever the list says
    bool hadIt = false; ///< by this draft or another of its goal: not copied for again
};

/// Somebody of the audience who is not offered, and why.
struct CopyLeft
{
    Pk pk = {};
    drafts::NotOffered why = drafts::NotOffered::OptedOut;
    QString name = {};
    QString handle = {};
};

/// Something that was done about somebody.
struct CopyEntry
{
    Pk pk = {};
    QString name = {};
    drafts::HandoverState state = drafts::HandoverState::Copied; ///< Copied, Sent or Skipped
    qint64 at = 0; ///< UTC seconds
};

/// Why nothing is copied now.
struct CopyHalt
{
    enum class Why : quint8 {
        Nothing, ///< copying goes on
        Blocked, ///< a blocker stands against it; "Copy anyway…" is offered
        StopLine, ///< more were offended than the campaign may cost
        Waiting, ///< cooling-off, or questions that nobody answered
        ReadOnly,
    };
    Why why = Why::Nothing;
    QString sentence = {};

    bool operator==(const CopyHalt &) const = default;
};

/// How far a draft is handed over, as the workspace has it.
struct CopyRun
{
    QString title = {}; ///< of the draft
    std::vector<Pk> next = {}; ///< who is still to get it, in order
    std::vector<CopyLeft> left = {};
    std::vector<CopyEntry> log = {}; ///< one a person, the newest first
    CopyHalt halt = {};
};

/// How many are left out for each reason, the weightiest first: `3 asked us to stop`.
QString leftOutWord(drafts::NotOffered why, int people);
/// Why somebody is not offered, for a row of its own.
QString leftOutMeaning(drafts::NotOffered why);
/// `Sent`, `Skipped`, `Copied`.
QString handoverWord(drafts::HandoverState state);

} // namespace comity::ui
