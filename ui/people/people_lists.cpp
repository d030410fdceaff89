#include "ui/people/people_lists.h"

#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/db/interrupt_on_stop.h"
#include "model/standing/people_query_json.h"
#include "ui/common/add_to_list.h"
#include "ui/people/filter/smart_list_dialog.h"
#include "ui/people/list_suggestions_dialog.h"

namespace comity::ui {

PeopleLists::PeopleLists(WorkspaceSession &session, QWidget &page)
    : QObject(&page)
    , m_session(session)
    , m_page(page)
    , m_acts(session)
{
}

PeopleLists::~PeopleLists()
{
    m_job.cancel();
}

void PeopleLists::addToList(const std::vector<Pk> &people)
{
    ui::addToList(m_session, m_acts, people, &m_page);
}

void PeopleLists::saveAsSmartList(
    const PeopleQuery &query, const QStringList &conditions, qint64 people, qint64 skipped)
{
    if (!m_session.isWritable()) {
        return;
    }
    auto *dialog = new SmartListDialog(conditions, people, skipped, &m_page);
    readLists(m_session, dialog, [dialog](const std::vector<PeopleList> &lists) {
        QStringList names;
        for (const PeopleList &list : lists) {
            names += list.settings.name;
        }
        dialog->setTaken(names);
    });
    connect(dialog, &SmartListDialog::saveAsked, this, [this, query](const QString &name) {
        ListSettings settings;
        settings.name = name;
        settings.kind = ListKind::Smart;
        settings.query = QString::fromUtf8(toJson(query));
        m_acts.create(settings);
    });
    dialog->open();
}

void PeopleLists::lookForSuggestions(const std::vector<Pk> &unfiled)
{
    m_job.cancel();
    const int question = ++m_question;
    m_suggestions.clear();
    Q_EMIT suggestionsFound(0);
    if (unfiled.size() < fewestToSuggest) {
        return;
    }
    m_job = m_session.read(
        this,
        [path = m_session.file().path(), unfiled](const JobContext &job) {
            return db::guarded(path, [&]() -> Result<std::vector<ListSuggestion>> {
                const auto database = db::connect(path, db::Use::Job);
                const db::InterruptOnStop stop(*database, job.stop);
                return suggestLists(*database, unfiled, job);
            });
        },
        [this, question](Result<std::vector<ListSuggestion>> found) {
            if (question == m_question && found) {
                m_suggestions = *std::move(found);
                Q_EMIT suggestionsFound(static_cast<int>(m_suggestions.size()));
            }
        });
}

void PeopleLists::showSuggestions()
{
    if (m_suggestions.empty()) {
        return;
    }
    auto *dialog = new ListSuggestionsDialog(m_session, m_acts, m_suggestions, &m_page);
    connect(dialog, &QDialog::finished, this, &PeopleLists::suggestionsLeft);
    dialog->open();
}

} // namespace comity::ui
