#include "ui/people/table/table_covers.h"

#include "ui/common/empty_state.h"
#include "ui/common/error_card.h"
#include "ui/people/table/people_table_view.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

TableCovers::TableCovers(PeopleTableView &table, const Wording &wording, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_wording(wording)
{
    makeEmpty();
    makeNobody();
    makeFiled();
    makeError();
}

void TableCovers::makeEmpty()
{
    m_empty = new EmptyState(u"system-users"_s, tr("No people yet"),
        tr("Import a follower list or an archive and everybody appears here, with what you know "
           "about each other."),
        &m_table);
    m_empty->setObjectName(u"nobodyYet"_s);
    QPushButton *import = m_empty->addButton(tr("&Import your first export"), u"document-import"_s);
    import->setObjectName(u"importFirst"_s);
    QPushButton *demo = m_empty->addButton(tr("Open the &demo workspace"));
    demo->setObjectName(u"openDemo"_s);
    QPushButton *guide = m_empty->setHint(
        tr("You can also drop a file anywhere on this window."), tr("How to get your export"));
    connect(import, &QPushButton::clicked, this, &TableCovers::importAsked);
    connect(demo, &QPushButton::clicked, this, &TableCovers::demoAsked);
    connect(guide, &QPushButton::clicked, this, &TableCovers::guideAsked);
    m_empty->hide();
}

void TableCovers::makeNobody()
{
    m_nobody = new EmptyState(u"view-filter"_s, tr("Nobody matches"),
        tr("No one fits all the filters that are chosen."), &m_table);
    m_nobody->setObjectName(u"nobodyMatches"_s);
    QPushButton *clear = m_nobody->addButton(tr("&Clear filters"));
    clear->setObjectName(u"clearFilters"_s);
    connect(clear, &QPushButton::clicked, this, &TableCovers::clearAsked);
    m_nobody->hide();
}

void TableCovers::makeFiled()
{
    m_filed = new EmptyState(u"checkmark"_s, tr("Nobody is left to file"),
        tr("Everybody is on a list, reviewed, or waits for a later day. New people come up here "
           "after the next import."),
        &m_table);
    m_filed->setObjectName(u"allFiled"_s);
    QPushButton *back = m_filed->addButton(tr("&Show everybody"));
    back->setObjectName(u"showEverybody"_s);
    connect(back, &QPushButton::clicked, this, &TableCovers::everybodyAsked);
    m_filed->hide();
}

void TableCovers::makeError()
{
    m_error = new ErrorCard(&m_table);
    m_error->setObjectName(u"peopleError"_s);
    QPushButton *retry = m_error->addButton(tr("&Try again"), u"view-refresh"_s);
    retry->setObjectName(u"tryAgain"_s);
    connect(retry, &QPushButton::clicked, this, &TableCovers::retryAsked);
    m_error->hide();
}

void TableCovers::show(State state)
{
    m_state = state;
    switch (state) {
    case State::Rows:
        m_table.setCover(nullptr);
        break;
    case State::NobodyYet:
        m_table.setCover(m_empty);
        break;
    case State::NobodyMatches:
        m_table.setCover(m_nobody);
        break;
    case State::AllFiled:
        m_table.setCover(m_filed);
        break;
    case State::Failed:
        m_table.setCover(m_error);
        break;
    }
}

void TableCovers::showError(const Error &error)
{
    const Wording::Explanation explanation = m_wording.explain(error);
    QString details = toText(error.code);
    if (!error.detail.isEmpty()) {
        details += u'\n' + error.detail;
    }
    m_error->setContent({explanation.happened, {}, explanation.unharmed, {},
        explanation.advice.isEmpty() ? QStringList() : QStringList {explanation.advice}, details});
    show(State::Failed);
}

} // namespace comity::ui
