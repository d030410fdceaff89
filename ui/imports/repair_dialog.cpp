#include "ui/imports/repair_dialog.h"

#include "model/base/text_fold.h"
#include "model/networks/catalogue.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/plain_label.h"
#include "ui/imports/import_words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {560, 540}; ///< at 100 %
constexpr int rawLines = 6;
constexpr int longestText = 500;

QLineEdit *field(const QString &name)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    field->setMaxLength(longestText);
    return field;
}

/// "Followers of @fernhillcycles, X, 11 May 2026".
QString listText(const RepairList &list)
{
    const networks::Network *network = networks::Catalogue::builtIn().find(list.network);
    const formats::Owner &owner = list.basis.owner;
    const QString kind = list.name.isEmpty() ? listName(list.kind) : singleLine(list.name);
    return spoken(
        {RepairDialog::tr("%1 of %2", "a list and the account it is of")
                .arg(kind,
                    singleLine(accountText(list.network, owner.handle, owner.name, owner.key))),
            network != nullptr ? network->name : list.network,
            dateText(list.basis.takenAt, list.basis.zone)});
}

/// A stranger's text as it stands, but for what would turn or hide what is around it.
QString harmless(QString raw)
{
    for (QChar &one : raw) {
        const QChar::Category kind = one.category();
        const bool isHidden = kind == QChar::Other_Control || kind == QChar::Other_Format
            || kind == QChar::Separator_Line || kind == QChar::Separator_Paragraph;
        if (isHidden && one != u'\n' && one != u'\t') {
            one = u' ';
        }
    }
    return raw;
}

/// What is missing is no mistake: it is said more quietly than what cannot be.
bool isMistake(const QString &code)
{
    return !code.startsWith(u"needs-") && code != u"no-list";
}

} // namespace

RepairDialog::RepairDialog(RepairableRow row, const Wording &wording, QWidget *parent)
    : FramedDialog(u"repairDialog"_s, tr("Repair row"), size100, parent)
    , m_row(std::move(row))
    , m_wording(wording)
    , m_lists(new QComboBox)
    , m_idLabel(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_handleLabel(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_sinceLabel(new PlainLabel({}, TextStyle::Body, Tone::Muted))
    , m_id(field(u"repairId"_s))
    , m_handle(field(u"repairHandle"_s))
    , m_name(field(u"repairName"_s))
    , m_since(field(u"repairSince"_s))
    , m_trouble(new PlainLabel({}, TextStyle::Small))
    , m_cancel(makeButton(tr("Cancel")))
    , m_save(makeButton(tr("&Save"), ButtonKind::Primary))
{
    addPart(makeHead());
    addPart(makeRow());
    addPart(makeForm(), 1, false);
    addPart(makeFoot());
    fillLists();
    takeList();
    connect(m_lists, &QComboBox::currentIndexChanged, this, &RepairDialog::takeList);
    for (QLineEdit *one : {m_id, m_handle, m_name, m_since}) {
        connect(one, &QLineEdit::textChanged, this, &RepairDialog::check);
    }
    focusMissing();
}

QWidget *RepairDialog::makeHead()
{
    auto *file = new PlainLabel(spoken({placeText(m_row.kept.path, m_row.kept.row.line, QLocale()),
                                    singleLine(m_row.kept.path.section(u'/', -1))}),
        TextStyle::Body, Tone::Muted);
    file->setObjectName(u"repairPlace"_s);
    file->setElided(true);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(14));
    row->setSpacing(scaled(8));
    row->addWidget(new PlainLabel(windowTitle(), TextStyle::Strong));
    row->addWidget(file, 1);
    return head;
}

QWidget *RepairDialog::makeRow()
{
    auto *reason
        = new PlainLabel(rejectedReason(m_wording, m_row.kept.row) + u'.', TextStyle::Body);
    reason->setObjectName(u"repairReason"_s);
    reason->setWordWrap(true);
    auto *raw = new QPlainTextEdit;
    raw->setObjectName(u"repairRaw"_s);
    raw->setAccessibleName(tr("The row as it stands in the file"));
    raw->setReadOnly(true);
    raw->setTabChangesFocus(true);
    raw->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    raw->setWordWrapMode(QTextOption::WrapAnywhere);
    raw->setFont(fontFor(TextStyle::Mono));
    raw->setFixedHeight(
        QFontMetrics(fontFor(TextStyle::Mono)).lineSpacing() * rawLines + scaled(14));
    raw->setPlainText(harmless(m_row.kept.row.raw));
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(scaled(14), scaled(14), scaled(14), 0);
    column->setSpacing(scaled(10));
    column->addWidget(reason);
    column->addWidget(raw);
    return part;
}

QWidget *RepairDialog::makeForm()
{
    m_lists->setObjectName(u"repairList"_s);
    m_lists->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_since->setPlaceholderText(tr("2026-04-30, or empty", "an example of a date"));
    m_trouble->setObjectName(u"repairTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_trouble->setMinimumHeight(QFontMetrics(fontFor(TextStyle::Small)).lineSpacing() * 2);
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(14));
    grid->setHorizontalSpacing(scaled(14));
    grid->setVerticalSpacing(scaled(10));
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [grid, &row](PlainLabel *label, QWidget *widget) {
        label->setMinimumWidth(scaled(120));
        label->setBuddy(widget);
        grid->addWidget(label, row, 0);
        grid->addWidget(widget, row++, 1);
    };
    auto *listLabel = new PlainLabel(tr("List"), TextStyle::Body, Tone::Muted);
    auto *nameLabel = new PlainLabel(tr("Name"), TextStyle::Body, Tone::Muted);
    add(listLabel, m_lists);
    add(m_idLabel, m_id);
    add(m_handleLabel, m_handle);
    add(nameLabel, m_name);
    add(m_sinceLabel, m_since);
    m_lists->setAccessibleName(listLabel->text());
    m_name->setAccessibleName(nameLabel->text());
    grid->addWidget(m_trouble, row++, 1);
    grid->setRowStretch(row, 1);
    return form;
}

QWidget *RepairDialog::makeFoot()
{
    m_cancel->setObjectName(u"repairCancel"_s);
    m_cancel->setAutoDefault(false);
    m_save->setObjectName(u"repairSave"_s);
    m_save->setDefault(true);
    auto *note = new PlainLabel(
        tr("Stands in the history as an import of its own, to be undone at any time."),
        TextStyle::Small, Tone::Muted);
    note->setWordWrap(true);
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    row->setSpacing(scaled(8));
    row->addWidget(note, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &RepairDialog::save);
    return foot;
}

void RepairDialog::fillLists()
{
    for (const RepairList &one : m_row.lists) {
        m_lists->addItem(listText(one), number(one.id));
    }
    m_lists->setEnabled(m_row.lists.size() > 1);
    if (m_row.lists.size() > 1) {
        m_lists->setPlaceholderText(tr("Choose the list"));
        m_lists->setCurrentIndex(-1);
    }
}

const RepairList *RepairDialog::list() const
{
    const int at = m_lists->currentIndex();
    return at < 0 ? nullptr : &m_row.lists[static_cast<std::size_t>(at)];
}

void RepairDialog::takeList()
{
    const RepairList &shown = list() != nullptr ? *list() : m_row.lists.front();
    const networks::Network &network = *networks::Catalogue::builtIn().find(shown.network);
    const bool isUntouched = fields() == m_read;
    m_read = fieldsIn(m_row.kept.row, network);
    m_idLabel->setText(network.key == networks::KeyKind::Did ? tr("Identifier (DID)")
            : network.code == u"youtube"                     ? tr("Channel id")
                                                             : tr("Account number"));
    m_handleLabel->setText(
        network.key == networks::KeyKind::Slug ? tr("Profile address") : tr("Handle or address"));
    m_sinceLabel->setText(shown.kind == formats::ListKind::Connections ? tr("Connected since")
            : formats::isSideList(shown.kind)                          ? tr("Since")
                                                                       : tr("Followed since"));
    m_idLabel->setVisible(hasIds(network));
    m_id->setVisible(hasIds(network));
    m_id->setAccessibleName(m_idLabel->text());
    m_handle->setAccessibleName(m_handleLabel->text());
    m_since->setAccessibleName(m_sinceLabel->text());
    if (isUntouched) {
        showFields(m_read);
    }
    check();
}

void RepairDialog::showFields(const RepairFields &fields)
{
    m_id->setText(fields.id);
    m_handle->setText(fields.handle);
    m_name->setText(fields.name);
    m_since->setText(fields.since);
    for (QLineEdit *one : {m_id, m_handle, m_name, m_since}) {
        one->setCursorPosition(0);
    }
}

RepairFields RepairDialog::fields() const
{
    return {m_id->text(), m_handle->text(), m_name->text(), m_since->text()};
}

void RepairDialog::check()
{
    QString code = u"no-list"_s;
    QStringList arguments;
    if (const RepairList *chosen = list()) {
        const CheckedRepair read = checkRepair(
            fields(), *networks::Catalogue::builtIn().find(chosen->network), chosen->basis);
        code = read.code;
        arguments = read.arguments;
    }
    m_trouble->setText(code.isEmpty() ? QString() : m_wording.sentence(u"repair", code, arguments));
    m_trouble->setTone(isMistake(code) ? Tone::Stop : Tone::Muted);
    m_save->setEnabled(code.isEmpty());
    m_save->setAccessibleDescription(m_trouble->text());
}

void RepairDialog::save()
{
    if (!m_save->isEnabled()) {
        return;
    }
    const RowRepair repair {m_row.kept.id, list()->id, fields()};
    accept();
    Q_EMIT repairAsked(repair);
}

void RepairDialog::focusMissing()
{
    QWidget *first = m_handle;
    if (list() == nullptr) {
        first = m_lists;
    } else if (m_save->isEnabled()) {
        first = m_name->text().isEmpty() ? static_cast<QWidget *>(m_name) : m_save;
    } else if (!m_id->isHidden() && m_id->text().isEmpty() && m_handle->text().isEmpty()) {
        first = m_id;
    }
    first->setFocus();
}

} // namespace comity::ui
