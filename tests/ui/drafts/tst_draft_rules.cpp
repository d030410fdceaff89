#include "model/drafts/rule_record.h"
#include "tests/support/test_case.h"
#include "tests/ui/drafts/drafts_world.h"
#include "ui/common/translation.h"
#include "ui/drafts/dialogs/lessons_dialog.h"
#include "ui/drafts/dialogs/rule_card.h"
#include "ui/drafts/findings/findings_view.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace comity;
using namespace comity::ui;
using namespace comity::tests;
using namespace Qt::StringLiterals;

namespace {

const QString request = u"Hi all, sorry for the mass message. We need five stars from you!!!!!"_s;

QStringList textsOf(const QWidget &dialog, const QString &name)
{
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>(name)) {
        texts += label->text();
    }
    return texts;
}

} // namespace

class TestDraftRules : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyIdeaOfARuleHasASentence()
    {
        const Wording wording = Wording::forLanguage(u"en"_s);
        auto rules = review::RuleSets::read();
        QVERIFY(rules.has_value());
        QSet<QString> named;
        for (const auto &entry : rules->of(u"x").rules()) {
            QVERIFY2(!entry.pack.sources.isEmpty(), qPrintable(entry.pack.id));
            for (const QString &source : entry.pack.sources) {
                named.insert(source);
                QVERIFY2(wording.has(u"ideas", source), qPrintable(entry.pack.id + u' ' + source));
            }
        }
        for (const QString &idea : wording.codes(u"ideas")) {
            QVERIFY2(named.contains(idea), qPrintable(idea));
        }
    }

    void aRuleIsShownWithItsIdeasAndHowItFared()
    {
        DraftsWorld world;
        const auto id = world.addDraft(u"Panniers"_s, request);
        const auto other = world.addDraft(u"Bells"_s, request);
        auto &writer = world.workspace().writer();
        for (const auto draft : {id, other}) {
            QVERIFY(drafts::putAside(writer, draft,
                {.rule = u"exclamation-pressure"_s, .words = u"x"_s, .reason = u"They like it"_s},
                world.workspace().now()));
        }
        QVERIFY(drafts::logOverride(writer, id,
            {.at = world.workspace().now(),
                .reason = u"It burns"_s,
                .rules = {u"opted-out"_s, u"exclamation-pressure"_s}}));
        QCOMPARE(drafts::recordOf(writer, u"exclamation-pressure"_s),
            (drafts::RuleRecord {.putAside = 2, .passedOver = 1}));
        QCOMPARE(drafts::recordOf(writer, u"exclamation"_s), drafts::RuleRecord {});
        world.open();
        QVERIFY(world.waitForReview());
        Q_EMIT world.page().findChild<FindingsView *>()->ruleAsked(u"exclamation-pressure"_s);
        const auto *card = world.find<RuleCard>(u"ruleCard"_s);
        QVERIFY(card);
        QCOMPARE(textsOf(*card, u"ruleIdea"_s),
            QStringList(u"S2.10: Exclamation marks turn a request into a demand."_s));
        QCOMPARE(textsOf(*card, u"ruleRecord"_s),
            QStringList(u"How often it was mended is not known. Put aside 2 times. Copied in "
                        u"spite of it once."_s));
    }

    void whatWeLearntIsFoundByItsRule()
    {
        DraftsWorld world;
        world.addDraft(u"Panniers"_s, request);
        auto &writer = world.workspace().writer();
        QVERIFY(drafts::addLesson(writer,
            {.text = u"Ask ten, not thirty"_s, .rules = {u"exclamation-pressure"_s}, .madeAt = 1}));
        QVERIFY(drafts::addLesson(writer, {.text = u"Sundays are quiet"_s, .madeAt = 2}));
        world.open();
        QVERIFY(world.waitForReview());
        Q_EMIT world.page().findChild<FindingsView *>()->ruleAsked(u"exclamation-pressure"_s);
        auto *card = world.find<RuleCard>(u"ruleCard"_s);
        card->findChild<QPushButton *>(u"ruleLessons"_s)->click();
        auto *lessons = world.find<LessonsDialog>(u"lessonsDialog"_s);
        QVERIFY(lessons);
        const auto shown = [lessons] {
            QStringList texts;
            for (const QLabel *label : lessons->findChildren<QLabel *>()) {
                texts += label->text();
            }
            return texts;
        };
        QTRY_VERIFY(shown().contains(u"Ask ten, not thirty"_s));
        QVERIFY(!shown().contains(u"Sundays are quiet"_s));
        lessons->findChild<QToolButton *>(u"removeLesson"_s)->click();
        QTRY_COMPARE(drafts::searchLessons(writer, {}).size(), 1U);
        QTRY_VERIFY(!shown().contains(u"Ask ten, not thirty"_s));
        world.undo();
        QTRY_VERIFY(shown().contains(u"Ask ten, not thirty"_s));
    }
};

int main(int argc, char **argv)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication application(argc, argv);
    installTranslation(application);
    TestDraftRules test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_draft_rules.moc"
