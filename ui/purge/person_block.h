#pragma once

#include "model/purge/plan_document.h"
#include "model/purge/purge_facts.h"
#include "model/standing/automation_signs.h"
#include "model/standing/people_columns.h"

#include <QWidget>
#include <optional>

class QPushButton;

namespace comity::ui {

class PlainLabel;
class PurgeTelling;

/// Why somebody stands on the batch: the facts as sentences, then how likely they are to follow
/// back and why.
class PersonBlock : public QWidget
{
    Q_OBJECT

public:
    explicit PersonBlock(QWidget *parent = nullptr);

    /// `glance` is what the columns know now; nothing for somebody who is not there any more.
    void show(const PlanItem &item, const std::optional<Glance> &glance,
        const AutomationFacts &automation, const PurgeFacts &facts, const PurgeTelling &telling);
    /// What was decided earlier and how they were followed, a line each.
    void showHistory(const QStringList &lines);
    void clear();

    /// In the browser; nothing happens where no address is known.
    void openProfile();

private:
    PlainLabel *m_name;
    PlainLabel *m_reasons;
    PlainLabel *m_facts;
    PlainLabel *m_likelihood;
    PlainLabel *m_consequences;
    PlainLabel *m_history;
    QPushButton *m_profile;
    QString m_url;
};

} // namespace comity::ui
