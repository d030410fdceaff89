#include "ui/people/persons/score_dialog.h"

#include "model/accounts/accounts_store.h"
#include "model/base/text_fold.h"
#include "model/db/connection.h"
#include "model/db/db_error.h"
#include "model/networks/catalogue.h"
#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/empty_state.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {560, 440}; ///< at 100 %
constexpr int longestName = 80;
constexpr int noColumn = -1;

} // namespace

ScoreDialog::ScoreDialog(
    WorkspaceSession &session, const QString &path, const QDate &today, QWidget *parent)
    : FramedDialog(u"scoreDialog"_s, tr("Take over scores"), size100, parent)
    , m_session(session)
    , m_path(path)
    , m_stack(new QStackedWidget)
    , m_trouble(new EmptyState(u"document-import"_s, {}, {}))
    , m_network(new QComboBox)
    , m_name(new QLineEdit)
    , m_day(new DateField(today))
    , m_found(new PlainLabel(tr("Reading the file…"), TextStyle::Body, Tone::Muted))
    , m_save(makeButton(tr("&Take over"), ButtonKind::Primary))
{
    for (QComboBox *&field : m_fields) {
        field = new QComboBox;
    }
    m_day->setMaximumDate(today);
    fillNetworks();
    addPart(makeDialogHead(QFileInfo(path).fileName(),
        tr("Somebody else's number for how much a person is heard. It is kept with its name and "
           "day, and nobody is judged by it alone.")));
    m_stack->addWidget(makeForm());
    m_stack->addWidget(m_trouble);
    m_trouble->setObjectName(u"scoreTrouble"_s);
    addPart(m_stack, 1);
    addPart(makeFoot());
    survey();
}

void ScoreDialog::fillNetworks()
{
    m_network->setObjectName(u"scoreNetwork"_s);
    for (const networks::Network &network : networks::Catalogue::builtIn().networks()) {
        m_network->addItem(network.name, network.code);
    }
    const std::vector<Account> accounts = AccountsStore(m_session.file().reader()).inUse();
    for (const Account &one : accounts) {
        if (!m_session.account() || m_session.account() == one.id) {
            m_network->setCurrentIndex(m_network->findData(one.network));
            break;
        }
    }
}

QWidget *ScoreDialog::makeForm()
{
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    grid->setHorizontalSpacing(scaled(12));
    grid->setVerticalSpacing(scaled(10));
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [grid, &row](const QString &text, QWidget *field, QWidget *beside = nullptr) {
        auto *label = new PlainLabel(text, TextStyle::Body, Tone::Muted);
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1, 1, beside == nullptr ? 2 : 1);
        if (beside != nullptr) {
            grid->addWidget(beside, row, 2);
        }
        ++row;
    };
    const auto field
        = [this](ScoreField which) { return m_fields.at(static_cast<std::size_t>(which)); };
    field(ScoreField::Person)->setObjectName(u"scorePerson"_s);
    field(ScoreField::Score)->setObjectName(u"scoreValue"_s);
    field(ScoreField::Date)->setObjectName(u"scoreDate"_s);
    m_name->setObjectName(u"scoreName"_s);
    m_name->setMaxLength(longestName);
    m_name->setPlaceholderText(tr("As its maker calls it"));
    m_day->setObjectName(u"scoreDay"_s);
    m_day->setAccessibleName(tr("Day of all scores"));
    m_found->setObjectName(u"scoreFound"_s);
    m_found->setWordWrap(true);
    add(tr("&Person"), field(ScoreField::Person));
    add(tr("&Handles without an address are of"), m_network);
    add(tr("&Score"), field(ScoreField::Score));
    add(tr("&Name of the score"), m_name);
    add(tr("&Date"), field(ScoreField::Date), m_day);
    grid->addWidget(m_found, row++, 0, 1, 3);
    grid->setRowStretch(row, 1);
    for (QComboBox *box : m_fields) {
        connect(box, &QComboBox::currentIndexChanged, this, &ScoreDialog::follow);
    }
    connect(m_network, &QComboBox::currentIndexChanged, this, &ScoreDialog::follow);
    connect(m_name, &QLineEdit::textChanged, this, &ScoreDialog::follow);
    connect(m_day, &QDateEdit::dateChanged, this, &ScoreDialog::follow);
    return form;
}

QWidget *ScoreDialog::makeFoot()
{
    m_save->setObjectName(u"scoreSave"_s);
    m_save->setDefault(true);
    m_save->setEnabled(false);
    auto *cancel = makeButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, [this] {
        m_job.cancel();
        reject();
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        const std::vector<Score> scores = m_scores;
        accept();
        Q_EMIT saveAsked(scores);
    });
    return makeDialogFoot(nullptr, {cancel, m_save});
}

void ScoreDialog::survey()
{
    m_job = m_session.read(
        this, [path = m_path](const JobContext &job) { return surveyScores(path, job); },
        [this](const Result<ScoreSurvey> &survey) {
            if (survey) {
                showSurvey(*survey);
            } else {
                showTrouble(survey.error());
            }
        });
}

void ScoreDialog::showSurvey(const ScoreSurvey &survey)
{
    m_survey = survey;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        QComboBox *box = m_fields.at(i);
        const QSignalBlocker blocker(box);
        box->addItem(i == static_cast<std::size_t>(ScoreField::Date) ? tr("One day for all")
                                                                     : tr("Choose a column"),
            noColumn);
        for (int column = 0; column < static_cast<int>(survey.headers.size()); ++column) {
            const QString header = singleLine(survey.headers.at(column));
            box->addItem(header.isEmpty() ? tr("Column %1").arg(column + 1) : header, column);
        }
        box->setCurrentIndex(box->findData(survey.columns.columnOf.at(i)));
    }
    {
        const QSignalBlocker blocker(m_name);
        m_name->setText(singleLine(survey.columns.name));
    }
    if (survey.columns.day.isValid()) {
        const QSignalBlocker blocker(m_day);
        m_day->setDate(survey.columns.day);
    }
    m_fields.front()->setFocus();
    follow();
}

ScoreColumns ScoreDialog::columns() const
{
    ScoreColumns columns;
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        columns.columnOf.at(i) = m_fields.at(i)->currentData().toInt();
    }
    columns.network = m_network->currentData().toString();
    columns.name = m_name->text().trimmed();
    columns.day = m_day->date();
    return columns;
}

void ScoreDialog::follow()
{
    m_job.cancel();
    ++m_question;
    m_scores.clear();
    m_save->setEnabled(false);
    const ScoreColumns now = columns();
    m_day->setVisible(now.column(ScoreField::Date) == noColumn);
    if (now.areWhole()) {
        look();
    } else {
        m_found->setText(tr("Say which columns hold the person and the score, and name the score"));
    }
}

void ScoreDialog::look()
{
    m_job = m_session.read(
        this,
        [path = m_path, survey = m_survey, columns = columns(),
            workspace = m_session.file().path()](const JobContext &job) -> Result<Found> {
            auto file = readScores(path, survey, columns, job);
            if (!file) {
                return tl::unexpected<Error>(file.error());
            }
            return db::guarded(workspace, [&]() -> Result<Found> {
                const auto database = db::connect(workspace, db::Use::Job);
                auto matched = matchScores(*database, file->rows, columns.name, survey.file);
                if (!matched) {
                    return tl::unexpected<Error>(matched.error());
                }
                return Found {*std::move(file), *std::move(matched)};
            });
        },
        [this, question = m_question](const Result<Found> &found) {
            if (question == m_question) {
                showFound(found);
            }
        });
}

void ScoreDialog::showFound(const Result<Found> &found)
{
    if (!found) {
        if (found.error().code == Error::Code::NothingFound) {
            m_found->setText(tr("No line has a person, a number and a date"));
        } else {
            showTrouble(found.error());
        }
        return;
    }
    m_scores = found->matched.scores;
    const auto count = static_cast<qint64>(m_scores.size());
    QStringList parts {tr("%Ln scores of people here", nullptr, plural(count))};
    const auto add = [&parts](qint64 number, const QString &text) {
        if (number > 0) {
            parts += text;
        }
    };
    add(found->matched.unknown,
        tr("%Ln of people who are not here", nullptr, plural(found->matched.unknown)));
    add(found->file.nameless, tr("%Ln lines name nobody", nullptr, plural(found->file.nameless)));
    add(found->file.numberless,
        tr("%Ln without a number", nullptr, plural(found->file.numberless)));
    add(found->file.undated,
        tr("%Ln without a date that can be read in one way", nullptr, plural(found->file.undated)));
    m_found->setText(parts.join(u" · "_s));
    m_save->setEnabled(count > 0);
}

void ScoreDialog::showTrouble(const Error &error)
{
    if (error.code == Error::Code::Cancelled) {
        return;
    }
    const Wording::Explanation told = m_session.wording().explain(error);
    m_trouble->setTexts(told.happened, told.unharmed + u' ' + told.advice);
    m_stack->setCurrentWidget(m_trouble);
    m_save->hide();
}

} // namespace comity::ui
