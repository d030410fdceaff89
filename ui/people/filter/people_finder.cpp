#include "ui/people/filter/people_finder.h"

#include "model/standing/people_filter.h"
#include "model/standing/people_order.h"

#include <QLocale>

namespace comity::ui {

PeopleFinder::PeopleFinder(WorkspaceSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

Result<void> PeopleFinder::prepareTexts(const QString &path, const PeopleQuery &query,
    const QStringList &nested, Kept &kept, const QString &locale, const JobContext &job)
{
    if (!kept.search && (!query.search.isEmpty() || !nested.isEmpty())) {
        auto search = PeopleSearch::load(path, job);
        if (!search) {
            return tl::unexpected(search.error());
        }
        kept.search = std::move(*search);
        kept.hits = nullptr;
    }
    if (query.search.isEmpty()) {
        kept.hits = nullptr;
    } else {
        auto hits = kept.search->find(query.search, kept.hits.get(), job);
        if (!hits) {
            return tl::unexpected(hits.error());
        }
        kept.hits = std::make_shared<const SearchHits>(std::move(*hits));
    }
    const auto by = textOrderOf(query.sort);
    if (by && !kept.orders.contains(*by)) {
        auto order = TextOrder::load(path, *by, locale, job);
        if (!order) {
            return tl::unexpected(order.error());
        }
        kept.orders.emplace(*by, std::move(*order));
    }
    return {};
}

Result<PeopleFinder::Found> PeopleFinder::find(const QString &path,
    const PeopleColumns::Version &columns, const Question &question, Kept kept,
    const QString &locale, const JobContext &job)
{
    const PeopleQuery &query = question.query;
    if (kept.basis != columns->basis()) {
        kept = {};
        kept.basis = columns->basis();
    }
    const QStringList nested = nestedTexts(columns->marks(), query);
    if (auto prepared = prepareTexts(path, query, nested, kept, locale, job); !prepared) {
        return tl::unexpected(prepared.error());
    }
    NestedHits ofNested;
    if (!nested.isEmpty()) {
        auto others = findNested(*kept.search, columns->marks(), nested, job);
        if (!others) {
            return tl::unexpected(others.error());
        }
        ofNested = *std::move(others);
    }
    // A search of nothing but blanks finds everybody, not nobody.
    const bool isSearched = kept.hits && !kept.hits->key.empty();
    PkSet found = isSearched ? kept.hits->people : PkSet();
    if (isSearched) {
        for (const Pk pk : columns->marks().withText(kept.hits->key)) {
            found.insert(pk);
        }
    }
    const TextHits hits(isSearched ? &found : nullptr, &ofNested);
    const auto by = textOrderOf(query.sort);
    const TextOrder *texts = by ? kept.orders.at(*by).get() : nullptr;
    auto order = orderOf(*columns, query, hits, texts, job);
    if (!order) {
        return tl::unexpected(order.error());
    }
    auto answer = std::make_shared<PeopleAnswer>();
    answer->columns = columns;
    answer->query = query;
    answer->order = std::move(*order);
    PeopleQuery counted = query;
    counted.staleDays = question.staleDays;
    answer->counts = countsOf(*columns, counted, hits);
    if (query.staleDays || !query.numbers.empty()) {
        answer->skipped = countUnknown(*columns, query, hits);
    }
    answer->coverage = coverageOf(*columns);
    return Found {std::move(answer), std::move(kept)};
}

void PeopleFinder::ask(const PeopleQuery &query, int staleDays)
{
    m_job.cancel();
    const int question = ++m_question;
    m_isAsking = true;
    Q_EMIT asked();
    if (PeopleSearch::Version texts = m_session.searchTexts(*m_session.columns());
        texts && texts != m_kept.search) {
        if (m_kept.basis != m_session.columns()->basis()) {
            m_kept = {};
            m_kept.basis = m_session.columns()->basis();
        }
        // Hits are those of other texts.
        m_kept.search = std::move(texts);
        m_kept.hits = nullptr;
    }
    m_job = m_session.read(
        this,
        [path = m_session.file().path(), columns = m_session.columns(),
            asked = Question {query, staleDays}, kept = m_kept, locale = QLocale().bcp47Name()](
            const JobContext &job) { return find(path, columns, asked, kept, locale, job); },
        [this, question](Result<Found> found) {
            if (found) {
                m_session.keepSearchTexts(*found->answer->columns, found->kept.search);
            }
            if (question != m_question) {
                return;
            }
            m_isAsking = false;
            if (!found) {
                Q_EMIT failed(found.error());
                return;
            }
            m_answer = std::move(found->answer);
            m_kept = std::move(found->kept);
            Q_EMIT answered();
        });
}

} // namespace comity::ui
