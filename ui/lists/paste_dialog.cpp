#include "ui/lists/paste_dialog.h"

#include "model/accounts/accounts_store.h"
#include "model/base/text_fold.h"
#include "model/import/formats/text_encoding.h"
#include "model/lists/handle_lookup.h"
#include "model/networks/catalogue.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/identity_text.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"

#include <QComboBox>
#include <QFile>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {560, 520}; ///< at 100 %
constexpr int lookAfterMs = 200;
constexpr qint64 largestFile = qint64 {16} << 20;
constexpr std::size_t rejectedShown = 500;

struct Found
{
    HandlePaste paste;
    qint64 known = 0;
};

} // namespace

PasteDialog::PasteDialog(WorkspaceSession &session, const PeopleList &list, QWidget *parent)
    : FramedDialog(u"pasteDialog"_s, tr("Add people to %1").arg(singleLine(list.settings.name)),
        size100, parent)
    , m_session(session)
    , m_list(list)
    , m_home(new QComboBox)
    , m_text(new QPlainTextEdit)
    , m_found(new PlainLabel({}, TextStyle::Body))
    , m_rejected(new QPlainTextEdit)
    , m_add(makeButton(tr("&Add people"), ButtonKind::Primary))
    , m_pause(new QTimer(this))
{
    fillHomes();
    addPart(makeHead());
    addPart(makeField(), 1);
    makeFoot();
    m_pause->setSingleShot(true);
    m_pause->setInterval(lookAfterMs);
    connect(m_pause, &QTimer::timeout, this, &PasteDialog::look);
    connect(m_text, &QPlainTextEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_home, &QComboBox::currentIndexChanged, this, &PasteDialog::look);
    showFound({}, 0);
    m_text->setFocus();
}

void PasteDialog::fillHomes()
{
    m_home->setObjectName(u"pasteNetwork"_s);
    m_home->setAccessibleName(tr("Handles without a network are of"));
    const std::vector<Account> accounts = AccountsStore(m_session.file().reader()).inUse();
    const auto add = [this](const QString &text, const QString &network, const QString &server) {
        m_home->addItem(text, QStringList {network, server});
    };
    for (const Account &one : accounts) {
        const networks::Network *network = networks::Catalogue::builtIn().find(one.network);
        const QString server = one.handle.section(u'@', 1);
        const QStringList place {one.network, server};
        if (network != nullptr && m_home->findData(place) < 0) {
            add(server.isEmpty() ? network->name : QString(network->name + u", " + server),
                one.network, server);
        }
        const bool isMirrored = m_list.settings.account == one.id;
        if (isMirrored || (!m_list.settings.account && m_session.account() == one.id)) {
            m_home->setCurrentIndex(m_home->findData(place));
        }
    }
    for (const networks::Network &network : networks::Catalogue::builtIn().networks()) {
        if (m_home->findText(network.name) < 0) {
            add(network.name, network.code, {});
        }
    }
}

QWidget *PasteDialog::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    row->setSpacing(scaled(8));
    auto *title = new PlainLabel(windowTitle(), TextStyle::Strong);
    title->setElided(true);
    auto *file = makeButton(
        tr("From a &file…"), ButtonKind::Quiet, u"document-open"_s, this, ButtonSize::Small);
    file->setObjectName(u"pasteFile"_s);
    file->setAutoDefault(false);
    connect(file, &QPushButton::clicked, this, &PasteDialog::chooseFile);
    row->addWidget(title, 1);
    row->addWidget(file);
    return head;
}

QWidget *PasteDialog::makeField()
{
    m_text->setObjectName(u"pasteText"_s);
    m_text->setAccessibleName(tr("Handles or addresses of profiles"));
    m_text->setPlaceholderText(
        tr("One a line: @handle, an address of a profile, user@server for Mastodon"));
    m_text->setTabChangesFocus(true);
    m_found->setObjectName(u"pasteFound"_s);
    m_found->setWordWrap(true);
    m_rejected->setObjectName(u"pasteRejected"_s);
    m_rejected->setAccessibleName(tr("Lines that name nobody"));
    m_rejected->setReadOnly(true);
    m_rejected->setTabChangesFocus(true);
    m_rejected->setFixedHeight(
        QFontMetrics(fontFor(TextStyle::Body)).lineSpacing() * 4 + scaled(12));
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(8));
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(10));
    auto *label
        = new PlainLabel(tr("Handles without a network are of"), TextStyle::Body, Tone::Muted);
    label->setBuddy(m_home);
    row->addWidget(label);
    row->addWidget(m_home);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(m_text, 1);
    column->addWidget(m_found);
    column->addWidget(m_rejected);
    return part;
}

void PasteDialog::makeFoot()
{
    m_add->setObjectName(u"pasteAdd"_s);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const std::vector<PastedHandle> handles = m_handles;
        accept();
        Q_EMIT addAsked(handles);
    });
    addFoot(m_add);
}

void PasteDialog::setText(const QByteArray &text)
{
    const std::string decoded
        = formats::decodedText({text.constData(), static_cast<std::size_t>(text.size())});
    m_text->setPlainText(QString::fromStdString(decoded));
    look();
}

void PasteDialog::readFile(const QString &path)
{
    m_session.read(
        this,
        [path](const JobContext &) -> Result<QByteArray> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile) {
                return failure(Error::Code::FileUnreadable, {path});
            }
            return file.readAll();
        },
        [this](const Result<QByteArray> &text) {
            if (text) {
                setText(*text);
            } else {
                m_session.prompts().tell(this, tr("This file cannot be read"),
                    tr("A text of handles is wanted, of at most 16 MB."));
            }
        });
}

void PasteDialog::chooseFile()
{
    m_session.prompts().chooseFiles(this,
        {.title = tr("Choose a file of handles"),
            .startAt = {},
            .filters = {tr("Texts and tables (*.txt *.csv)"), tr("All files (*)")}},
        [this](const QStringList &paths) {
            if (!paths.isEmpty()) {
                readFile(paths.first());
            }
        });
}

void PasteDialog::look()
{
    m_pause->stop();
    const int question = ++m_question;
    const QStringList home = m_home->currentData().toStringList();
    m_session.read(
        this,
        [path = m_session.file().path(), text = m_text->toPlainText().toUtf8(), home](
            const JobContext &) {
            return db::guarded(path, [&]() -> Result<Found> {
                Found found {parseHandles(text, {home.value(0), home.value(1)}), 0};
                const auto database = db::connect(path, db::Use::Job);
                const HandleLookup lookup(*database, found.paste.handles);
                for (const PastedHandle &one : found.paste.handles) {
                    found.known += lookup.find(one) ? 1 : 0;
                }
                return found;
            });
        },
        [this, question](const Result<Found> &found) {
            if (question == m_question && found) {
                showFound(found->paste, found->known);
            }
        });
}

void PasteDialog::showFound(const HandlePaste &paste, qint64 known)
{
    m_handles = paste.handles;
    const auto total = static_cast<qint64>(m_handles.size());
    QStringList parts;
    if (total > 0) {
        parts += tr("%Ln people known", nullptr, plural(known));
        if (total > known) {
            parts += tr("%Ln not met in any import yet", nullptr, plural(total - known));
        }
    }
    if (paste.duplicates > 0) {
        parts += tr("%Ln named twice", nullptr, plural(paste.duplicates));
    }
    if (!paste.rejected.empty()) {
        parts += tr(
            "%Ln lines name nobody", nullptr, plural(static_cast<qint64>(paste.rejected.size())));
    }
    m_found->setText(parts.join(u" · "_s));
    QStringList lines;
    for (const HandlePaste::Rejected &one : paste.rejected) {
        if (static_cast<std::size_t>(lines.size()) < rejectedShown) {
            lines += tr("Line %1: %2")
                         .arg(numberText(one.line),
                             singleLine(m_session.wording().sentence(
                                 u"rejected", one.reason, {one.argument})));
        }
    }
    m_rejected->setVisible(!lines.isEmpty());
    m_rejected->setPlainText(lines.join(u'\n'));
    m_add->setEnabled(total > 0);
    m_add->setText(total > 0 ? tr("&Add %Ln people", nullptr, plural(total)) : tr("&Add people"));
}

} // namespace comity::ui
