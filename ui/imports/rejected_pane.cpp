#include "ui/imports/rejected_pane.h"

#include "model/export/csv_file.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/tool_tip.h"
#include "ui/imports/dismiss_command.h"
#include "ui/imports/import_words.h"
#include "ui/imports/rejected_list.h"
#include "ui/imports/rejected_model.h"
#include "ui/imports/repair_command.h"
#include "ui/imports/repair_dialog.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// More than anybody reads; the rest is in the export.
constexpr qint64 shownRows = 1000;

} // namespace

RejectedPane::RejectedPane(WorkspaceSession &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_model(new RejectedModel(session.wording(), this))
    , m_list(new RejectedList(this))
    , m_count(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_hint(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_more(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_export(makeButton(
          tr("&Export"), ButtonKind::Quiet, u"document-export"_s, this, ButtonSize::Small))
    , m_repair(makeButton({}, ButtonKind::Primary, u"document-edit"_s, this, ButtonSize::Small))
    , m_dismiss(makeButton(tr("&Dismiss"), ButtonKind::Normal, {}, this, ButtonSize::Small))
{
    setProperty("kind", u"pane"_s);
    m_list->setObjectName(u"rejectedRows"_s);
    m_list->setModel(m_model);
    m_count->setObjectName(u"rejectedCount"_s);
    m_export->setObjectName(u"exportRejected"_s);
    m_repair->setObjectName(u"repairRejected"_s);
    m_dismiss->setObjectName(u"dismissRejected"_s);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    m_more->setContentsMargins(scaled(14), scaled(6), scaled(14), 0);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(10));
    buttons->setSpacing(scaled(6));
    buttons->addWidget(m_repair);
    buttons->addWidget(m_dismiss);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_hint);
    column->addWidget(m_list, 1);
    column->addWidget(m_more);
    column->addLayout(buttons);
    column->addStretch();
    column->addWidget(makeLegend());
    connect(m_dismiss, &QPushButton::clicked, this, &RejectedPane::dismissCurrent);
    connect(m_repair, &QPushButton::clicked, this, &RejectedPane::repairCurrent);
    connect(m_list, &RejectedList::repairAsked, this, &RejectedPane::repairCurrent);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &RejectedPane::showMenu);
    connect(m_list, &RejectedList::dismissAsked, this, &RejectedPane::dismissCurrent);
    connect(m_list, &RejectedList::currentMoved, this, &RejectedPane::showActs);
    connect(m_export, &QPushButton::clicked, this, &RejectedPane::exportRows);
}

QWidget *RejectedPane::makeHead()
{
    auto *head = new QFrame;
    head->setProperty("kind", u"head"_s);
    head->setMinimumHeight(scaled(44));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(8), scaled(14), scaled(8));
    row->setSpacing(scaled(8));
    row->addWidget(new PlainLabel(tr("Rejected rows"), TextStyle::Strong));
    row->addWidget(m_count, 1);
    row->addWidget(m_export);
    return head;
}

QWidget *RejectedPane::makeLegend()
{
    auto *foot = new QFrame;
    foot->setProperty("kind", u"foot"_s);
    auto *text = new PlainLabel(
        tr("Somebody was in the last import and is not in this one. It can be an unfollow, a "
           "closed account or a changed handle. Comity shows it quietly and never names anyone in "
           "public."),
        TextStyle::Small, Tone::Muted);
    text->setWordWrap(true);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(4));
    column->addWidget(new PlainLabel(tr("What left means"), TextStyle::Strong));
    column->addWidget(text);
    return foot;
}

QWidget *RejectedPane::list() const
{
    return m_list;
}

void RejectedPane::refresh()
{
    const int row = m_list->currentIndex().row();
    m_model->setRows(keptRows(m_session.file().reader(), shownRows));
    m_total = keptRowCount(m_session.file().reader());
    if (m_model->rowCount() > 0) {
        m_list->setCurrentIndex(m_model->index(qBound(0, row, m_model->rowCount() - 1)));
    }
    showCounts();
}

void RejectedPane::showCounts()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_count->setText(isEmpty ? QString() : tr("%1 kept").arg(numberText(m_total)));
    m_hint->setText(isEmpty
            ? tr("Rows that cannot be read are kept here with the reason. There are none.")
            : tr(
                "Nothing is thrown away. Repair a row here, or mend it in its file and import that "
                "again, or dismiss it."));
    m_list->setVisible(!isEmpty);
    m_more->setVisible(m_total > m_model->rowCount());
    m_more->setText(tr("The first %1. The export holds all of them.")
                        .arg(numberText(qint64 {m_model->rowCount()})));
    m_export->setVisible(!isEmpty);
    m_repair->setVisible(!isEmpty);
    m_dismiss->setVisible(!isEmpty);
    showActs();
}

void RejectedPane::showActs()
{
    const QModelIndex current = m_list->currentIndex();
    const QString readOnly
        = m_session.isWritable() ? QString() : tr("This workspace is open for reading only.");
    const QString hindrance = readOnly.isEmpty() ? repairHindrance() : readOnly;
    m_repair->setEnabled(current.isValid() && hindrance.isEmpty());
    m_repair->setText(current.isValid()
            ? tr("&Repair %1…", "a row or item of a file").arg(current.data().toString().toLower())
            : tr("&Repair…"));
    m_dismiss->setEnabled(current.isValid() && readOnly.isEmpty());
    setPlainToolTip(
        m_repair, hindrance.isEmpty() ? tr("Say whom this row is about (Enter or F2)") : hindrance);
    m_repair->setAccessibleDescription(hindrance);
    setPlainToolTip(m_dismiss, readOnly.isEmpty() ? tr("Put this row aside (Delete)") : readOnly);
}

QString RejectedPane::repairHindrance() const
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) {
        return {};
    }
    QString code;
    const auto read = db::guarded(m_session.file().path(), [&]() -> Result<void> {
        code = comity::repairHindrance(m_session.file().reader(), m_model->row(current.row()));
        return {};
    });
    if (!read) {
        return m_session.wording().oneLine(read.error());
    }
    return code.isEmpty() ? QString() : m_session.wording().sentence(u"repair", code);
}

void RejectedPane::showMenu(const QPoint &at)
{
    if (!m_list->currentIndex().isValid()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(u"rejectedMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [this, menu](const QString &text, const QPushButton *as, auto act) {
        QAction *action = menu->addAction(text);
        action->setEnabled(as->isEnabled());
        setPlainToolTip(action, as->accessibleDescription());
        connect(action, &QAction::triggered, this, act);
    };
    add(tr("Repair…") + u"\tF2"_s, m_repair, &RejectedPane::repairCurrent);
    add(tr("Dismiss") + u"\tDel"_s, m_dismiss, &RejectedPane::dismissCurrent);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void RejectedPane::repairCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !m_repair->isEnabled() || findChild<RepairDialog *>() != nullptr) {
        return;
    }
    const auto row
        = db::guarded(m_session.file().path(), [&]() -> Result<std::optional<RepairableRow>> {
              return repairableRow(m_session.file().reader(), m_model->row(current.row()).id);
          });
    if (!row) {
        Q_EMIT told(Severity::Stop, m_session.wording().oneLine(row.error()));
        return;
    }
    const QString code = *row ? (*row)->hindrance : u"settled"_s;
    if (!code.isEmpty()) { // another program was faster
        Q_EMIT told(Severity::Warn, m_session.wording().sentence(u"repair", code));
        refresh();
        return;
    }
    auto *dialog = new RepairDialog(**row, m_session.wording(), this);
    connect(dialog, &RepairDialog::repairAsked, this,
        [this, place = current.data().toString()](
            const RowRepair &repair) { writeRepair(repair, place); });
    connect(dialog, &QDialog::finished, m_list, [this] { m_list->setFocus(); });
    dialog->open();
}

void RejectedPane::writeRepair(const RowRepair &repair, const QString &place)
{
    RepairCommand::write(
        m_session, this, repair, [this, repair, place](ImportId saved, const QString &trouble) {
            if (!trouble.isEmpty()) {
                Q_EMIT told(Severity::Stop, trouble);
                refresh();
                return;
            }
            const auto failed = [pane = QPointer<RejectedPane>(this)](const QString &sentence) {
                if (pane) {
                    Q_EMIT pane->told(Severity::Stop, sentence);
                }
            };
            m_session.undoStack().push(new RepairCommand(m_session, repair, saved, failed));
            refresh();
            Q_EMIT settled(tr("%1 repaired", "a row or item of a file").arg(place));
        });
}

void RejectedPane::dismissCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid() || !m_session.isWritable()) {
        return;
    }
    const qint64 id = m_model->row(current.row()).id;
    const QString place = current.data().toString();
    const qint64 at = m_session.clock()().toSecsSinceEpoch();
    DismissCommand::write(m_session, this, id, at, [this, id, at, place](Result<qint64> done) {
        if (!done) {
            Q_EMIT told(Severity::Stop, m_session.wording().oneLine(done.error()));
            return;
        }
        m_session.undoStack().push(new DismissCommand(m_session, id, at));
        refresh();
        Q_EMIT settled(tr("%1 dismissed", "a row or item of a file").arg(place));
    });
}

void RejectedPane::exportRows()
{
    const QString name = QFileInfo(m_session.file().path()).completeBaseName()
        + tr("-rejected", "end of a file name") + u".csv"_s;
    m_session.prompts().chooseSaveFile(this,
        {tr("Export rejected rows"), name, {tr("CSV files (*.csv)")}, tr("Export")},
        [this](const QString &path) { writeRows(path); });
}

void RejectedPane::writeRows(const QString &target)
{
    m_session.read(
        this,
        [path = m_session.file().path(), target, wording = &m_session.wording()](
            const JobContext &) {
            return db::guarded(path, [&]() -> Result<qint64> {
                const auto database = db::connect(path, db::Use::Job);
                QList<QStringList> rows {{u"file"_s, u"line"_s, u"reason"_s, u"raw"_s}};
                for (const KeptRow &kept : keptRows(*database, keptRowCount(*database))) {
                    rows += {kept.path, QString::number(kept.row.line),
                        rejectedReason(*wording, kept.row), kept.row.raw};
                }
                return writeCsvFile(target, rows).map([&rows] { return rows.size() - 1; });
            });
        },
        [this](Result<qint64> done) {
            if (!done) {
                Q_EMIT told(Severity::Stop, m_session.wording().oneLine(done.error()));
            } else {
                Q_EMIT told(Severity::Ok, tr("%Ln rows exported", nullptr, plural(*done)));
            }
        });
}

} // namespace comity::ui
