#include "ui/people/pane/detail_dock.h"

#include "model/networks/profile_url.h"
#include "ui/common/typography.h"
#include "ui/people/pane/detail_pane.h"

#include <QDesktopServices>
#include <QSplitter>
#include <QStyle>
#include <QTimer>
#include <algorithm>

namespace comity::ui {

namespace {

constexpr int restMs = 120;
constexpr int paneWidth = 338;

/// The only way out of the page: a web address, after the user asked for it.
void openInBrowser(const QUrl &address)
{
    if (networks::isWebAddress(address.toString(QUrl::FullyEncoded))) {
        QDesktopServices::openUrl(address);
    }
}

} // namespace

DetailDock::DetailDock(WorkspaceSession &session, QSplitter &splitter, QWidget &page)
    : QObject(&page)
    , m_session(session)
    , m_splitter(splitter)
    , m_page(page)
    , m_pane(new DetailPane(session.wording(), &page))
    , m_timer(new QTimer(this))
{
    m_splitter.addWidget(m_pane);
    m_pane->setWritable(session.isWritable());
    m_timer->setSingleShot(true);
    m_timer->setInterval(restMs);
    connect(m_pane, &DetailPane::openAsked, this, openInBrowser);
    connect(m_pane, &DetailPane::timelineAsked, this, &DetailDock::readMore);
    connect(m_pane, &DetailPane::conversationAsked, this, &DetailDock::readMessages);
    connect(m_timer, &QTimer::timeout, this, &DetailDock::read);
}

void DetailDock::showNobody()
{
    m_job.cancel();
    m_like.cancel();
    m_timer->stop();
    m_several.clear();
    m_pane->showNobody();
}

void DetailDock::showPerson(const PersonRow &row, const Glance &glance, const Today &today)
{
    m_several.clear();
    m_today = today;
    if (m_pane->person() != row.pk) {
        m_like.cancel();
    }
    m_timelineAtMost = m_pane->person() == row.pk ? m_timelineAtMost : 0;
    forgetCalibration();
    m_pane->showPerson(row, glance, today);
    m_timer->start();
}

void DetailDock::showSeveral(std::vector<Pk> people, const Today &today)
{
    m_several = std::move(people);
    m_today = today;
    readShared();
}

void DetailDock::read()
{
    if (m_pane->person()) {
        readPerson(*m_pane->person());
        readCalibration();
    }
}

/// It is of an account and of what was imported: read once for both. All accounts have none.
void DetailDock::forgetCalibration()
{
    const PeopleColumns::Version columns = m_session.columns();
    const QByteArray basis = columns ? columns->basis() : QByteArray();
    const std::optional<AccountId> account = m_session.account();
    if (account && account == m_scaledAccount && basis == m_scaledBasis) {
        return;
    }
    m_scale.cancel();
    m_scaledAccount.reset();
    m_pane->setCalibration(account ? std::nullopt : std::optional(Calibration {}));
}

void DetailDock::readCalibration()
{
    const PeopleColumns::Version columns = m_session.columns();
    const std::optional<AccountId> account = m_session.account();
    // After another account was chosen its columns are still to come.
    if (!columns || !account || columns->account() != account || account == m_scaledAccount) {
        return;
    }
    m_scaledAccount = account;
    m_scaledBasis = columns->basis();
    m_scale = m_session.read(
        this,
        [path = m_session.file().path(), columns, account = *account, today = m_today](
            const JobContext &job) {
            return ui::readCalibration(path, *columns, account, today, job);
        },
        [this, account, basis = columns->basis()](const Result<Calibration> &calibration) {
            if (account != m_scaledAccount || basis != m_scaledBasis) {
                return; // another one is read since
            }
            const PeopleColumns::Version now = m_session.columns();
            if (calibration && account == m_session.account() && now && now->basis() == basis) {
                m_pane->setCalibration(*calibration);
                return;
            }
            m_scaledAccount.reset();
            if (calibration) {
                readCalibration(); // of what is there now
            }
        });
}

void DetailDock::readPerson(Pk pk)
{
    m_job.cancel();
    m_like.cancel();
    const PeopleColumns::Version columns = m_session.columns();
    if (!columns) {
        return;
    }
    PersonQuestion question;
    question.pk = pk;
    question.account = m_session.account();
    question.today = m_today;
    // What was asked for of this person stays in sight after an edit.
    question.timelineAtMost = std::max(question.timelineAtMost, m_timelineAtMost);
    m_job = m_session.read(
        this,
        [path = m_session.file().path(), columns, question](
            const JobContext &job) { return readPersonFile(path, *columns, question, job); },
        [this, pk](const Result<PersonFile> &file) {
            if (file) {
                m_pane->showFile(*file);
                readLike(pk);
            } else {
                m_pane->showTrouble(pk, file.error());
            }
        });
}

void DetailDock::readLike(Pk pk)
{
    if (m_pane->person() != pk) {
        return;
    }
    m_like = m_session.read(
        this,
        [path = m_session.file().path(), pk, handle = m_pane->handle()](
            const JobContext &job) { return readLikeHandles(path, pk, handle, job); },
        [this, pk](const Result<QStringList> &handles) {
            if (handles) {
                m_pane->showLikeHandles(pk, *handles);
            }
        });
}

void DetailDock::readMore(qsizetype atMost)
{
    if (!m_pane->person()) {
        return;
    }
    PersonQuestion question;
    question.pk = *m_pane->person();
    question.account = m_session.account();
    question.today = m_today;
    question.timelineAtMost = m_timelineAtMost = atMost;
    m_job.cancel();
    m_job = m_session.read(
        this,
        [path = m_session.file().path(), question](
            const JobContext &job) { return readTimeline(path, question, job); },
        [this, pk = question.pk](const Result<Timeline> &timeline) {
            if (timeline) {
                m_pane->showTimeline(pk, *timeline);
            } else {
                m_pane->showTrouble(pk, timeline.error());
            }
        });
}

void DetailDock::readMessages(const QString &search, qsizetype atMost)
{
    if (!m_pane->person()) {
        return;
    }
    ConversationQuestion question;
    question.pk = *m_pane->person();
    question.account = m_session.account();
    question.search = search;
    question.atMost = atMost;
    m_talk.cancel();
    m_talk = m_session.read(
        this,
        [path = m_session.file().path(), question](
            const JobContext &job) { return readConversation(path, question, job); },
        [this, pk = question.pk](const Result<ConversationFile> &file) {
            if (file) {
                m_pane->showConversation(*file);
            } else {
                m_pane->showConversationTrouble(pk, file.error());
            }
        });
}

void DetailDock::readShared()
{
    m_job.cancel();
    m_like.cancel();
    m_timer->stop();
    const PeopleColumns::Version columns = m_session.columns();
    if (!columns) {
        return;
    }
    m_job = m_session.read(
        this,
        [columns, people = m_several, today = m_today](const JobContext &) -> Result<SharedFacts> {
            return sharedFactsOf(*columns, people, today);
        },
        [this, people = m_several](const Result<SharedFacts> &shared) {
            if (shared && m_several == people) {
                m_pane->showSeveral(*shared, m_today);
            }
        });
}

bool DetailDock::canOpenProfile() const
{
    return !m_pane->profileAddress().isEmpty();
}

void DetailDock::openProfile()
{
    openInBrowser(m_pane->profileAddress());
}

void DetailDock::setNarrow(bool isNarrow)
{
    if (isNarrow != m_isNarrow) {
        m_isNarrow = isNarrow;
        m_isOpen = false;
        if (isNarrow) {
            m_pane->setParent(&m_page);
        } else {
            m_splitter.addWidget(m_pane);
        }
        m_pane->setLaidOver(isNarrow);
        arrange();
    }
}

void DetailDock::setUseful(bool isUseful)
{
    m_isUseful = isUseful;
    arrange();
}

void DetailDock::toggle()
{
    (m_isNarrow ? m_isOpen : m_isWanted) ^= true;
    arrange();
}

void DetailDock::enter()
{
    m_isWanted = true;
    m_isOpen = true;
    arrange();
    m_pane->setFocus(Qt::TabFocusReason);
}

bool DetailDock::fold()
{
    if (!m_isNarrow || !m_isOpen) {
        return false;
    }
    m_isOpen = false;
    arrange();
    return true;
}

void DetailDock::arrange()
{
    m_pane->setVisible(m_isUseful && (m_isNarrow ? m_isOpen : m_isWanted));
    place();
}

void DetailDock::place()
{
    if (m_isNarrow) {
        const int width = qMin(scaled(paneWidth), m_page.width());
        const QRect whole = m_page.rect();
        m_pane->setGeometry(QStyle::visualRect(m_page.layoutDirection(), whole,
            QRect(whole.width() - width, 0, width, whole.height())));
        m_pane->raise();
    }
}

} // namespace comity::ui
