#include "ui/people/persons/customer_dialog.h"

#include "model/people/people_store.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/empty_state.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/people/pane/account_words.h"
#include "ui/people/persons/customer_columns_step.h"
#include "ui/people/persons/customer_matches_step.h"
#include "ui/people/table/person_texts.h"

#include <QFileInfo>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {820, 600}; ///< at 100 %

/// What the file came to.
struct Found
{
    std::vector<MatchedCustomer> matches;
    qint64 unread = 0;
};

} // namespace

CustomerDialog::CustomerDialog(WorkspaceSession &session, const QString &path, QWidget *parent)
    : FramedDialog(u"customerDialog"_s, tr("Match a file of customers"), size100, parent)
    , m_session(session)
    , m_path(path)
    , m_stack(new QStackedWidget)
    , m_waiting(makeWaiting())
    , m_columns(new CustomerColumnsStep)
    , m_columnsPane(makeDialogScroll(m_columns, tr("Columns of the file")))
    , m_matches(new CustomerMatchesStep(
          [this](const std::vector<Pk> &pks) {
              return db::guarded(m_session.file().path(), [&]() -> Result<std::vector<PersonRow>> {
                  return PeopleStore(m_session.file().reader()).rows(pks);
              });
          },
          today()))
    , m_trouble(new EmptyState(u"document-import"_s, {}, {}))
    , m_note(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_back(makeButton(tr("&Back")))
    , m_next(makeButton(tr("&Find them"), ButtonKind::Primary))
{
    auto *head = makeDialogHead(QFileInfo(path).fileName(),
        tr("Who of your customers is already here? The file is read once, and only who you check "
           "becomes a customer, with the address and phone of the file."));
    addPart(head);
    m_trouble->setObjectName(u"customerTrouble"_s);
    for (QWidget *step :
        std::initializer_list<QWidget *> {m_waiting, m_columnsPane, m_matches, m_trouble}) {
        m_stack->addWidget(step);
    }
    addPart(m_stack, 1);
    addPart(makeFoot());
    connect(m_columns, &CustomerColumnsStep::changed, this, &CustomerDialog::follow);
    connect(m_matches, &CustomerMatchesStep::changed, this, &CustomerDialog::follow);
    survey();
}

QDate CustomerDialog::today() const
{
    return Today {accountWordsOf(m_session).zone, m_session.clock()().toSecsSinceEpoch()}.date();
}

QWidget *CustomerDialog::makeWaiting()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *text = new PlainLabel(tr("Reading the file…"), TextStyle::Body, Tone::Muted);
    text->setAlignment(Qt::AlignCenter);
    column->addWidget(text);
    return page;
}

QWidget *CustomerDialog::makeFoot()
{
    m_note->setObjectName(u"customerNote"_s);
    m_note->setWordWrap(true);
    m_back->setObjectName(u"customerBack"_s);
    m_next->setObjectName(u"customerNext"_s);
    m_next->setDefault(true);
    auto *cancel = makeButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, [this] {
        m_job.cancel();
        reject();
    });
    connect(m_back, &QPushButton::clicked, this, &CustomerDialog::goBack);
    connect(m_next, &QPushButton::clicked, this, &CustomerDialog::goOn);
    return makeDialogFoot(m_note, {m_back, cancel, m_next});
}

void CustomerDialog::survey()
{
    showStep(m_waiting);
    m_job = m_session.read(
        this, [path = m_path](const JobContext &job) { return surveyCustomers(path, job); },
        [this](Result<CustomerSurvey> survey) {
            if (!survey) {
                showTrouble(survey.error());
                return;
            }
            m_survey = *std::move(survey);
            m_columns->setSurvey(m_survey);
            showStep(m_columnsPane);
        });
}

void CustomerDialog::match()
{
    showStep(m_waiting);
    m_job = m_session.read(
        this,
        [path = m_path, survey = m_columns->survey(), workspace = m_session.file().path()](
            const JobContext &job) -> Result<Found> {
            auto file = readCustomers(path, survey, survey.columns, job);
            if (!file) {
                return tl::unexpected<Error>(file.error());
            }
            return db::guarded(workspace, [&]() -> Result<Found> {
                const auto database = db::connect(workspace, db::Use::Job);
                auto matches = matchCustomers(*database, file->rows, job);
                if (!matches) {
                    return tl::unexpected<Error>(matches.error());
                }
                return Found {*std::move(matches), file->empty + file->broken};
            });
        },
        [this](Result<Found> found) {
            if (!found) {
                showTrouble(found.error());
                return;
            }
            showStep(m_matches);
            m_matches->setMatches(std::move(found->matches), found->unread);
        });
}

void CustomerDialog::showStep(QWidget *step)
{
    m_stack->setCurrentWidget(step);
    follow();
}

void CustomerDialog::showTrouble(const Error &error)
{
    if (error.code == Error::Code::Cancelled) {
        return;
    }
    const Wording::Explanation told = m_session.wording().explain(error);
    m_trouble->setTexts(told.happened, told.unharmed + u' ' + told.advice);
    showStep(m_trouble);
}

void CustomerDialog::follow()
{
    const QWidget *step = m_stack->currentWidget();
    const bool areColumns = step == m_columnsPane;
    const bool areMatches = step == m_matches;
    const qint64 checked = m_matches->model().tally().checked;
    // From a trouble with the rows it goes back to the columns, which may be at fault.
    m_back->setVisible(areMatches || (step == m_trouble && !m_survey.headers.isEmpty()));
    m_next->setVisible(areColumns || areMatches);
    m_next->setText(
        areMatches ? tr("&Make %Ln people customers", nullptr, plural(checked)) : tr("&Find them"));
    m_next->setEnabled(areColumns ? m_columns->columns().nameSomebody()
                                  : checked > 0 && m_matches->permission().isWhole());
    if (areColumns) {
        m_note->setText(m_columns->columns().nameSomebody()
                ? QString()
                : tr("Say which column holds the name, e-mail address, phone or handle"));
    } else {
        m_note->setText(areMatches && !m_matches->permission().isWhole()
                ? tr("A yes needs the words they agreed to")
                : QString());
    }
}

void CustomerDialog::goOn()
{
    if (m_stack->currentWidget() == m_columnsPane) {
        match();
    } else {
        save();
    }
}

void CustomerDialog::goBack()
{
    showStep(m_columnsPane);
}

void CustomerDialog::save()
{
    const std::vector<Customer> customers = m_matches->model().customers();
    const std::vector<IdentitySuggestion> alike = m_matches->model().alike(m_survey.file);
    const auto permission = m_matches->permission().entry(m_survey.file);
    const QString file = m_survey.file;
    accept();
    Q_EMIT saveAsked(customers, file, permission);
    if (!alike.empty()) {
        Q_EMIT alikeFound(alike);
    }
}

} // namespace comity::ui
