// Typing in the draft desk itself: a text of 5,000 characters for 20,000 people, in the page with
// its list, meters, findings and recipients. From a key to the paint that shows it (16 ms at the
// 95th percentile), and from the last key to its findings, the pause before it is looked at left
// out (400 ms). Keys come in bursts, so that answers arrive while somebody types on.

#include "model/drafts/draft_edits.h"
#include "ui/common/prompts.h"
#include "ui/common/theme.h"
#include "ui/drafts/desk/draft_desk.h"
#include "ui/drafts/drafts_page.h"
#include "ui/drafts/editor/draft_editor.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QTemporaryDir>
#include <SQLiteCpp/Database.h>
#include <algorithm>
#include <cstdio>

using namespace comity;
using namespace comity::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int characters = 5'000;
constexpr int people = 20'000;
constexpr int bursts = 25;
constexpr int keysInABurst = 12;
constexpr double pauseMs = 250; ///< of the desk, before a text is looked at
constexpr double keyBudgetMs = 16;
constexpr double findingsBudgetMs = 400;

void fill(SQLite::Database &writer)
{
    const std::string numbers
        = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
        + std::to_string(people) + ") ";
    writer.exec("INSERT OR IGNORE INTO network (id, code) VALUES (100, 'x')");
    writer.exec("INSERT INTO account (id, network, handle, by_hand)"
                " SELECT 1, id, 'ours', 1 FROM network WHERE code = 'x'");
    writer.exec("BEGIN");
    writer.exec("INSERT INTO profile (pk, network, key, handle, name, bio) " + numbers
        + "SELECT i, (SELECT id FROM network WHERE code = 'x'), i, 'person' || i,"
          " 'Person ' || i, 'bikes and slow loops since ' || (1990 + i % 30) FROM n");
    writer.exec("INSERT INTO relation (account, pk, we_follow, they_follow) " + numbers
        + "SELECT 1, i, 'yes', CASE i % 2 WHEN 0 THEN 'yes' ELSE 'no' END FROM n");
    writer.exec("INSERT INTO list (id, name, kind, position, made_at)"
                " VALUES (1, 'Everybody', 'private', 1, 1)");
    writer.exec(
        "INSERT INTO list_member (pk, list, added_at) " + numbers + "SELECT i, 1, 1 FROM n");
    writer.exec(
        "UPDATE meta SET value = " + std::to_string(people + 1) + " WHERE name = 'next_pk'");
    writer.exec("COMMIT");
}

QString longText()
{
    const QString sentence
        = u"Hello {first name}, the ferry waits for nobody, so please rate us now!!! "
          "We sell racks at pedalbarn.example/shop and you must tell everybody. "_s;
    QString text;
    while (text.size() < characters) {
        text += sentence;
        text += text.size() % 7 == 0 ? u"\n"_s : QString();
    }
    return text.left(characters);
}

void addDraft(SQLite::Database &writer, qint64 now)
{
    drafts::Draft draft {.title = u"To everybody"_s, .channel = u"x-dm"_s};
    draft.account = AccountId {1};
    draft.audience
        = {{drafts::PartKind::Add, {drafts::AudienceTarget::Kind::List, u"Everybody"_s}}};
    draft.text = longText();
    draft.madeAt = draft.editedAt = draft.settledAt = now - 3'600;
    if (!drafts::addDraft(writer, draft)) {
        std::fprintf(stderr, "the draft cannot be made\n");
        std::exit(1);
    }
}

class PaintWatch : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        hasPainted = hasPainted || event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }
    bool hasPainted = false;
};

class Typist
{
public:
    explicit Typist(DraftsPage &page)
        : m_editor(page.findChild<DraftEditor *>(u"draftEditor"_s))
        , m_desk(page.findChild<DraftDesk *>())
    {
        m_editor->viewport()->installEventFilter(&m_watch);
    }

    void untilLookedAt() const
    {
        while (m_desk->answer() == nullptr || m_desk->isStale()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        QCoreApplication::processEvents();
    }

    /// Every other burst is longer than the pause, so that the answer comes between two keys.
    void type()
    {
        for (int burst = 0; burst < bursts; ++burst) {
            m_editor->moveCursor(burst % 2 == 0 ? QTextCursor::Start : QTextCursor::End);
            QCoreApplication::processEvents();
            for (int i = 0; i < keysInABurst; ++i) {
                keys.push_back(one(i == keysInABurst - 1 ? Qt::Key_Return : Qt::Key_E));
                pause(burst % 2 == 0 ? 90 : 300);
            }
            QElapsedTimer timer;
            timer.start();
            keys.push_back(one(Qt::Key_E));
            untilLookedAt();
            findings.push_back(double(timer.nsecsElapsed()) / 1e6 - pauseMs);
        }
        std::ranges::sort(keys);
        std::ranges::sort(findings);
    }

    std::vector<double> keys; ///< milliseconds
    std::vector<double> findings;

private:
    static void pause(qint64 ms)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < ms) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        }
    }

    double one(Qt::Key key)
    {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, key == Qt::Key_E ? u"e"_s : u"\r"_s);
        m_watch.hasPainted = false;
        QElapsedTimer timer;
        timer.start();
        QCoreApplication::sendEvent(m_editor, &press);
        while (!m_watch.hasPainted) {
            QCoreApplication::processEvents();
        }
        return double(timer.nsecsElapsed()) / 1e6;
    }

    DraftEditor *m_editor;
    DraftDesk *m_desk;
    PaintWatch m_watch;
};

/// Answers nothing: the bench asks nothing.
class NoPrompts : public Prompts
{
public:
    void ask(QWidget *, const Question &, std::function<void(bool)> answered) override
    {
        answered(false);
    }
    void chooseFiles(
        QWidget *, const FileQuestion &, std::function<void(const QStringList &)>) override
    {
    }
    void chooseFolder(
        QWidget *, const FileQuestion &, std::function<void(const QString &)>) override
    {
    }
    void chooseSaveFile(
        QWidget *, const FileQuestion &, std::function<void(const QString &)>) override
    {
    }
    void askText(QWidget *, const TextQuestion &, std::function<void(const QString &)>) override { }
    void tell(QWidget *, const QString &, const QString &) override { }
};

double at(const std::vector<double> &times, double share)
{
    return times.at(static_cast<std::size_t>(double(times.size() - 1) * share));
}

bool tell(const char *what, const std::vector<double> &times, double budget)
{
    std::printf("%s: p50 %.1f ms, p95 %.1f ms, most %.1f ms (budget %.0f)\n", what, at(times, 0.5),
        at(times, 0.95), times.back(), budget);
    return at(times, 0.95) < budget;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    const QTemporaryDir folder;
    const Clock clock = [] { return QDateTime::currentDateTimeUtc(); };
    auto file = db::WorkspaceFile::create(folder.filePath(u"bench.comity"_s), clock);
    if (!file) {
        return 1;
    }
    {
        const auto writer = file->connect(db::Use::Writer);
        fill(*writer);
        addDraft(*writer, clock().toSecsSinceEpoch());
    }
    const Wording wording = Wording::forLanguage(u"en"_s);
    NoPrompts prompts;
    WorkspaceSession session(std::move(*file), clock, wording, prompts);
    DraftsPage page(session);
    page.resize(1264, 826);
    page.show();
    Typist typist(page);
    typist.untilLookedAt();
    typist.type();
    const bool areKeysWithin = tell("key to paint", typist.keys, keyBudgetMs);
    const bool areFindingsWithin = tell("last key to findings", typist.findings, findingsBudgetMs);
    return areKeysWithin && areFindingsWithin ? 0 : 1;
}
