#include "ui/imports/failure_view.h"

#include "model/base/text_fold.h"
#include "ui/common/error_card.h"
#include "ui/common/formatting.h"
#include "ui/imports/file_bar.h"
#include "ui/imports/import_flow.h"
#include "ui/imports/sample_dialog.h"

#include <QDateTime>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

/// A few words for the end of the file's line.
QString verdictOf(Error::Code code)
{
    switch (code) {
    case Error::Code::FormatBroken:
    case Error::Code::ArchiveBroken:
        return FailureView::tr("Could not be read to the end");
    case Error::Code::UnknownFormat:
    case Error::Code::FormatRefused:
        return FailureView::tr("Not something to import");
    case Error::Code::NothingFound:
    case Error::Code::FileEmpty:
        return FailureView::tr("Nobody in it");
    case Error::Code::DiskFull:
    case Error::Code::Database:
        return FailureView::tr("Could not be saved");
    default:
        return FailureView::tr("Could not be read");
    }
}

} // namespace

FailureView::FailureView(WorkspaceSession &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_bar(new FileBar)
    , m_card(new ErrorCard)
    , m_choose(m_card->addButton(tr("&Choose another file…"), u"document-open"_s))
    , m_copySample(m_card->addDetailsButton(tr("Copy &anonymised sample…"), u"edit-copy"_s))
{
    QPushButton *retry = m_card->addButton(tr("&Try again"), u"view-refresh"_s);
    QPushButton *back = m_card->addButton(tr("&Back to imports"));
    QPushButton *help = m_card->addButton(tr("&How to export"), u"help-contents"_s);
    help->setObjectName(u"failureHelp"_s);
    m_copySample->setObjectName(u"askSample"_s);
    setProperty("kind", u"page"_s);
    m_choose->setObjectName(u"failureChoose"_s);
    retry->setObjectName(u"failureRetry"_s);
    back->setObjectName(u"failureBack"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_card, 1);
    connect(m_choose, &QPushButton::clicked, this, &FailureView::filesAsked);
    connect(retry, &QPushButton::clicked, this, &FailureView::retryAsked);
    connect(back, &QPushButton::clicked, this, &FailureView::discardAsked);
    connect(help, &QPushButton::clicked, this, &FailureView::helpAsked);
    connect(m_copySample, &QPushButton::clicked, this,
        [this] { (new SampleDialog(m_session, *m_sample, this))->open(); });
}

void FailureView::show(const ImportFlow &flow)
{
    const Error &error = flow.error();
    const qint64 bytes = flow.fileBytes();
    m_bar->setFile(flow.fileName(), bytes > 0 ? bytesText(bytes) : QString());
    m_bar->setVerdict(Severity::Stop, verdictOf(error.code));
    m_bar->setWaiting(flow.waiting());
    m_sample = sampleFor(error, flow.request(), m_session.wording());
    m_copySample->setVisible(m_sample.has_value());
    const Wording::Explanation told = m_session.wording().explain(error);
    ErrorCard::Content content;
    content.title = singleLine(told.happened);
    content.unharmedTitle = singleLine(told.unharmed);
    content.unharmed = tr("Comity reads the whole file before saving anything.");
    if (error.code == Error::Code::AccountMismatch) {
        content.advice = {tr("Choose the other file, or the account that it belongs to.")};
    } else if (!told.advice.isEmpty()) {
        content.advice = {singleLine(told.advice)};
    }
    content.details = detailsOf(error, bytes, m_session.clock()());
    m_card->setContent(content);
}

QString FailureView::detailsOf(const Error &error, qint64 bytes, const QDateTime &at) const
{
    QStringList lines {toText(error.code)};
    if (!error.detail.isEmpty()) {
        lines += error.detail;
    }
    lines += u"size    %1 bytes"_s.arg(bytes);
    lines += u"written 0 rows"_s;
    lines += u"Comity  " COMITY_VERSION ", %1"_s.arg(at.toUTC().toString(Qt::ISODate));
    return lines.join(u'\n');
}

void FailureView::focusAnswer()
{
    m_choose->setFocus();
}

} // namespace comity::ui
