#include "ui/imports/undo_words.h"

#include "model/base/text_fold.h"
#include "ui/common/formatting.h"
#include "ui/common/plural.h"
#include "ui/imports/import_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(comity::ui::UndoWords)
};

} // namespace

Prompts::Question undoQuestion(const ImportEntry &entry)
{
    if (entry.repairs) {
        return {Words::tr("Undo this repair?"),
            Words::tr(
                "%1: the person comes off the list again, unless another import has them, and "
                "the row is back among the rejected ones. What you wrote yourself stays.")
                .arg(sourceText(entry)),
            Words::tr("Undo repair"), Words::tr("Keep it"), false};
    }
    const QString changes = spoken({Words::tr("%1 new").arg(numberText(entry.added)),
        Words::tr("%1 left").arg(numberText(entry.left)),
        Words::tr("%1 changed").arg(numberText(entry.changed))});
    QString body
        = Words::tr("Its %Ln rows go, and what follows from them: %1. What other imports say and "
                    "what you wrote yourself stays. The same file can be imported again.",
            "", plural(entry.rows))
              .arg(changes);
    if (entry.repairCount > 0) {
        body += u' '
            + Words::tr("%Ln of its rejected rows were repaired: the repairs go with it.", "",
                plural(entry.repairCount));
    }
    return {Words::tr("Undo the import of %1?").arg(singleLine(entry.source)), body,
        Words::tr("Undo import"), Words::tr("Keep it"), false};
}

QString undoneText(const UndoSummary &summary)
{
    QString text = summary.isRepair
        ? Words::tr("The repair is undone, and the row is back among the rejected ones.")
        : Words::tr("The import of %1 is undone.").arg(singleLine(summary.source));
    text += u' ' + Words::tr("%Ln people are removed.", "", plural(summary.peopleRemoved));
    if (summary.repairs > 0) {
        text += u' '
            + Words::tr("%Ln repairs of its rows went with it.", "", plural(summary.repairs));
    }
    if (summary.peopleKept > 0) {
        text += u' '
            + Words::tr("%Ln people stay because of what you wrote about them.", "",
                plural(summary.peopleKept));
    }
    return text;
}

} // namespace comity::ui
