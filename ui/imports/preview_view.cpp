#include "ui/imports/preview_view.h"

#include "model/accounts/accounts_store.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tool_tip.h"
#include "ui/imports/import_flow.h"
#include "ui/imports/import_words.h"
#include "ui/imports/preview_head.h"
#include "ui/imports/preview_pane.h"
#include "ui/imports/preview_table.h"
#include "ui/imports/preview_tiles.h"
#include "ui/imports/rejected_model.h"
#include "ui/imports/sample_dialog.h"

#include <QFrame>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

using Part = StagedPreview::Part;

PreviewView::PreviewView(
    WorkspaceSession &session, ImportFlow &flow, QSettings *settings, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_flow(flow)
    , m_rejected(new RejectedModel(session.wording(), this))
    , m_head(new PreviewHead)
    , m_tiles(new PreviewTiles)
    , m_table(new PreviewTable(session, *m_rejected))
    , m_pane(new PreviewPane(session.wording(), *m_rejected))
    , m_promise(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_leftOut(new SeverityShape(Severity::Warn))
    , m_discard(makeButton(tr("&Discard")))
    , m_save(makeButton({}, ButtonKind::Primary, u"checkmark"_s))
{
    m_promise->setObjectName(u"savePromise"_s);
    m_discard->setObjectName(u"discardImport"_s);
    m_save->setObjectName(u"saveImport"_s);
    auto *main = new QFrame;
    main->setProperty("kind", u"page"_s);
    auto *column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_tiles);
    column->addWidget(makeLine());
    column->addWidget(m_table, 1);
    column->addWidget(makeFoot());
    auto *splitter = new PaneSplitter(
        Qt::Horizontal, settings, session.settingsKey(u"splitters/import-preview"_s));
    splitter->addWidget(main);
    splitter->addWidget(m_pane);
    splitter->setDefaults({0, 340});
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(splitter);

    connect(m_tiles, &PreviewTiles::tabChosen, this, &PreviewView::showTab);
    connect(m_table, &PreviewTable::ticksChanged, this, &PreviewView::showTicks);
    connect(m_discard, &QPushButton::clicked, &m_flow, &ImportFlow::discard);
    connect(m_save, &QPushButton::clicked, &m_flow, &ImportFlow::save);
    connect(m_head, &PreviewHead::accountChosen, &m_flow, &ImportFlow::answerAccount);
    connect(m_head, &PreviewHead::columnsAsked, &m_flow, &ImportFlow::lookAtColumns);
    connect(m_table, &PreviewTable::renameAnswered, &m_flow, &ImportFlow::answerRename);
    connect(&m_flow, &ImportFlow::previewRenewed, this, &PreviewView::renew);
    connect(m_pane, &PreviewPane::completeSaid, &m_flow, &ImportFlow::answerComplete);
    connect(m_pane, &PreviewPane::sampleAsked, this, [this](const SampleRequest &request) {
        (new SampleDialog(m_session, request, this))->open();
    });
    connect(&m_flow, &ImportFlow::waitingChanged, m_head,
        [this] { m_head->setWaiting(m_flow.waiting()); });
}

QWidget *PreviewView::makeFoot()
{
    auto *foot = new QFrame;
    foot->setProperty("kind", u"foot"_s);
    foot->setMinimumHeight(scaled(50));
    m_promise->setElided(true);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    row->setSpacing(scaled(8));
    row->addWidget(m_leftOut);
    row->addWidget(m_promise, 1);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    return foot;
}

void PreviewView::show()
{
    const StagedPreview::Shared preview = m_flow.preview();
    const ImportSummary &summary = preview->summary();
    std::vector<KeptRow> rejected;
    for (const RejectedSummary &one : summary.rejected) {
        rejected.push_back({0, {}, one.path, one.row});
    }
    m_rejected->setRows(std::move(rejected));
    m_head->show(summary, m_flow.namesItsAccount(), AccountsStore(m_session.file().reader()).all(),
        m_flow.readMs());
    m_head->setWaiting(m_flow.waiting());
    m_tiles->show(*preview);
    m_table->setPreview(preview);
    m_tiles->chooseFirstFilled();
    showTab();
    showTicks();
}

void PreviewView::showTicks()
{
    const StagedPreview::Shared preview = m_flow.preview();
    const ImportSummary asTicked = preview->summaryAsTicked();
    m_tiles->tellLeft(asTicked);
    m_pane->show(asTicked, m_flow.request());
    showSave();
    if (preview->leavesOut()) {
        m_promise->setText(leftOutText(asTicked));
    }
    m_leftOut->setVisible(preview->leavesOut());
}

QString PreviewView::leftOutText(const ImportSummary &asTicked) const
{
    const qint64 rows = m_flow.preview()->ticks(Part::New)->off();
    const qint64 changes = m_flow.preview()->ticks(Part::Changed)->off();
    QStringList lists;
    for (const AccountSummary &account : asTicked.accounts) {
        for (const ListSummary &list : account.lists) {
            const QString name = listName(list.kind);
            if (list.incompleteCode == u"left-out-rows" && !lists.contains(name)) {
                lists += name;
            }
        }
    }
    QStringList sentences;
    if (rows > 0 && !lists.isEmpty()) {
        sentences += tr("%Ln rows left out: %1 will not count as complete.", nullptr, plural(rows))
                         .arg(spoken(lists));
    } else if (rows > 0) {
        sentences += tr("%Ln rows left out.", nullptr, plural(rows));
    }
    if (changes > 0) {
        sentences += tr("%Ln changes left out.", nullptr, plural(changes));
    }
    return sentences.join(u' ');
}

/// The same import with another answer: what it would do is counted anew.
void PreviewView::renew()
{
    m_tiles->show(*m_flow.preview());
    m_table->renew(m_flow.preview());
    showTicks();
}

void PreviewView::clear()
{
    m_table->setPreview(nullptr);
}

void PreviewView::showTab()
{
    if (!m_flow.preview()) {
        return;
    }
    switch (m_tiles->current()) {
    case PreviewTiles::New:
        m_table->showPart(Part::New);
        break;
    case PreviewTiles::Left:
        m_table->showPart(Part::Left);
        break;
    case PreviewTiles::Changed:
        m_table->showPart(Part::Changed);
        break;
    case PreviewTiles::Unchanged:
        m_table->showPart(Part::Unchanged);
        break;
    case PreviewTiles::Rejected:
    case PreviewTiles::TabCount:
        m_table->showRejected();
        break;
    }
}

void PreviewView::showSave()
{
    const StagedPreview &preview = *m_flow.preview();
    const bool isSame = preview.summary().isSameAgain;
    const qint64 changes = preview.changes();
    m_save->setEnabled(!isSame);
    m_save->setText(isSame ? tr("Nothing to save")
            : changes == 0 ? tr("&Save import, no changes")
                           : tr("&Save import, %Ln changes", nullptr, plural(changes)));
    m_discard->setText(isSame ? tr("&Close") : tr("&Discard"));
    m_promise->setText(isSame
            ? tr("This was imported before.")
            : tr("You can undo this import later from History, with no time limit."));
    setPlainToolTip(
        m_save, isSame ? tr("This was imported before, so nothing would change") : QString());
}

void PreviewView::focusFilter()
{
    m_table->focusFilter();
}

void PreviewView::focusRows()
{
    m_table->focusRows();
}

bool PreviewView::clearFilter()
{
    return m_table->clearFilter();
}

void PreviewView::togglePane()
{
    m_pane->setVisible(!m_pane->isVisible());
}

QList<QWidget *> PreviewView::panes() const
{
    return {m_tiles, m_table->table(), m_pane};
}

} // namespace comity::ui
