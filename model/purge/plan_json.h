#pragma once

#include "model/base/json_writer.h"
#include "model/base/wording.h"
#include "model/purge/everyone_items.h"
#include "model/purge/plan_document.h"

namespace comity {

/// Which document of cli.md: the plan as it was made, or with decisions, ticks and proofs.
enum class PlanView : quint8 { Plan, Show };

void writeJson(const PlanDocument &plan, const Wording &wording, PlanView view, JsonWriter &json);
/// A plan of everyone whose items are made while it is written.
void writeJson(const PlanDocument &plan, const EveryoneItems &everyone, const Wording &wording,
    JsonWriter &json);

/// Why not-following-back cannot be said, in one sentence; null when it can.
/// Numbers and days as Wording has them for `locale`.
QString whyNotSentence(
    const PlanDocument &plan, const Wording &wording, const QLocale &locale = QLocale::c());
QString whyNotSentence(const QString &code, const QString &list, const QStringList &arguments,
    const Wording &wording, const QLocale &locale = QLocale::c());

} // namespace comity
