#include "ui/people/persons/persons_desk.h"

#include "model/base/text_fold.h"
#include "model/import/erase/erase.h"
#include "model/lists/lists_store.h"
#include "model/people/hand_values.h"
#include "model/people/tag_rhythms.h"
#include "ui/common/note_win_dialog.h"
#include "ui/common/plural.h"
#include "ui/common/snooze_dialog.h"
#include "ui/common/win_acts.h"
#include "ui/people/pane/account_words.h"
#include "ui/people/pane/hand_acts.h"
#include "ui/people/persons/compare_dialog.h"
#include "ui/people/persons/customer_dialog.h"
#include "ui/people/persons/erase_dialog.h"
#include "ui/people/persons/erasure_words.h"
#include "ui/people/persons/merge_dialog.h"
#include "ui/people/persons/score_dialog.h"
#include "ui/people/persons/split_dialog.h"
#include "ui/people/persons/suggestions_dialog.h"

#include <QDialog>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

PersonsDesk::PersonsDesk(WorkspaceSession &session, HandActs &acts, QWidget &page)
    : QObject(&page)
    , m_session(session)
    , m_acts(acts)
    , m_wins(new WinActs(session, this))
    , m_page(page)
{
    // The page listens to what is done by hand.
    connect(m_wins, &EditActs::done, &m_acts, &HandActs::done);
    connect(m_wins, &EditActs::told, &m_acts, &HandActs::told);
    connect(m_wins, &EditActs::failed, &m_acts, &HandActs::failed);
}

Today PersonsDesk::today() const
{
    return {accountWordsOf(m_session).zone, m_session.clock()().toSecsSinceEpoch()};
}

bool PersonsDesk::isMerged(Pk pk) const
{
    const PeopleColumns::Version columns = m_session.columns();
    return columns
        && std::ranges::any_of(columns->marks().persons,
            [pk](const std::vector<Pk> &person) { return std::ranges::binary_search(person, pk); });
}

/// What is read for a dialog may come when another key has opened one already.
bool PersonsDesk::hasDialog() const
{
    const QList<QDialog *> dialogs = m_page.window()->findChildren<QDialog *>();
    return std::ranges::any_of(dialogs, &QDialog::isVisible);
}

void PersonsDesk::readCards(const std::vector<Pk> &people, const Shown &shown)
{
    m_session.read(
        this,
        [path = m_session.file().path(), columns = m_session.columns(), people, now = today().now](
            const JobContext &job) { return readPersonCards(path, columns, people, now, job); },
        [this, shown](const Result<std::vector<PersonCard>> &cards) {
            if (!cards) {
                Q_EMIT failed(cards.error());
            } else if (cards->empty()) {
                Q_EMIT told(tr("They are there no more"));
            } else if (!hasDialog()) {
                shown(*cards);
            }
        });
}

void PersonsDesk::compare(const std::vector<Pk> &people)
{
    if (people.size() < 2 || people.size() > CompareDialog::most) {
        Q_EMIT told(tr("Choose two to four people to compare them"));
        return;
    }
    readCards(people, [this, people](const std::vector<PersonCard> &cards) {
        auto *dialog = new CompareDialog(cards, today(), isWritable(), &m_page);
        connect(dialog, &CompareDialog::mergeAsked, this, [this, people] { merge(people); });
        dialog->open();
    });
}

void PersonsDesk::merge(const std::vector<Pk> &people)
{
    if (!isWritable()) {
        return;
    }
    if (people.size() < 2 || people.size() > MergeDialog::most) {
        Q_EMIT told(tr("Choose two to six profiles of one person"));
        return;
    }
    m_session.read(
        this,
        [path = m_session.file().path(), columns = m_session.columns(), people, now = today().now](
            const JobContext &job) { return readMergeFindings(path, columns, people, now, job); },
        [this, people](const Result<MergeFindings> &findings) {
            if (!findings) {
                Q_EMIT failed(findings.error());
                return;
            }
            if (findings->cards.size() < 2) {
                Q_EMIT told(tr("They are one person already"));
                return;
            }
            if (hasDialog()) {
                return;
            }
            auto *dialog = new MergeDialog(*findings, m_session.wording(), today(), &m_page);
            connect(dialog, &MergeDialog::mergeAsked, this,
                [this, people](const QString &reason) { m_acts.merge(people, reason); });
            dialog->open();
        });
}

void PersonsDesk::split(Pk person)
{
    if (!isWritable()) {
        return;
    }
    readCards({person}, [this](const std::vector<PersonCard> &cards) {
        const PersonSheet &sheet = cards.front().sheet;
        if (sheet.identities.size() < 2) {
            Q_EMIT told(tr("They have one profile only"));
            return;
        }
        auto *dialog
            = new SplitDialog(sheet.identities, sheet.pk, m_session.wording(), today(), &m_page);
        connect(dialog, &SplitDialog::splitAsked, this,
            [this](const std::vector<Pk> &profiles) { m_acts.split(profiles); });
        dialog->open();
    });
}

void PersonsDesk::snooze(const std::vector<Pk> &people)
{
    if (!isWritable() || people.empty()) {
        return;
    }
    const auto ask = [this, people](const QString &who) {
        auto *dialog = new SnoozeDialog(
            tr("To be looked at again that day: %1. Nothing else changes.").arg(who),
            today().date(), &m_page);
        connect(dialog, &SnoozeDialog::snoozeAsked, this, [this, people](const QDate &until) {
            m_acts.snooze(people, until, today().zone);
            Q_EMIT snoozed();
        });
        dialog->open();
    };
    withName(people, ask);
}

/// "3 people", or the name of the one.
void PersonsDesk::withName(
    const std::vector<Pk> &people, const std::function<void(const QString &)> &ask)
{
    if (people.size() > 1) {
        ask(tr("%Ln people", nullptr, plural(static_cast<qint64>(people.size()))));
        return;
    }
    readCards(people,
        [ask](const std::vector<PersonCard> &cards) { ask(nameText(cards.front().detail.row)); });
}

void PersonsDesk::noteWin(Pk person)
{
    if (!isWritable()) {
        return;
    }
    withName({person}, [this, person](const QString &who) {
        auto *dialog
            = new NoteWinDialog({{person, who}}, m_session.account(), today().date(), &m_page);
        connect(dialog, &NoteWinDialog::winNoted, m_wins, &WinActs::noteWin);
        dialog->open();
    });
}

void PersonsDesk::keepInTouch(const std::vector<Pk> &people)
{
    if (isWritable() && !people.empty()) {
        withName(people, [this, people](const QString &who) { askForRhythm(people, who); });
    }
}

/// Of several people what all of them share is not asked for: it may be nobody's list.
std::vector<KeepInTouchDialog::Choice> PersonsDesk::rhythmChoices(
    const std::vector<Pk> &people, const QString &who)
{
    std::vector<KeepInTouchDialog::Choice> choices {{RhythmScope::Person, {}, who, {}}};
    const PeopleColumns::Version columns = m_session.columns();
    if (people.size() > 1 || !columns) {
        return choices;
    }
    SQLite::Database &reader = m_session.file().reader();
    const auto read = db::guarded(m_session.file().path(), [&]() -> Result<void> {
        const auto values = handValuesOf(reader, people.front());
        if (const auto own = values.find(HandField::KeepInTouch); own != values.end()) {
            choices.front().rhythm = rhythmFromText(own->second.value);
        }
        for (const PeopleMarks::ListMark *const list : columns->marks().listsOf(people.front())) {
            const auto settings = ListsStore(reader).settings(list->id);
            choices.push_back({RhythmScope::List, list->id, list->name,
                settings ? settings->rhythm : std::nullopt});
        }
        const auto ofTags = tagRhythms(reader);
        for (const QString &tag : columns->marks().tagsOf(people.front())) {
            const auto found = ofTags.find(folded(tag.toStdString()));
            choices.push_back({RhythmScope::Tag, {}, tag,
                found == ofTags.end() ? std::nullopt : std::optional(found->second)});
        }
        return {};
    });
    if (!read) {
        Q_EMIT failed(read.error());
    }
    return choices;
}

void PersonsDesk::askForRhythm(const std::vector<Pk> &people, const QString &who)
{
    auto choices = rhythmChoices(people, who);
    // What holds now comes first to be changed.
    const auto holds
        = std::ranges::find_if(choices, [](const auto &one) { return one.rhythm.has_value(); });
    const int chosen = holds == choices.end() ? 0 : static_cast<int>(holds - choices.begin());
    auto *dialog = new KeepInTouchDialog(std::move(choices), chosen, &m_page);
    connect(dialog, &KeepInTouchDialog::rhythmAsked, this,
        [this, people](
            const KeepInTouchDialog::Choice &choice, const std::optional<Rhythm> &rhythm) {
            switch (choice.scope) {
            case RhythmScope::Person:
                m_acts.setRhythm(people, rhythm);
                break;
            case RhythmScope::List:
                m_acts.setListRhythm(choice.list, rhythm);
                break;
            case RhythmScope::Tag:
                m_acts.setTagRhythm(choice.name, rhythm);
                break;
            }
        });
    dialog->open();
}

void PersonsDesk::erase(const std::vector<Pk> &people)
{
    if (!isWritable() || people.empty()) {
        return;
    }
    if (people.size() > EraseDialog::most) {
        Q_EMIT told(tr("Choose at most %Ln people to erase at once", nullptr,
            plural(static_cast<qint64>(EraseDialog::most))));
        return;
    }
    readCards(people, [this, people](const std::vector<PersonCard> &cards) {
        auto *dialog = new EraseDialog(cards, &m_page);
        connect(dialog, &EraseDialog::eraseAsked, this, [this, people] { eraseNow(people); });
        dialog->open();
    });
}

void PersonsDesk::eraseNow(const std::vector<Pk> &people)
{
    const QString name
        = tr("Erasing %Ln people", nullptr, plural(static_cast<qint64>(people.size())));
    m_session.run(
        this, name, u"edit-delete"_s, true,
        [path = m_session.file().path(), people, now = today().now](const JobContext &job) {
            return db::guarded(path, [&]() -> Result<ErasureReceipt> {
                const auto writer = db::connect(path, db::Use::Writer);
                return erasePeople(*writer, people, now, job);
            });
        },
        [this](const Result<ErasureReceipt> &receipt) {
            if (receipt) {
                // What was edited before may name them.
                m_session.undoStack().clear();
                m_session.prompts().tell(&m_page, erasureTitle(*receipt), erasureText(*receipt));
            } else if (receipt.error().code == Error::Code::Cancelled) {
                Q_EMIT told(tr("Nobody was erased"));
            } else {
                Q_EMIT failed(receipt.error());
            }
            m_session.reload();
        });
}

void PersonsDesk::suggest()
{
    auto *dialog = new SuggestionsDialog(m_session, m_acts, &m_page);
    dialog->open();
    dialog->look();
}

void PersonsDesk::showSuggestions(std::vector<IdentitySuggestion> suggestions)
{
    auto *dialog = new SuggestionsDialog(m_session, m_acts, &m_page);
    dialog->setSuggestions(std::move(suggestions));
    dialog->open();
}

void PersonsDesk::matchCustomers()
{
    if (!isWritable()) {
        return;
    }
    chooseTable(tr("Choose a file of customers"), [this](const QString &path) { matchFile(path); });
}

void PersonsDesk::takeOverScores()
{
    if (!isWritable()) {
        return;
    }
    chooseTable(tr("Choose a file of scores"), [this](const QString &path) { readScores(path); });
}

void PersonsDesk::chooseTable(
    const QString &title, const std::function<void(const QString &)> &chosen)
{
    m_session.prompts().chooseFiles(&m_page,
        {.title = title,
            .startAt = {},
            .filters = {tr("Tables (*.csv *.tsv *.txt *.xlsx)"), tr("All files (*)")}},
        [chosen](const QStringList &paths) {
            if (!paths.isEmpty()) {
                chosen(paths.first());
            }
        });
}

void PersonsDesk::readScores(const QString &path)
{
    auto *dialog = new ScoreDialog(m_session, path, today().date(), &m_page);
    connect(dialog, &ScoreDialog::saveAsked, &m_acts, &HandActs::saveScores);
    dialog->open();
}

void PersonsDesk::matchFile(const QString &path)
{
    auto *dialog = new CustomerDialog(m_session, path, &m_page);
    connect(dialog, &CustomerDialog::saveAsked, this,
        [this](const std::vector<Customer> &customers, const QString &source,
            const std::optional<PermissionEntry> &permission) {
            m_acts.saveCustomers(customers, source, permission);
        });
    connect(dialog, &CustomerDialog::alikeFound, this, &PersonsDesk::showSuggestions);
    dialog->open();
}

} // namespace comity::ui
