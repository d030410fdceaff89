#include "ui/shell/palette_finder.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/lists/lists_store.h"
#include "model/people/people_store.h"
#include "model/standing/name_hits.h"
#include "ui/common/formatting.h"
#include "ui/common/icons.h"
#include "ui/common/identity_text.h"
#include "ui/common/list_words.h"
#include "ui/common/plural.h"
#include "ui/common/relation_mark.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// What is known of somebody who was found.
struct FoundPerson
{
    PersonRow row;
    std::optional<Glance> glance;
};

struct Findings
{
    PeopleSearch::Version search;
    std::vector<FoundPerson> people;
    std::vector<PeopleList> lists;
    QString timeZone;
};

std::vector<PeopleList> listsCalled(
    SQLite::Database &database, const QString &text, std::size_t limit)
{
    const std::string key = folded(text.toStdString());
    std::vector<PeopleList> first;
    std::vector<PeopleList> others;
    for (PeopleList &list : ListsStore(database).all()) {
        const auto at = folded(list.settings.name.toStdString()).find(key);
        if (at != std::string::npos) {
            (at == 0 ? first : others).push_back(std::move(list));
        }
    }
    first.insert(first.end(), others.begin(), others.end());
    first.resize(std::min(first.size(), limit));
    return first;
}

Result<Findings> look(const QString &path, const PeopleColumns::Version &columns,
    PeopleSearch::Version search, const PaletteFinder::Question &question, const JobContext &job)
{
    if (!search && question.people > 0) {
        auto loaded = PeopleSearch::load(path, job);
        if (!loaded) {
            return tl::unexpected(loaded.error());
        }
        search = std::move(*loaded);
    }
    return db::guarded(path, [&]() -> Result<Findings> {
        Findings findings;
        const auto database = db::connect(path, db::Use::Job);
        if (question.people > 0) {
            const std::vector<Pk> pks
                = nameHits(*search, *columns, question.text, question.people, job);
            for (PersonRow &row : PeopleStore(*database).rows(pks)) {
                const Pk pk = row.pk;
                findings.people.push_back({std::move(row), columns->find(pk)});
            }
            if (const auto id = columns->account()) {
                const auto account = AccountsStore(*database).account(*id);
                findings.timeZone = account ? account->timeZone : QString();
            }
        }
        if (question.lists > 0) {
            findings.lists = listsCalled(*database, question.text, question.lists);
        }
        findings.search = std::move(search);
        return findings;
    });
}

PaletteItem personItem(const FoundPerson &person, const QTimeZone &zone)
{
    const PersonRow &row = person.row;
    PaletteItem item;
    item.kind = PaletteItem::Kind::Person;
    item.person = row.pk;
    item.text = singleLine(nameText(row.network, row.name, row.handle, row.key));
    item.icon = icon(u"user"_s, Tone::Muted);
    QStringList hints {singleLine(handleText(row.network, row.handle, row.key))};
    hints.removeAll(item.text);
    if (person.glance) {
        hints += relationWord(relationMark(person.glance->relation));
        if (person.glance->lastContact) {
            hints += PaletteFinder::tr("last contact %1")
                         .arg(dateText(Dated::exact(*person.glance->lastContact), zone));
        }
    } else {
        hints += PaletteFinder::tr("of another account");
    }
    hints.removeAll(QString());
    item.hint = hints.join(u" · "_s);
    return item;
}

PaletteItem listItem(const PeopleList &list)
{
    PaletteItem item;
    item.kind = PaletteItem::Kind::List;
    item.list = list.id;
    item.text = singleLine(list.settings.name);
    item.icon = icon(listIcon(list.settings.kind), Tone::Muted);
    const QString kind = listKindName(list.settings.kind);
    item.hint = list.count
        ? PaletteFinder::tr("%1 list, %Ln people", nullptr, plural(*list.count)).arg(kind)
        : PaletteFinder::tr("%1 list").arg(kind);
    return item;
}

} // namespace

PaletteFinder::PaletteFinder(QObject *parent)
    : QObject(parent)
{
}

void PaletteFinder::setSession(WorkspaceSession *session)
{
    stop();
    m_session = session;
}

void PaletteFinder::stop()
{
    m_job.cancel();
    ++m_question;
    m_isAsking = false;
}

void PaletteFinder::ask(const Question &question)
{
    stop();
    if (!m_session || !m_session->columns()) {
        Q_EMIT found({}, {});
        return;
    }
    m_isAsking = true;
    const PeopleColumns::Version columns = m_session->columns();
    m_job = m_session->read(
        this,
        [path = m_session->file().path(), columns, question,
            search = m_session->searchTexts(*columns)](
            const JobContext &job) { return look(path, columns, search, question, job); },
        [this, columns, asked = m_question](Result<Findings> findings) {
            if (asked != m_question) {
                return;
            }
            m_isAsking = false;
            std::vector<PaletteItem> people;
            std::vector<PaletteItem> lists;
            if (findings) {
                if (m_session) {
                    m_session->keepSearchTexts(*columns, findings->search);
                }
                const QTimeZone zone = zoneOrSystem(findings->timeZone);
                for (const FoundPerson &person : findings->people) {
                    people.push_back(personItem(person, zone));
                }
                for (const PeopleList &list : findings->lists) {
                    lists.push_back(listItem(list));
                }
            }
            Q_EMIT found(people, lists);
        });
}

} // namespace comity::ui
