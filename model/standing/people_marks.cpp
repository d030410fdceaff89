#include "model/standing/people_marks.h"

#include "model/base/text_fold.h"
#include "model/db/binding.h"
#include "model/db/row_reader.h"
#include "model/people/permission_store.h"
#include "model/people/tag_rhythms.h"

#include <QHash>
#include <QSet>
#include <QStringList>
#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

void sortUnique(std::vector<Pk> &people)
{
    std::ranges::sort(people);
    people.erase(std::unique(people.begin(), people.end()), people.end());
}

bool has(const std::vector<Pk> &people, Pk pk)
{
    return std::ranges::binary_search(people, pk);
}

} // namespace

/// Reads the tables by hand; what is said of one profile reaches the others of its person.
class MarksReader
{
public:
    explicit MarksReader(SQLite::Database &database)
        : m_database(database)
        , m_marks(std::make_shared<PeopleMarks>())
    {
    }

    PeopleMarks::Version read()
    {
        readPersons();
        readLists();
        readTags();
        readPermissions();
        readFacts();
        m_marks->met = people("SELECT pk FROM meeting");
        readNotes();
        readTriage();
        readScores();
        readRhythms();
        readContacts();
        return m_marks;
    }

private:
    template <typename Visit>
    void reach(Pk pk, Visit &&visit) const
    {
        const auto person = m_personOf.constFind(number(pk));
        if (person == m_personOf.cend()) {
            visit(pk);
            return;
        }
        for (const Pk one : m_marks->persons[*person]) {
            visit(one);
        }
    }

    std::vector<Pk> people(const std::string &sql, std::optional<qint64> parameter = {}) const
    {
        db::RowReader rows(m_database, sql);
        if (parameter) {
            rows.bind(1, *parameter);
        }
        std::vector<Pk> out;
        while (rows.next()) {
            reach(pkOf(rows), [&out](Pk pk) { out.push_back(pk); });
        }
        sortUnique(out);
        return out;
    }

    static Pk pkOf(const db::RowReader &rows) { return Pk {static_cast<quint32>(rows.number(0))}; }

    void readPersons()
    {
        db::RowReader rows(m_database,
            "SELECT pk, person FROM profile WHERE person IS NOT NULL ORDER BY person, pk");
        qint64 person = -1;
        while (rows.next()) {
            if (rows.number(1) != person) {
                person = rows.number(1);
                m_marks->persons.emplace_back();
            }
            m_marks->persons.back().push_back(pkOf(rows));
            m_personOf.insert(number(pkOf(rows)), m_marks->persons.size() - 1);
        }
    }

    void readLists()
    {
        SQLite::Statement lists(m_database,
            "SELECT id, name, kind FROM list WHERE kind <> 'smart' ORDER BY position, id");
        while (lists.executeStep()) {
            PeopleMarks::ListMark mark;
            mark.id = ListId {lists.getColumn(0).getInt64()};
            mark.name = db::text(lists.getColumn(1));
            mark.kind = db::text(lists.getColumn(2));
            mark.people
                = people("SELECT pk FROM list_member WHERE list = ?1 ORDER BY pk", number(mark.id));
            for (const Pk pk : mark.people) {
                m_marks->m_listed.insert(pk);
                if (mark.kind == u"target") {
                    m_marks->m_targets.insert(pk);
                }
            }
            m_marks->lists.push_back(std::move(mark));
        }
        SQLite::Statement smart(m_database,
            "SELECT id, name, coalesce(query, '') FROM list WHERE kind = 'smart'"
            " ORDER BY position, id");
        while (smart.executeStep()) {
            m_marks->smartLists.push_back({ListId {smart.getColumn(0).getInt64()},
                db::text(smart.getColumn(1)), db::text(smart.getColumn(2)).toUtf8()});
        }
    }

    void readTags()
    {
        db::RowReader rows(m_database, "SELECT pk, tag FROM tag ORDER BY set_at, pk");
        QHash<std::string, QString> spelt; // as the first one wrote it
        while (rows.next()) {
            const std::string key = folded(rows.text(1));
            auto &name = spelt[key];
            if (name.isNull()) {
                name = QString::fromUtf8(rows.text(1).data(), qsizetype(rows.text(1).size()));
            }
            m_marks->texts.push_back({pkOf(rows), key});
            reach(pkOf(rows), [&](Pk pk) { m_marks->tags[name].push_back(pk); });
        }
        for (std::vector<Pk> &tagged : m_marks->tags) {
            sortUnique(tagged);
        }
    }

    /// Of a person's profiles the value that was set last counts.
    void readFacts()
    {
        db::RowReader rows(m_database,
            "SELECT pk, field, value FROM person_fact WHERE field IN ('role', 'persona', 'country',"
            " 'strength', 'stage', 'no-purge', 'fit', 'spammer') ORDER BY set_at, pk");
        QMap<QString, QHash<quint32, QString>> newest;
        while (rows.next()) {
            const QString field
                = QString::fromUtf8(rows.text(1).data(), qsizetype(rows.text(1).size()));
            const QString value
                = QString::fromUtf8(rows.text(2).data(), qsizetype(rows.text(2).size()));
            reach(pkOf(rows), [&](Pk pk) { newest[field].insert(number(pk), value); });
        }
        for (auto field = newest.cbegin(); field != newest.cend(); ++field) {
            for (auto one = field->cbegin(); one != field->cend(); ++one) {
                const auto stage = stageFromText(one.value());
                if (field.key() == u"stage" && stage) {
                    m_marks->handStages.emplace_back(Pk {one.key()}, *stage);
                } else {
                    m_marks->facts[field.key() + u'=' + one.value()].push_back(Pk {one.key()});
                }
            }
        }
        for (std::vector<Pk> &same : m_marks->facts) {
            sortUnique(same);
        }
        std::ranges::sort(m_marks->handStages);
    }

    /// Of several topics the strictest word shows.
    void readPermissions()
    {
        SQLite::Statement topics(m_database, "SELECT DISTINCT topic FROM permission");
        while (topics.executeStep()) {
            const QString topic = db::text(topics.getColumn(0));
            for (const auto &[person, state] : recordedPermissions(m_database, topic)) {
                if (state == Permission::OptedOut || state == Permission::OptIn) {
                    std::vector<Pk> &same
                        = state == Permission::OptedOut ? m_marks->optedOut : m_marks->optedIn;
                    std::vector<Pk> &ofTopic = m_marks->facts[toText(state) + u'=' + topic];
                    reach(person, [&same, &ofTopic](Pk pk) {
                        same.push_back(pk);
                        ofTopic.push_back(pk);
                    });
                }
            }
        }
        sortUnique(m_marks->optedOut);
        sortUnique(m_marks->optedIn);
        std::erase_if(m_marks->optedIn, [this](Pk pk) { return has(m_marks->optedOut, pk); });
    }

    void readNotes()
    {
        db::RowReader rows(m_database, "SELECT pk, text FROM note");
        while (rows.next()) {
            m_marks->texts.push_back({pkOf(rows), folded(rows.text(1))});
            reach(pkOf(rows), [this](Pk pk) { m_marks->noted.push_back(pk); });
        }
        sortUnique(m_marks->noted);
        std::vector<PeopleMarks::Texts> own = std::move(m_marks->texts);
        m_marks->texts.clear();
        for (const PeopleMarks::Texts &one : own) {
            reach(one.pk, [&](Pk pk) { m_marks->texts.push_back({pk, one.folded}); });
        }
    }

    /// Of a person's profiles the newest word counts.
    void readTriage()
    {
        db::RowReader rows(m_database, "SELECT pk, state, until FROM triage ORDER BY at, pk");
        QMap<quint32, PeopleMarks::TriageMark> newest;
        while (rows.next()) {
            reach(pkOf(rows), [&](Pk pk) {
                newest.insert(number(pk), {pk, QLatin1Char(rows.letter(1)), rows.number(2)});
            });
        }
        m_marks->triage = {newest.cbegin(), newest.cend()};
    }

    void readScores()
    {
        db::RowReader rows(m_database, "SELECT pk, name, at, value FROM score");
        std::vector<PeopleMarks::ScoreMark> &scores = m_marks->scores;
        while (rows.next()) {
            const QString name
                = QString::fromUtf8(rows.text(1).data(), qsizetype(rows.text(1).size()));
            reach(pkOf(rows), [&](Pk pk) {
                scores.push_back({pk, name, rows.real(3), rows.number(2)});
            });
        }
        std::ranges::sort(scores, [](const auto &a, const auto &b) {
            return std::tuple(a.pk, -a.at, a.name, a.value)
                < std::tuple(b.pk, -b.at, b.name, b.value);
        });
        QHash<quint32, QSet<QString>> seen;
        std::erase_if(scores, [&seen](const auto &one) {
            QSet<QString> &names = seen[number(one.pk)];
            const bool isOld = names.contains(one.name);
            names.insert(one.name);
            return isOld;
        });
    }

    /// The most specific word about each; of words as specific the shortest.
    void readRhythms()
    {
        QMap<quint32, RhythmMark> all;
        const auto offer = [&all](Pk pk, RhythmMark mark) {
            mark.pk = pk;
            const auto found = all.constFind(number(pk));
            const auto rank = [](const RhythmMark &one) {
                return std::tuple(one.scope, one.rhythm.ideal, one.rhythm.longest);
            };
            if (found == all.cend() || rank(mark) < rank(*found)) {
                all.insert(number(pk), mark);
            }
        };
        readOwnRhythms(offer);
        db::RowReader lists(
            m_database, "SELECT id, ideal_days, longest_days FROM list WHERE ideal_days > 0");
        while (lists.next()) {
            const auto *const list = m_marks->list(ListId {lists.number(0)});
            const Rhythm rhythm {int(lists.number(1)), int(lists.number(2))};
            for (const Pk pk : list != nullptr ? list->people : std::vector<Pk> {}) {
                offer(pk, {pk, rhythm, RhythmScope::List, list->name});
            }
        }
        const auto ofTags = tagRhythms(m_database);
        for (auto tag = m_marks->tags.cbegin(); !ofTags.empty() && tag != m_marks->tags.cend();
             ++tag) {
            const auto rhythm = ofTags.find(folded(tag.key().toStdString()));
            for (const Pk pk : rhythm != ofTags.end() ? *tag : std::vector<Pk> {}) {
                offer(pk, {pk, rhythm->second, RhythmScope::Tag, tag.key()});
            }
        }
        m_marks->rhythms = {all.cbegin(), all.cend()};
    }

    /// Of a person's profiles the value that was set last counts.
    template <typename Offer>
    void readOwnRhythms(Offer &&offer) const
    {
        db::RowReader rows(m_database,
            "SELECT pk, value FROM person_fact WHERE field = 'keep-in-touch' ORDER BY set_at, pk");
        QMap<quint32, Rhythm> newest;
        while (rows.next()) {
            const auto text = rows.text(1);
            const auto rhythm
                = rhythmFromText(QString::fromUtf8(text.data(), qsizetype(text.size())));
            reach(
                pkOf(rows), [&](Pk pk) { newest.insert(number(pk), rhythm.value_or(Rhythm {})); });
        }
        for (auto one = newest.cbegin(); one != newest.cend(); ++one) {
            offer(Pk {one.key()}, {Pk {one.key()}, *one, RhythmScope::Person, {}});
        }
    }

    void readContacts()
    {
        const auto read = [this](const char *sql, ContactKind kind) {
            db::RowReader rows(m_database, sql);
            while (rows.next()) {
                m_marks->contacts.push_back({pkOf(rows), rows.dated(1, 2), kind});
            }
        };
        read("SELECT pk, at, at_precision FROM touch", ContactKind::Touch);
        read("SELECT pk, at, at_precision FROM meeting", ContactKind::Meeting);
        std::ranges::stable_sort(m_marks->contacts, {}, &ContactMark::pk);
    }

    SQLite::Database &m_database;
    std::shared_ptr<PeopleMarks> m_marks;
    QHash<quint32, std::size_t> m_personOf; ///< by pk: index into persons
};

PeopleMarks::Version PeopleMarks::load(SQLite::Database &database)
{
    return MarksReader(database).read();
}

const PeopleMarks::ListMark *PeopleMarks::list(ListId id) const
{
    const auto found = std::ranges::find(lists, id, &ListMark::id);
    return found == lists.end() ? nullptr : &*found;
}

std::vector<const PeopleMarks::ListMark *> PeopleMarks::listsOf(Pk pk) const
{
    std::vector<const ListMark *> out;
    for (const ListMark &one : lists) {
        if (has(one.people, pk)) {
            out.push_back(&one);
        }
    }
    return out;
}

QStringList PeopleMarks::tagsOf(Pk pk) const
{
    QStringList out;
    for (auto one = tags.cbegin(); one != tags.cend(); ++one) {
        if (has(*one, pk)) {
            out += one.key();
        }
    }
    return out;
}

std::vector<Pk> PeopleMarks::withText(const std::string &folded) const
{
    std::vector<Pk> out;
    for (const Texts &one : texts) {
        if (one.folded.find(folded) != std::string::npos) {
            out.push_back(one.pk);
        }
    }
    return out;
}

const PeopleMarks::TriageMark *PeopleMarks::triageOf(Pk pk) const
{
    const auto found = std::ranges::lower_bound(triage, pk, {}, &TriageMark::pk);
    return found != triage.end() && found->pk == pk ? &*found : nullptr;
}

const PeopleMarks::ScoreMark *PeopleMarks::scoreOf(Pk pk, const QString &name) const
{
    const auto first = std::ranges::lower_bound(scores, pk, {}, &ScoreMark::pk);
    const auto last = std::ranges::upper_bound(first, scores.end(), pk, {}, &ScoreMark::pk);
    const auto found = std::find_if(first, last, [&name](const ScoreMark &one) {
        return name.isEmpty() || one.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == last ? nullptr : &*found;
}

} // namespace comity
