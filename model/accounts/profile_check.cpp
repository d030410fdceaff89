#include "model/accounts/profile_check.h"

#include "model/accounts/handle_check.h"
#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "model/networks/profile_url.h"

#include <QTextBoundaryFinder>
#include <QUrl>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity {
namespace {

constexpr int recentDays = 30;
constexpr int freshImportDays = 7; ///< older imports do not tell whether we have posted since
constexpr qint64 shortBio = 40; ///< characters; fewer leave most of the room unused

/// Only an exact time is of another day in another zone.
QDate dayOf(const Dated &time, const QTimeZone &zone)
{
    return dateIn(time.precision == DatePrecision::Exact ? zone : QTimeZone::utc(), time.at);
}

CheckRow checkPhoto(const AccountRecord &record)
{
    const auto fact = record.fact(u"avatar");
    if (!fact) {
        return {ProfileCheck::Photo, CheckState::Unknown, u"none"_s};
    }
    if (fact->isAbsent()) {
        return {ProfileCheck::Photo, CheckState::Improve, u"absent"_s};
    }
    // The address under which X shows the picture of those who set none.
    if (fact->value.contains(u"default_profile_images"_s)) {
        return {ProfileCheck::Photo, CheckState::Improve, u"default"_s};
    }
    return {ProfileCheck::Photo, CheckState::Good, fact->isByHand ? u"by-hand"_s : u"imported"_s};
}

CheckRow checkBio(
    ProfileCheck check, BioPart part, const AccountRecord &record, const ProfileCheckup &checkup)
{
    const auto bio = record.fact(u"bio");
    const BioFinding &finding = checkup.bio[part];
    if (finding.says == BioSays::Yes && finding.length == 0) {
        return {check, CheckState::Good, u"field"_s,
            {singleLine(record.fact(u"location").value_or(AccountFact {}).value)}};
    }
    if (!bio) {
        return {check, CheckState::Unknown, u"none"_s};
    }
    switch (finding.says) {
    case BioSays::Yes:
        return {check, CheckState::Good, u"said"_s,
            {singleLine(bio->value.mid(finding.from, finding.length))}};
    case BioSays::No:
        return {check, CheckState::Improve, u"missing"_s};
    case BioSays::Unclear:
        break;
    }
    const auto said = record.fact(saidFact(check));
    if (said && said->value == bio->value) {
        return {check, CheckState::Good, u"by-hand"_s};
    }
    return {check, CheckState::Unknown, u"unclear"_s};
}

CheckRow checkLength(const ProfileCheckup &checkup)
{
    CheckRow row {ProfileCheck::BioFits, CheckState::Unknown, u"none"_s};
    if (!checkup.bioLength) {
        return row;
    }
    const qint64 length = *checkup.bioLength;
    row.arguments = {QString::number(length), QString::number(checkup.bioLimit)};
    row.state
        = length > checkup.bioLimit || length < shortBio ? CheckState::Improve : CheckState::Good;
    row.evidence = length > checkup.bioLimit ? u"long"_s
        : length == 0                        ? u"empty"_s
        : length < shortBio                  ? u"short"_s
                                             : u"fits"_s;
    return row;
}

/// Nothing behind the host that would tell one page of a site from another.
bool isFrontPage(const QUrl &url)
{
    const QString path = url.path();
    return (path.isEmpty() || path == u"/" || path == u"/index.html" || path == u"/index.php")
        && !url.hasQuery() && !url.hasFragment();
}

CheckRow checkLink(const AccountRecord &record)
{
    CheckRow row {ProfileCheck::Link, CheckState::Unknown, u"none"_s};
    const auto link = record.fact(u"website");
    if (!link) {
        return row;
    }
    if (link->isAbsent()) {
        return {ProfileCheck::Link, CheckState::Improve, u"absent"_s};
    }
    const QString address = link->value.trimmed();
    const QUrl url(address.contains(u"://"_s) ? address : u"https://"_s + address);
    if (!networks::isWebAddress(url.toString(QUrl::FullyEncoded))) {
        return {ProfileCheck::Link, CheckState::Improve, u"broken"_s, {singleLine(address)}};
    }
    const auto purpose = record.fact(linkPurposeFact);
    if (purpose && !purpose->isAbsent()) {
        return {ProfileCheck::Link, CheckState::Good, u"purpose"_s, {singleLine(purpose->value)}};
    }
    if (isFrontPage(url)) {
        return {ProfileCheck::Link, CheckState::Improve, u"front-page"_s};
    }
    return {ProfileCheck::Link, CheckState::Good, u"page"_s, {url.host() + singleLine(url.path())}};
}

CheckRow checkLastPost(const ProfileGround &ground)
{
    CheckRow row {ProfileCheck::LastPost, CheckState::Unknown, u"none"_s};
    if (!ground.lastPost.hasValue()) {
        return row;
    }
    const QDate today = dateIn(ground.zone, ground.asOf);
    const QDate posted = dayOf(ground.lastPost, ground.zone);
    const qint64 days = std::max(qint64 {0}, posted.daysTo(today));
    const bool isFresh = ground.newestImport.hasValue()
        && dayOf(ground.newestImport, ground.zone).daysTo(today) <= freshImportDays;
    row.arguments = {QString::number(days), posted.toString(Qt::ISODate)};
    row.state = days <= recentDays ? CheckState::Good
        : isFresh                  ? CheckState::Improve
                                   : CheckState::Unknown;
    row.evidence = days == 0               ? u"today"_s
        : days == 1                        ? u"yesterday"_s
        : row.state == CheckState::Unknown ? u"old-import"_s
                                           : u"days"_s;
    return row;
}

} // namespace

QString toText(ProfileCheck check)
{
    static const std::array<QString, profileChecks> texts {u"handle-easy"_s, u"handle-grows"_s,
        u"photo"_s, u"bio-what"_s, u"bio-where"_s, u"bio-who"_s, u"bio-fits"_s, u"link"_s,
        u"last-post"_s};
    return texts[static_cast<std::size_t>(check)];
}

QString saidFact(ProfileCheck check)
{
    return u"said-"_s + toText(check);
}

QString toText(CheckState state)
{
    switch (state) {
    case CheckState::Good:
        return u"good"_s;
    case CheckState::Improve:
        return u"improve"_s;
    case CheckState::Unknown:
        break;
    }
    return u"unknown"_s;
}

int ProfileCheckup::count(CheckState state) const
{
    return static_cast<int>(std::ranges::count(rows, state, &CheckRow::state));
}

qint64 lengthInCharacters(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qint64 length = 0;
    while (finder.toNextBoundary() >= 0) {
        ++length;
    }
    return length;
}

ProfileCheckup checkProfile(const ProfileGround &ground)
{
    const AccountRecord &record = ground.record;
    ProfileCheckup checkup;
    const auto bio = record.fact(u"bio");
    const auto place = record.fact(u"location");
    const QString text = bio && !bio->isAbsent() ? bio->value.trimmed() : QString();
    checkup.bio
        = readBio(text, place && !place->isAbsent() ? place->value : QString(), ground.groups);
    const auto limit = std::ranges::find(ground.limits, u"bio-length"_s, &networks::Limit::id);
    checkup.bioLimit = limit == ground.limits.end() ? usualBioLimit : limit->value;
    if (bio) {
        checkup.bioLength = lengthInCharacters(text);
    }
    const QDate today = dateIn(ground.zone, ground.asOf);
    checkup.isStale = ground.newestImport.hasValue()
        && dayOf(ground.newestImport, ground.zone).daysTo(today) > staleProfileDays;
    checkup.rows = {checkHandleEasy(ground), checkHandleGrows(ground), checkPhoto(record),
        checkBio(ProfileCheck::BioWhat, BioPart::What, record, checkup),
        checkBio(ProfileCheck::BioWhere, BioPart::Where, record, checkup),
        checkBio(ProfileCheck::BioWho, BioPart::Who, record, checkup), checkLength(checkup),
        checkLink(record), checkLastPost(ground)};
    return checkup;
}

} // namespace comity
