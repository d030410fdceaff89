#include "ui/insights/series_dialog.h"

#include "ui/charts/chart_card.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/typography.h"
#include "ui/common/wrapped_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {900, 600}; ///< at 100 %

} // namespace

SeriesDialog::SeriesDialog(WorkspaceSession &session, QSettings *settings,
    const InsightsQuestion &question, const InsightsScope &scope, QWidget *parent)
    : FramedDialog(u"seriesDialog"_s, tr("Follow over time"), size100, parent)
    , m_session(session)
    , m_settings(settings)
    , m_asked(question)
    , m_scope(scope)
    , m_choices(seriesChoices())
    , m_meaning(makeWrapped({}, TextStyle::Body, Tone::Muted, u"seriesMeaning"_s))
    , m_card(new ChartCard(windowTitle(), session.prompts(), ChartCard::Extent::Large))
{
    addPart(makeDialogHead(windowTitle(),
        tr("Over the days and the account of Insights. What no import tells stays a gap.")));
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(10));
    column->addWidget(makeForm());
    column->addWidget(m_meaning);
    m_card->setMinimumHeight(scaled(300));
    column->addWidget(m_card, 1);
    addPart(makeDialogScroll(body, windowTitle()), 1);
    auto *close = makeButton(tr("Close"));
    close->setObjectName(u"closeSeries"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    addPart(makeDialogFoot(nullptr, {close}));
    connect(m_card, &ChartCard::exported, this, &SeriesDialog::exported);
    connect(m_card, &ChartCard::exportFailed, this, &SeriesDialog::exportFailed);
    connect(m_card, &ChartCard::partActivated, this,
        [this] { Q_EMIT namesAsked(choice().name, m_people); });
    recall();
    connect(m_what, &QComboBox::currentIndexChanged, this, &SeriesDialog::chooseSeries);
    for (QComboBox *one : {m_bin, m_told}) {
        connect(one, &QComboBox::activated, this, &SeriesDialog::read);
    }
    chooseSeries();
    m_what->setFocus();
}

SeriesDialog::~SeriesDialog()
{
    m_job.cancel();
}

QWidget *SeriesDialog::makeForm()
{
    auto *form = new QWidget;
    auto *row = new QHBoxLayout(form);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(8));
    m_what = addChoice(*row, tr("&Series"), u"seriesWhat"_s);
    for (const SeriesChoice &one : m_choices) {
        m_what->addItem(one.name);
    }
    m_bin = addChoice(*row, tr("&By"), u"seriesBin"_s);
    for (const QString &text : {tr("Day"), tr("Week"), tr("Month")}) {
        m_bin->addItem(text);
    }
    m_told = addChoice(*row, tr("&Told"), u"seriesTold"_s);
    row->addStretch();
    return form;
}

QComboBox *SeriesDialog::addChoice(QHBoxLayout &row, const QString &label, const QString &name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    QString spoken = label;
    box->setAccessibleName(spoken.remove(u'&'));
    auto *text = new PlainLabel(label, TextStyle::Body, Tone::Muted);
    text->setBuddy(box);
    row.addWidget(text);
    row.addWidget(box);
    return box;
}

const SeriesChoice &SeriesDialog::choice() const
{
    return m_choices.at(static_cast<std::size_t>(qMax(0, m_what->currentIndex())));
}

void SeriesDialog::recall()
{
    const auto usual = m_asked.period == InsightsPeriod::Month ? goals::Bin::Day
        : m_asked.period == InsightsPeriod::Quarter            ? goals::Bin::Week
                                                               : goals::Bin::Month;
    m_bin->setCurrentIndex(static_cast<int>(usual));
    const QString key = m_session.settingsKey(u"insights/series"_s);
    const auto variable
        = goals::variableFromText(m_settings ? m_settings->value(key).toString() : QString());
    const auto found = std::ranges::find_if(m_choices,
        [variable](const SeriesChoice &one) { return one.variables.front() == variable; });
    if (found != m_choices.end()) {
        m_what->setCurrentIndex(static_cast<int>(found - m_choices.begin()));
    }
}

void SeriesDialog::keep()
{
    if (m_settings) {
        m_settings->setValue(
            m_session.settingsKey(u"insights/series"_s), goals::toText(choice().variables.front()));
    }
}

void SeriesDialog::chooseSeries()
{
    m_meaning->setText(choice().meaning);
    m_told->clear();
    for (const goals::Operation one : goals::operationsOf(choice().variables.front())) {
        m_told->addItem(operationName(one), static_cast<int>(one));
    }
    m_told->setEnabled(m_told->count() > 1);
    m_card->setFileStem(goals::toText(choice().variables.front()));
    keep();
    read();
}

void SeriesDialog::read()
{
    m_job.cancel();
    const int asked = ++m_question;
    goals::SeriesQuery query {goals::Variable::Asks, static_cast<goals::Bin>(m_bin->currentIndex()),
        static_cast<goals::Operation>(m_told->currentData().toInt()), m_scope.account, m_scope.from,
        m_scope.until, m_scope.zone, m_asked.asOf};
    m_job = m_session.read(
        this,
        [path = m_asked.path, query, variables = choice().variables](
            const JobContext &job) { return readSeries(path, query, variables, job); },
        [this, asked](const Result<SeriesGround> &ground) {
            if (asked == m_question) {
                take(ground);
            }
        });
}

void SeriesDialog::take(const Result<SeriesGround> &ground)
{
    ChartContent content;
    if (ground) {
        content = seriesContent(*ground, m_session.wording());
        m_people = ground->series.front().people;
    } else if (ground.error().code == Error::Code::Cancelled) {
        return;
    } else {
        content.emptyTitle = tr("It could not be read");
        content.emptySentence = m_session.wording().explain(ground.error()).happened;
    }
    m_card->setContent(std::move(content));
}

} // namespace comity::ui
