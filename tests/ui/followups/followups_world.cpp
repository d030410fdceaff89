#include "tests/ui/followups/followups_world.h"

#include "model/base/civil_time.h"
#include "model/followups/obligation_edits.h"
#include "model/followups/obligations_store.h"
#include "ui/common/table_roles.h"
#include "ui/followups/followups_model.h"

#include <QAbstractButton>
#include <QLabel>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace comity::tests {

using followups::Obligation;

FollowupsWorld::FollowupsWorld()
    : m_path(m_workspace.path())
    , m_mine(m_workspace.me)
    , m_wording(Wording::forLanguage(u"en"_s))
{
    m_workspace.writer().exec("UPDATE account SET time_zone = 'UTC'");
}

Pk FollowupsWorld::person(const PersonBuilder &person)
{
    const Pk pk = person.in(m_workspace);
    m_following.push_back(pk);
    return pk;
}

void FollowupsWorld::owe(const std::vector<Obligation> &owed)
{
    QVERIFY(followups::addObligations(m_workspace.writer(), owed));
}

Obligation FollowupsWorld::owed(
    Pk pk, followups::ObligationKind kind, const QString &subject, int hours) const
{
    Obligation out;
    out.pk = pk;
    out.kind = kind;
    out.account = m_mine;
    out.subject = subject;
    out.madeAt = now() - qint64 {48} * 3'600;
    out.dueAt = Dated::exact(now() + qint64 {hours} * 3'600);
    if (kind == followups::ObligationKind::Detractor) {
        out.stage = followups::CaseStage::Seen;
    }
    return out;
}

Obligation FollowupsWorld::owedOn(
    Pk pk, followups::ObligationKind kind, const QString &subject, int day) const
{
    Obligation out = owed(pk, kind, subject, 0);
    out.dueAt = onDay(2026, 5, day);
    return out;
}

void FollowupsWorld::open(db::WorkspaceFile::Access access)
{
    m_workspace.addPair(m_mine, onDay(2026, 5, 11), {}, m_following);
    {
        // Whoever made the file held its lock until now.
        const db::WorkspaceFile released = std::move(m_workspace.file());
    }
    auto file = db::WorkspaceFile::open(m_path, {access, false}, m_workspace.clock());
    Q_ASSERT(file.has_value());
    m_session = std::make_unique<ui::WorkspaceSession>(
        std::move(*file),
        [this] {
            ++m_timesAsked;
            return m_workspace.clock()();
        },
        m_wording, m_prompts);
    m_page = std::make_unique<ui::FollowupsPage>(*m_session, nullptr);
    m_page->resize(1264, 826);
    m_page->show();
    m_page->activate();
}

ui::FollowupsTable &FollowupsWorld::table() const
{
    return *find<ui::FollowupsTable>(u"followupsTable"_s);
}

QStringList FollowupsWorld::rows() const
{
    const QAbstractItemModel *const model = table().model();
    QStringList out;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex head = model->index(row, 0);
        out += head.data(ui::FollowupsModel::IsHeadRole).toBool()
            ? QString(u'[' + head.data().toString() + u']')
            : head.siblingAtColumn(ui::FollowupsModel::Person).data(ui::SecondLineRole).toString();
    }
    return out;
}

void FollowupsWorld::choose(const QString &subject)
{
    const auto row = static_cast<int>(rows().indexOf(subject));
    QVERIFY2(row >= 0, qPrintable(subject));
    table().setCurrentIndex(table().model()->index(row, ui::FollowupsModel::Person));
}

QString FollowupsWorld::chosen() const
{
    return rows().value(table().currentIndex().row());
}

QString FollowupsWorld::text(const QString &name) const
{
    const auto *label = find<QLabel>(name);
    return label == nullptr || !label->isVisible() ? QString() : label->text();
}

void FollowupsWorld::click(const QString &name) const
{
    auto *button = find<QAbstractButton>(name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
    button->click();
}

void FollowupsWorld::press(const QString &chip) const
{
    QTest::keyClick(find<QWidget>(chip), Qt::Key_Space);
}

bool FollowupsWorld::workersHaveAnswered()
{
    bool hasAnswered = false;
    m_session->save(
        m_page.get(), [](SQLite::Database &) -> Result<void> { return {}; },
        [this, &hasAnswered](const Result<void> &) {
            m_session->read(
                m_page.get(), [](const JobContext &) -> Result<void> { return {}; },
                [&hasAnswered](const Result<void> &) { hasAnswered = true; });
        });
    return QTest::qWaitFor([&] { return hasAnswered && !m_session->isLoading(); });
}

QStringList FollowupsWorld::stored()
{
    QStringList out;
    for (const Obligation &one : followups::ObligationsStore(m_workspace.writer()).all()) {
        QStringList words {one.subject};
        if (one.doneAt) {
            words += u"done"_s;
        }
        if (one.snoozedUntil) {
            words += u"snoozed "_s + isoUtc(*one.snoozedUntil);
        }
        if (one.stage) {
            words += toText(*one.stage);
        }
        out += words.join(u' ');
    }
    out.sort();
    return out;
}

} // namespace comity::tests
