#pragma once

#include "model/base/dated.h"
#include "model/base/ids.h"
#include "model/people/rhythm.h"
#include "model/people/stage.h"
#include "model/standing/pk_set.h"

#include <QMap>
#include <QString>
#include <SQLiteCpp/Database.h>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace comity {

/// Whose word a rhythm is. The first that says something holds.
enum class RhythmScope : quint8 { Person, List, Tag };

/// How often to be in touch with somebody, and which of the words about them that is.
struct RhythmMark
{
    Pk pk = {};
    Rhythm rhythm = {};
    RhythmScope scope = RhythmScope::Person;
    QString name = {}; ///< of the list or the tag

    bool operator==(const RhythmMark &) const = default;
};

enum class ContactKind : quint8 { Message, Touch, Meeting };

/// A contact that is no message: a touch of ours, or a meeting.
struct ContactMark
{
    Pk pk = {};
    Dated at = {};
    ContactKind kind = ContactKind::Touch;
};

/// What was added by hand, as people: who is on which list, has which tag and so on. Every vector
/// of people is in rising order and holds all profiles of a person when something is said of one.
/// Immutable; made again after each edit, whatever it was about: there is less of it than of what
/// imports tell.
class PeopleMarks
{
public:
    struct ListMark
    {
        ListId id = {};
        QString name = {};
        QString kind
            = {}; ///< private, public, target, protected, watch; smart lists have no members
        std::vector<Pk> people = {};
    };
    struct SmartMark
    {
        ListId id = {};
        QString name = {};
        QByteArray query = {}; ///< JSON, see people_query_json.h
    };
    struct TriageMark
    {
        Pk pk = {};
        QChar state = {}; ///< first letter of pending, reviewed, snoozed, never
        qint64 until = 0; ///< UTC seconds, of a snooze
    };
    /// An influence score somebody else published: data, and never a verdict.
    struct ScoreMark
    {
        Pk pk = {};
        QString name = {}; ///< whose score
        double value = 0;
        qint64 at = 0; ///< UTC seconds
    };
    struct Texts
    {
        Pk pk = {};
        std::string folded = {}; ///< a note, or a tag
    };

    std::vector<ListMark> lists; ///< in the user's order
    std::vector<SmartMark> smartLists; ///< in the user's order
    QMap<QString, std::vector<Pk>> tags; ///< as first spelt
    /// Facts with few values: `role=customer`, `country=PT`; `opt-in=TOPIC`, `opted-out=TOPIC`.
    QMap<QString, std::vector<Pk>> facts;
    std::vector<std::pair<Pk, Stage>> handStages; ///< in rising order of pk
    std::vector<Pk> optedIn; ///< on any topic, and not opted out
    std::vector<Pk> optedOut;
    std::vector<Pk> met;
    std::vector<Pk> noted;
    std::vector<TriageMark> triage; ///< in rising order of pk
    /// In rising order of pk; of each name the newest one, the newest name first.
    std::vector<ScoreMark> scores;
    /// In rising order of pk, each once. An own rhythm goes before one of a list, that before one
    /// of a tag; of several lists or tags the shortest holds.
    std::vector<RhythmMark> rhythms;
    std::vector<ContactMark> contacts; ///< in rising order of pk
    std::vector<Texts> texts; ///< notes and tags, for searching
    std::vector<std::vector<Pk>> persons; ///< the profiles of each person of several

    using Version = std::shared_ptr<const PeopleMarks>;

    /// Everything, in the caller's transaction. Throws SQLite::Exception.
    static Version load(SQLite::Database &database);

    const ListMark *list(ListId id) const;
    /// Whoever is on a list by hand, of any kind.
    const PkSet &onAnyList() const { return m_listed; }
    const PkSet &targets() const { return m_targets; }
    /// The lists of one profile in the user's order.
    std::vector<const ListMark *> listsOf(Pk pk) const;
    QStringList tagsOf(Pk pk) const;
    const TriageMark *triageOf(Pk pk) const;
    /// The newest one, of a name in any case of letters or, without a name, of all.
    const ScoreMark *scoreOf(Pk pk, const QString &name = {}) const;
    /// Whose notes or tags have a folded text.
    std::vector<Pk> withText(const std::string &folded) const;

private:
    friend class MarksReader;

    PkSet m_listed;
    PkSet m_targets;
};

} // namespace comity
