#include "tests/ui/common/gallery.h"
#include "tests/ui/drafts/sample_review.h"
#include "ui/drafts/findings/findings_view.h"
#include "ui/drafts/recipients/group_rows.h"
#include "ui/drafts/recipients/recipients_pane.h"
#include "ui/drafts/verdict_block.h"

#include <QFrame>
#include <QVBoxLayout>

using namespace comity;
using namespace comity::tests;
using namespace comity::ui;
using namespace Qt::StringLiterals;

/// Renders the answers about a draft into the build folder; a person looks at the pictures.
class TestDraftVerdictGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestDraftVerdictGallery(Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void findingsAreDrawn_data() { addLooks(); }
    void findingsAreDrawn()
    {
        const int scale = wearLook();
        const auto review = reviewed(massRequest(618));
        QFrame frame;
        auto *verdict = new VerdictBlock;
        auto *findings = new FindingsView;
        fill(frame, verdict, findings, 364, scale);
        verdict->showReview(*review);
        findings->showReview(*review);
        save(frame, u"drafts/findings"_s);
        QVERIFY(findings->current() == 0);
        findings->goOn(false);
        findings->setStale(true);
        save(frame, u"drafts/findings-stale"_s);
    }

    void recipientsAreDrawn_data() { addLooks(); }
    void recipientsAreDrawn()
    {
        const int scale = wearLook();
        const auto review = reviewed(massRequest(618));
        QFrame frame;
        auto *verdict = new VerdictBlock;
        auto *recipients = new RecipientsPane;
        fill(frame, verdict, recipients, 480, scale);
        verdict->showReview(*review);
        recipients->setGaps({u"The newest import of @pedalbarn is of 2 April; what happened since "
                             u"is not known."_s});
        recipients->showReview(review, QDate(2026, 5, 13), QTimeZone::utc());
        recipients->findChild<GroupRows *>()->setCurrent(review::Group::NoPermission);
        save(frame, u"drafts/recipients"_s);
        QVERIFY(!recipients->checkedRows().empty() || review->review.fine == 0);
    }

    void nothingToImproveIsDrawn_data() { addLooks(); }
    void nothingToImproveIsDrawn()
    {
        const int scale = wearLook();
        auto draft = std::make_shared<review::DraftContext>();
        draft->channel = u"mastodon-post"_s;
        draft->text = u"The canal path is open again from Friday. Mind the fresh gravel."_s;
        draft->hasRecipients = true;
        const auto review = reviewed(draft);
        QFrame frame;
        auto *verdict = new VerdictBlock;
        auto *findings = new FindingsView;
        fill(frame, verdict, findings, 364, scale);
        verdict->showReview(*review);
        findings->showReview(*review);
        save(frame, u"drafts/nothing-to-improve"_s);
        QCOMPARE(review->review.verdict, review::Verdict::Ready);
    }

private:
    static void fill(QFrame &frame, QWidget *top, QWidget *rest, int width, int scale)
    {
        frame.setProperty("kind", u"pane"_s);
        frame.setAutoFillBackground(true);
        auto *column = new QVBoxLayout(&frame);
        column->setContentsMargins({});
        column->setSpacing(0);
        column->addWidget(top);
        column->addWidget(rest, 1);
        frame.resize(width * scale / 100, 826 * scale / 100);
        frame.show();
        QCoreApplication::processEvents();
    }
};

int main(int argc, char **argv)
{
    return drawGallery<TestDraftVerdictGallery>(argc, argv);
}
#include "tst_draft_verdict_gallery.moc"
