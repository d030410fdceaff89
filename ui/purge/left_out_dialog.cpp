#include "ui/purge/left_out_dialog.h"

#include "model/purge/release.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/person_delegate.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/common/two_line_delegate.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {640, 460}; ///< at 100 %
constexpr int personWidth = 240;

QString releaseText(LeftOut code)
{
    switch (code) {
    case LeftOut::Protected:
        return LeftOutDialog::tr("&Stop protecting");
    case LeftOut::OptedOutOfPurge:
    case LeftOut::LearnOnly:
        return LeftOutDialog::tr("&Allow suggesting again");
    case LeftOut::Reviewed:
        return LeftOutDialog::tr("&Forget the keep");
    case LeftOut::Snoozed:
        return LeftOutDialog::tr("&Wake");
    default:
        return {};
    }
}

} // namespace

LeftOutDialog::LeftOutDialog(SQLite::Database &reader, const Wording &wording, LeftOut code,
    bool isWritable, QWidget *parent)
    : QDialog(parent)
    , m_wording(wording)
    , m_model(new LeftOutModel(reader, this))
    , m_table(new TableView)
    , m_sentence(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_release(makeButton({}, ButtonKind::Normal))
    , m_code(code)
    , m_isWritable(isWritable)
{
    setObjectName(u"leftOutDialog"_s);
    resize(scaled(size100.width()), scaled(size100.height()));
    m_sentence->setObjectName(u"leftOutSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(10));
    m_table->setObjectName(u"leftOutTable"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TwoLineDelegate(m_table));
    m_table->setItemDelegateForColumn(LeftOutModel::Person, new PersonDelegate(m_table));
    m_table->setColumnWidth(LeftOutModel::Person, scaled(personWidth));
    m_table->tableHeader()->setSectionsClickable(false);
    m_table->tableHeader()->setFocusPolicy(Qt::NoFocus);
    m_table->tableHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    connect(m_table, &TableView::selectAllAsked, m_table, &QTableView::selectAll);
    m_release->setObjectName(u"releaseLeftOut"_s);
    QPushButton *close = makeButton(tr("&Close"), ButtonKind::Normal);
    close->setObjectName(u"closeLeftOut"_s);
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(12));
    buttons->addWidget(m_release);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_sentence);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_release, &QPushButton::clicked, this, &LeftOutDialog::releaseChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &LeftOutDialog::updateButton);
}

void LeftOutDialog::setPeople(std::vector<Pk> people, const LeftOutModel::Basis &basis)
{
    const int row = m_table->currentIndex().row();
    const auto count = static_cast<qint64>(people.size());
    m_model->setPeople(std::move(people), basis);
    setWindowTitle(m_wording.sentence(u"left_out", toText(m_code),
        {QString::number(
            m_code == LeftOut::RecentContact ? recentContactDays : basis.request.newFollowDays)}));
    m_sentence->setText(
        tr("%Ln people fit this plan and are left out of it.", nullptr, plural(count)));
    m_table->setAccessibleName(windowTitle());
    m_release->setText(releaseText(m_code));
    m_release->setVisible(m_isWritable && canRelease(m_code));
    if (count > 0) {
        const int next = qBound(0, row, static_cast<int>(count) - 1);
        m_table->setCurrentIndex(m_model->index(next, LeftOutModel::Person));
    }
    updateButton();
}

void LeftOutDialog::updateButton()
{
    m_release->setEnabled(m_table->selectionModel()->hasSelection());
}

void LeftOutDialog::releaseChosen()
{
    std::vector<Pk> people;
    const QItemSelection chosen = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : chosen) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            people.push_back(m_model->pk(row));
        }
    }
    if (!people.empty()) {
        Q_EMIT releaseAsked(m_code, people);
    }
}

} // namespace comity::ui
