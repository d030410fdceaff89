#include "model/export/reports/people_cover.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

QString asHandle(const QString &handle)
{
    return handle.isEmpty() || handle.startsWith(u'@') ? handle : u'@' + handle;
}

/// Whoever the texts of history call by a name or handle.
QStringList namesInHistory(const review::DraftContext &context)
{
    QStringList names;
    if (context.thread.hasValue()) {
        names += context.thread->participants.valueOr({});
        for (const review::SaidMessage &message : context.thread->lastMessages) {
            names += message.who;
        }
    }
    for (const auto *said : {&context.sent, &context.privateReceived}) {
        if (said->hasValue()) {
            for (const review::SaidMessage &message : **said) {
                names += message.who;
            }
        }
    }
    return names;
}

/// Our own people beside the draft, and whom a finding was put aside for.
QStringList namesBeside(const DraftReport &report)
{
    QStringList names {report.reviewed.draft.author};
    for (const drafts::DraftAnswer &answer : report.answers) {
        names += answer.who;
    }
    for (const drafts::Override &entry : report.overrides) {
        names += entry.who;
    }
    for (const drafts::KeptDismissal &kept : report.dismissals) {
        names += kept.dismissal.person;
    }
    return names;
}

void addUnknown(NameCover &cover, const QStringList &names)
{
    for (const QString &name : names) {
        if (!name.trimmed().isEmpty() && !cover.knows(name)) {
            cover.add({name});
        }
    }
}

/// Of who is known by a handle already nothing new is learnt.
void addMentioned(NameCover &cover, const std::vector<ReportPerson> &mentioned)
{
    for (const ReportPerson &person : mentioned) {
        const bool isKnown = std::ranges::any_of(person.names,
            [&cover](const QString &name) { return name.startsWith(u'@') && cover.knows(name); });
        if (!isKnown) {
            cover.add(person.names);
        }
    }
}

} // namespace

void teachPeople(NameCover &cover, const DraftReport &report)
{
    const review::DraftContext &context = *report.reviewed.context;
    cover.add({context.sender.name, asHandle(context.sender.handle), asHandle(report.account)},
        NameCover::Who::Us);
    for (const review::Recipient &person : context.recipients) {
        QStringList names = person.knownNames.valueOr({});
        names << person.name << asHandle(person.handle);
        names.removeAll(QString());
        cover.add(names);
    }
    addMentioned(cover, report.mentioned);
    addUnknown(cover, namesBeside(report) + namesInHistory(context));
}

void teachPeople(NameCover &cover, const CampaignReport &report)
{
    cover.add(report.ours, NameCover::Who::Us);
    for (const ReportPerson &person : report.people.all) {
        cover.add(person.names);
    }
    addMentioned(cover, report.mentioned);
    QStringList others;
    for (const CampaignDraft &draft : report.drafts) {
        for (const drafts::Override &entry : draft.overrides) {
            others += entry.who;
        }
    }
    // A sentence about who answers is no name.
    const QString answers = report.campaign.whoAnswers.simplified();
    others += answers.count(u' ') < 3 ? answers : QString();
    addUnknown(cover, others);
}

} // namespace comity
