#pragma once

#include "model/drafts/draft_ids.h"
#include "model/people/hand_edit.h"

#include <QStringList>
#include <optional>

namespace comity::drafts {

/// What was learnt (S0.46).
struct Lesson
{
    FactId id = {};
    QString text = {};
    QStringList rules = {}; ///< ids of rules that it is about
    std::optional<CampaignId> campaign = {};
    qint64 madeAt = 0; ///< UTC seconds

    bool operator==(const Lesson &) const = default;
};

/// Those whose text has every word of `words`, in any case and without accents, and which are about
/// `rule`; an empty one asks for nothing. The newest first. Throws SQLite::Exception.
std::vector<Lesson> searchLessons(
    SQLite::Database &database, const QString &words, const QString &rule = {});

/// Undoable, a transaction on a writer. The id is given. ValueRefused without a text.
Result<HandEdit> addLesson(SQLite::Database &writer, const Lesson &lesson);
/// Its text and its rules; the campaign and the day it was learnt stay. Usage for one that is gone.
Result<HandEdit> changeLesson(SQLite::Database &writer, const Lesson &lesson);
Result<HandEdit> removeLesson(SQLite::Database &writer, FactId lesson);

/// What we said in public, which a draft may contradict.
struct Stance
{
    FactId id = {};
    QString text = {};
    QString saidWhere = {}; ///< a place or an address, as the user wrote it
    std::optional<qint64> saidAt = {}; ///< UTC seconds: noon of the day
    qint64 madeAt = 0; ///< UTC seconds

    bool operator==(const Stance &) const = default;
};

/// All of them, the newest first. Throws SQLite::Exception.
std::vector<Stance> stances(SQLite::Database &database);
/// Undoable, a transaction on a writer each. ValueRefused without a text.
Result<HandEdit> addStance(SQLite::Database &writer, const Stance &stance);
Result<HandEdit> changeStance(SQLite::Database &writer, const Stance &stance);
Result<HandEdit> removeStance(SQLite::Database &writer, FactId stance);

} // namespace comity::drafts
