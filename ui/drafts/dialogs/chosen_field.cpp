#include "ui/drafts/dialogs/chosen_field.h"

#include "model/base/text_fold.h"
#include "ui/common/buttons.h"
#include "ui/common/clear_layout.h"
#include "ui/common/flow_layout.h"
#include "ui/common/typography.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr int mostShown = 12;
constexpr int boxLetters = 20; // however short or long what can be chosen is

} // namespace

ChosenField::ChosenField(const QString &name, const QString &invitation, const QString &missing,
    std::vector<Choice> choices, QStringList chosen, QWidget *parent)
    : QWidget(parent)
    , m_missing(missing)
    , m_choices(std::move(choices))
    , m_chosen(std::move(chosen))
    , m_chips(new QWidget)
    , m_box(new QComboBox)
    , m_add(makeButton(tr("Add"), ButtonKind::Normal, {}, nullptr, ButtonSize::Small))
{
    setObjectName(name);
    m_chips->setObjectName(name + u"Chips"_s);
    new FlowLayout(m_chips);
    m_box->setObjectName(name + u"Box"_s);
    m_box->setPlaceholderText(invitation);
    m_box->setMaxVisibleItems(mostShown);
    m_box->setMinimumContentsLength(boxLetters);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_add->setObjectName(name + u"Add"_s);
    m_add->setAccessibleName(invitation);
    auto *line = new QHBoxLayout;
    line->setSpacing(scaled(6));
    line->addWidget(m_box);
    line->addWidget(m_add);
    line->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(scaled(6));
    column->addWidget(m_chips);
    column->addLayout(line);
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::currentIndexChanged, this,
        [this](int index) { m_add->setEnabled(index >= 0); });
    connect(m_add, &QPushButton::clicked, this, &ChosenField::add);
    show(true);
}

void ChosenField::add()
{
    const QString value = m_box->currentData().toString();
    if (!value.isEmpty() && !m_chosen.contains(value)) {
        m_chosen += value;
        show(false);
        m_box->setFocus();
    }
}

void ChosenField::remove(const QString &value)
{
    m_chosen.removeAll(value);
    show(false);
    m_box->setFocus();
}

const ChosenField::Choice *ChosenField::choice(const QString &value) const
{
    const auto found = std::ranges::find(m_choices, value, &Choice::value);
    return found == m_choices.end() ? nullptr : &*found;
}

QPushButton *ChosenField::makeChip(const QString &value)
{
    const Choice *const known = choice(value);
    QString text = known == nullptr ? m_missing.arg(singleLine(value)) : known->text;
    auto *chip = makeButton(QString(text).replace(u'&', u"&&"_s), ButtonKind::Quiet,
        u"window-close"_s, m_chips, ButtonSize::Small);
    chip->setObjectName(objectName() + u"Chip"_s);
    chip->setAccessibleName(tr("Take %1 out").arg(text));
    connect(chip, &QPushButton::clicked, this, [this, value] { remove(value); });
    return chip;
}

void ChosenField::show(bool isFirst)
{
    clearLayout(*m_chips->layout());
    for (const QString &value : std::as_const(m_chosen)) {
        auto *chip = makeChip(value);
        m_chips->layout()->addWidget(chip);
        if (!isFirst) {
            chip->show();
        }
    }
    m_chips->setVisible(!m_chosen.isEmpty());
    m_box->clear();
    for (const Choice &one : m_choices) {
        if (!m_chosen.contains(one.value)) {
            m_box->addItem(one.icon, one.text, one.value);
        }
    }
    m_box->setCurrentIndex(-1);
    m_box->setEnabled(m_box->count() > 0);
    m_add->setEnabled(false);
}

} // namespace comity::ui
