#include "tests/ui/drafts/sample_outcome.h"

#include "model/base/civil_time.h"

using namespace Qt::StringLiterals;

namespace comity::tests {

ui::ToldOutcome sampleOutcome()
{
    using drafts::OutcomeKind;
    ui::ToldOutcome told;
    told.today = QDate(2026, 5, 20);
    told.standing = {.asked = 31,
        .thanks = 4,
        .conversions = 12,
        .replied = 3,
        .offended = 1,
        .offendedClose = 0,
        .unfollowed = 1,
        .silent = 10,
        .thanked = 12,
        .toThank = 19,
        .isStopped = false,
        .good = 19,
        .bad = 2};
    drafts::Campaign campaign;
    campaign.name = u"Panniers heard of by 31 May"_s;
    campaign.kind = drafts::CampaignKind::Ask;
    campaign.dueAt = Dated::day(noonUtc({2026, 5, 31}));
    campaign.expectedAnswers = 30;
    campaign.answersADay = 8;
    campaign.casualties = 2;
    campaign.whoAnswers = u"Wren, before noon"_s;
    campaign.objectives = {{1, u"Ratings with a sentence"_s, 20, OutcomeKind::Conversion, 12},
        {2, u"Riders who bring somebody to the May ride"_s, 5, {}, {}}};
    told.campaign = campaign;
    told.worth = {{u"pounds"_s, 1240}, {u"hours"_s, 3}};
    told.sources = {{u"the <b>stall</b>"_s, 7}, {u"the post on Sunday"_s, 5}};
    told.load = u"About 10 answers are to be expected: 2 days at 8 a day."_s;
    told.suggestions = {{OutcomeKind::Unfollowed, {Pk {4}, Pk {9}, Pk {11}, Pk {12}}}};
    told.promises = {{Pk {3}, u"Wren Hollowell"_s, u"Check the wheels"_s, QDate(2026, 5, 12)},
        {Pk {5}, u"Odile & Sons"_s, u"Share their post about the bridge"_s, QDate(2026, 6, 2)},
        {Pk {6}, u"Ilka Quist"_s, u"Lend the trailer"_s, {}}};
    return told;
}

} // namespace comity::tests
