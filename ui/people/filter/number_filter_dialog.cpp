#include "ui/people/filter/number_filter_dialog.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/plain_label.h"
#include "ui/people/filter/number_words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

using Field = NumberCondition::Field;
constexpr QSize size100 {420, 300};
constexpr int nameRole = Qt::UserRole + 1; ///< of a score

/// As it is written here, or plain; nothing for an empty text. False for what is no number.
bool readNumber(const QString &text, std::optional<qint64> &into)
{
    const QString line = text.trimmed();
    into.reset();
    if (line.isEmpty()) {
        return true;
    }
    bool isNumber = false;
    qint64 number = QLocale().toLongLong(line, &isNumber);
    if (!isNumber) {
        number = line.toLongLong(&isNumber);
    }
    if (isNumber) {
        into = number;
    }
    return isNumber;
}

} // namespace

NumberFilterDialog::NumberFilterDialog(const QStringList &scores, QWidget *parent)
    : FramedDialog(u"numberFilterDialog"_s, tr("Filter by a number"), size100, parent)
    , m_what(new QComboBox)
    , m_least(new QLineEdit)
    , m_most(new QLineEdit)
    , m_said(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_filter(makeButton(tr("&Filter"), ButtonKind::Primary))
{
    addPart(makeDialogHead(windowTitle(), tr("Whose number is not known does not belong.")));
    addPart(makeForm(scores), 1);
    m_filter->setObjectName(u"numberFilter"_s);
    addFoot(m_filter);
    connect(m_filter, &QPushButton::clicked, this, [this] {
        const NumberCondition asked = condition();
        accept();
        Q_EMIT conditionAsked(asked);
    });
    follow();
    m_what->setFocus();
}

QWidget *NumberFilterDialog::makeForm(const QStringList &scores)
{
    m_what->setObjectName(u"numberField"_s);
    for (const Field field : {Field::Followers, Field::Following, Field::Posts, Field::RatioPercent,
             Field::DaysSincePost, Field::DaysSinceContact, Field::DaysFollowed, Field::Score}) {
        if (field != Field::Score || !scores.isEmpty()) {
            m_what->addItem(titleOf(field), static_cast<int>(field));
        }
    }
    if (!scores.isEmpty()) {
        m_what->setItemText(m_what->count() - 1, tr("Score, the newest of any name"));
    }
    for (const QString &name : scores) {
        m_what->addItem(
            tr("Score %1", "of a name").arg(singleLine(name)), static_cast<int>(Field::Score));
        m_what->setItemData(m_what->count() - 1, name, nameRole);
    }
    m_what->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_least->setObjectName(u"numberLeast"_s);
    m_most->setObjectName(u"numberMost"_s);
    m_said->setObjectName(u"numberSaid"_s);
    m_said->setWordWrap(true);
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    grid->setHorizontalSpacing(scaled(12));
    grid->setVerticalSpacing(scaled(10));
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [grid, &row](const QString &text, QWidget *field) {
        auto *label = new PlainLabel(text, TextStyle::Body, Tone::Muted);
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row++, 1);
    };
    add(tr("&What"), m_what);
    add(tr("&At least"), m_least);
    add(tr("At &most"), m_most);
    grid->addWidget(m_said, row++, 0, 1, 2);
    grid->setRowStretch(row, 1);
    connect(m_what, &QComboBox::currentIndexChanged, this, &NumberFilterDialog::follow);
    connect(m_least, &QLineEdit::textChanged, this, &NumberFilterDialog::follow);
    connect(m_most, &QLineEdit::textChanged, this, &NumberFilterDialog::follow);
    return form;
}

NumberCondition NumberFilterDialog::condition() const
{
    NumberCondition out {static_cast<Field>(m_what->currentData().toInt())};
    readNumber(m_least->text(), out.least);
    readNumber(m_most->text(), out.most);
    out.name = m_what->currentData(nameRole).toString();
    return out;
}

void NumberFilterDialog::follow()
{
    std::optional<qint64> number;
    const bool areNumbers
        = readNumber(m_least->text(), number) && readNumber(m_most->text(), number);
    const NumberCondition asked = condition();
    const bool isEmpty = !asked.least && !asked.most;
    const bool isTurned = asked.least && asked.most && *asked.least > *asked.most;
    m_said->setText(!areNumbers ? tr("Whole numbers alone")
            : isEmpty           ? tr("One end may be left out")
            : isTurned          ? tr("The first number is the larger one")
                                : conditionText(asked));
    m_filter->setEnabled(areNumbers && !isEmpty && !isTurned);
}

} // namespace comity::ui
