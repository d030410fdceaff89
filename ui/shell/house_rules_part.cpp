#include "ui/shell/house_rules_part.h"

#include "model/base/text_fold.h"
#include "model/review/rule_sets.h"
#include "ui/common/buttons.h"
#include "ui/common/plain_label.h"
#include "ui/common/plural.h"
#include "ui/common/run_job.h"
#include "ui/common/setting_keys.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr int problemsHeight = 120;

} // namespace

HouseRulesPart::HouseRulesPart(QSettings &settings, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_folder(new PlainLabel)
    , m_count(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_stop(makeButton(tr("&Do without"), ButtonKind::Normal))
    , m_problems(new QPlainTextEdit)
{
    setObjectName(u"houseRulesPart"_s);
    m_folder->setObjectName(u"houseRulesFolder"_s);
    m_folder->setElided(true);
    m_count->setObjectName(u"houseRulesCount"_s);
    m_count->setWordWrap(true);
    m_stop->setObjectName(u"stopHouseRules"_s);
    m_problems->setObjectName(u"houseRulesProblems"_s);
    m_problems->setAccessibleName(tr("What is wrong with the files of house rules"));
    m_problems->setReadOnly(true);
    m_problems->setTabChangesFocus(true);
    m_problems->setFixedHeight(scaled(problemsHeight));
    auto *choose = makeButton(tr("&Folder…"), ButtonKind::Normal, u"document-open"_s);
    choose->setObjectName(u"chooseHouseRules"_s);
    choose->setAccessibleName(tr("Choose the folder of house rules"));
    connect(choose, &QPushButton::clicked, this, &HouseRulesPart::choose);
    connect(m_stop, &QPushButton::clicked, this, [this] { use({}); });
    auto *title = new PlainLabel(tr("House rules"), TextStyle::Section, Tone::Muted);
    auto *meaning = new PlainLabel(
        tr("Rules of your own for texts, in the format of Vale, and packs of your community. "
           "Drafts are looked at by them as well."),
        TextStyle::Small, Tone::Muted);
    meaning->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(8));
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    row->addWidget(m_stop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(scaled(6));
    column->addWidget(title);
    column->addWidget(meaning);
    column->addLayout(row);
    column->addWidget(m_count);
    column->addWidget(m_problems);
    look();
}

void HouseRulesPart::choose()
{
    m_prompts.chooseFolder(this,
        {.title = tr("Folder of house rules"),
            .startAt = m_settings.value(houseRulesKey()).toString()},
        [this](const QString &folder) { use(folder); });
}

void HouseRulesPart::use(const QString &folder)
{
    m_settings.setValue(houseRulesKey(), folder);
    look();
}

void HouseRulesPart::look()
{
    const QString folder = m_settings.value(houseRulesKey()).toString();
    m_folder->setText(folder.isEmpty() ? tr("None") : singleLine(QDir::toNativeSeparators(folder)));
    m_stop->setEnabled(!folder.isEmpty());
    m_count->setText(folder.isEmpty() ? QString() : tr("Reading…"));
    m_problems->setVisible(false);
    const int question = ++m_question;
    if (folder.isEmpty()) {
        Q_EMIT read();
        return;
    }
    runJob(
        QThreadPool::globalInstance(), this,
        [folder](const JobContext & /*job*/) {
            Found found;
            const Wording wording = Wording::forLanguage(QLocale().bcp47Name().section(u'-', 0, 0));
            auto rules = review::RuleSets::read(folder);
            if (!rules) {
                found.trouble = wording.explain(rules.error()).happened;
                return found;
            }
            found.rules = static_cast<int>(rules->houseRules());
            found.packs = static_cast<int>(rules->packs());
            for (const review::RuleProblem &problem : rules->problems()) {
                found.problems += singleLine(lineOf(problem, wording));
            }
            return found;
        },
        nullptr,
        [this, question](const Found &found) {
            if (question == m_question) {
                tell(found);
            }
        });
}

void HouseRulesPart::tell(const Found &found)
{
    QStringList sentences;
    if (!found.trouble.isEmpty()) {
        sentences += found.trouble;
    } else {
        sentences += tr("%Ln rules of your own.", nullptr, plural(found.rules));
        if (found.packs > 0) {
            sentences += tr("%Ln packs change rules of Comity.", nullptr, plural(found.packs));
        }
        if (!found.problems.isEmpty()) {
            sentences += tr("%Ln problems in its files:", nullptr,
                plural(static_cast<qint64>(found.problems.size())));
        }
    }
    m_count->setText(sentences.join(u' '));
    m_problems->setPlainText(found.problems.join(u'\n'));
    m_problems->setVisible(!found.problems.isEmpty());
    Q_EMIT read();
}

} // namespace comity::ui
