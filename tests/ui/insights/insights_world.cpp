#include "tests/ui/insights/insights_world.h"

#include "model/base/civil_time.h"
#include "model/db/binding.h"
#include "model/drafts/campaign_edits.h"
#include "model/drafts/draft_edits.h"
#include "model/drafts/outcome_edits.h"
#include "model/lists/list_edits.h"

#include <QAbstractButton>
#include <QLabel>
#include <QtTest>
#include <SQLiteCpp/Statement.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace comity::tests {

namespace {

constexpr qint64 hour = 3'600;
constexpr qint64 day = 24 * hour;

} // namespace

InsightsWorld::InsightsWorld()
    : m_path(m_workspace.path())
    , m_settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
    , m_wording(Wording::forLanguage(u"en"_s))
{
}

void InsightsWorld::addPeople(int count)
{
    for (int i = 0; i < count; ++i) {
        PersonBuilder one = aPerson().named(u"Person %1"_s.arg(i)).handled(u"person%1"_s.arg(i));
        one.withFollowers(300 + i * i % 4'000).following(15 + i * 37 % 2'500);
        if (i % 10 == 3) {
            // Two signs: follows crowds that do not follow back, by a number for a name.
            one.withFollowers(12).following(4'000 + i).handled(u"person%1"_s.arg(48'210'000 + i));
        } else if (i % 10 == 4) {
            one.withFollowers(12).following(4'000 + i); // one sign alone tells nothing
        }
        if (i % 7 != 0) {
            const QDate posted = dateIn(QTimeZone::utc(), now()).addDays(-(i * i % 500));
            one.lastPosted(Dated::day(noonUtc(posted)));
        }
        m_people.push_back(one.in(m_workspace));
    }
}

void InsightsWorld::look(
    AccountId account, QDate on, std::size_t followers, std::size_t from, std::size_t to)
{
    const auto first = m_people.begin();
    m_workspace.addPair(account, Dated::day(noonUtc(on)),
        {first, first + static_cast<std::ptrdiff_t>(followers)},
        {first + static_cast<std::ptrdiff_t>(from), first + static_cast<std::ptrdiff_t>(to)});
}

void InsightsWorld::post(const QString &text, int daysAgo)
{
    SQLite::Statement put(m_workspace.writer(),
        "INSERT INTO message (account, digest, kind, direction, at, was_deleted, text)"
        " VALUES (?1, ?2, 'post', 'out', ?3, 0, ?4)");
    put.bind(1, static_cast<int64_t>(number(mine())));
    put.bind(2, ++m_digest);
    put.bind(3, static_cast<int64_t>(now() - qint64 {daysAgo} * day));
    db::bind(put, 4, text);
    put.exec();
}

ListId InsightsWorld::list(const QString &name, std::size_t from, std::size_t count)
{
    ListSettings settings;
    settings.name = name;
    settings.kind = ListKind::Private;
    settings.account = mine();
    const auto first = m_people.begin() + static_cast<std::ptrdiff_t>(from);
    const auto made = list_edits::create(m_workspace.writer(), settings,
        {first, first + static_cast<std::ptrdiff_t>(count)}, now() - day);
    Q_ASSERT(made.has_value());
    return made->list;
}

drafts::CampaignId InsightsWorld::goal(const QString &name, int wanted)
{
    drafts::Campaign campaign;
    campaign.name = name;
    campaign.madeAt = now() - 90 * day;
    campaign.objectives = {{0, u"Thanks"_s, wanted, drafts::OutcomeKind::Thanks}};
    const auto added = drafts::addCampaign(m_workspace.writer(), campaign);
    Q_ASSERT(added.has_value());
    return added->campaign;
}

drafts::DraftId InsightsWorld::send(const QString &title, int daysAgo, std::size_t people,
    std::size_t thanks, std::size_t offended, std::optional<drafts::CampaignId> goal)
{
    const std::size_t asked = goal ? std::exchange(m_asked, m_asked + people) : 0;
    drafts::Draft draft;
    draft.title = title;
    draft.channel = u"x-dm"_s;
    draft.account = mine();
    draft.campaign = goal;
    draft.text = u"Hello, the route notes you asked for are on our page."_s;
    draft.madeAt = draft.editedAt = draft.settledAt = now() - (daysAgo + 1) * day;
    const auto added = drafts::addDraft(m_workspace.writer(), draft);
    Q_ASSERT(added.has_value());
    const qint64 at = now() - daysAgo * day;
    for (std::size_t i = 0; i < people; ++i) {
        const bool isSent = drafts::handOver(m_workspace.writer(), added->draft,
            m_people[asked + i], drafts::HandoverState::Sent, draft.text, at)
                                .has_value();
        Q_ASSERT(isSent);
    }
    const auto log = [&](std::size_t from, std::size_t count, drafts::OutcomeKind kind) {
        if (count > 0) {
            const auto first = m_people.begin() + static_cast<std::ptrdiff_t>(from);
            const auto done = drafts::logOutcome(m_workspace.writer(), added->draft,
                {first, first + static_cast<std::ptrdiff_t>(count)},
                {kind, Dated::exact(at + hour), {}}, now());
            Q_ASSERT(done.has_value());
        }
    };
    log(asked, thanks, drafts::OutcomeKind::Thanks);
    log(asked + thanks, offended, drafts::OutcomeKind::Offended);
    return added->draft;
}

void InsightsWorld::talk(int hoursBefore, int hoursNow)
{
    for (int ago = 150; ago >= 1; ago -= 2) {
        const Pk pk = m_people[static_cast<std::size_t>(ago) % m_people.size()];
        const qint64 at = now() - ago * day + (ago % 8) * hour;
        m_workspace.say(pk, at, {u"Could you tell me when the workshop opens?"_s});
        const qint64 answered = at + (ago < 30 ? hoursNow : hoursBefore) * hour;
        if (answered < now()) {
            m_workspace.say(pk, answered, {u"At ten, and welcome."_s, false});
        }
    }
}

void InsightsWorld::fill()
{
    addPeople(160);
    for (int month = 12; month >= 0; --month) {
        const auto grown = static_cast<std::size_t>(12 - month);
        look(mine(), QDate(2026, 5, 11).addMonths(-month), 60 + 4 * grown, 20, 100 + 3 * grown);
    }
    for (int ago = 1; ago < 150; ago += 3) {
        post(ago % 4 == 1 ? u"Our mugs are on sale now, buy yours for £9"_s
                          : u"How we glaze: one dip, two breaths, out."_s,
            ago);
    }
    list(u"Customers"_s, 0, 90);
    list(u"Partners"_s, 90, 20);
    send(u"Winter tyre tips"_s, 60, 30, 12, 0);
    send(u"Workshop ratings"_s, 20, 20, 5, 6);
}

void InsightsWorld::open(db::WorkspaceFile::Access access)
{
    m_page.reset();
    m_session.reset();
    {
        // Whoever made the file held its lock until now.
        const db::WorkspaceFile released = std::move(m_workspace.file());
    }
    auto file = db::WorkspaceFile::open(m_path, {access, false}, m_workspace.clock());
    Q_ASSERT(file.has_value());
    m_session = std::make_unique<ui::WorkspaceSession>(
        std::move(*file), m_workspace.clock(), m_wording, m_prompts);
    m_page = std::make_unique<ui::InsightsPage>(*m_session, &m_settings);
    m_page->resize(1264, 826);
    m_page->show();
}

ui::ChartCard &InsightsWorld::card(const QString &name) const
{
    auto *found = find<ui::ChartCard>(u"card-"_s + name);
    Q_ASSERT(found != nullptr);
    return *found;
}

QString InsightsWorld::text(const QString &name) const
{
    const auto *label = find<QLabel>(name);
    return label == nullptr || !label->isVisible() ? QString() : label->text();
}

void InsightsWorld::click(const QString &name) const
{
    auto *button = find<QAbstractButton>(name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
    button->click();
}

bool InsightsWorld::isAtRest() const
{
    return !m_session->isLoading() && m_page->isAtRest();
}

} // namespace comity::tests
