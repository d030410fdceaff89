#include "ui/today/experiments_dialog.h"

#include "model/base/civil_time.h"
#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/due_text.h"
#include "ui/common/field_form.h"
#include "ui/common/formatting.h"
#include "ui/common/wrapped_label.h"
#include "ui/today/searched_log.h"
#include "ui/today/verdict_dialog.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {620, 680}; ///< at 100 %
constexpr int usualDays = 28;
constexpr int rowGap = 14;

QString allWordsOf(const goals::Experiment &one)
{
    QStringList words {one.what, one.why, one.expected};
    for (const goals::ExperimentVerdict &verdict : one.verdicts) {
        words += verdict.sentence;
    }
    return words.join(u'\n');
}

} // namespace

ExperimentsDialog::ExperimentsDialog(std::optional<AccountId> account, QDate today,
    const QTimeZone &zone, bool isWritable, QWidget *parent)
    : FramedDialog(u"experimentsDialog"_s, tr("Experiments"), size100, parent)
    , m_account(account)
    , m_today(today)
    , m_zone(zone)
    , m_isWritable(isWritable)
    , m_log(new SearchedLog(u"experiment"_s, tr("Find an experiment"), rowGap))
{
    addPart(makeDialogHead(windowTitle(),
        tr("What you try out, why, and until when. On that day Today asks what came of it.")));
    addPart(m_log, 1);
    if (isWritable) {
        addPart(makeForm());
    }
    auto *close = makeButton(tr("&Close"));
    close->setObjectName(u"closeExperiments"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    addPart(makeDialogFoot(nullptr, {close}));
    m_log->focusSearch();
}

QWidget *ExperimentsDialog::makeForm()
{
    auto *what = lineField(u"experimentWhat"_s);
    auto *why = lineField(u"experimentWhy"_s);
    auto *expected = lineField(u"experimentExpected"_s);
    auto *until = new DateField(m_today.addDays(usualDays));
    until->setObjectName(u"experimentUntil"_s);
    until->setMinimumDate(m_today);
    auto *begin = makeButton(tr("&Begin it"), ButtonKind::Normal, u"list-add"_s);
    begin->setObjectName(u"beginExperiment"_s);
    begin->setEnabled(false);
    const auto follow = [=] {
        begin->setEnabled(std::ranges::none_of(std::array {what, why, expected},
            [](const QLineEdit *one) { return one->text().trimmed().isEmpty(); }));
    };
    for (QLineEdit *one : {what, why, expected}) {
        connect(one, &QLineEdit::textChanged, this, follow);
    }
    connect(begin, &QPushButton::clicked, this, [=, this] {
        goals::Experiment one;
        one.account = m_account;
        one.what = what->text();
        one.why = why->text();
        one.expected = expected->text();
        one.until = until->date();
        for (QLineEdit *field : {what, why, expected}) {
            field->clear();
        }
        what->setFocus();
        Q_EMIT beginAsked(one);
    });
    auto *form = new FieldForm;
    form->add(tr("We &try"), what);
    form->add(tr("Beca&use"), why);
    form->add(tr("We e&xpect"), expected);
    form->add(tr("Unti&l"), until);
    form->addWide(begin);
    return form;
}

void ExperimentsDialog::setExperiments(const std::vector<goals::Experiment> &experiments)
{
    std::vector<SearchedLog::Line> lines;
    for (const goals::Experiment &one : experiments) {
        lines.push_back({allWordsOf(one), [this, one] { return makeExperiment(one); }});
    }
    m_log->setLines(std::move(lines), tr("Nothing is being tried out yet."),
        tr("No experiment has these words."));
    const auto found = std::ranges::find_if(experiments, [this](const goals::Experiment &one) {
        return m_toJudge && one.id == *m_toJudge && one.isOpen();
    });
    m_toJudge.reset();
    if (found != experiments.end()) {
        askForVerdict(*found);
    }
}

void ExperimentsDialog::judge(FactId experiment)
{
    m_toJudge = experiment;
}

QWidget *ExperimentsDialog::makeExperiment(const goals::Experiment &experiment)
{
    auto *row = new QWidget;
    row->setObjectName(u"experiment"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(scaled(2));
    words->addWidget(makeWrapped(singleLine(experiment.what), TextStyle::Name, Tone::Normal));
    words->addWidget(makeWrapped(
        tr("Because: %1").arg(singleLine(experiment.why)), TextStyle::Small, Tone::Muted));
    words->addWidget(makeWrapped(
        tr("Expected: %1").arg(singleLine(experiment.expected)), TextStyle::Small, Tone::Muted));
    addVerdicts(experiment, words);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(scaled(8));
    line->addLayout(words, 1);
    if (m_isWritable && experiment.isOpen()) {
        auto *judge = makeButton(tr("Judge…"), ButtonKind::Normal, {}, nullptr, ButtonSize::Small);
        judge->setObjectName(u"judgeExperiment"_s);
        judge->setAccessibleName(tr("Judge: %1").arg(singleLine(experiment.what)));
        judge->setAutoDefault(false);
        connect(
            judge, &QPushButton::clicked, this, [this, experiment] { askForVerdict(experiment); });
        line->addWidget(judge, 0, Qt::AlignTop);
    }
    if (m_isWritable) {
        auto *remove = makeIconButton(u"list-remove"_s, tr("Take it away"));
        remove->setObjectName(u"removeExperiment"_s);
        connect(remove, &QToolButton::clicked, this,
            [this, id = experiment.id] { Q_EMIT removeAsked(id); });
        line->addWidget(remove, 0, Qt::AlignTop);
    }
    return row;
}

void ExperimentsDialog::addVerdicts(const goals::Experiment &experiment, QVBoxLayout *words)
{
    for (const goals::ExperimentVerdict &one : experiment.verdicts) {
        const QString day = nearDayText(dateIn(m_zone, one.at), m_today);
        const QString said = singleLine(one.sentence);
        const QString text = one.verdict == goals::Verdict::Kept ? tr("Kept, %1: %2").arg(day, said)
            : one.verdict == goals::Verdict::Dropped ? tr("Dropped, %1: %2").arg(day, said)
                                                     : tr("Goes on, %1: %2").arg(day, said);
        words->addWidget(makeWrapped(text, TextStyle::Small, Tone::Normal));
    }
    if (!experiment.isOpen()) {
        return;
    }
    const QDate due = experiment.dueOn();
    const bool isDue = due <= m_today;
    words->addWidget(makeWrapped(isDue ? tr("To be judged since %1").arg(nearDayText(due, m_today))
                                       : tr("Until %1").arg(nearDayText(due, m_today)),
        TextStyle::Small, isDue ? Tone::Warn : Tone::Normal));
}

void ExperimentsDialog::askForVerdict(const goals::Experiment &experiment)
{
    auto *dialog = new VerdictDialog(experiment, m_today, this);
    connect(dialog, &VerdictDialog::verdictGiven, this,
        [this, id = experiment.id](
            const goals::ExperimentVerdict &verdict) { Q_EMIT judgeAsked(id, verdict); });
    dialog->open();
}

} // namespace comity::ui
