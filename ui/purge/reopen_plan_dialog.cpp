#include "ui/purge/reopen_plan_dialog.h"

#include "model/accounts/accounts_store.h"
#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/purge/kind_wording.h"
#include "model/purge/purge_plan_store.h"
#include "ui/common/buttons.h"
#include "ui/common/notice.h"
#include "ui/common/person_delegate.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/table_header.h"
#include "ui/common/table_view.h"
#include "ui/common/two_line_delegate.h"
#include "ui/purge/open_batch.h"
#include "ui/purge/reopening_model.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {720, 520}; ///< at 100 %
constexpr int personWidth = 240;
constexpr int nowWidth = 200;
constexpr int troublesHeight = 120;

QTimeZone zoneOf(WorkspaceSession &session, const OpenBatch &batch)
{
    const auto account = batch.document()
        ? AccountsStore(session.file().reader()).account(batch.document()->accountId)
        : std::nullopt;
    return zoneOrSystem(account ? account->timeZone : QString());
}

} // namespace

ReopenPlanDialog::ReopenPlanDialog(
    WorkspaceSession &session, OpenBatch &batch, const QString &path, QWidget *parent)
    : FramedDialog(u"reopenPlanDialog"_s,
        tr("Read again: %1").arg(singleLine(QFileInfo(path).fileName())), size100, parent)
    , m_session(session)
    , m_batch(batch)
    , m_kind(batch.document().value_or(PlanDocument {}).kind)
    , m_summary(new PlainLabel(tr("Reading…"), TextStyle::Body, Tone::Muted))
    , m_model(new ReopeningModel(m_kind, session.wording(), zoneOf(session, batch), this))
    , m_table(new TableView)
    , m_troubles(new QPlainTextEdit)
    , m_troublesPart(new QWidget)
    , m_failure(new Notice)
    , m_act(makeButton(tr("&Change nobody"), ButtonKind::Primary))
{
    m_summary->setObjectName(u"reopenSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    m_table->setObjectName(u"reopenTable"_s);
    m_table->setAccessibleName(tr("What the file changes"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TwoLineDelegate(m_table));
    m_table->setItemDelegateForColumn(ReopeningModel::Person, new PersonDelegate(m_table));
    m_table->setColumnWidth(ReopeningModel::Person, scaled(personWidth));
    m_table->setColumnWidth(ReopeningModel::Now, scaled(nowWidth));
    m_table->tableHeader()->setSectionsClickable(false);
    m_table->tableHeader()->setFocusPolicy(Qt::NoFocus);
    m_table->tableHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_troubles->setObjectName(u"reopenTroubles"_s);
    m_troubles->setAccessibleName(tr("Rows that cannot be followed"));
    m_troubles->setReadOnly(true);
    m_troubles->setTabChangesFocus(true);
    m_troubles->setFixedHeight(scaled(troublesHeight));
    auto *around = new QVBoxLayout(m_troublesPart);
    around->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(4));
    around->addWidget(m_troubles);
    m_troublesPart->hide();
    m_failure->setObjectName(u"reopenFailure"_s);
    m_failure->hide();
    m_act->setObjectName(u"reopenAct"_s);
    m_act->setEnabled(false);
    addTitle();
    addPart(m_summary);
    addPart(m_table, 1);
    addPart(m_troublesPart, 0, false);
    addPart(m_failure, 0, false);
    addFoot(m_act);
    connect(m_act, &QPushButton::clicked, this, &ReopenPlanDialog::apply);
    readFile(path);
}

void ReopenPlanDialog::readFile(const QString &path)
{
    const auto id = m_batch.document() ? m_batch.document()->planId : std::nullopt;
    if (!id) {
        show(failure(Error::Code::NoSuchPlan, {QString()}));
        return;
    }
    m_session.read(
        this,
        [path, id = *id, file = m_session.file().path(),
            now = m_session.clock()().toSecsSinceEpoch(),
            zone = zoneOf(m_session, m_batch)](const JobContext &job) {
            return db::guarded(file, [&]() -> Result<PlanReopening> {
                const auto sheet = readPlanCsv(path, job);
                if (!sheet) {
                    return tl::unexpected(sheet.error());
                }
                const auto database = db::connect(file, db::Use::Job);
                return PurgePlanStore(*database).plan(id).and_then([&](const PlanDocument &plan) {
                    return compareWithPlan(*sheet, plan, now, zone);
                });
            });
        },
        [this](const Result<PlanReopening> &reopening) { show(reopening); });
}

QStringList ReopenPlanDialog::sentences() const
{
    QStringList lines;
    for (const PlanSheetTrouble &trouble : m_reopening.troubles) {
        const Wording &wording = m_session.wording();
        lines += singleLine(wording.sentence(u"purge_paper",
            codeFor(m_kind, wording, u"purge_paper", trouble.code), trouble.arguments()));
    }
    if (m_reopening.missing > 0) {
        lines += m_session.wording().sentence(
            u"purge_paper", u"reopen-missing", {QString::number(m_reopening.missing)}, QLocale());
    }
    return lines;
}

void ReopenPlanDialog::show(const Result<PlanReopening> &reopening)
{
    if (!reopening) {
        const Wording::Explanation why = m_session.wording().explain(reopening.error());
        m_summary->setText(tr("Nothing was changed."));
        m_failure->show(Severity::Stop, QStringList {why.happened, why.advice}.join(u' '));
        return;
    }
    m_reopening = *reopening;
    m_model->setChanges(m_reopening.changes);
    const int changes = plural(static_cast<qint64>(m_reopening.changes.size()));
    m_summary->setText(changes == 0
            ? tr("The file asks for nothing else than what stands in Comity.")
            : tr("%Ln people would change. Nothing is changed yet, and one undo takes it back.",
                nullptr, changes));
    const QStringList troubles = sentences();
    m_troubles->setPlainText(troubles.join(u'\n'));
    m_troublesPart->setVisible(!troubles.isEmpty());
    if (changes > 0) {
        m_act->setText(tr("&Change %Ln people", nullptr, changes));
        m_act->setEnabled(true);
        m_table->setCurrentIndex(m_model->index(0, ReopeningModel::Person));
        m_table->setFocus();
    }
}

void ReopenPlanDialog::apply()
{
    const qint64 now = m_session.clock()().toSecsSinceEpoch();
    const int changes = plural(static_cast<qint64>(m_reopening.changes.size()));
    m_batch.edit(
        [revisions = m_reopening.revisions(), now](
            SQLite::Database &writer) { return plan_edits::revise(writer, revisions, now); },
        tr("plan file read again", "undo entry"),
        tr("%Ln people changed as the file has it", nullptr, changes));
    accept();
}

} // namespace comity::ui
