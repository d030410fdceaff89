#pragma once

#include "model/base/dated.h"
#include "model/drafts/draft_ids.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace comity::drafts {

enum class CampaignKind : quint8 { Promo, Ask, Invite, Inform, Thanks };
/// `promo`, `ask`, `invite`, `inform`, `thanks`.
QString toText(CampaignKind kind);
std::optional<CampaignKind> campaignKindFromText(QStringView text);

/// What came back from somebody.
enum class OutcomeKind : quint8 { Thanks, Conversion, Replied, Offended, Unfollowed, Silent };
/// `thanks`, `conversion`, `replied`, `offended`, `unfollowed`, `silent`.
QString toText(OutcomeKind kind);
std::optional<OutcomeKind> outcomeKindFromText(QStringView text);

/// A number that a campaign is to reach (S0.43).
struct Objective
{
    qint64 id = 0; ///< 0: not stored yet
    QString what = {};
    int wanted = 0;
    std::optional<OutcomeKind> counts = {}; ///< none: `reached` is written by hand
    std::optional<int> reached = {}; ///< people with such an outcome; none: nobody wrote it yet

    bool operator==(const Objective &) const = default;
};

/// Whom a campaign is for (S1.30, S4.45): whoever is on one of the lists or has one of the roles,
/// and lives in one of the countries. Without lists and roles it is for anybody, without countries
/// for anywhere.
struct MeantFor
{
    QStringList lists = {}; ///< by the names they have now; smart ones may be among them
    QStringList roles = {}; ///< values of HandField::Role
    QStringList countries = {}; ///< ISO 3166, two capital letters

    bool operator==(const MeantFor &) const = default;
};

/// A goal with a date, its numbers, what it may cost, and what came of it.
struct Campaign
{
    CampaignId id = {};
    QString name = {};
    CampaignKind kind = CampaignKind::Inform;
    Dated dueAt = {};
    std::optional<int> expectedAnswers = {}; ///< per cent of those who get it
    std::optional<int> answersADay = {}; ///< what we can answer well (S0.33)
    int casualties = 0; ///< so many may be offended before it stops
    int casualtiesClose = 0; ///< of customers and targets
    QString whoAnswers = {}; ///< the response plan
    QString whatWeSay = {};
    QString gainUs = {}; ///< S0.42
    QString gainThem = {};
    MeantFor meantFor = {};
    std::vector<Objective> objectives = {};
    qint64 madeAt = 0; ///< UTC seconds
    std::optional<qint64> closedAt = {};
    QString afterNote = {};

    bool operator==(const Campaign &) const = default;
};

/// How a campaign stands. People are counted once over all their profiles.
struct CampaignStanding
{
    int asked = 0; ///< sent to
    int thanks = 0;
    int conversions = 0;
    int replied = 0;
    int offended = 0;
    int offendedClose = 0; ///< customers and targets among them
    int unfollowed = 0;
    int silent = 0; ///< sent to, and no other outcome
    int thanked = 0; ///< of those asked
    int toThank = 0; ///< thank-yous that are still owed
    int toAnswer = 0; ///< wrote to us since, as imports show, and wait for an answer
    bool isStopped = false; ///< more were offended than may be
    // Each once, whatever they did.
    int good = 0; ///< thanked, did it or replied, and neither took offence nor left
    int bad = 0; ///< took offence or left
    int answered = 0; ///< said or did something: who left without a word did not

    bool operator==(const CampaignStanding &) const = default;
};

} // namespace comity::drafts
