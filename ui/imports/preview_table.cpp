#include "ui/imports/preview_table.h"

#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/search_field.h"
#include "ui/common/workspace_session.h"
#include "ui/imports/preview_model.h"
#include "ui/imports/preview_note.h"
#include "ui/imports/preview_rows.h"
#include "ui/imports/rejected_list.h"
#include "ui/imports/rejected_model.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// What Ctrl+C takes at most.
constexpr int copiedRows = 2'000;

} // namespace

PreviewTable::PreviewTable(WorkspaceSession &session, RejectedModel &rejected, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_rejectedModel(rejected)
    , m_model(new PreviewModel(session, this))
    , m_table(new PreviewRows(*m_model))
    , m_rejected(new RejectedList)
    , m_stack(new QStackedWidget)
    , m_title(new PlainLabel({}, TextStyle::Strong))
    , m_note(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_none(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_filter(new SearchField(tr("Filter preview")))
{
    m_title->setObjectName(u"previewTitle"_s);
    m_note->setElided(true);
    m_note->setObjectName(u"previewNumbers"_s);
    m_filter->setObjectName(u"previewFilter"_s);
    m_filter->setAccessibleName(tr("Filter preview by name, handle or id"));
    m_none->setObjectName(u"previewNone"_s);
    m_none->setAlignment(Qt::AlignCenter);
    m_rejected->setObjectName(u"previewRejected"_s);
    m_rejected->setModel(&rejected);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_rejected);
    m_stack->addWidget(m_none);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_stack, 1);
    connect(m_filter, &SearchField::searched, this, &PreviewTable::search);
    connect(m_filter, &SearchField::left, this, &PreviewTable::focusRows);
    connect(m_table, &TableView::copyAsked, this, &PreviewTable::copyRows);
    connect(m_model, &PreviewModel::ticksChanged, this, [this] {
        showTitle();
        Q_EMIT ticksChanged();
    });
    connect(m_table, &PreviewRows::renameAnswered, this, &PreviewTable::answer);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &TableView::rowOpened, this, [this](const QModelIndex &index) {
        const QModelIndex person = index.siblingAtColumn(PreviewModel::Person);
        openMenu(index.row(), m_table->visualRect(person).center());
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const QModelIndex under = m_table->indexAt(at);
        openMenu((under.isValid() ? under : m_table->currentIndex()).row(), at);
    });
}

QWidget *PreviewTable::makeHead()
{
    auto *head = new QFrame;
    head->setProperty("kind", u"head"_s);
    head->setMinimumHeight(scaled(40));
    m_filter->setFixedWidth(scaled(220));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(5), scaled(14), scaled(5));
    row->setSpacing(scaled(8));
    row->addWidget(m_title);
    row->addWidget(m_note, 1);
    row->addWidget(m_filter);
    return head;
}

void PreviewTable::setPreview(StagedPreview::Shared preview)
{
    ++m_question;
    m_search.cancel();
    m_preview = std::move(preview);
    m_filter->clear();
    if (!m_preview) {
        m_model->show(nullptr, StagedPreview::Part::New);
    }
}

void PreviewTable::renew(StagedPreview::Shared preview)
{
    ++m_question;
    m_search.cancel();
    m_preview = std::move(preview);
    if (m_showsRejected) {
        return;
    }
    const int row = m_table->currentIndex().row();
    m_model->show(m_preview, m_model->part());
    if (m_model->rowCount() > 0) {
        m_table->setCurrentIndex(
            m_model->index(qBound(0, row, m_model->rowCount() - 1), PreviewModel::Person));
    }
    showTitle();
    if (!m_filter->text().isEmpty()) {
        search(m_filter->text());
    }
}

void PreviewTable::answer(int row, RenameDelegate::Answer answer)
{
    if (const RenameOffer *offer = m_model->offer(row)) {
        using Answer = RenameDelegate::Answer;
        Q_EMIT renameAnswered(RenameOffer(*offer),
            answer == Answer::TakeBack ? std::optional<bool>() : answer == Answer::Same);
    }
}

/// What can be answered for the row, also to change one's mind.
void PreviewTable::openMenu(int row, const QPoint &at)
{
    const RenameOffer *offer = row < 0 ? nullptr : m_model->offer(row);
    if (offer == nullptr || m_preview->summary().isSameAgain) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(u"renameMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu, offer](const QString &text, std::optional<bool> isSame) {
        connect(menu->addAction(text), &QAction::triggered, this,
            [this, asked = *offer, isSame] { Q_EMIT renameAnswered(asked, isSame); });
    };
    QString other = otherHandle(*offer, m_model->part());
    other.replace(u'&', u"&&"_s);
    if (!offer->isSame.value_or(false)) {
        add(tr("&Same person as %1").arg(other), true);
    }
    if (!offer->isSame) {
        add(tr("&Not the same person"), false);
    } else {
        add(tr("&Take the answer back"), std::nullopt);
    }
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

QString PreviewTable::renamesNote() const
{
    const auto &renames = m_preview ? m_preview->summary().renames : std::vector<RenameOffer>();
    const auto open = std::ranges::count_if(
        renames, [](const RenameOffer &offer) { return !offer.isSame.has_value(); });
    return open == 0 ? QString() : tr("%Ln possible renames", nullptr, plural(open));
}

void PreviewTable::showPart(StagedPreview::Part part)
{
    m_showsRejected = false;
    m_filter->show();
    m_model->show(m_preview, part);
    if (m_model->rowCount() > 0) {
        m_table->setCurrentIndex(m_model->index(0, PreviewModel::Person));
    }
    showTitle();
    if (!m_filter->text().isEmpty()) {
        search(m_filter->text());
    }
}

void PreviewTable::showRejected()
{
    ++m_question;
    m_search.cancel();
    m_showsRejected = true;
    m_filter->hide();
    showTitle();
}

void PreviewTable::search(const QString &text)
{
    const int question = ++m_question;
    m_search.cancel();
    if (!m_preview || m_showsRejected) {
        return;
    }
    if (text.trimmed().isEmpty()) {
        m_model->setMatches(std::nullopt);
        showTitle();
        return;
    }
    m_search = m_session.read(
        this,
        [path = m_session.file().path(), preview = m_preview, part = m_model->part(),
            text = text.trimmed()](const JobContext &job) -> Result<std::vector<quint32>> {
            return db::guarded(path, [&]() -> Result<std::vector<quint32>> {
                const auto database = db::connect(path, db::Use::Job);
                return preview->matching(*database, part, text, job);
            });
        },
        [this, question](Result<std::vector<quint32>> found) {
            if (question == m_question && found) {
                m_model->setMatches(std::move(*found));
                showTitle();
            }
        });
}

void PreviewTable::showTitle()
{
    if (m_showsRejected) {
        const int shown = m_rejectedModel.rowCount();
        m_title->setText(tr("Rejected rows"));
        const bool isCut = m_preview && m_preview->summary().rejectedRows > shown;
        m_note->setText(isCut ? tr("The first %1. All of them are kept with the import")
                                    .arg(numberText(qint64 {shown}))
                              : tr("Kept with the import, as they stand in the file"));
        m_none->setText(tr("Every row was read."));
        m_stack->setCurrentIndex(shown > 0 ? 1 : 2);
        return;
    }
    const int shown = m_model->rowCount();
    const qint64 all = m_preview ? m_preview->size(m_model->part()) : 0;
    const QString count = numberText(qint64 {shown});
    QString title;
    switch (m_model->part()) {
    case StagedPreview::Part::New:
        title = tr("%1 new", "people").arg(count);
        break;
    case StagedPreview::Part::Left:
        title = tr("%1 left", "people").arg(count);
        break;
    case StagedPreview::Part::Changed:
        title = tr("%1 changed", "people").arg(count);
        break;
    case StagedPreview::Part::Unchanged:
        title = tr("%1 unchanged", "people").arg(count);
        break;
    }
    const bool isFiltered = !m_filter->text().trimmed().isEmpty();
    m_title->setText(title);
    const bool isOffered = m_model->part() == StagedPreview::Part::New
        || m_model->part() == StagedPreview::Part::Left;
    const RowTicks *ticks = m_preview ? m_preview->ticks(m_model->part()) : nullptr;
    const qint64 off = ticks != nullptr ? ticks->off() : 0;
    m_note->setText(spoken({isFiltered ? tr("of %1").arg(numberText(all))
            : isOffered                ? renamesNote()
                                       : QString(),
        off > 0 ? tr("%Ln left out", "rows", plural(off)) : QString()}));
    m_none->setText(isFiltered ? tr("Nobody matches.") : tr("Nobody."));
    m_stack->setCurrentIndex(shown > 0 ? 0 : 2);
}

void PreviewTable::copyRows()
{
    QStringList lines;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && lines.size() < copiedRows; ++row) {
            QStringList cells;
            for (int column = PreviewModel::Person; column < PreviewModel::ColumnCount; ++column) {
                cells += m_model->index(row, column).data().toString();
            }
            lines += cells.join(u'\t');
        }
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void PreviewTable::focusFilter()
{
    if (m_filter->isVisible()) {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    }
}

void PreviewTable::focusRows()
{
    m_stack->currentWidget()->setFocus();
}

bool PreviewTable::clearFilter()
{
    if (m_filter->text().isEmpty()) {
        return false;
    }
    m_filter->clear();
    search({});
    return true;
}

QWidget *PreviewTable::table() const
{
    return m_table;
}

} // namespace comity::ui
