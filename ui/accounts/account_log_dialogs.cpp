#include "ui/accounts/account_log_dialogs.h"

#include "ui/common/buttons.h"
#include "ui/common/date_field.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/identity_text.h"
#include "ui/common/plain_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize groupsSize {540, 380}; ///< px at 100 %
constexpr QSize healthSize {480, 280};
constexpr int mostGroups = 5;
constexpr int longest = 200;

QGridLayout *makeGrid(QWidget *part)
{
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    grid->setSpacing(scaled(8));
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

GroupsDialog::GroupsDialog(const std::vector<AccountGroup> &groups, QWidget *parent)
    : FramedDialog(u"groupsDialog"_s, tr("Who it is for"), groupsSize, parent)
{
    addPart(makeDialogHead(windowTitle(),
        tr("A few groups of people, as you call them, and words by which they know themselves, "
           "with commas between.")));
    auto *part = new QWidget;
    QGridLayout *grid = makeGrid(part);
    grid->addWidget(new PlainLabel(tr("People"), TextStyle::Section, Tone::Muted), 0, 0);
    grid->addWidget(new PlainLabel(tr("Words"), TextStyle::Section, Tone::Muted), 0, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 2);
    for (int i = 0; i < mostGroups; ++i) {
        auto *name = new QLineEdit;
        auto *words = new QLineEdit;
        name->setObjectName(u"groupName%1"_s.arg(i));
        words->setObjectName(u"groupWords%1"_s.arg(i));
        name->setAccessibleName(tr("People %1").arg(i + 1));
        words->setAccessibleName(tr("Words of people %1").arg(i + 1));
        for (QLineEdit *field : {name, words}) {
            field->setMaxLength(longest);
        }
        if (static_cast<std::size_t>(i) < groups.size()) {
            const AccountGroup &group = groups[static_cast<std::size_t>(i)];
            name->setText(group.name);
            words->setText(group.words.join(u", "_s));
        }
        grid->addWidget(name, i + 1, 0);
        grid->addWidget(words, i + 1, 1);
        m_rows.emplace_back(name, words);
    }
    m_rows.front().first->setPlaceholderText(tr("Commuters"));
    m_rows.front().second->setPlaceholderText(tr("riders, bike to work"));
    grid->setRowStretch(mostGroups + 1, 1);
    addPart(part, 1);
    auto *save = makeButton(tr("&Save"), ButtonKind::Primary);
    save->setObjectName(u"groupsSave"_s);
    connect(save, &QPushButton::clicked, this, &GroupsDialog::save);
    addFoot(save);
    m_rows.front().first->setFocus();
}

void GroupsDialog::save()
{
    std::vector<AccountGroup> groups;
    for (const auto &[name, words] : m_rows) {
        AccountGroup group {name->text().trimmed()};
        for (const QString &word : words->text().split(u',', Qt::SkipEmptyParts)) {
            if (const QString text = word.trimmed(); !text.isEmpty()) {
                group.words += text;
            }
        }
        if (!group.name.isEmpty()) {
            groups.push_back(group);
        }
    }
    accept();
    Q_EMIT groupsChosen(groups);
}

HealthDialog::HealthDialog(
    const Wording &wording, const AccountRecord &record, QDate today, QWidget *parent)
    : FramedDialog(u"healthDialog"_s, tr("What happened to the account"), healthSize, parent)
    , m_account(record.account.id)
    , m_kind(new QComboBox)
    , m_day(new DateField(today))
    , m_note(new QLineEdit)
{
    const Account &account = record.account;
    addPart(makeDialogHead(
        windowTitle(), accountText(account.network, account.handle, account.name, account.key)));
    m_kind->setObjectName(u"healthKind"_s);
    for (int i = 0; i < healthKinds; ++i) {
        m_kind->addItem(wording.sentence(u"health", toText(static_cast<HealthKind>(i))));
    }
    m_kind->setCurrentIndex(static_cast<int>(HealthKind::Warning));
    m_day->setObjectName(u"healthDay"_s);
    m_day->setMaximumDate(today);
    m_note->setObjectName(u"healthNote"_s);
    m_note->setMaxLength(longest);
    m_note->setPlaceholderText(tr("What it said, and what you were doing"));
    auto *part = new QWidget;
    QGridLayout *grid = makeGrid(part);
    const std::initializer_list<std::pair<QString, QWidget *>> fields {
        {tr("&What"), m_kind}, {tr("&Day"), m_day}, {tr("&Note"), m_note}};
    int row = 0;
    for (const auto &[label, field] : fields) {
        auto *name = new PlainLabel(label, TextStyle::Body, Tone::Muted);
        name->setBuddy(field);
        grid->addWidget(name, row, 0);
        grid->addWidget(
            field, row, 1, field == m_day ? Qt::Alignment(Qt::AlignLeft) : Qt::Alignment());
        ++row;
    }
    grid->setRowStretch(row, 1);
    addPart(part, 1);
    auto *save = makeButton(tr("&Log it"), ButtonKind::Primary);
    save->setObjectName(u"healthSave"_s);
    connect(save, &QPushButton::clicked, this, &HealthDialog::save);
    addFoot(save);
    m_kind->setFocus();
}

void HealthDialog::save()
{
    HealthEntry entry;
    entry.account = m_account;
    entry.kind = static_cast<HealthKind>(m_kind->currentIndex());
    entry.day = m_day->date();
    entry.note = m_note->text().trimmed();
    accept();
    Q_EMIT logged(entry);
}

} // namespace comity::ui
