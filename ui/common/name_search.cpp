#include "ui/common/name_search.h"

#include "model/people/people_store.h"
#include "model/standing/name_hits.h"
#include "ui/common/workspace_session.h"

namespace comity::ui {

namespace {

constexpr std::size_t mostFound = 50;

} // namespace

NameSearch::NameSearch(WorkspaceSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void NameSearch::ask(const QString &text)
{
    m_job.cancel();
    const int question = ++m_question;
    const PeopleColumns::Version columns = m_session.columns();
    if (text.trimmed().isEmpty() || !columns) {
        return;
    }
    m_job = m_session.read(
        this,
        [path = m_session.file().path(), columns, text, texts = m_session.searchTexts(*columns)](
            const JobContext &job) {
            return db::guarded(path, [&]() -> Result<Found> {
                Found found {texts, {}};
                if (!found.search) {
                    auto loaded = PeopleSearch::load(path, job);
                    if (!loaded) {
                        return tl::unexpected(loaded.error());
                    }
                    found.search = std::move(*loaded);
                }
                const auto database = db::connect(path, db::Use::Job);
                found.people = PeopleStore(*database).rows(
                    nameHits(*found.search, *columns, text, mostFound, job));
                return found;
            });
        },
        [this, question, text, columns](const Result<Found> &found) {
            if (found) {
                m_session.keepSearchTexts(*columns, found->search);
            }
            if (question != m_question) {
                return;
            }
            if (found) {
                Q_EMIT answered(text, found->people);
            } else if (found.error().code != Error::Code::Cancelled) {
                Q_EMIT failed(text, m_session.wording().explain(found.error()).happened);
            }
        });
}

} // namespace comity::ui
