#include "ui/followups/followups_page.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/export/export_files.h"
#include "model/export/followups_ics.h"
#include "ui/common/notice.h"
#include "ui/common/plural.h"
#include "ui/common/snooze_dialog.h"
#include "ui/common/table_rows.h"
#include "ui/followups/followup_acts.h"
#include "ui/followups/followup_pane.h"
#include "ui/followups/followups_model.h"
#include "ui/followups/followups_table.h"
#include "ui/followups/talk_view.h"

#include <QFileInfo>
#include <QPushButton>

using namespace Qt::StringLiterals;

// What the page lets people do about what they owe.

namespace comity::ui {

namespace {

struct Written
{
    WrittenEntries entries = {};
    qint64 events = 0; ///< of them, tasks around events
    qint64 touches = 0; ///< of them, touches of targets
};

QString writtenText(const Written &written, const QString &path)
{
    const WrittenEntries &all = written.entries;
    const qint64 owed = all.written - written.events - written.touches;
    QString said = FollowupsPage::tr("%Ln follow-ups written to %1", nullptr, plural(owed))
                       .arg(singleLine(QFileInfo(path).fileName()));
    if (written.events > 0) {
        said += FollowupsPage::tr(" · with %Ln tasks of events", nullptr, plural(written.events));
    }
    if (written.touches > 0) {
        said += FollowupsPage::tr(" · with %Ln touches", nullptr, plural(written.touches));
    }
    if (all.leftOut > 0) {
        said += FollowupsPage::tr(
            " · %Ln left out, for they have no day", nullptr, plural(all.leftOut));
    }
    return said;
}

} // namespace

std::vector<FactId> FollowupsPage::chosenIds(bool isDone) const
{
    std::vector<FactId> out;
    for (const int row : chosenRows(*m_table)) {
        const auto *const one = m_model->obligation(row);
        if (one != nullptr && one->doneAt.has_value() == isDone) {
            out.push_back(one->id);
        }
    }
    return out;
}

void FollowupsPage::readTalk(const followups::Obligation &one)
{
    const int question = ++m_talkQuestion;
    const auto account = one.account ? one.account : m_session.account();
    m_talkJob.cancel();
    m_talkJob = m_session.read(
        this,
        [path = m_session.file().path(),
            asked = ConversationQuestion {one.pk, account, {}, TalkView::messagesShown}](
            const JobContext &job) { return readConversation(path, asked, job); },
        [this, question](const Result<ConversationFile> &talk) {
            if (question != m_talkQuestion) {
                return;
            }
            if (talk) {
                m_pane->showTalk(*talk);
            } else {
                m_pane->setTalkTrouble(m_session.wording().explain(talk.error()).happened);
            }
        });
}

void FollowupsPage::keepPlace()
{
    const std::vector<int> rows = chosenRows(*m_table);
    const int last = rows.empty() ? m_table->currentIndex().row() : rows.back();
    m_wantedRow = rows.empty() ? qMax(0, last) : rows.front();
    m_wanted.reset();
    for (int row = last + 1; row < m_model->rowCount() && !m_wanted; ++row) {
        const auto *const next = m_model->obligation(row);
        if (next != nullptr && !next->doneAt) {
            m_wanted = next->id;
        }
    }
}

/// A detractor's case has an end of its own: the keys go there.
void FollowupsPage::markDone()
{
    if (!m_acts->isWritable()) {
        return;
    }
    std::vector<FactId> ids;
    bool holdsCase = false;
    for (const int row : chosenRows(*m_table)) {
        const auto *const one = m_model->obligation(row);
        if (one == nullptr || one->doneAt) {
            continue;
        }
        if (one->kind == followups::ObligationKind::Detractor) {
            holdsCase = true;
        } else {
            ids.push_back(one->id);
        }
    }
    if (!ids.empty()) {
        keepPlace();
        m_acts->markDone(ids);
    } else if (holdsCase) {
        m_trouble->show(Severity::Note,
            tr("The case of somebody unhappy ends by how it went: say so at the right."));
        m_pane->focusCase();
    }
}

void FollowupsPage::snooze()
{
    const std::vector<FactId> ids = chosenIds(false);
    if (!ids.empty() && m_acts->isWritable()) {
        askSnooze(ids);
    }
}

void FollowupsPage::askSnooze(const std::vector<FactId> &ids)
{
    const auto *const one = current();
    const OwedPerson person = one ? m_ground->personOf(*one) : OwedPerson {};
    const QString what = ids.size() == 1 && one
        ? tr("%1, “%2”", "a person and what is owed to them")
              .arg(singleLine(person.name.isEmpty() ? person.handle : person.name),
                  singleLine(one->subject))
        : tr("%Ln follow-ups", nullptr, plural(static_cast<qint64>(ids.size())));
    const QDate today = dateIn(m_ground->zone, m_ground->asOf);
    auto *dialog = new SnoozeDialog(
        tr("Its own date stays. To come back that day: %1").arg(what), today, this);
    connect(dialog, &SnoozeDialog::snoozeAsked, this, [this, ids](const QDate &until) {
        keepPlace();
        m_acts->snooze(ids, until, m_ground->zone);
    });
    dialog->open();
}

void FollowupsPage::exportShown()
{
    if (m_model->shownOpen().empty()) {
        return;
    }
    m_session.prompts().chooseSaveFile(this,
        {tr("Export for a calendar"), tr("Follow-ups.ics"), {tr("Calendars (*.ics)")},
            tr("Export")},
        [this](const QString &path) { writeCalendar(path); });
}

/// What is to be done around events and the touches that are due are of no kind: they go with
/// everything.
void FollowupsPage::writeCalendar(const QString &path)
{
    const bool isWhole = m_model->view() == followups::FollowupView::All;
    if (QFileInfo(path) == QFileInfo(m_session.file().path())) {
        m_trouble->show(
            Severity::Warn, tr("A workspace cannot be written over by an export of itself."));
        return;
    }
    m_session.run(
        this, tr("Export for a calendar"), u"view-calendar"_s, false,
        [path, workspace = m_session.file().path(), key = m_session.file().id(),
            shown = m_model->shownOpen(), asOf = m_ground->asOf, isWhole,
            account = m_session.account(), zone = m_ground->zone,
            wording = m_session.wording()](const JobContext &) {
            return db::guarded(workspace, [&]() -> Result<Written> {
                const auto database = db::connect(workspace, db::Use::Job);
                auto entries = calendarEntries(*database, key, shown, wording, asOf);
                Written written;
                if (isWhole) {
                    const auto events = eventEntries(*database, key, account, wording);
                    const auto touches = touchEntries(*database, key, account, wording, asOf, zone);
                    for (const auto *also : {&events, &touches}) {
                        entries.insert(entries.end(), also->begin(), also->end());
                    }
                    written.events = static_cast<qint64>(events.size());
                    written.touches = static_cast<qint64>(touches.size());
                }
                ExportFiles files(true);
                return files
                    .write(path,
                        [&](QIODevice &device) -> Result<qint64> {
                            return writeIcs(device, entries, asOf)
                                .map([&](const WrittenEntries &all) {
                                    written.entries = all;
                                    return all.written;
                                });
                        })
                    .map([&] { return written; });
            });
        },
        [this, path](const Result<Written> &written) {
            if (!written) {
                showTrouble(written.error());
                return;
            }
            m_trouble->show(Severity::Ok, writtenText(*written, path));
        });
}

void FollowupsPage::showTrouble(const Error &error)
{
    m_trouble->show(Severity::Stop, m_session.wording().explain(error).happened);
}

} // namespace comity::ui
