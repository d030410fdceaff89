// The likelihood of a follow-back where it is told: People and Purge say the same.
#include "tests/support/people_workspace.h"
#include "tests/support/test_case.h"
#include "tests/ui/common/scripted_prompts.h"
#include "ui/common/translation.h"
#include "ui/common/workspace_session.h"
#include "ui/people/people_page.h"
#include "ui/people/table/people_table_model.h"
#include "ui/purge/purge_page.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace comity;
using namespace comity::tests;
using namespace comity::ui;

namespace {

/// An account whose follows were answered more often than the prior says, and both pages over it.
class BothPages
{
public:
    BothPages()
        : m_me(m_workspace.addAccount(u"x:me"_s))
    {
        std::vector<Pk> all;
        for (int i = 0; i < 100; ++i) {
            all.push_back(aPerson()
                              .handled(u"p%1"_s.arg(i))
                              .withFollowers(950)
                              .following(200)
                              .in(m_workspace));
        }
        const std::vector<Pk> answered(all.begin() + 70, all.end());
        m_workspace.addPair(m_me, onDay(2026, 3, 1), {}, all);
        m_workspace.addPair(m_me, onDay(2026, 5, 11), answered, all);
        const QString path = m_workspace.path();
        {
            // Whoever made the file held its lock until now.
            const db::WorkspaceFile released = std::move(m_workspace.file());
        }
        auto file = db::WorkspaceFile::open(
            path, {db::WorkspaceFile::Access::ReadWrite, false}, m_workspace.clock());
        Q_ASSERT(file.has_value());
        m_session = std::make_unique<WorkspaceSession>(
            std::move(*file), m_workspace.clock(), m_wording, m_prompts);
        m_people = std::make_unique<PeoplePage>(*m_session, nullptr);
        m_purge = std::make_unique<PurgePage>(*m_session);
        for (QWidget *page : std::initializer_list<QWidget *> {m_people.get(), m_purge.get()}) {
            page->resize(1264, 826);
            page->show();
        }
    }

    WorkspaceSession &session() { return *m_session; }
    AccountId mine() const { return m_me; }
    /// Makes somebody current on the People page.
    bool choose(const QString &handle)
    {
        auto *table = m_people->findChild<QTableView *>(u"peopleTable"_s);
        const auto *model = qobject_cast<PeopleTableModel *>(table->model());
        return QTest::qWaitFor([&] {
            for (int row = 0; row < model->rowCount(); ++row) {
                const PersonRow *const person = model->personAt(row);
                if (person != nullptr && person->handle == handle) {
                    table->selectRow(row);
                    return true;
                }
            }
            return false;
        });
    }
    /// What the pane of People says of a follow-back, with the reasons behind it.
    QStringList told() const
    {
        QStringList out;
        for (const QLabel *value : m_people->findChildren<QLabel *>(u"factValue"_s)) {
            if (value->text().contains(u'%')) {
                out += value->text();
            }
        }
        for (const QLabel *note : m_people->findChildren<QLabel *>(u"factNote"_s)) {
            if (note->text().startsWith(u"because "_s)) {
                out += note->text();
            }
        }
        return out;
    }
    QString toldByPurge() const
    {
        const auto *label = m_purge->findChild<QLabel *>(u"whyLikelihood"_s);
        return label == nullptr || !label->isVisible() ? QString() : label->text();
    }

private:
    PeopleWorkspace m_workspace;
    AccountId m_me;
    Wording m_wording = Wording::forLanguage(u"en"_s);
    ScriptedPrompts m_prompts;
    std::unique_ptr<WorkspaceSession> m_session;
    std::unique_ptr<PeoplePage> m_people;
    std::unique_ptr<PurgePage> m_purge;
};

} // namespace

class TestFollowBack : public tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void bothPagesSayTheSameNumberAndWhy();
    void allAccountsHaveNoExperienceOfTheirOwn();
};

void TestFollowBack::bothPagesSayTheSameNumberAndWhy()
{
    BothPages pages;
    QVERIFY(pages.choose(u"p3"_s));
    // The prior is 19 %, and 30 of 100 answered where 20 were expected on the day.
    QTRY_COMPARE(pages.told().value(0), u"29%, maybe"_s);
    const QString scaled
        = u"it is scaled by 1.5, from 100 follows of yours of which 30 were answered"_s;
    QVERIFY2(pages.told().value(1).contains(scaled), qPrintable(pages.told().value(1)));
    QTRY_VERIFY(pages.toldByPurge().startsWith(u"29% because "_s));
    QVERIFY(pages.toldByPurge().contains(scaled));
    // Known by now, it stands there at once.
    QVERIFY(pages.choose(u"p4"_s));
    QTRY_COMPARE(pages.told().value(0), u"29%, maybe"_s);
}

void TestFollowBack::allAccountsHaveNoExperienceOfTheirOwn()
{
    BothPages pages;
    QVERIFY(pages.choose(u"p3"_s));
    QTRY_COMPARE(pages.told().value(0), u"29%, maybe"_s);
    pages.session().chooseAccount(std::nullopt);
    QVERIFY(pages.choose(u"p3"_s));
    QTRY_COMPARE(pages.told().value(0), u"19%, unlikely"_s);
    QVERIFY(!pages.told().value(1).contains(u"scaled"_s));
    pages.session().chooseAccount(pages.mine());
    QVERIFY(pages.choose(u"p3"_s));
    QTRY_COMPARE(pages.told().value(0), u"29%, maybe"_s);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    ui::installTranslation(application);
    TestFollowBack test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_follow_back.moc"
