#include "ui/drafts/menu/draft_menu.h"

#include "model/base/civil_time.h"
#include "model/db/connection.h"
#include "model/drafts/lessons.h"
#include "model/people/permission_store.h"
#include "ui/common/prompts.h"
#include "ui/common/setting_keys.h"
#include "ui/drafts/desk/draft_acts.h"
#include "ui/drafts/desk/draft_middle.h"
#include "ui/drafts/dialogs/stances_dialog.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/drafts/menu/draft_spelling.h"
#include "ui/drafts/preview/draft_preview.h"
#include "ui/drafts/reports/open_report.h"
#include "ui/drafts/sending/send_plan.h"

#include <QAction>
#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace comity::ui {

DraftMenu::DraftMenu(WorkspaceSession &session, QSettings *settings, DraftDesk &desk,
    DraftActs &acts, DraftMiddle &middle, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
    , m_desk(desk)
    , m_acts(acts)
    , m_middle(middle)
    , m_spelling(new DraftSpelling(settings, desk, *middle.editor(), this))
    , m_preview(new DraftPreview(session, desk, middle, this))
    , m_plan(new SendPlan(session, desk, acts, &middle))
{
    middle.addBelowHead(m_plan);
    lookAtPreferences();
}

void DraftMenu::addTo(QMenu &menu)
{
    QAction *const last = menu.actions().value(menu.actions().size() - 1);
    const auto add = [&](const QString &name, const QString &text, void (DraftMenu::*open)()) {
        auto *action = new QAction(text, &menu);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, open);
        menu.insertAction(last, action);
    };
    m_preview->addTo(menu, last);
    m_plan->addTo(menu, last);
    menu.insertMenu(last, makeTopicMenu(menu));
    add(u"openStances"_s, tr("What &we said in public…"), &DraftMenu::openStances);
    add(u"openLessons"_s, tr("What we &learnt…"), &DraftMenu::lessonsAsked);
    add(u"openPlaybook"_s, tr("Something went &wrong…"), &DraftMenu::playbookAsked);
    menu.insertSeparator(last);
    add(u"draftReport"_s, tr("&Report of the draft…"), &DraftMenu::openReport);
    add(u"campaignReport"_s, tr("Report of the ca&mpaign…"), &DraftMenu::openCampaignReport);
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] {
        const auto &draft = m_desk.draft();
        const auto enable = [&menu](const QString &name, bool isThere) {
            menu.findChild<QAction *>(name)->setEnabled(isThere);
        };
        enable(u"draftReport"_s, m_desk.answer() != nullptr && !m_desk.isStale());
        enable(u"campaignReport"_s, draft && draft->campaign);
    });
    menu.insertSeparator(last);
    menu.insertAction(last, m_spelling->addTo(menu));
    menu.insertSeparator(last);
}

QMenu *DraftMenu::makeTopicMenu(QMenu &menu)
{
    auto *topics = new QMenu(tr("T&opic"), &menu);
    topics->setObjectName(u"draftTopic"_s);
    connect(&menu, &QMenu::aboutToShow, topics, [this, topics] {
        fillTopics(*topics);
        readTopics(*topics);
    });
    return topics;
}

/// Those that somebody said yes or no to, once they are read.
void DraftMenu::readTopics(QMenu &menu)
{
    m_session.read(
        &menu,
        [path = m_session.file().path()](const JobContext &) {
            return db::guarded(path, [&]() -> Result<QStringList> {
                return permissionTopics(*db::connect(path, db::Use::Job));
            });
        },
        [this, &menu](const Result<QStringList> &topics) {
            if (topics) {
                m_topics = *topics;
                fillTopics(menu);
            }
        });
}

void DraftMenu::fillTopics(QMenu &menu)
{
    menu.clear();
    const auto &draft = m_desk.draft();
    if (!draft) {
        return;
    }
    QStringList topics = m_topics;
    if (draft->topic != anyTopic && !topics.contains(draft->topic)) {
        topics += draft->topic;
    }
    topics.prepend(anyTopic);
    for (const QString &topic : std::as_const(topics)) {
        QString label = topic == anyTopic ? tr("Not told: a no to any topic holds") : topic;
        QAction *action = menu.addAction(label.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(topic == draft->topic);
        action->setEnabled(m_desk.isWritable());
        connect(
            action, &QAction::triggered, this, [this, of = *draft, topic] { setTopic(of, topic); });
    }
    menu.addSeparator();
    QAction *other = menu.addAction(tr("&Another…"), this, [this, of = *draft] { askTopic(of); });
    other->setEnabled(m_desk.isWritable());
}

void DraftMenu::setTopic(const drafts::Draft &of, const QString &topic)
{
    drafts::Draft changed = of;
    changed.topic = topicFrom(topic);
    m_acts.change(of, changed, tr("Say what it is about"));
}

void DraftMenu::askTopic(const drafts::Draft &of)
{
    constexpr int longestTopic = 80;
    const QString topic = of.topic;
    m_session.prompts().askText(&m_middle,
        {tr("What is it about?"), tr("In a word or two, such as newsletter"),
            topic == anyTopic ? QString() : topic, tr("Keep"), longestTopic},
        [this, of](const QString &text) { setTopic(of, text); });
}

void DraftMenu::lookAtPreferences()
{
    m_desk.setHouseRules(
        m_settings == nullptr ? QString() : m_settings->value(houseRulesKey()).toString());
}

void DraftMenu::openStances()
{
    const QDate today = dateIn(QTimeZone::systemTimeZone(), m_session.clock()().toSecsSinceEpoch());
    auto *dialog = new StancesDialog(today, m_session.isWritable(), &m_middle);
    const auto fill = [this, dialog] {
        m_session.read(
            dialog,
            [path = m_session.file().path()](const JobContext &) {
                return db::guarded(path, [&]() -> Result<std::vector<drafts::Stance>> {
                    return drafts::stances(*db::connect(path, db::Use::Job));
                });
            },
            [this, dialog](const Result<std::vector<drafts::Stance>> &stances) {
                if (stances) {
                    dialog->setStances(*stances);
                } else {
                    Q_EMIT failed(stances.error());
                }
            });
    };
    fill();
    connect(dialog, &StancesDialog::addAsked, &m_acts, &DraftActs::addStance);
    connect(dialog, &StancesDialog::removeAsked, &m_acts, &DraftActs::removeStance);
    connect(&m_session, &WorkspaceSession::changed, dialog, fill);
    dialog->open();
}

void DraftMenu::openReport()
{
    const ReviewAnswer *answer = m_desk.answer();
    if (!m_desk.draft() || answer == nullptr || m_desk.isStale()) {
        return;
    }
    m_desk.flush();
    openDraftReport(m_session, m_settings, *m_desk.draft(), answer->told, answer->gaps,
        answer->remarks, &m_middle);
}

void DraftMenu::openCampaignReport()
{
    if (m_desk.draft() && m_desk.draft()->campaign) {
        ui::openCampaignReport(m_session, m_settings, *m_desk.draft()->campaign, &m_middle);
    }
}

} // namespace comity::ui
