#include "ui/imports/mapping_file_step.h"

#include "model/base/text_fold.h"
#include "model/import/tables/mapping_check.h"
#include "ui/common/formatting.h"
#include "ui/common/plain_label.h"
#include "ui/imports/account_choice.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QRadioButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr std::size_t rowsOffered = 12;
constexpr qsizetype rowCharacters = 70;

PlainLabel *caption(const QString &text)
{
    auto *label = new PlainLabel(text, TextStyle::Body, Tone::Muted);
    label->setMinimumWidth(scaled(150));
    return label;
}

} // namespace

MappingFileStep::MappingFileStep(
    const MappingCheck &check, const MappingSetup &setup, QWidget *parent)
    : QWidget(parent)
    , m_rows(new QComboBox)
    , m_lists(new QButtonGroup(this))
    , m_choice(new AccountChoice(AccountChoice::Answer::AtOnce))
    , m_missing(new PlainLabel({}, TextStyle::Small, Tone::Muted))
{
    setObjectName(u"mappingFileStep"_s);
    m_rows->setObjectName(u"headerRow"_s);
    m_rows->setAccessibleName(tr("Row that has the names of the columns"));
    m_rows->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_missing->setObjectName(u"mappingMissing"_s);
    m_missing->setWordWrap(true);
    addRows(check);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(scaled(14), scaled(18), scaled(14), scaled(14));
    grid->setHorizontalSpacing(scaled(14));
    grid->setVerticalSpacing(scaled(16));
    grid->setColumnStretch(1, 1);
    grid->addWidget(caption(tr("Column names are in")), 0, 0);
    grid->addWidget(m_rows, 0, 1);
    grid->addWidget(caption(tr("Who is listed")), 1, 0, Qt::AlignTop);
    addLists(setup.survey.list);
    auto *lists = new QVBoxLayout;
    lists->setSpacing(scaled(6));
    for (QAbstractButton *button : m_lists->buttons()) {
        lists->addWidget(button);
    }
    grid->addLayout(lists, 1, 1);
    grid->addWidget(caption(tr("Whose list it is")), 2, 0, Qt::AlignTop);
    grid->addWidget(m_choice, 2, 1);
    grid->addWidget(m_missing, 3, 1);
    grid->setRowStretch(4, 1);

    m_choice->setAccounts(setup.accounts, setup.network, setup.account);
    const auto known = std::ranges::find_if(
        setup.accounts, [&setup](const Account &account) { return account.id == setup.account; });
    if (known != setup.accounts.end()) {
        // Who was typed a moment ago has no id yet.
        const bool isStored = number(known->id) > 0;
        m_account
            = {known->network, known->handle, isStored ? std::optional(known->id) : std::nullopt};
    }
    connect(m_rows, &QComboBox::activated, this, &MappingFileStep::headerRowChosen);
    connect(m_lists, &QButtonGroup::idClicked, this, [this] {
        showMissing();
        Q_EMIT changed();
    });
    connect(
        m_choice, &AccountChoice::chosen, this, [this](const ImportRequest::AccountName &account) {
            m_account = account;
            showMissing();
            Q_EMIT changed();
        });
    showMissing();
}

void MappingFileStep::addRows(const MappingCheck &check)
{
    const auto &rows = check.survey().head.rows;
    const std::size_t count = std::min(rows.size(), std::max(rowsOffered, check.headerRow() + 1));
    for (std::size_t i = 0; i < count; ++i) {
        QStringList cells;
        for (const std::string &cell : rows[i].cells) {
            cells += singleLine(QString::fromStdString(cell).left(rowCharacters));
        }
        m_rows->addItem(
            tr("Row %1: %2", "number, cells")
                .arg(numberText(rows[i].line), cells.join(u" · "_s).left(rowCharacters)));
    }
    m_rows->setCurrentIndex(static_cast<int>(check.headerRow()));
}

void MappingFileStep::addLists(std::optional<formats::ListKind> known)
{
    const auto add = [&](const QString &text, const QString &name, formats::ListKind kind) {
        auto *button = new QRadioButton(text, this);
        button->setObjectName(name);
        button->setChecked(known == kind);
        m_lists->addButton(button, static_cast<int>(kind));
    };
    add(tr("People who &follow me"), u"mapFollowers"_s, formats::ListKind::Followers);
    add(tr("People &I follow"), u"mapFollowing"_s, formats::ListKind::Following);
    add(tr("&Connections, who are both"), u"mapConnections"_s, formats::ListKind::Connections);
}

std::optional<formats::ListKind> MappingFileStep::list() const
{
    const int id = m_lists->checkedId();
    return id < 0 ? std::nullopt : std::optional(static_cast<formats::ListKind>(id));
}

void MappingFileStep::showMissing()
{
    m_missing->setText(!list() ? tr("The file does not say who is listed, so it has to be chosen.")
            : !m_account       ? tr("The file does not say whose list it is. Choose an account, or "
                                          "name a new one and use it.")
                               : QString());
    m_missing->setVisible(!m_missing->text().isEmpty());
}

void MappingFileStep::focusAnswer()
{
    if (!list()) {
        m_lists->buttons().front()->setFocus();
    } else if (!m_account) {
        m_choice->focusAnswer();
    } else {
        m_rows->setFocus();
    }
}

} // namespace comity::ui
