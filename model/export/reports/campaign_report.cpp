#include "model/export/reports/campaign_report.h"

#include "model/accounts/accounts_store.h"
#include "model/followups/obligations_store.h"
#include "model/networks/channel.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

std::vector<CampaignDraft> draftsOf(SQLite::Database &database, drafts::CampaignId campaign)
{
    const drafts::DraftsStore store(database);
    const drafts::CampaignsStore outcomes(database);
    std::vector<CampaignDraft> out;
    for (const drafts::DraftRow &row : store.ofCampaign(campaign)) {
        out.push_back({row.id, row.title, row.channel, store.handovers(row.id),
            outcomes.outcomes(row.id), store.overrides(row.id)});
    }
    return out;
}

std::vector<Pk> profilesIn(const CampaignReport &report)
{
    std::vector<Pk> profiles;
    for (const CampaignDraft &draft : report.drafts) {
        for (const drafts::Handover &one : draft.handovers) {
            profiles.push_back(one.pk);
        }
        for (const drafts::Outcome &one : draft.outcomes) {
            profiles.push_back(one.pk);
        }
    }
    for (const followups::Obligation &one : report.owed) {
        profiles.push_back(one.pk);
    }
    return profiles;
}

/// Everything in which somebody may be called by a handle, by the network of its draft; by none
/// what is said of the whole.
std::map<QString, QStringList> textsOf(const CampaignReport &report)
{
    std::map<QString, QStringList> texts;
    QStringList whole {report.campaign.name, report.campaign.afterNote, report.campaign.gainUs,
        report.campaign.gainThem, report.campaign.whoAnswers, report.campaign.whatWeSay};
    for (const drafts::Lesson &lesson : report.lessons) {
        whole += lesson.text;
    }
    for (const followups::Obligation &one : report.owed) {
        whole << one.subject << one.evidence;
    }
    for (const CampaignDraft &draft : report.drafts) {
        const auto channel = networks::Channel::parse(draft.channel);
        QStringList &own = texts[channel ? channel->network() : QString()];
        own << draft.title << whole;
        for (const drafts::Outcome &one : draft.outcomes) {
            own << one.note << one.worthUnit << one.source;
        }
    }
    texts.erase(QString());
    return texts;
}

} // namespace

std::optional<CampaignReport> campaignReport(
    SQLite::Database &database, drafts::CampaignId campaign, qint64 asOf)
{
    const drafts::CampaignsStore store(database);
    const auto stored = store.campaign(campaign);
    if (!stored) {
        return std::nullopt;
    }
    CampaignReport report;
    report.campaign = *stored;
    report.standing = store.standing(campaign);
    report.asOf = asOf;
    report.drafts = draftsOf(database, campaign);
    report.owed = followups::ObligationsStore(database).all();
    std::erase_if(report.owed,
        [campaign](const followups::Obligation &one) { return one.campaign != number(campaign); });
    report.lessons = drafts::searchLessons(database, {});
    std::erase_if(report.lessons,
        [campaign](const drafts::Lesson &lesson) { return lesson.campaign != campaign; });
    report.people = reportPeople(database, profilesIn(report), asOf);
    for (const auto &[network, texts] : textsOf(report)) {
        const auto found = mentionedPeople(database, texts, network, {}, asOf);
        report.mentioned.insert(report.mentioned.end(), found.begin(), found.end());
    }
    for (const Account &one : AccountsStore(database).all()) {
        if (!one.handle.isEmpty()) {
            report.ours += u'@' + one.handle;
        }
    }
    return report;
}

QString campaignReportBase(drafts::CampaignId campaign, bool isRedacted)
{
    const QString base = u"campaign-report-"_s + QString::number(number(campaign));
    return isRedacted ? base + u"-redacted"_s : base;
}

} // namespace comity
