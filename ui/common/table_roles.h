#pragma once

#include <Qt>

namespace comity::ui {

/// What the delegates of ui/common read. Models give raw values; texts are made while painting.
/// `Qt::DisplayRole` stays the plain text of a cell (copying, type-ahead), and
/// `Qt::AccessibleTextRole` of the first column is the whole row as one sentence.
enum TableRole : int {
    RawRole = Qt::UserRole + 1, ///< NumberDelegate: qint64 or double; invalid means unknown
    NameRole, ///< PersonDelegate: QString, may be empty
    HandleRole, ///< PersonDelegate: QString as shown, with its @ if it has one
    MonogramRole, ///< PersonDelegate: QString; absent: made of name and handle
    FlagRole, ///< PersonDelegate: RowFlag as int
    RelationRole, ///< RelationDelegate: RelationMark as int
    SecondLineRole, ///< TwoLineDelegate, below DisplayRole; empty centres the first line
    ToneRole, ///< TwoLineDelegate, NumberDelegate: Tone as int of the first line
    NetworkRole, ///< TwoLineDelegate: code of a network, drawn as a tile before the text
    LikelihoodRole, ///< LikelihoodDelegate: int per cent 0..100; invalid means unknown
    LikelihoodWordRole, ///< LikelihoodDelegate: QString (Unlikely, Maybe, Likely)
    TagsRole, ///< TagsDelegate: QStringList
    StageRole, ///< StageDelegate: Stage as int, 0..4
    DecisionRole, ///< DecisionDelegate: DecisionMark as int
    LoadingRole, ///< all: true while the row is not read yet; a bar is drawn
    PendingRole, ///< all: true while an edit of the row is being saved; drawn fainter
    KeyRole, ///< no delegate: the row's stable id, for putting a selection back
    FirstFreeRole, ///< roles of one page begin here
};

/// The one icon beside a name, by priority from above.
enum class RowFlag { None, Stop, Target, Protected, Stale, New };

/// What was decided about a candidate of a purge plan.
enum class DecisionMark { None, Unfollow, Keep, Snooze, Protect, LearnOnly, Demote };

} // namespace comity::ui
