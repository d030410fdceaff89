#include "tests/ui/common/gallery.h"
#include "tests/ui/drafts/sample_outcome.h"
#include "tests/ui/drafts/sample_review.h"
#include "ui/common/scrolling_pane.h"
#include "ui/common/tall_frame.h"
#include "ui/drafts/outcome/close_campaign_dialog.h"
#include "ui/drafts/outcome/log_outcome_dialog.h"
#include "ui/drafts/outcome/outcome_pane.h"
#include "ui/drafts/recipients/composition_block.h"

#include <QFrame>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace comity;
using namespace comity::tests;
using namespace comity::ui;
using namespace Qt::StringLiterals;

/// Renders what came back, and who the people are, into the build folder; a person looks at the
/// pictures.
class TestOutcomeGallery : public Gallery
{
    Q_OBJECT

public:
    explicit TestOutcomeGallery(Theme &theme)
        : Gallery(theme)
    {
    }

private Q_SLOTS:
    void theOutcomeIsDrawn_data() { addLooks(); }
    void theOutcomeIsDrawn()
    {
        const int scale = wearLook();
        QFrame frame;
        auto *pane = new OutcomePane;
        fill(frame, pane, QSize(380, 980) * scale / 100);
        save(frame, u"drafts/outcome-nothing"_s);
        pane->showOutcome(sampleOutcome());
        save(frame, u"drafts/outcome"_s);
        ToldOutcome told = sampleOutcome();
        told.standing.offended = 3;
        told.standing.offendedClose = 1;
        told.standing.isStopped = true;
        told.suggestions.clear();
        told.campaign->closedAt = 1;
        told.campaign->afterNote = u"Ask ten people who wrote to us, not thirty who follow."_s;
        pane->showOutcome(told);
        save(frame, u"drafts/outcome-stopped"_s);
        QVERIFY(pane->isVisible());
    }

    void compositionIsDrawn_data() { addLooks(); }
    void compositionIsDrawn()
    {
        const int scale = wearLook();
        const auto draft = std::make_shared<review::DraftContext>(*massRequest(618));
        std::vector<std::optional<qint64>> followers;
        QStringList roles;
        for (std::size_t row = 0; row < draft->recipients.size(); ++row) {
            review::Recipient &one = draft->recipients[row];
            followers.push_back(row % 200 == 17 ? 14'000 : 240);
            roles += row % 4 == 0 ? u"customer"_s : row % 150 == 3 ? u"journalist"_s : QString();
            one.tags = row % 3 == 0 ? QStringList {u"Rider"_s}
                : row % 61 == 1     ? QStringList {u"Press"_s}
                                    : QStringList {};
            one.lists = row % 5 == 1 ? QStringList {} : QStringList {u"Customers"_s};
            if (row % 7 != 0) {
                one.country = row % 2 == 0 ? u"GB"_s : u"PT"_s;
                one.zone = u"Europe/Lisbon"_s;
            }
        }
        QFrame frame;
        auto *block = new CompositionBlock;
        auto *space = new TallFrame;
        auto *column = new QVBoxLayout(space);
        column->setContentsMargins({});
        column->addWidget(block);
        column->addStretch(1);
        fill(frame, new ScrollingPane(space), QSize(480, 1000) * scale / 100);
        block->showComposition(drafts::compositionOf(draft->recipients,
                                   {.asOf = *draft->sendAt,
                                       .roles = roles,
                                       .vipTags = {u"press"_s},
                                       .vipRoles = {u"journalist"_s},
                                       .followers = followers}),
            draft);
        save(frame, u"drafts/composition"_s);
        QVERIFY(block->isVisible());
    }

    void dialogsAreDrawn_data() { addLooks(); }
    void dialogsAreDrawn()
    {
        wearLook();
        std::vector<NamedPerson> people;
        for (const QString &name : {u"Wren Hollowell"_s, u"Odile Varga"_s, u"Tamsin Quist"_s}) {
            people.push_back({Pk {static_cast<quint32>(people.size() + 1)}, name,
                u'@' + name.section(u' ', 0, 0).toLower()});
        }
        LogOutcomeDialog log(people, {2026, 5, 1}, {2026, 5, 20});
        log.setAttribute(Qt::WA_DeleteOnClose, false);
        log.choose({Pk {2}});
        log.show();
        save(log, u"drafts/log-outcome"_s);
        CloseCampaignDialog close(u"Panniers heard of by 31 May"_s,
            {u"19 people are not thanked yet."_s}, {{u"broadcast-size"_s, u"Goes to very many"_s}});
        close.setAttribute(Qt::WA_DeleteOnClose, false);
        close.findChild<QPlainTextEdit *>(u"afterNoteText"_s)
            ->setPlainText(u"Ask ten people who wrote to us."_s);
        close.show();
        save(close, u"drafts/close-campaign"_s);
        QVERIFY(close.isVisible());
    }

private:
    static void fill(QFrame &frame, QWidget *part, const QSize &size)
    {
        frame.setProperty("kind", u"pane"_s);
        frame.setAutoFillBackground(true);
        auto *column = new QVBoxLayout(&frame);
        column->setContentsMargins({});
        column->addWidget(part);
        frame.resize(size);
        frame.show();
        QCoreApplication::processEvents();
    }
};

int main(int argc, char **argv)
{
    return drawGallery<TestOutcomeGallery>(argc, argv);
}
#include "tst_outcome_gallery.moc"
