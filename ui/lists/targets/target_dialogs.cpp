#include "ui/lists/targets/target_dialogs.h"

#include "model/accounts/account_records.h"
#include "model/base/text_fold.h"
#include "model/targets/targets_store.h"
#include "ui/common/identity_text.h"
#include "ui/lists/targets/target_candidate_dialog.h"
#include "ui/lists/targets/target_edit_dialog.h"
#include "ui/lists/targets/target_opening_dialog.h"
#include "ui/lists/targets/target_touch_dialog.h"
#include "ui/lists/targets/target_touches_dialog.h"

namespace comity::ui {

namespace {

QString nameOf(const TargetRow &row)
{
    const PersonRow &person = row.person;
    return singleLine(nameText(person.network, person.name, person.handle, person.key));
}

} // namespace

TargetDialogs::TargetDialogs(WorkspaceSession &session, TargetActs &acts, QWidget *page)
    : QObject(page)
    , m_session(session)
    , m_acts(acts)
    , m_page(page)
{
}

void TargetDialogs::logTouch(const std::vector<const TargetRow *> &rows, const TargetWords &words,
    TouchKind kind, const QString &text)
{
    if (rows.empty()) {
        return;
    }
    std::vector<Pk> people;
    for (const TargetRow *const row : rows) {
        people.push_back(row->target.pk);
    }
    const QString who = rows.size() == 1 ? nameOf(*rows.front())
                                         : tr("%Ln people", nullptr, static_cast<int>(rows.size()));
    const TouchEntry entry {kind, {}, text, {}};
    auto *dialog = new TargetTouchDialog({who, entry, false}, words.now(), words.zone(), m_page);
    connect(dialog, &TargetTouchDialog::touchEntered, &m_acts,
        [this, people](const TouchEntry &entered) { m_acts.logTouch(people, entered); });
    dialog->open();
}

void TargetDialogs::noteOpening(
    const TargetRow &row, const TargetWords &words, const QString &text, const QString &url)
{
    auto *dialog = new TargetOpeningDialog(
        {nameOf(row), {words.now(), {}, url}, false}, words.zone(), m_page);
    dialog->take(text);
    connect(dialog, &TargetOpeningDialog::openingEntered, &m_acts,
        [this, pk = row.target.pk, name = nameOf(row)](
            const OpeningEntry &entered) { m_acts.noteOpening(pk, entered, name); });
    dialog->open();
}

void TargetDialogs::changeOpening(const TargetRow &row, const TargetWords &words)
{
    if (!row.opening) {
        return;
    }
    const Opening &opening = *row.opening;
    auto *dialog = new TargetOpeningDialog(
        {nameOf(row), {opening.at, opening.quote, opening.url}, true}, words.zone(), m_page);
    connect(dialog, &TargetOpeningDialog::openingEntered, &m_acts,
        [this, pk = opening.pk, id = opening.id](
            const OpeningEntry &entered) { m_acts.changeOpening(pk, id, entered); });
    dialog->open();
}

void TargetDialogs::edit(ListId list, const TargetRow &row, const TargetWords &words)
{
    auto *dialog
        = new TargetEditDialog(nameOf(row), row.target.facts, words.now(), words.zone(), m_page);
    connect(dialog, &TargetEditDialog::factsEntered, &m_acts,
        [this, list, pk = row.target.pk, name = nameOf(row)](
            const TargetFacts &facts) { m_acts.edit(list, pk, facts, name); });
    dialog->open();
}

void TargetDialogs::showTouches(const TargetRow &row, const TargetWords &words)
{
    auto *dialog = new TargetTouchesDialog(nameOf(row), words, m_acts.isWritable(), m_page);
    dialog->setTouches(row.target.touches);
    m_touches = dialog;
    m_touchesOf = row.target.pk;
    connect(dialog, &TargetTouchesDialog::answeredAsked, &m_acts,
        [this](const Touch &touch, bool isAnswered) {
            const qint64 now = m_session.clock()().toSecsSinceEpoch();
            m_acts.markAnswered(touch.pk, touch.id, isAnswered ? std::optional(now) : std::nullopt);
        });
    connect(dialog, &TargetTouchesDialog::removeAsked, &m_acts,
        [this](const Touch &touch) { m_acts.removeTouch(touch.pk, touch.id); });
    connect(dialog, &TargetTouchesDialog::changeAsked, dialog,
        [this, dialog, words, name = nameOf(row)](const Touch &touch) {
            const TouchEntry entry {touch.kind, touch.at, touch.text, touch.answeredAt};
            auto *change
                = new TargetTouchDialog({name, entry, true}, words.now(), words.zone(), dialog);
            connect(change, &TargetTouchDialog::touchEntered, &m_acts,
                [this, pk = touch.pk, id = touch.id](
                    const TouchEntry &entered) { m_acts.changeTouch(pk, id, entered); });
            change->open();
        });
    dialog->open();
}

void TargetDialogs::decide(const PersonRow &person, const TargetWords &words, AccountId account,
    const std::function<void()> &then)
{
    SQLite::Database &reader = m_session.file().reader();
    const TargetsStore store(reader);
    const AccountRecord record = accountRecord(reader, account).value_or(AccountRecord {});
    const Account &ours = record.account;
    const QString name
        = singleLine(nameText(person.network, person.name, person.handle, person.key));
    auto *dialog = new TargetCandidateDialog(
        {name, singleLine(accountText(ours.network, ours.handle, ours.name, ours.key)),
            record.charter.trimmed(), store.followFacts(person.pk), store.decisions(person.pk)},
        words, m_page);
    connect(dialog, &TargetCandidateDialog::decided, &m_acts,
        [this, account, pk = person.pk, name, then](
            FollowDecision decision, const std::vector<FollowCheck> &checks) {
            const qint64 now = m_session.clock()().toSecsSinceEpoch();
            m_acts.decide({pk, account, now, decision, checks}, name);
            if (then) {
                then();
            }
        });
    // The next key is for the table again.
    connect(dialog, &QDialog::finished, m_page,
        [focus = QPointer<QWidget>(m_page->window()->focusWidget())] {
            if (focus) {
                focus->setFocus();
            }
        });
    dialog->open();
}

void TargetDialogs::refresh(const std::vector<TargetRow> &rows)
{
    for (const TargetRow &row : rows) {
        if (m_touches && row.target.pk == m_touchesOf) {
            m_touches->setTouches(row.target.touches);
        }
    }
}

} // namespace comity::ui
