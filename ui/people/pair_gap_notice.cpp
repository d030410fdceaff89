#include "ui/people/pair_gap_notice.h"

#include "model/purge/plan_json.h"
#include "model/snapshots/relation_derivation.h"

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

Result<snapshots::PairGap> readGap(const QString &path, AccountId account)
{
    return db::guarded(path, [&]() -> Result<snapshots::PairGap> {
        const auto database = db::connect(path, db::Use::Job);
        return snapshots::pairGapOf(snapshots::liveSnapshots(*database, account));
    });
}

} // namespace

PairGapNotice::PairGapNotice(WorkspaceSession &session, QWidget *parent)
    : Notice(parent)
    , m_session(session)
{
    setObjectName(u"pairGapNotice"_s);
    setFullWidth(true);
    hide();
}

void PairGapNotice::look(bool isAsked)
{
    m_job.cancel();
    if (!isAsked || !m_session.account()) {
        hide();
        return;
    }
    m_job = m_session.read(
        this,
        [path = m_session.file().path(), account = *m_session.account()](
            const JobContext &) { return readGap(path, account); },
        [this, account = m_session.account()](const Result<snapshots::PairGap> &gap) {
            if (account != m_session.account()) {
                return;
            }
            // When it cannot be read, the table says so in its own way.
            if (!gap || gap->isPaired()) {
                hide();
                return;
            }
            QString why = whyNotSentence(
                gap->code, gap->list, gap->arguments, m_session.wording(), locale());
            why = why.left(1).toUpper() + why.mid(1);
            show(Severity::Note,
                tr("%1. Who does not follow back cannot be told yet. Import followers and the "
                   "people you follow from one export, or of the same days.")
                    .arg(why),
                tr("&Import…"));
        });
}

} // namespace comity::ui
