#pragma once

#include "model/base/civil_time.h"
#include "model/export/reports/draft_report.h"
#include "model/review/review_engine.h"

#include <QRegularExpression>

namespace comity::tests {

/// A draft by hand as a report has it, with everything that a report can say.
class DraftReportSample
{
public:
    static qint64 now() { return noonUtc({2026, 5, 13}); }

    DraftReportSample()
    {
        ReviewedDraft &reviewed = report.reviewed;
        report.asOf = now();
        reviewed.channel = QStringLiteral("X message");
        reviewed.draft.id = drafts::DraftId {12};
        reviewed.draft.channel = QStringLiteral("x-dm");
        reviewed.draft.title = QStringLiteral("Panniers, for Wren Hollowell and friends");
        reviewed.draft.author = QStringLiteral("Fenna Broek");
        reviewed.draft.give = QStringLiteral("A bell for @odile_v");
        reviewed.draft.giveDue = now();
        reviewed.draft.madeAt = now() - 86'400;
        reviewed.draft.editedAt = now();
        report.account = QStringLiteral("@pedalbarn");
        report.answers = {{1, now(), QStringLiteral("Fenna Broek"),
                              QStringLiteral("Wren's brother Tamsin Quist asked first")},
            {0, now(), QStringLiteral("Joost Akkerman"), QStringLiteral("ask RASMUS again")}};
        report.overrides = {{now(), QStringLiteral("Fenna Broek"),
            QStringLiteral("odile varga said it is fine"), {QStringLiteral("weekend-ask")}}};
        report.dismissals = {{{.rule = QStringLiteral("link-only"),
                                  .person = QStringLiteral("Tamsin Quist"),
                                  .reason = QStringLiteral("known to Odile")},
            now(), false}};
        report.versions = {{1, now() - 3'600, QStringLiteral("Hi Wren")}};
        addPerson(QStringLiteral("Wren Hollowell"), QStringLiteral("@wren_h"));
        addPerson(QStringLiteral("Odile Varga"), QStringLiteral("@odile_v"));
        addPerson(QStringLiteral("Rasmus Thøgersen"), QStringLiteral("@rthog"));
        addPerson(QStringLiteral("王小明"), QStringLiteral("@xiaoming88"));
        say(QStringLiteral(
            "Hi Wren Hollowell,\n\nSorry for the mass message! @Odile_V and @stranger_9 told "
            "Thogersen to rate us: https://x.com/wren_h or mail wren@hollowell.example, "
            "+44 20 7946 0991. We need five stars!!! #ThanksRasmus 王小明你好\n\nPedal Barn"));
    }

    void addPerson(const QString &name, const QString &handle)
    {
        review::Recipient one;
        one.name = name;
        one.handle = handle;
        one.permission = Permission::None;
        one.messagesIn = 0;
        one.messagesOut = 0;
        one.unansweredOut = 0;
        people.push_back(one);
    }
    /// Reviews the text anew.
    void say(const QString &text)
    {
        report.reviewed.draft.text = text;
        auto context = std::make_shared<review::DraftContext>();
        context->channel = report.reviewed.draft.channel;
        context->text = text;
        context->sender.name = QStringLiteral("Pedal Barn");
        context->sender.handle = QStringLiteral("@pedalbarn");
        context->recipients = people;
        context->hasRecipients = true;
        context->sendAt = now();
        static const review::RuleSet rules = review::RuleSet::builtIn().value();
        report.reviewed.review = review::review(*context, rules);
        for (const review::Finding &finding : report.reviewed.review.findings) {
            report.reviewed.sources.insert(finding.rule, {QStringLiteral("S0.48")});
        }
        report.reviewed.context = std::move(context);
    }
    ReportPaper paper(bool isRedacted = false) const
    {
        return draftPaper(report, wording, QTimeZone::utc(), isRedacted);
    }

    Wording wording = Wording::forLanguage(QStringLiteral("en"));
    std::vector<review::Recipient> people;
    DraftReport report;
};

/// All that a paper says, piece by piece.
inline QStringList piecesOf(const ReportPaper &paper)
{
    QStringList out {paper.title, paper.subtitle, paper.notice, paper.foot};
    for (const ReportSection &section : paper.sections) {
        out += section.title;
        for (const ReportBlock &block : section.blocks) {
            out << block.label << block.text;
        }
    }
    return out;
}

/// The blocks below a title; none where there is no such section.
inline QStringList sectionOf(const ReportPaper &paper, const QString &title)
{
    QStringList out;
    for (const ReportSection &section : paper.sections) {
        if (section.title == title) {
            for (const ReportBlock &block : section.blocks) {
                out += block.label.isEmpty() ? block.text : block.label + u": " + block.text;
            }
        }
    }
    return out;
}

} // namespace comity::tests
