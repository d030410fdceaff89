#include "ui/today/days_dialog.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/formatting.h"
#include "ui/common/severity_shape.h"
#include "ui/common/wrapped_label.h"
#include "ui/today/searched_log.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {560, 560}; ///< at 100 %
constexpr int rowGap = 14;

struct DayTexts
{
    Q_DECLARE_TR_FUNCTIONS(comity::ui::DaysDialog)

public:
    static QString day(const goals::DayMark &mark)
    {
        return tr("%1 %2", "a day of the week and a date")
            .arg(QLocale().dayName(mark.day.dayOfWeek()), dateText(mark.day));
    }
    static QString standing(const goals::DayMark &mark)
    {
        return !mark.isWinning ? QString() : *mark.isWinning ? tr("Winning") : tr("Not that day");
    }
    static QString keep(const goals::DayMark &mark)
    {
        return mark.keep.isEmpty() ? QString() : tr("Keep doing: %1").arg(singleLine(mark.keep));
    }
    static QString stop(const goals::DayMark &mark)
    {
        return mark.stop.isEmpty() ? QString() : tr("Stop doing: %1").arg(singleLine(mark.stop));
    }
    static QStringList all(const goals::DayMark &mark)
    {
        QStringList texts {day(mark), standing(mark), keep(mark), stop(mark)};
        texts.removeAll(QString());
        return texts;
    }
};

} // namespace

DaysDialog::DaysDialog(QWidget *parent)
    : FramedDialog(u"daysDialog"_s, tr("Earlier days"), size100, parent)
    , m_log(new SearchedLog(u"day"_s, tr("Find a day"), rowGap))
{
    addPart(makeDialogHead(windowTitle(),
        tr("What you said at the end of each day: whether you were winning, what to keep doing and "
           "what to stop.")));
    addPart(m_log, 1);
    auto *close = makeButton(tr("&Close"));
    close->setObjectName(u"closeDays"_s);
    close->setAutoDefault(false);
    addPart(makeDialogFoot(nullptr, {close}));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_log->focusSearch();
}

void DaysDialog::setDays(const std::vector<goals::DayMark> &days)
{
    std::vector<SearchedLog::Line> lines;
    for (const goals::DayMark &day : days) {
        lines.push_back({DayTexts::all(day).join(u' '), [day] { return makeDay(day); }});
    }
    m_log->setLines(
        std::move(lines), tr("No earlier day is noted yet."), tr("No day has these words."));
}

QWidget *DaysDialog::makeDay(const goals::DayMark &day)
{
    auto *row = new QWidget;
    row->setObjectName(u"earlierDay"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(scaled(6));
    head->addWidget(new PlainLabel(DayTexts::day(day), TextStyle::Strong));
    if (day.isWinning) {
        const Severity severity = *day.isWinning ? Severity::Ok : Severity::Warn;
        auto *standing
            = new PlainLabel(DayTexts::standing(day), TextStyle::Small, toneOf(severity));
        head->addWidget(new SeverityShape(severity));
        head->addWidget(standing);
    }
    head->addStretch(1);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(2));
    column->addLayout(head);
    for (const QString &text : {DayTexts::keep(day), DayTexts::stop(day)}) {
        if (!text.isEmpty()) {
            column->addWidget(makeWrapped(text, TextStyle::Body, Tone::Normal));
        }
    }
    return row;
}

} // namespace comity::ui
