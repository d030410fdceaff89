// What is to be done around the event of a list, and the VIPs on it.
#include "model/base/civil_time.h"
#include "model/goals/day.h"
#include "model/goals/day_words.h"
#include "model/lists/list_edits.h"
#include "model/lists/lists_store.h"
#include "model/lists/vip_lists.h"
#include "model/targets/event_tasks.h"
#include "tests/model/followups/talk_workspace.h"
#include "tests/support/test_case.h"

using namespace comity;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 5, 14);

class FairWorkspace : public TalkWorkspace
{
public:
    /// A target list for a fair of two days.
    ListId fair(QDate from, const std::vector<Pk> &guests)
    {
        ListSettings settings;
        settings.name = u"Fair guests"_s;
        settings.kind = ListKind::Target;
        settings.event = EventPlan {u"Spring fair"_s, noonUtc(from), noonUtc(from.addDays(1))};
        return list_edits::create(writer(), settings, guests, now()).value().list;
    }
    ListId vips(const std::vector<Pk> &people, const QString &benefit)
    {
        ListSettings settings;
        settings.name = u"Front row"_s;
        const ListId list = list_edits::create(writer(), settings, people, now()).value().list;
        setVip(writer(), list, benefit).value();
        return list;
    }
    goals::Day day()
    {
        goals::DayScope scope;
        scope.path = path();
        scope.account = me;
        scope.asOf = now();
        scope.zone = QTimeZone::utc();
        return goals::readDay(writer(), scope).value();
    }
    QStringList said()
    {
        const Wording wording = Wording::forLanguage(u"en"_s);
        const goals::DayWords words(wording, QLocale(u"en_GB"_s));
        QStringList out;
        for (const goals::DayItem &item : day().due) {
            if (item.code.startsWith(u"event")) {
                out += words.item(item, {}, {}) + u" | " + words.itemDetail(item);
            }
        }
        return out;
    }
    EventTask task(ListId list, int days, const QString &what)
    {
        EventTask task;
        task.list = list;
        task.days = days;
        task.what = what;
        return task;
    }
};

} // namespace

class TestEventTasks : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void theUsualOnesHaveTheirSentences();
    void theDaysMoveWithTheEvent();
    void theyAreSetTickedAndTakenBack();
    void whatSaysNothingIsRefused();
    void todayRemindsOfThem();
    void theyGoWithTheirList();
    void theNextEventIsPreparedAnew();
    void vipsAreNamedAroundTheEvent();
    void aVipIsKnownByAnyProfile();
    void aListKeepsWhatItsVipsGet();
};

void TestEventTasks::theUsualOnesHaveTheirSentences()
{
    const Wording wording = Wording::forLanguage(u"en"_s);
    const auto usual = usualEventTasks(wording, ListId {4});
    QCOMPARE(static_cast<qsizetype>(usual.size()), wording.codes(u"events").size());
    QVERIFY(usual.front().days < 0 && usual.back().days > 0);
    for (const EventTask &one : usual) {
        QVERIFY(!one.what.isEmpty());
        QCOMPARE(one.list, ListId {4});
    }
}

void TestEventTasks::theDaysMoveWithTheEvent()
{
    EventPlan plan {u"Fair"_s, noonUtc(today), noonUtc(today.addDays(1))};
    EventTask task;
    QCOMPARE(task.dueOn(plan), today);
    task.days = -7;
    QCOMPARE(task.dueOn(plan), today.addDays(-7));
    task.days = 2;
    QCOMPARE(task.dueOn(plan), today.addDays(3));
    plan.until = noonUtc(today.addDays(4));
    QCOMPARE(task.dueOn(plan), today.addDays(6));
}

void TestEventTasks::theyAreSetTickedAndTakenBack()
{
    FairWorkspace fair;
    const ListId list = fair.fair(today, {});
    const auto set = setEventTasks(fair.writer(), list,
        {fair.task(list, 1, u"Thank them"_s), fair.task(list, -7, u"Tell them"_s)});
    QVERIFY(set);
    auto tasks = eventTasks(fair.writer(), list);
    QCOMPARE(tasks.size(), 2U);
    QCOMPARE(tasks[0].what, u"Tell them"_s);
    const auto ticked = markEventTask(fair.writer(), tasks[0].id, fair.now());
    QVERIFY(ticked);
    QCOMPARE(eventTasks(fair.writer(), list)[0].doneAt, std::optional(fair.now()));
    QVERIFY(undo(fair.writer(), ticked->changes));
    QVERIFY(!eventTasks(fair.writer(), list)[0].doneAt);
    tasks.erase(tasks.begin());
    tasks[0].what = u"Thank the host"_s;
    const auto changed = setEventTasks(fair.writer(), list, tasks);
    QVERIFY(changed);
    QCOMPARE(eventTasks(fair.writer(), list), tasks);
    QVERIFY(undo(fair.writer(), changed->changes));
    QCOMPARE(eventTasks(fair.writer(), list).size(), 2U);
    QVERIFY(!markEventTask(fair.writer(), FactId {9'999}, fair.now()));
}

void TestEventTasks::whatSaysNothingIsRefused()
{
    FairWorkspace fair;
    const ListId list = fair.fair(today, {});
    const auto codeOf = [&](ListId of, const EventTask &task) {
        return setEventTasks(fair.writer(), of, {task}).error().code;
    };
    QCOMPARE(codeOf(list, fair.task(list, 1, u" "_s)), Error::Code::ValueRefused);
    QCOMPARE(codeOf(list, fair.task(list, 366, u"Late"_s)), Error::Code::ValueRefused);
    QCOMPARE(codeOf(ListId {9'999}, fair.task(list, 1, u"Thank"_s)), Error::Code::NoSuchList);
}

void TestEventTasks::todayRemindsOfThem()
{
    FairWorkspace fair;
    const ListId list = fair.fair(today.addDays(3), {});
    QVERIFY(setEventTasks(fair.writer(), list,
        {fair.task(list, -7, u"Tell them"_s), fair.task(list, -1, u"Read up"_s),
            fair.task(list, 9, u"Write it down"_s)}));
    QCOMPARE(fair.said(),
        (QStringList {u"Tell them | For Spring fair"_s, u"Read up | For Spring fair"_s}));
    const goals::DayItem item = fair.day().due.front();
    QCOMPARE(item.group, goals::DayGroup::Housekeeping);
    QVERIFY(item.isOver);
    QVERIFY(markEventTask(fair.writer(), *item.task, fair.now()));
    QCOMPARE(fair.said(), QStringList {u"Read up | For Spring fair"_s});
}

void TestEventTasks::theyGoWithTheirList()
{
    FairWorkspace fair;
    const ListId list = fair.fair(today, {});
    QVERIFY(setEventTasks(fair.writer(), list, {fair.task(list, 0, u"Greet"_s)}));
    const auto dropped = list_edits::drop(fair.writer(), list);
    QVERIFY(dropped);
    QVERIFY(eventTasks(fair.writer(), list).empty());
    QVERIFY(undo(fair.writer(), dropped->edit.changes));
    QCOMPARE(eventTasks(fair.writer(), list).size(), 1U);
}

void TestEventTasks::theNextEventIsPreparedAnew()
{
    FairWorkspace fair;
    const ListId list = fair.fair(today.addDays(3), {});
    QVERIFY(setEventTasks(fair.writer(), list, {fair.task(list, -7, u"Tell them"_s)}));
    QVERIFY(markEventTask(fair.writer(), *fair.day().due.front().task, fair.now()));
    ListSettings settings = *ListsStore(fair.writer()).settings(list);
    const auto holdOn = [&](const QString &name, QDate from) {
        settings.event = EventPlan {name, noonUtc(from), noonUtc(from.addDays(1))};
        const auto edit = list_edits::change(fair.writer(), list, settings);
        return edit ? edit->edit.changes : db::ChangeSet();
    };
    QVERIFY(!holdOn(u"Spring fair"_s, today.addDays(5)).isEmpty()); // put off, and prepared
    QVERIFY(fair.said().isEmpty());
    const db::ChangeSet changes = holdOn(u"Autumn fair"_s, today.addDays(7));
    QCOMPARE(fair.said(), QStringList {u"Tell them | For Autumn fair"_s});
    QVERIFY(undo(fair.writer(), changes));
    QVERIFY(fair.said().isEmpty());
}

void TestEventTasks::aVipIsKnownByAnyProfile()
{
    FairWorkspace fair;
    const Pk ana = aPerson().handled(u"ana"_s).named(u"Ana Field"_s).in(fair);
    const Pk elsewhere = aPerson().handled(u"anaf"_s).named(u"Ana Field"_s).in(fair);
    fair.fair(today.addDays(3), {ana});
    fair.vips({elsewhere}, u"A seat in front"_s);
    QVERIFY(fair.said().isEmpty());
    fair.merge(ana, elsewhere);
    QCOMPARE(fair.said(),
        QStringList {u"Spring fair is near: think of its VIPs | Ana Field · A seat in front"_s});
}

void TestEventTasks::vipsAreNamedAroundTheEvent()
{
    FairWorkspace fair;
    const Pk ana = aPerson().handled(u"ana"_s).named(u"Ana Field"_s).in(fair);
    const Pk bo = aPerson().handled(u"bo"_s).named(u"Bo Finch"_s).in(fair);
    const Pk cy = aPerson().handled(u"cy"_s).named(u"Cy Wren"_s).in(fair);
    const ListId list = fair.fair(today.addDays(3), {ana, bo});
    QVERIFY(fair.said().isEmpty());
    fair.vips({bo, cy}, u"A seat in front"_s);
    QCOMPARE(fair.said(),
        QStringList {u"Spring fair is near: think of its VIPs | Bo Finch · A seat in front"_s});
    QCOMPARE(fair.day().due.front().list, std::optional(list));
    ListSettings settings = *ListsStore(fair.writer()).settings(list);
    const auto moveTo = [&](QDate from) {
        settings.event->from = noonUtc(from);
        settings.event->until = noonUtc(from.addDays(1));
        QVERIFY(list_edits::change(fair.writer(), list, settings));
    };
    moveTo(today);
    QCOMPARE(fair.said(),
        QStringList {u"Spring fair is on: greet its VIPs | Bo Finch · A seat in front"_s});
    moveTo(today.addDays(-3));
    QCOMPARE(fair.said(),
        QStringList {u"After Spring fair: thank its VIPs | Bo Finch · A seat in front"_s});
    moveTo(today.addDays(-9));
    QVERIFY(fair.said().isEmpty());
    moveTo(today.addDays(12));
    QVERIFY(fair.said().isEmpty());
}

void TestEventTasks::aListKeepsWhatItsVipsGet()
{
    FairWorkspace fair;
    const ListId list = fair.vips({}, u"A seat\nin front "_s);
    QCOMPARE(vipLists(fair.writer()), (std::map<ListId, QString> {{list, u"A seat in front"_s}}));
    // What else is said of the list leaves it alone.
    ListSettings settings = *ListsStore(fair.writer()).settings(list);
    settings.purpose = u"To be near"_s;
    QVERIFY(list_edits::change(fair.writer(), list, settings));
    QCOMPARE(vipLists(fair.writer()).size(), 1U);
    const auto ended = setVip(fair.writer(), list, {});
    QVERIFY(ended);
    QVERIFY(vipLists(fair.writer()).empty());
    QVERIFY(undo(fair.writer(), ended->changes));
    QCOMPARE(vipLists(fair.writer()).size(), 1U);
    QCOMPARE(setVip(fair.writer(), ListId {9'999}, u""_s).error().code, Error::Code::NoSuchList);
    ListSettings smart;
    smart.name = u"Quiet ones"_s;
    smart.kind = ListKind::Smart;
    smart.query = u"{}"_s;
    const auto made = list_edits::create(fair.writer(), smart, {}, fair.now());
    QVERIFY(made);
    QCOMPARE(setVip(fair.writer(), made->list, u""_s).error().code, Error::Code::ListIsSmart);
}

COMITY_TEST_GUILESS(TestEventTasks)
#include "tst_event_tasks.moc"
