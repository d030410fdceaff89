#include "ui/drafts/menu/draft_spelling.h"

#include "model/drafts/speller.h"
#include "ui/common/tool_tip.h"
#include "ui/drafts/desk/draft_desk.h"
#include "ui/drafts/editor/draft_editor.h"
#include "ui/drafts/editor/spell_check.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

const QString key = u"drafts/spelling"_s;

QString ownWords(const QSettings *settings)
{
    return settings == nullptr ? QString()
                               : QFileInfo(settings->fileName()).path() + u"/own-words.txt"_s;
}

} // namespace

DraftSpelling::DraftSpelling(
    QSettings *settings, DraftDesk &desk, DraftEditor &editor, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_desk(desk)
{
    const QStringList folders = systemDictionaryFolders();
    m_hasDictionary = !drafts::dictionariesIn(folders).empty();
    m_check = new SpellCheck(folders, ownWords(settings), editor, this);
    m_check->setOn(settings == nullptr || settings->value(key, true).toBool());
    connect(&desk, &DraftDesk::reviewed, this, &DraftSpelling::follow);
    connect(&desk, &DraftDesk::opened, this, [this] { m_people.clear(); });
}

void DraftSpelling::follow()
{
    const ReviewAnswer *answer = m_desk.answer();
    if (answer == nullptr || !m_hasDictionary) {
        return;
    }
    // The same people have the same names: twenty thousand are not gone through at every key.
    if (m_people.empty() || m_people != answer->people) {
        m_people = answer->people;
        const review::DraftContext &draft = *answer->told->draft;
        QStringList names {draft.sender.name, draft.sender.handle};
        for (const review::Recipient &one : draft.recipients) {
            names += one.name;
        }
        m_check->setNames(names);
    }
    m_check->setLanguage(answer->told->review.language);
}

QAction *DraftSpelling::addTo(QMenu &menu)
{
    QAction *action = menu.addAction(tr("Check &spelling"));
    action->setObjectName(u"checkSpelling"_s);
    action->setCheckable(true);
    action->setChecked(m_check->isOn() && m_hasDictionary);
    action->setEnabled(m_hasDictionary);
    if (!m_hasDictionary) {
        action->setText(tr("Check &spelling (no dictionary is installed)"));
    }
    connect(action, &QAction::toggled, this, [this](bool isOn) {
        m_check->setOn(isOn);
        if (m_settings != nullptr) {
            m_settings->setValue(key, isOn);
        }
    });
    return action;
}

} // namespace comity::ui
