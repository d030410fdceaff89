#pragma once

#include "ui/common/prompts.h"
#include "ui/purge/open_batch.h"

namespace comity::ui {

/// The questions that a review asks. Each answers on the same thread, later; nothing is called
/// when the user turns back.
class PurgeQuestions
{
    Q_DECLARE_TR_FUNCTIONS(comity::ui::PurgeQuestions)

public:
    /// 1 to 730 days; asks again after anything else.
    static void askForDays(Prompts &prompts, QWidget *parent, std::function<void(int)> answered);
    static void askToClose(Prompts &prompts, QWidget *parent, const OpenBatch::Tally &tally,
        std::function<void()> agreed);
    /// Another batch takes the place of one with decisions.
    static void askToReplace(Prompts &prompts, QWidget *parent, const OpenBatch::Tally &tally,
        std::function<void()> agreed);
};

} // namespace comity::ui
