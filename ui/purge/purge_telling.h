#pragma once

#include "model/base/wording.h"
#include "model/networks/limit.h"
#include "model/purge/plan_document.h"
#include "model/purge/purge_request.h"
#include "model/standing/automation_signs.h"
#include "model/standing/people_columns.h"
#include "ui/common/table_roles.h"
#include "ui/purge/purge_ground.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QTimeZone>
#include <optional>

namespace comity::ui {

/// Puts what a plan knows into words: the model's sentences for reasons and likelihood, our own
/// for facts. Cheap to copy; all texts are plain.
class PurgeTelling
{
    Q_DECLARE_TR_FUNCTIONS(comity::ui::PurgeTelling)

public:
    /// `wording` must outlive it. `asOf` is UTC seconds, `network` the code of the account's.
    PurgeTelling(
        const Wording &wording, const QTimeZone &zone, qint64 asOf, const QString &network);

    /// The same for plans of another kind; it is made for those of whom we follow.
    PurgeTelling of(PurgeKind kind) const;
    PurgeKind kind() const { return m_kind; }
    bool isOfFollowers() const { return m_kind == PurgeKind::RemoveFollower; }

    QDate today() const { return m_today; }
    const QTimeZone &zone() const { return m_zone; }
    qint64 asOf() const { return m_asOf; }
    const QString &network() const { return m_network; }

    /// Name, else handle, else id.
    QString name(const PlanItem &item) const;
    QString handle(const PlanItem &item) const;

    /// All of them, what weighs most first.
    QStringList reasonWords(ReasonSet reasons) const;
    /// The main reason; empty for none.
    QString mainReason(ReasonSet reasons) const;
    /// The others, in small letters: "not mutual, lopsided ratio".
    QString furtherReasons(ReasonSet reasons) const;
    QString followed(const PlanItem &item) const;
    QString lastPost(const PlanItem &item) const;
    /// Unlikely, Maybe, Likely; empty without a number.
    QString likelihoodWord(std::optional<int> percent) const;
    /// "17% because they follow slightly more people than follow them, and …"
    QString likelihoodSentence(std::optional<int> percent, const Likelihood &likelihood) const;
    QString decision(const PlanItem &item) const;
    /// Unfollow, Keep, … as the kind of the plan words it.
    QString word(DecisionMark mark) const;
    /// "3 signs" of automation; empty for none.
    QString signCount(const PlanItem &item) const;
    /// The whole row as one sentence, for those who listen; `standing` in the place of a
    /// likelihood where it is not empty.
    QString row(const PlanItem &item, const QString &standing) const;

    /// The facts about somebody, a sentence each.
    QStringList facts(const PlanItem &item, const std::optional<Glance> &glance) const;
    /// What is the case where no follow-back is to be guessed: they are gone, or ticked, or follow
    /// us already, or we removed them as a follower. Empty where it is.
    QString standing(
        const PlanItem &item, const std::optional<Glance> &glance, bool isRemoved) const;
    /// The same in a word or two, for a cell.
    QString standingWord(
        const PlanItem &item, const std::optional<Glance> &glance, bool isRemoved) const;
    /// What unfollowing them touches; empty for nothing that is known.
    QString consequences(const PlanItem &item) const;
    /// Why somebody who fits is left out.
    QString whyLeftOut(LeftOut code, Pk pk, const PurgeFacts &facts, const PurgeRequest &request,
        const PeopleColumns &columns) const;
    /// "Looks automated by 2 signs: …"
    QString signs(const AutomationFacts &automation) const;
    /// The same of an item, with where each number is known from.
    QString signs(const PlanItem &item) const;
    /// Why not-following-back, or who follows, cannot be said, and what helps; empty when it can.
    QString whyNotReady(const PurgeFacts &facts) const;
    QString howToGetReady(const PurgeFacts &facts) const;

private:
    QString source(const QString &code) const;
    QString seenIn(const QString &code) const;
    QString followSentence(const PlanItem &item, const std::optional<Glance> &glance) const;
    QString signSentence(AutomationSign sign, const QStringList &numbers) const;

    const Wording *m_wording;
    QTimeZone m_zone;
    qint64 m_asOf;
    QString m_network;
    PurgeKind m_kind = PurgeKind::Unfollow;
    QDate m_today;
    QLocale m_locale;
};

/// With a small first letter, to go on within a sentence.
QString firstSmall(QString text);
DecisionMark markOf(std::optional<Decision> decision);
std::optional<Decision> decisionOf(DecisionMark mark);

} // namespace comity::ui
