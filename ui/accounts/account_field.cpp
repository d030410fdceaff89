#include "ui/accounts/account_field.h"

#include "ui/common/plain_label.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

AccountField::AccountField(const QString &label, QWidget *input, QWidget *parent)
    : QWidget(parent)
    , m_trouble(new PlainLabel({}, TextStyle::Small, Tone::Stop))
{
    auto *name = new PlainLabel(label, TextStyle::Body, Tone::Muted);
    name->setFixedWidth(scaled(150));
    name->setContentsMargins(0, scaled(5), 0, 0); // beside the first line of the input
    name->setBuddy(input);
    input->setAccessibleName(label);
    m_trouble->setObjectName(input->objectName() + u"Trouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(14));
    grid->setVerticalSpacing(scaled(3));
    grid->addWidget(name, 0, 0, Qt::AlignTop);
    grid->addWidget(input, 0, 1);
    grid->addWidget(m_trouble, 1, 1);
    grid->setColumnStretch(1, 1);
}

void AccountField::setTrouble(const QString &sentence)
{
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

QString AccountField::trouble() const
{
    return m_trouble->text();
}

} // namespace comity::ui
