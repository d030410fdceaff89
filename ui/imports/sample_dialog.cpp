#include "ui/imports/sample_dialog.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"

#include <QClipboard>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {760, 560}; ///< at 100 %

} // namespace

SampleDialog::SampleDialog(WorkspaceSession &session, const SampleRequest &request, QWidget *parent)
    : FramedDialog(u"sampleDialog"_s, tr("Anonymised sample"), size100, parent)
    , m_wording(session.wording())
    , m_text(new QPlainTextEdit)
    , m_progress(new QProgressBar)
    , m_said(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_close(makeButton(tr("Cancel")))
    , m_copy(makeButton(tr("&Copy"), ButtonKind::Primary, u"edit-copy"_s))
{
    m_text->setObjectName(u"sampleText"_s);
    m_text->setProperty("kind", u"raw"_s);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(
        Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard); // shows where the keys go
    m_text->setFont(fontFor(TextStyle::Mono));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->document()->setDocumentMargin(scaled(12));
    m_text->setAccessibleName(tr("What is copied"));
    addPart(makeHead(request.fileName));
    addPart(m_text, 1);
    addPart(makeFoot());
    session.read(
        this, [request](const JobContext &job) { return anonymisedSample(request, job); },
        [this](const Result<QString> &sample) { showSample(sample); });
}

QWidget *SampleDialog::makeHead(const QString &fileName)
{
    auto *file = new PlainLabel(singleLine(fileName), TextStyle::Body, Tone::Muted);
    file->setElided(true);
    auto *promise = new PlainLabel(
        tr("This is all that is copied: how the file is built. Names, texts, dates, numbers and "
           "links are replaced by what they are like. Nothing is sent anywhere."),
        TextStyle::Body, Tone::Muted);
    promise->setObjectName(u"samplePromise"_s);
    promise->setWordWrap(true);
    auto *head = new QWidget;
    auto *titles = new QHBoxLayout;
    titles->setSpacing(scaled(8));
    titles->addWidget(new PlainLabel(windowTitle(), TextStyle::Strong));
    titles->addWidget(file, 1);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(scaled(14), scaled(14), scaled(14), scaled(12));
    column->setSpacing(scaled(6));
    column->addLayout(titles);
    column->addWidget(promise);
    return head;
}

QWidget *SampleDialog::makeFoot()
{
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reading the file"));
    m_said->setObjectName(u"sampleSaid"_s);
    m_said->setText(tr("Reading the file…"));
    m_said->setElided(true);
    m_close->setObjectName(u"sampleClose"_s);
    m_close->setAutoDefault(false);
    m_copy->setObjectName(u"sampleCopy"_s);
    m_copy->setEnabled(false);
    m_copy->setDefault(true);
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    row->setSpacing(scaled(8));
    row->addWidget(m_progress, 1);
    row->addWidget(m_said, 2);
    row->addWidget(m_close);
    row->addWidget(m_copy);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &SampleDialog::copy);
    return foot;
}

void SampleDialog::showSample(const Result<QString> &sample)
{
    m_progress->hide();
    m_close->setText(tr("C&lose"));
    if (!sample) {
        m_said->setTone(Tone::Stop);
        m_said->setText(m_wording.oneLine(sample.error()));
        return;
    }
    m_said->setText({});
    m_text->setPlainText(*sample);
    m_copy->setEnabled(true);
    m_copy->setFocus();
}

void SampleDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_text->toPlainText());
    m_said->setText(tr("Copied"));
}

} // namespace comity::ui
