#include "ui/people/persons/customer_permission.h"

#include "model/base/civil_time.h"
#include "ui/common/date_field.h"
#include "ui/common/plain_label.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int dateWidth = 136; ///< at 100 %

} // namespace

CustomerPermission::CustomerPermission(const QDate &today, QWidget *parent)
    : QWidget(parent)
    , m_gave(new QCheckBox(tr("They &gave permission to be written to"), this))
    , m_fields(new QWidget(this))
    , m_wording(new QLineEdit)
    , m_topic(new QLineEdit)
    , m_date(new DateField(today))
{
    m_gave->setObjectName(u"customersGave"_s);
    m_wording->setObjectName(u"customersWording"_s);
    m_wording->setPlaceholderText(tr("The words they agreed to, as your form had them"));
    m_wording->setMaxLength(2000);
    m_topic->setObjectName(u"customersTopic"_s);
    m_topic->setPlaceholderText(tr("Any"));
    m_topic->setMaxLength(80);
    m_date->setObjectName(u"customersDate"_s);
    m_date->setMaximumDate(today);
    m_date->setMinimumWidth(scaled(dateWidth));
    auto *grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(scaled(8));
    grid->setColumnStretch(1, 1);
    const auto add = [grid](const QString &text, QWidget *field, int row, int column, int span) {
        auto *label = new PlainLabel(text, TextStyle::Body, Tone::Muted);
        label->setBuddy(field);
        grid->addWidget(label, row, column);
        grid->addWidget(field, row, column + 1, 1, span);
    };
    add(tr("Their &words"), m_wording, 0, 0, 3);
    add(tr("T&opic"), m_topic, 1, 0, 1);
    add(tr("O&n"), m_date, 1, 2, 1);
    auto *promise = new PlainLabel(
        tr("What is recorded stays: no undo takes it back. A newer no of theirs still holds."),
        TextStyle::Small, Tone::Muted);
    promise->setWordWrap(true);
    grid->addWidget(promise, 2, 0, 1, 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addWidget(m_gave);
    column->addWidget(m_fields);
    m_fields->hide();
    connect(m_gave, &QCheckBox::toggled, this, [this](bool isOn) {
        m_fields->setVisible(isOn);
        if (isOn) {
            m_wording->setFocus();
        }
        Q_EMIT changed();
    });
    connect(m_wording, &QLineEdit::textChanged, this, &CustomerPermission::changed);
}

bool CustomerPermission::isWhole() const
{
    return !m_gave->isChecked() || !m_wording->text().trimmed().isEmpty();
}

std::optional<PermissionEntry> CustomerPermission::entry(const QString &file) const
{
    if (!m_gave->isChecked()) {
        return std::nullopt;
    }
    PermissionEntry entry;
    entry.topic = topicFrom(m_topic->text());
    entry.event = PermissionEvent::OptIn;
    entry.wording = m_wording->text().trimmed();
    entry.source = file;
    entry.at = Dated::day(noonUtc(m_date->date()));
    return entry;
}

} // namespace comity::ui
