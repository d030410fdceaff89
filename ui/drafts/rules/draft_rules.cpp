#include "ui/drafts/rules/draft_rules.h"

#include "model/drafts/lessons.h"
#include "model/drafts/rule_record.h"
#include "ui/drafts/desk/draft_acts.h"
#include "ui/drafts/desk/draft_desk.h"
#include "ui/drafts/dialogs/lessons_dialog.h"
#include "ui/drafts/dialogs/rule_card.h"

#include <QPointer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

QString sentenceOr(
    const Wording &wording, const QString &group, QStringView code, const QString &none)
{
    return wording.has(group, code) ? wording.sentence(group, code) : none;
}

QString titleOf(const review::RulePack &pack, const Wording &wording)
{
    return sentenceOr(
        wording, u"findings/"_s + pack.id, u"title", pack.title.isEmpty() ? pack.id : pack.title);
}

ToldRule toldRule(const review::RulePack &pack, const Wording &wording)
{
    ToldRule told {.id = pack.id,
        .title = titleOf(pack, wording),
        .severity = severityOf(pack.severityInstead.value_or(pack.severity)),
        .looksFor = sentenceOr(wording, u"findings/"_s + pack.id, u"why", {}),
        .flagged = pack.flagged,
        .left = pack.left,
        .isOnTrial = pack.isShadow};
    for (const QString &source : pack.sources) {
        told.ideas.push_back({source, sentenceOr(wording, u"ideas"_s, source, {})});
    }
    return told;
}

} // namespace

DraftRules::DraftRules(WorkspaceSession &session, DraftDesk &desk, DraftActs &acts, QWidget &page)
    : QObject(&page)
    , m_session(session)
    , m_desk(desk)
    , m_acts(acts)
    , m_page(page)
{
}

void DraftRules::showRule(const QString &rule)
{
    const auto pack = m_desk.pack(rule);
    if (!pack) {
        return;
    }
    ToldRule told = toldRule(*pack, m_session.wording());
    const auto record = db::guarded(m_session.file().path(), [&]() -> Result<drafts::RuleRecord> {
        return drafts::recordOf(m_session.file().reader(), rule);
    });
    if (!record) {
        Q_EMIT failed(record.error());
        return;
    }
    if (*record != drafts::RuleRecord {}) {
        told.putAside = record->putAside;
        told.passedOver = record->passedOver;
    }
    auto *card = new RuleCard(told, &m_page);
    connect(card, &RuleCard::lessonsAsked, this, &DraftRules::showLessons);
    card->open();
}

void DraftRules::noteLesson()
{
    openLessons({}, true);
}

void DraftRules::showLessons(const QString &rule)
{
    openLessons(rule, false);
}

void DraftRules::openLessons(const QString &rule, bool begins)
{
    std::vector<LessonsDialog::Rule> rules;
    for (const QString &id : m_desk.ruleIds()) {
        if (const auto pack = m_desk.pack(id)) {
            rules.push_back({id, titleOf(*pack, m_session.wording())});
        }
    }
    std::ranges::sort(rules, [](const auto &one, const auto &other) {
        return QString::localeAwareCompare(one.title, other.title) < 0;
    });
    auto *dialog = new LessonsDialog(
        rules, rule, QTimeZone::systemTimeZone(), m_session.isWritable(), &m_page);
    const auto asked = std::make_shared<std::pair<QString, QString>>();
    const auto answer = [this, dialog, asked] {
        auto found
            = db::guarded(m_session.file().path(), [&]() -> Result<std::vector<drafts::Lesson>> {
                  return drafts::searchLessons(
                      m_session.file().reader(), asked->first, asked->second);
              });
        if (found) {
            dialog->setLessons(*found);
        } else {
            Q_EMIT failed(found.error());
        }
    };
    connect(dialog, &LessonsDialog::searchAsked, this,
        [asked, answer](const QString &words, const QString &about) {
            *asked = {words, about};
            answer();
        });
    const auto takeKept = [form = QPointer<LessonsDialog>(dialog)] {
        if (form) {
            form->takeKept();
        }
    };
    connect(dialog, &LessonsDialog::addAsked, &m_acts,
        [this, takeKept](const drafts::Lesson &lesson) { m_acts.addLesson(lesson, takeKept); });
    connect(dialog, &LessonsDialog::changeAsked, &m_acts,
        [this, takeKept](const drafts::Lesson &lesson) { m_acts.changeLesson(lesson, takeKept); });
    connect(&m_acts, &EditActs::failed, dialog, &LessonsDialog::takeRefused);
    connect(dialog, &LessonsDialog::removeAsked, &m_acts, &DraftActs::removeLesson);
    connect(&m_session, &WorkspaceSession::changed, dialog, answer);
    dialog->open();
    if (begins) {
        dialog->beginLesson();
    }
}

} // namespace comity::ui
