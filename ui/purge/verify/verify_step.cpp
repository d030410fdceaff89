#include "ui/purge/verify/verify_step.h"

#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/networks/profile_url.h"
#include "model/purge/purge_plan_store.h"
#include "ui/common/column_chooser.h"
#include "ui/common/flex_column.h"
#include "ui/common/notice.h"
#include "ui/common/person_delegate.h"
#include "ui/common/plain_label.h"
#include "ui/common/table_header.h"
#include "ui/common/table_rows.h"
#include "ui/common/table_view.h"
#include "ui/common/two_line_delegate.h"
#include "ui/common/workspace_session.h"
#include "ui/purge/plan_desk.h"
#include "ui/purge/verify/batches_model.h"
#include "ui/purge/verify/proof_model.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// At 100 %; the last column takes the rest.
constexpr std::array widths {190, 100, 110, 320};
constexpr int leastForResult = 200;

} // namespace

VerifyStep::VerifyStep(WorkspaceSession &session, const PlanDesk &desk, const PurgeTelling &telling,
    QSettings *settings, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_desk(desk)
    , m_telling(telling)
    , m_batches(new BatchesModel(telling, this))
    , m_proofs(new ProofModel(telling, this))
    , m_table(new TableView)
    , m_people(new TableView)
    , m_list(new QFrame)
    , m_face(new QFrame)
    , m_result(new Notice)
{
    makeList();
    makeFace(settings);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (m_table->currentIndex().isValid()) {
            readBatch();
        }
    });
    connect(m_people->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &VerifyStep::currentChanged);
    connect(m_result, &Notice::actionAsked, this, &VerifyStep::importAsked);
    connect(m_people, &TableView::rowOpened, this, &VerifyStep::openProfile);
    connect(m_people, &TableView::letterPressed, this, [this](QChar letter) {
        if (letter == u'O') {
            openProfile();
        }
    });
    connect(m_people, &TableView::copyAsked, this, [this] {
        QGuiApplication::clipboard()->setText(rowsAsText(*m_people, chosenRows(*m_people)));
    });
}

void VerifyStep::makeList()
{
    m_list->setProperty("kind", u"pane"_s);
    m_list->setObjectName(u"verifyList"_s);
    auto *head = new QFrame;
    head->setProperty("kind", u"head"_s);
    head->setFixedHeight(scaled(44));
    auto *title = new QHBoxLayout(head);
    title->setContentsMargins(scaled(14), 0, scaled(14), 0);
    title->addWidget(new PlainLabel(tr("Batches"), TextStyle::Strong));
    m_table->setObjectName(u"verifyBatches"_s);
    m_table->setAccessibleName(tr("Batches that were worked through"));
    m_table->setModel(m_batches);
    m_table->setItemDelegate(new TwoLineDelegate(m_table));
    m_table->setRowHeight(40);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->tableHeader()->hide();
    m_table->tableHeader()->setStretchLastSection(true);
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_table, 1);
}

void VerifyStep::makeFace(QSettings *settings)
{
    m_face->setProperty("kind", u"page"_s);
    m_face->setObjectName(u"verifyFace"_s);
    m_result->setObjectName(u"verifyResult"_s);
    m_people->setObjectName(u"verifyPeople"_s);
    m_people->setAccessibleName(tr("People whom you ticked as done"));
    m_people->setModel(m_proofs);
    m_people->setItemDelegate(new TwoLineDelegate(m_people));
    m_people->setItemDelegateForColumn(ProofModel::Person, new PersonDelegate(m_people));
    QList<ColumnChooser::Column> columns;
    for (int column = 0; column < ProofModel::ColumnCount; ++column) {
        columns += {widths.at(static_cast<std::size_t>(column)), true,
            column != ProofModel::Person && column != ProofModel::Result};
    }
    new ColumnChooser(*m_people, columns, settings, u"purge/verify-2"_s);
    new FlexColumn(*m_people, ProofModel::Result, leastForResult);
    m_people->tableHeader()->setSectionsClickable(false);
    m_people->tableHeader()->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(m_face);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_result);
    column->addWidget(m_people, 1);
}

/// Stays at the batch that was looked at.
void VerifyStep::refresh(const PurgeTelling &telling)
{
    m_telling = telling;
    const QVariant key = m_table->currentIndex().data(KeyRole);
    m_batches->setBatches(
        m_desk.ground() == nullptr ? std::vector<BatchProof>() : m_desk.ground()->proofs, telling);
    int row = 0;
    for (int other = 0; other < m_batches->rowCount(); ++other) {
        if (m_batches->index(other, 0).data(KeyRole) == key) {
            row = other;
        }
    }
    // Says that the current batch is another one, which reads it.
    m_table->setCurrentIndex(m_batches->index(row, 0));
    if (m_batches->rowCount() == 0) {
        readBatch();
    }
}

void VerifyStep::readBatch()
{
    m_job.cancel();
    const int question = ++m_question;
    const int row = m_table->currentIndex().row();
    if (row < 0) {
        m_proofs->setItems({}, m_telling);
        m_result->hide();
        return;
    }
    m_job = m_session.read(
        this,
        [path = m_session.file().path(),
            id = m_batches->batches().at(static_cast<std::size_t>(row)).plan](const JobContext &) {
            return db::guarded(path, [&]() -> Result<PlanDocument> {
                const auto database = db::connect(path, db::Use::Job);
                return PurgePlanStore(*database).plan(id);
            });
        },
        [this, question, row](const Result<PlanDocument> &plan) {
            if (question != m_question) {
                return;
            }
            if (plan) {
                showBatch(m_batches->batches().at(static_cast<std::size_t>(row)), *plan);
            } else if (plan.error().code != Error::Code::Cancelled) {
                Q_EMIT failed(plan.error());
            }
        });
}

/// The person who was looked at stays the current one.
void VerifyStep::showBatch(const BatchProof &batch, const PlanDocument &plan)
{
    const QVariant person = m_people->currentIndex().data(KeyRole);
    m_kind = plan.kind;
    Q_EMIT batchShown();
    m_proofs->setItems(plan.items, m_telling.of(plan.kind));
    int current = 0;
    for (int row = 0; row < m_proofs->rowCount(); ++row) {
        if (m_proofs->index(row, ProofModel::Person).data(KeyRole) == person) {
            current = row;
        }
    }
    m_people->setCurrentIndex(m_proofs->index(current, ProofModel::Person));
    const ProofWords words(m_telling);
    QStringList sentences {words.day(batch) + u": "_s + words.result(batch) + u'.'};
    for (const Proof proof :
        {Proof::StillFollowed, Proof::CameBack, Proof::NotInFile, Proof::FollowedUs}) {
        if (batch.count(proof) > 0) {
            sentences += tr(
                "%Ln: %1.", "how many, a result of a check", static_cast<int>(batch.count(proof)))
                             .arg(ProofWords::word(proof, plan.kind).toLower());
        }
    }
    const bool needsList = batch.count(Proof::Unproved) + batch.count(Proof::NotInFile) > 0;
    if (needsList) {
        sentences += plan.kind == PurgeKind::RemoveFollower
            ? tr("The next complete list of your followers proves the rest.")
            : tr("The next complete list of the people you follow proves the rest.");
    }
    m_result->show(severityOf(batch), sentences.join(u' '), needsList ? tr("&Import…") : QString());
}

const PlanItem *VerifyStep::currentItem() const
{
    return m_proofs->item(m_people->currentIndex().row());
}

void VerifyStep::openProfile()
{
    const PlanItem *const item = currentItem();
    if (item != nullptr && networks::isWebAddress(item->url)) {
        QDesktopServices::openUrl(QUrl(item->url));
    }
}

} // namespace comity::ui
