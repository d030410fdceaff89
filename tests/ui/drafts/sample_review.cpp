#include "tests/ui/drafts/sample_review.h"

#include "model/review/review_engine.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace comity::tests {
namespace {

constexpr qint64 day = 86'400;

review::Recipient personOf(int number, qint64 now)
{
    static const QStringList first {u"Wren"_s, u"Odile"_s, u"Tamsin"_s, u"Bruno"_s, u"Ilka"_s,
        u"Rasmus"_s, u"Noor"_s, u"Petra"_s};
    static const QStringList last {u"Hollowell"_s, u"Varga"_s, u"Quist"_s, u"Damaso"_s,
        u"Ferreby"_s, u"Okonjo"_s, u"Lindqvist"_s};
    review::Recipient one;
    one.name = first.at(number % first.size()) + u' ' + last.at(number % last.size());
    one.handle = u"@rider%1"_s.arg(number);
    one.followsUs = true;
    one.weFollow = number % 3 != 0;
    one.permission = Permission::None;
    one.messagesIn = 0;
    one.messagesOut = 0;
    one.stage = Stage::Exposure;
    one.zone = u"UTC"_s;
    one.unansweredOut = 0;
    one.unpromptedOut7Days = 0;
    one.unpromptedOut30Days = 0;
    one.awaitingOurReply = review::Known<Dated>::none();
    one.followedUsAt = Dated::exact(now - (40 + number % 300) * day);
    if (number % 2 == 0) {
        one.messagesIn = 3;
        one.messagesOut = 2;
        one.lastIn = Dated::exact(now - (20 + number % 60) * day);
        one.stage = Stage::Engagement;
        one.permission = Permission::Replied;
    }
    if (number % 97 == 5) {
        one.permission = Permission::OptedOut;
    } else if (number % 31 == 4) {
        one.awaitingOurReply = Dated::exact(now - 9 * day);
    } else if (number % 11 == 6) {
        one.zone = u"Pacific/Auckland"_s;
    }
    return one;
}

} // namespace

std::shared_ptr<const review::DraftContext> massRequest(int people)
{
    const qint64 now = QDateTime({2026, 5, 13}, {12, 0}, QTimeZone::utc()).toSecsSinceEpoch();
    auto draft = std::make_shared<review::DraftContext>();
    draft->channel = u"x-dm"_s;
    draft->text = u"Hi,\n\nSorry for the mass message. Could you all take a second and rate our "
                  u"panniers here: pedalbarn.example/rate We need five stars!!!!!\n\nPedal Barn"_s;
    draft->sendAt = now;
    draft->sender.name = u"Pedal Barn"_s;
    draft->hasRecipients = true;
    for (int number = 0; number < people; ++number) {
        draft->recipients.push_back(personOf(number, now));
    }
    return draft;
}

std::shared_ptr<const ui::ToldReview> reviewed(std::shared_ptr<const review::DraftContext> draft)
{
    static const review::RuleSet rules = review::RuleSet::builtIn().value();
    static const Wording wording = Wording::forLanguage(u"en"_s);
    review::Review review = review::review(*draft, rules);
    return std::make_shared<const ui::ToldReview>(ui::toldReview(
        std::move(draft), std::move(review), rules, wording, QLocale(QLocale::English)));
}

} // namespace comity::tests
