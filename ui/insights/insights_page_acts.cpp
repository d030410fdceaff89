#include "model/export/csv_file.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/posts_dialog.h"
#include "ui/common/identity_text.h"
#include "ui/common/notice.h"
#include "ui/common/people_dialog.h"
#include "ui/insights/boss_report_dialog.h"
#include "ui/insights/capacity_dialog.h"
#include "ui/insights/card_grid.h"
#include "ui/insights/company_dialog.h"
#include "ui/insights/insights_acts.h"
#include "ui/insights/insights_cards.h"
#include "ui/insights/insights_content.h"
#include "ui/insights/insights_page.h"
#include "ui/insights/promotion_goal_dialog.h"
#include "ui/insights/series_dialog.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPainter>
#include <QShortcut>
#include <algorithm>

using namespace Qt::StringLiterals;

// What can be done with the trends.

namespace comity::ui {

namespace {

/// Of a picture for a slide, in pixels a pixel of the window.
constexpr int pictureRatio = 2;

} // namespace

void InsightsPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, act] {
            if (m_trends && m_trends->scope.hasImports) {
                (this->*act)();
            }
        });
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_E), &InsightsPage::exportTables);
    add(QKeySequence(Qt::CTRL | Qt::Key_P), &InsightsPage::openReport);
}

/// The people behind a part of a card, or the page that has them.
void InsightsPage::openPart(InsightsCard card, qint64 id)
{
    PeopleQuery query;
    switch (card) {
    case InsightsCard::Changes:
        query.onlyNew = true;
        Q_EMIT peopleAsked(query);
        return;
    case InsightsCard::Scatter:
        Q_EMIT personAsked(Pk {static_cast<quint32>(id)});
        return;
    case InsightsCard::LastPost:
        Q_EMIT peopleAsked(lastPostQuery(id));
        return;
    case InsightsCard::Lists:
        if (id == noListPart) {
            query.marks.push_back({MarkCondition::Kind::NoList});
            Q_EMIT peopleAsked(query);
        } else {
            Q_EMIT listAsked(ListId {id});
        }
        return;
    case InsightsCard::Outcomes:
        Q_EMIT draftAsked(drafts::DraftId {id});
        return;
    case InsightsCard::Growth:
    case InsightsCard::Mutual:
        Q_EMIT peopleAsked(trendQuery(id));
        return;
    case InsightsCard::Posts:
        openPosts(static_cast<std::size_t>(id));
        return;
    }
}

/// What was posted in a bin, with what each post was judged to be.
void InsightsPage::openPosts(std::size_t period)
{
    if (m_habits && period < m_habits->posts.periods.size()) {
        const goals::ContentMix &mix = m_habits->posts.periods[period].mix;
        const InsightsScope &scope = m_trends->scope;
        auto *dialog
            = new PostsDialog(m_session, {scope.account, mix.from, mix.until, scope.zone}, this);
        dialog->open();
    }
}

QString InsightsPage::accountWords(std::optional<AccountId> account) const
{
    for (const Account &one : m_trends->scope.accounts) {
        if (one.id == account) {
            return accountText(one.network, one.handle, one.name, one.key);
        }
    }
    return tr("All accounts");
}

void InsightsPage::openReport()
{
    const InsightsQuestion asked = question();
    auto *dialog
        = new BossReportDialog(m_session, m_settings, asked, accountWords(asked.account), this);
    dialog->open();
}

void InsightsPage::openSeries()
{
    auto *dialog = new SeriesDialog(m_session, m_settings, question(), m_trends->scope, this);
    connect(dialog, &SeriesDialog::exported, this, &InsightsPage::tellWritten);
    connect(dialog, &SeriesDialog::exportFailed, this, &InsightsPage::showTrouble);
    connect(dialog, &SeriesDialog::namesAsked, this,
        [this, dialog](const QString &title, const std::vector<Pk> &people) {
            showNames(*dialog, title, people);
        });
    dialog->open();
}

void InsightsPage::openCapacity()
{
    if (!m_habits) {
        tellReading();
        return;
    }
    auto *dialog = new CapacityDialog(*m_habits, m_session.wording(), m_session.prompts(), this);
    connect(dialog, &CapacityDialog::teamChanged, this, [this](const goals::Team &team) {
        m_habits->team = team; // the dialog may open again before it is read
        m_acts->setTeam(team);
    });
    dialog->open();
}

void InsightsPage::openCompany()
{
    if (!m_habits) {
        tellReading();
        return;
    }
    auto *dialog = new CompanyDialog(*m_habits, m_session.wording(), this);
    connect(dialog, &CompanyDialog::namesAsked, this,
        [this, dialog](const QString &title, const std::vector<Pk> &people) {
            showNames(*dialog, title, people);
        });
    dialog->open();
}

/// People behind a number of a dialog, over it; who is chosen is shown in its place.
void InsightsPage::showNames(QDialog &over, const QString &title, const std::vector<Pk> &people)
{
    m_session.read(
        &over,
        [path = m_session.file().path(), people](
            const JobContext &) { return readNames(path, people); },
        [this, &over, title](const Result<std::vector<NamedPerson>> &named) {
            if (!named) {
                showTrouble(named.error());
                return;
            }
            auto *dialog = new PeopleDialog(title, *named, &over);
            connect(dialog, &PeopleDialog::personAsked, this, [this, &over](Pk person) {
                over.reject();
                Q_EMIT personAsked(person);
            });
            dialog->open();
        });
}

/// Why there is nothing to show yet.
void InsightsPage::tellReading()
{
    if (m_readError) {
        showReadTrouble(*m_readError);
        return;
    }
    m_isAboutReading = true;
    m_trouble->show(
        Severity::Note, tr("Posts and messages are still being read; try again in a moment."));
}

void InsightsPage::editGoal()
{
    if (!m_habits) {
        tellReading();
        return;
    }
    if (!m_acts->isWritable()) {
        return;
    }
    auto *dialog = new PromotionGoalDialog(m_habits->posts.wanted, this);
    connect(dialog, &PromotionGoalDialog::percentAsked, this,
        [this, account = m_trends->scope.account](
            int percent) { m_acts->setPromotionGoal(account, percent); });
    dialog->open();
}

void InsightsPage::copyImage()
{
    QPixmap picture(m_grid->size() * pictureRatio);
    picture.setDevicePixelRatio(pictureRatio);
    picture.fill(palette().color(QPalette::Window));
    m_grid->render(&picture);
    QGuiApplication::clipboard()->setPixmap(picture);
    m_isAboutReading = false;
    m_trouble->show(Severity::Ok, tr("Copied. Paste it where you like."));
}

void InsightsPage::exportTables()
{
    const QString name = QFileInfo(m_session.file().path()).completeBaseName() + u"-insights-"_s
        + m_trends->scope.until.toString(Qt::ISODate);
    m_session.prompts().chooseFolder(this,
        {tr("Export the numbers of all cards"), {}, {}, tr("Export here")},
        [this, name](const QString &folder) {
            const QDir into(QDir(folder).filePath(name));
            const bool stands = into.exists() && !into.isEmpty();
            if (!stands) {
                writeTables(into.path());
                return;
            }
            m_session.prompts().ask(this,
                {tr("Replace the numbers in “%1”?").arg(name),
                    tr("The folder holds an export of this day. Its files of the same names are "
                       "written anew."),
                    tr("Replace them"), tr("Keep them")},
                [this, into](bool isAgreed) {
                    if (isAgreed) {
                        writeTables(into.path());
                    }
                });
        });
}

/// A file a card, in a folder of its own.
void InsightsPage::writeTables(const QString &folder)
{
    m_session.read(
        this,
        [folder, tables = m_cards->tables()](const JobContext &job) -> Result<void> {
            if (!QDir().mkpath(folder)) {
                return failure(Error::Code::FileUnreadable, {folder});
            }
            for (const auto &[name, table] : tables) {
                if (job.isStopped()) {
                    return failure(Error::Code::Cancelled);
                }
                const auto done
                    = writeCsvFile(QDir(folder).filePath(name + u".csv"_s), csvRows(table));
                if (!done) {
                    return done;
                }
            }
            return {};
        },
        [this, folder](const Result<void> &done) {
            if (done) {
                tellWritten(folder);
            } else {
                showTrouble(done.error());
            }
        });
}

void InsightsPage::tellWritten(const QString &path)
{
    m_isAboutReading = false;
    m_trouble->show(Severity::Ok, tr("The numbers are in %1").arg(QFileInfo(path).fileName()));
}

} // namespace comity::ui
