#include "model/review/context_json.h"
#include "model/review/review_engine.h"
#include "model/review/review_json.h"
#include "tests/model/review/labelled_drafts.h"
#include "tests/support/test_case.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QLocale>
#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace comity::review;
using comity::tests::LabelledDraft;

class TestReviewDeterminism : public comity::tests::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aThousandShuffledRunsAnswerTheSame();
    void zoneAndLocaleOfTheMachineDoNotMatter();
};

namespace {

constexpr int runs = 1'000;

const RuleSet &rules()
{
    static const auto set = RuleSet::builtIn();
    if (!set) {
        qFatal("%s", qPrintable(set.error().detail));
    }
    return *set;
}

DraftContext contextOf(const LabelledDraft &draft)
{
    const auto context = draftFromJson(QJsonDocument(draft.context).toJson(QJsonDocument::Compact));
    if (!context) {
        qFatal("%s: %s", qPrintable(draft.id), qPrintable(context.error().detail));
    }
    return *context;
}

QByteArray answerTo(Reviewer &reviewer, const DraftContext &context)
{
    static const comity::Wording wording = comity::Wording::forLanguage(u"en"_s);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeReview(reviewer.review(context), context, rules(), wording, buffer);
    return buffer.data();
}

} // namespace

void TestReviewDeterminism::aThousandShuffledRunsAnswerTheSame()
{
    const std::vector<LabelledDraft> drafts = comity::tests::labelledDrafts();
    QVERIFY(drafts.size() >= 300);
    std::mt19937 chance(7); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same shuffles each time
    Reviewer reviewer(rules());
    for (int run = 0; run < runs; ++run) {
        const LabelledDraft &draft = drafts[static_cast<std::size_t>(run) % drafts.size()];
        DraftContext context = contextOf(draft);
        Reviewer fresh(rules());
        const QByteArray answer = answerTo(fresh, context);
        std::ranges::shuffle(context.recipients, chance);
        QVERIFY2(answerTo(reviewer, context) == answer, qPrintable(draft.id));
    }
}

void TestReviewDeterminism::zoneAndLocaleOfTheMachineDoNotMatter()
{
    const std::vector<LabelledDraft> drafts = comity::tests::labelledDrafts();
    Reviewer reviewer(rules());
    QByteArrayList answers;
    for (const LabelledDraft &draft : drafts) {
        answers += answerTo(reviewer, contextOf(draft));
    }
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Pacific/Auckland");
    QLocale::setDefault(QLocale(QLocale::Turkish));
    qsizetype i = 0;
    QStringList different;
    for (const LabelledDraft &draft : drafts) {
        if (answerTo(reviewer, contextOf(draft)) != answers.at(i++)) {
            different += draft.id;
        }
    }
    qputenv("TZ", zone);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(different, QStringList());
}

COMITY_TEST_GUILESS(TestReviewDeterminism)
#include "tst_review_determinism.moc"
