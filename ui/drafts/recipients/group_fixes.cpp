#include "ui/drafts/recipients/group_fixes.h"

#include "ui/common/buttons.h"
#include "ui/common/clear_layout.h"
#include "ui/common/flow_layout.h"
#include "ui/common/plural.h"
#include "ui/common/typography.h"

#include <QPushButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr std::size_t mostFixes = 3;

bool isAboutPeople(review::FixKind kind)
{
    return kind == review::FixKind::Reschedule || kind == review::FixKind::MoveChannel
        || kind == review::FixKind::AnswerFirst || kind == review::FixKind::AskPermission;
}

struct Way
{
    QString label = {};
    review::FixKind kind = {};
    int finding = 0;
    int fix = 0;
};

/// Each kind of act once, as the first of the findings that has it calls it.
std::vector<Way> waysOf(const ToldReview &review, const ToldGroup &group)
{
    std::vector<Way> ways;
    for (std::size_t at = 0; at < review.findings.size(); ++at) {
        const ToldFinding &told = review.findings[at];
        for (std::size_t fix = 0; fix < told.finding.fixes.size(); ++fix) {
            const review::Fix &one = told.finding.fixes[fix];
            const auto &rows = one.recipients.empty() ? told.finding.recipients : one.recipients;
            const QString label = told.fixes.value(static_cast<qsizetype>(fix));
            const bool isTheirs = !rows.empty() && std::ranges::includes(group.rows, rows)
                && isAboutPeople(one.kind);
            if (isTheirs && !label.isEmpty() && ways.size() < mostFixes
                && std::ranges::find(ways, one.kind, &Way::kind) == ways.end()) {
                ways.push_back({label, one.kind, static_cast<int>(at), static_cast<int>(fix)});
            }
        }
    }
    return ways;
}

} // namespace

GroupFixes::GroupFixes(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this, scaled(6)))
{
    setObjectName(u"groupFixes"_s);
    m_flow->setContentsMargins(scaled(16), 0, scaled(16), scaled(8));
    showNothing();
}

void GroupFixes::showNothing()
{
    clearLayout(*m_flow);
    setVisible(false);
}

QPushButton *GroupFixes::add(QString text, const QString &name)
{
    auto *button
        = makeButton(text.replace(u'&', u"&&"_s), ButtonKind::Normal, {}, this, ButtonSize::Small);
    button->setObjectName(name);
    m_flow->addWidget(button);
    button->show();
    return button;
}

void GroupFixes::addTakeOut(const std::vector<quint32> &rows, int people)
{
    connect(add(tr("Take these %Ln out", nullptr, plural(people)), u"takeGroupOut"_s),
        &QPushButton::clicked, this, [this, rows] { Q_EMIT takeOutAsked(rows); });
}

void GroupFixes::showGroup(const ToldReview &review, const ToldGroup &group)
{
    showNothing();
    if (group.group == review::Group::Fine) {
        return;
    }
    for (const Way &way : waysOf(review, group)) {
        connect(add(way.label, u"groupFix"_s), &QPushButton::clicked, this,
            [this, way] { Q_EMIT fixAsked(way.finding, way.fix); });
    }
    addTakeOut(group.rows, group.people);
    setVisible(true);
}

void GroupFixes::showRows(const std::vector<quint32> &rows, int people)
{
    showNothing();
    addTakeOut(rows, people);
    setVisible(true);
}

} // namespace comity::ui
