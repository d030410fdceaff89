#include "tests/ui/today/today_world.h"

#include "model/db/binding.h"
#include "model/drafts/draft_edits.h"
#include "model/followups/obligation_edits.h"
#include "ui/common/table_roles.h"
#include "ui/today/day_model.h"

#include <QAbstractButton>
#include <QLabel>
#include <QtTest>
#include <SQLiteCpp/Statement.h>

using namespace Qt::StringLiterals;

namespace comity::tests {

using Kind = followups::ObligationKind;

TodayWorld::TodayWorld()
    : m_path(m_workspace.path())
    , m_mine(m_workspace.addAccount(u"x:fernhill"_s, u"UTC"_s))
    , m_wording(Wording::forLanguage(u"en"_s))
{
}

Pk TodayWorld::person(const QString &name, const QString &handle)
{
    const Pk pk = aPerson().named(name).handled(handle).in(m_workspace);
    m_following.push_back(pk);
    return pk;
}

void TodayWorld::owe(Pk pk, Kind kind, const QString &subject, int hours)
{
    followups::Obligation one;
    one.pk = pk;
    one.kind = kind;
    one.account = m_mine;
    one.subject = subject;
    one.madeAt = now() - qint64 {48} * 3'600;
    one.dueAt = Dated::exact(now() + qint64 {hours} * 3'600);
    if (kind == Kind::Detractor) {
        one.stage = followups::CaseStage::Seen;
    }
    QVERIFY(followups::addObligations(m_workspace.writer(), {one}));
}

drafts::DraftId TodayWorld::write(const QString &title, int minutesAgo)
{
    drafts::Draft draft;
    draft.title = title;
    draft.channel = u"x-dm"_s;
    draft.text = u"We have bells now"_s;
    draft.madeAt = now() - qint64 {minutesAgo} * 60;
    const auto added = drafts::addDraft(m_workspace.writer(), draft);
    return added ? added->draft : drafts::DraftId {};
}

void TodayWorld::post(const QString &text, int daysAgo)
{
    SQLite::Statement put(m_workspace.writer(),
        "INSERT INTO message (account, digest, kind, direction, at, was_deleted, text)"
        " VALUES (?1, ?2, 'post', 'out', ?3, 0, ?4)");
    put.bind(1, static_cast<int64_t>(number(m_mine)));
    put.bind(2, ++m_digest);
    put.bind(3, static_cast<int64_t>(now() - qint64 {daysAgo} * 86'400));
    db::bind(put, 4, text);
    put.exec();
}

void TodayWorld::fill()
{
    const Pk ana = person(u"Ana Tern"_s, u"anatern"_s);
    const Pk bo = person(u"Bo Finch"_s, u"bofinch"_s);
    owe(ana, Kind::Reply, u"Late"_s, -2);
    owe(bo, Kind::Reply, u"Soon"_s, 2);
    owe(bo, Kind::Detractor, u"Unhappy"_s, 5);
    owe(ana, Kind::ThankYou, u"Thanks"_s, 20);
    owe(bo, Kind::GiveBack, u"Promise"_s, 30);
    owe(bo, Kind::GiveBack, u"Next week"_s, 200);
    post(u"Our mugs are on sale now, buy yours for £9"_s, 2);
    post(u"How we glaze: one dip, two breaths, out."_s, 3);
}

void TodayWorld::open(db::WorkspaceFile::Access access)
{
    m_workspace.addPair(m_mine, onDay(2026, 5, 11), m_followers, m_following);
    if (m_areFiled) {
        m_workspace.writer().exec("INSERT INTO triage (pk, state, at)"
                                  " SELECT pk, 'reviewed', 1 FROM profile");
    }
    show(access);
}

void TodayWorld::openEmpty()
{
    show(db::WorkspaceFile::Access::ReadWrite);
}

void TodayWorld::show(db::WorkspaceFile::Access access)
{
    {
        // Whoever made the file held its lock until now.
        const db::WorkspaceFile released = std::move(m_workspace.file());
    }
    auto file = db::WorkspaceFile::open(m_path, {access, false}, m_workspace.clock());
    Q_ASSERT(file.has_value());
    m_session = std::make_unique<ui::WorkspaceSession>(
        std::move(*file), [this] { return m_workspace.clock()().addSecs(m_later); }, m_wording,
        m_prompts);
    m_page = std::make_unique<ui::TodayPage>(*m_session, nullptr);
    m_page->setHoldTime(0);
    m_page->resize(1264, 826);
    m_page->show();
    m_page->activate();
}

bool TodayWorld::editsAreDone()
{
    bool isDone = false;
    m_session->save(
        m_page.get(), [](SQLite::Database &) -> Result<void> { return {}; },
        [&isDone](const Result<void> &) { isDone = true; });
    return QTest::qWaitFor([&] { return isDone && !m_session->isLoading(); });
}

ui::DayTable &TodayWorld::table() const
{
    return *find<ui::DayTable>(u"dayTable"_s);
}

QStringList TodayWorld::rows() const
{
    const QAbstractItemModel *const model = table().model();
    QStringList out;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex head = model->index(row, 0);
        out += head.data(ui::DayModel::IsHeadRole).toBool()
            ? QString(u'[' + head.data().toString() + u']')
            : head.siblingAtColumn(ui::DayModel::What).data(ui::SecondLineRole).toString();
    }
    return out;
}

QStringList TodayWorld::due() const
{
    const QStringList all = rows();
    return all.mid(0, all.indexOf(u"[Done today]"_s));
}

QString TodayWorld::chosen() const
{
    return rows().value(table().currentIndex().row());
}

QString TodayWorld::text(const QString &name) const
{
    const auto *label = find<QLabel>(name);
    return label == nullptr || !label->isVisible() ? QString() : label->text();
}

void TodayWorld::click(const QString &name) const
{
    auto *button = find<QAbstractButton>(name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
    button->click();
}

} // namespace comity::tests
