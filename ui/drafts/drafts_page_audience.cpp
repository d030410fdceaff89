#include "ui/drafts/drafts_page.h"

#include "model/drafts/named_back.h"
#include "model/networks/channel.h"
#include "model/people/people_store.h"
#include "model/people/person_profiles.h"
#include "ui/drafts/audience/audience_dialog.h"

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

using drafts::AudienceChoice;
using drafts::Draft;

/// The draft with another choice of people.
Draft withChoice(Draft draft, const AudienceChoice &choice)
{
    draft.audience = choice.parts;
    draft.in = choice.in;
    draft.out = choice.out;
    return draft;
}

/// A person once, whichever of their profiles was named.
Result<std::vector<NamedPerson>> namesOfPersons(const QString &path, const std::vector<Pk> &people)
{
    return db::guarded(path, [&]() -> Result<std::vector<NamedPerson>> {
        const auto database = db::connect(path, db::Use::Job);
        const std::vector<Pk> once = PersonProfiles(*database).onePerPerson(people);
        return namesOf(PeopleStore(*database).rows(once));
    });
}

} // namespace

void DraftsPage::chooseAudience()
{
    const auto &draft = m_desk->draft();
    const auto channel = draft ? networks::Channel::parse(draft->channel) : std::nullopt;
    if (!channel) {
        return;
    }
    auto *dialog = new AudienceDialog(m_lists, {draft->audience, draft->in, draft->out},
        {.canBePublic = channel->isPublic(), .canBePeople = true}, this);
    dialog->setObjectName(u"audienceDialog"_s);
    connect(dialog, &AudienceDialog::countAsked, this, &DraftsPage::countAudience);
    connect(dialog, &AudienceDialog::peopleAsked, this,
        [this, dialog](BySide side, const std::vector<Pk> &people) {
            m_session.read(
                dialog,
                [path = m_session.file().path(), people](
                    const JobContext &) { return namesOfPersons(path, people); },
                [this, dialog, side](const Result<std::vector<NamedPerson>> &named) {
                    if (named) {
                        dialog->showPeople(side, *named);
                    } else {
                        dialog->showTrouble(sentenceOf(named.error()));
                    }
                });
        });
    connect(dialog, &AudienceDialog::chosen, this, [this](const AudienceChoice &choice) {
        changeDraft(tr("Change who gets it"), [&](Draft &one) { one = withChoice(one, choice); });
    });
    dialog->open();
}

void DraftsPage::countAudience(const AudienceChoice &choice)
{
    auto *dialog = findChild<AudienceDialog *>(u"audienceDialog"_s);
    if (dialog == nullptr || !m_desk->draft() || !m_session.columns()) {
        return;
    }
    const Draft before = *m_desk->draft();
    const int question = ++m_countQuestion;
    m_session.read(
        dialog,
        [path = m_session.file().path(), columns = m_session.columns(), before,
            after = withChoice(before, choice),
            asOf = m_session.clock()().toSecsSinceEpoch()](const JobContext &job) {
            return db::guarded(path, [&]() -> Result<drafts::ReviewRequest> {
                const auto database = db::connect(path, db::Use::Job);
                const Draft asked = drafts::withNamedBack(*database, before, after);
                return drafts::contextFor(
                    *database, *columns, drafts::requestFor(asked, asOf), job);
            });
        },
        [this, dialog, question](const Result<drafts::ReviewRequest> &request) {
            if (question != m_countQuestion) {
                return;
            }
            if (request) {
                dialog->showCount(static_cast<qint64>(request->people.size()), request->strangers);
            } else if (request.error().code != Error::Code::Cancelled) {
                dialog->showTrouble(sentenceOf(request.error()));
            }
        });
}

} // namespace comity::ui
