#include "tests/ui/drafts/drafts_world.h"
#include "tests/ui/common/undo_last.h"

#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace comity::tests {

DraftsWorld::DraftsWorld()
    : m_clock([start = m_workspace.clock(), passed = m_passed] { return start().addSecs(*passed); })
    , m_path(m_workspace.path())
    , m_mine(m_workspace.addAccount(u"x:pedalbarn"_s, u"UTC"_s))
    , m_wording(Wording::forLanguage(u"en"_s))
{
    const QStringList names {u"Ada"_s, u"Ben"_s, u"Cleo"_s, u"Dora"_s, u"Eli"_s, u"Finn"_s,
        u"Gus"_s, u"Hana"_s, u"Ivy"_s};
    std::vector<Pk> everybody;
    for (const QString &name : names) {
        const Pk pk = aPerson().named(name).handled(name.toLower()).in(m_workspace);
        m_people.insert(name, pk);
        m_workspace.tellFact(pk, "time-zone", "Europe/London");
        everybody.push_back(pk);
    }
    m_workspace.addPair(m_mine, onDay(2026, 5, 12), everybody, everybody);
    m_workspace.addList(u"Riders"_s, everybody);
    const auto write
        = [&](const QString &name, const char *direction, qint64 when, const char *text) {
              m_workspace.write({m_mine, pk(name), direction, when, text});
          };
    for (const QString &name : {u"Ada"_s, u"Ben"_s}) {
        write(name, "in", at(2026, 3, 3, 10), "Does the rack fit a small frame?");
        write(name, "out", at(2026, 3, 3, 11), "It does, with the short stays.");
        write(name, "in", at(2026, 4, 20, 10), "Fitted it today, all good. See you on Sunday!");
        write(name, "out", at(2026, 4, 20, 12), "Splendid, see you there.");
    }
    write(u"Cleo"_s, "in", at(2026, 5, 9, 9), "Could you send me the opening hours of the barn?");
    m_workspace.tellPermission(pk(u"Dora"_s), "opted-out");
}

drafts::DraftId DraftsWorld::addDraft(const QString &title, const QString &text)
{
    drafts::Draft draft = m_workspace.draftTo({});
    draft.title = title;
    draft.account = m_mine;
    draft.audience = {{drafts::PartKind::Add, {drafts::AudienceTarget::Kind::List, u"Riders"_s}}};
    draft.text = text;
    draft.editedAt = m_workspace.now() - 3600;
    draft.settledAt = draft.editedAt;
    return m_workspace.add(draft);
}

void DraftsWorld::open(db::WorkspaceFile::Access access)
{
    openSession(access);
    m_page = std::make_unique<ui::DraftsPage>(*m_session, &m_settings);
    m_page->resize(1264, 826);
    m_page->show();
}

void DraftsWorld::openSession(db::WorkspaceFile::Access access)
{
    close();
    if (!m_isReleased) {
        // Whoever made the file held its lock until now.
        const db::WorkspaceFile released = std::move(m_workspace.file());
        m_isReleased = true;
    }
    auto file = db::WorkspaceFile::open(m_path, {access, false}, m_clock);
    Q_ASSERT(file.has_value());
    m_session
        = std::make_unique<ui::WorkspaceSession>(std::move(*file), m_clock, m_wording, m_prompts);
}

void DraftsWorld::close()
{
    m_page.reset();
    m_session.reset();
}

QString DraftsWorld::text(const QString &name) const
{
    const auto *label = find<QLabel>(name);
    return label == nullptr || !label->isVisible() ? QString() : label->text();
}

bool DraftsWorld::isLookedAt() const
{
    const auto *desk = m_page->findChild<ui::DraftDesk *>();
    return desk->answer() != nullptr && !desk->isStale();
}

bool DraftsWorld::waitForReview() const
{
    constexpr int longest = 60'000;
    return QTest::qWaitFor([this] { return isLookedAt(); }, longest);
}

drafts::Draft DraftsWorld::stored(drafts::DraftId draft)
{
    return m_workspace.draft(draft);
}

std::vector<drafts::DraftRow> DraftsWorld::all()
{
    return m_workspace.store().all();
}

void DraftsWorld::undo()
{
    undoLast(*m_session);
}

} // namespace comity::tests
