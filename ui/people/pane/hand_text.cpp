#include "ui/people/pane/hand_text.h"

#include "ui/common/plain_label.h"
#include "ui/common/tool_tip.h"
#include "ui/people/pane/sheet_words.h"

#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QStringListModel>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int longest = 254;
constexpr int mostShown = 10;

/// Names of countries and zones; nothing for other fields.
QStringList namesOf(HandField field)
{
    QStringList names;
    if (field == HandField::Country) {
        for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
            const auto territory = static_cast<QLocale::Territory>(i);
            const QString code = QLocale::territoryToCode(territory);
            if (keptValue(field, code)) {
                names += valueText(field, code);
            }
        }
    } else if (field == HandField::TimeZone) {
        for (const QByteArray &zone : QTimeZone::availableTimeZoneIds()) {
            if (zone.contains('/') && !zone.startsWith("Etc/")) {
                names += valueText(field, QString::fromLatin1(zone));
            }
        }
    }
    names.sort(Qt::CaseInsensitive);
    names.removeDuplicates();
    return names;
}

QString countryCode(const QString &name)
{
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const auto territory = static_cast<QLocale::Territory>(i);
        if (name.compare(QLocale::territoryToString(territory), Qt::CaseInsensitive) == 0) {
            return QLocale::territoryToCode(territory);
        }
    }
    return name;
}

QString hintOf(HandField field)
{
    switch (field) {
    case HandField::Country:
        return HandText::tr("Country, Enter");
    case HandField::TimeZone:
        return HandText::tr("Time zone, Enter");
    case HandField::Email:
        return HandText::tr("E-mail address, Enter");
    case HandField::Phone:
        return HandText::tr("Phone number, Enter");
    default:
        return HandText::tr("0");
    }
}

QString troubleOf(HandField field)
{
    switch (field) {
    case HandField::Country:
        return HandText::tr("No country is called that");
    case HandField::TimeZone:
        return HandText::tr("No time zone is called that: Europe/Lisbon is one");
    case HandField::Email:
        return HandText::tr("That is no e-mail address");
    case HandField::Phone:
        return HandText::tr("That is no phone number");
    default:
        return HandText::tr("That is no count");
    }
}

} // namespace

QString writtenValue(HandField field, const QString &text)
{
    const QString written = text.simplified();
    if (field == HandField::Country) {
        return countryCode(written);
    }
    if (field == HandField::TimeZone) {
        return QString(written).replace(u' ', u'_');
    }
    return written == u"0" ? QString() : written;
}

HandText::HandText(HandField field, const PersonSheet &sheet, const Today &today, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_line(new QLineEdit(this))
    , m_trouble(new PlainLabel({}, TextStyle::Caption, Tone::Stop, this))
{
    m_line->setObjectName(u"written-"_s + toText(field));
    m_line->setAccessibleName(fieldName(field));
    m_line->setPlaceholderText(hintOf(field));
    m_line->setMaxLength(longest);
    m_trouble->setObjectName(u"writtenTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    const auto found = sheet.values.find(field);
    if (found != sheet.values.end()) {
        m_value = found->second.value;
        m_line->setText(valueText(field, m_value));
        m_line->setCursorPosition(0);
        setPlainToolTip(m_line, valueMeaning(field, found->second, today));
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(2));
    column->addWidget(m_line);
    column->addWidget(m_trouble);
    if (field == HandField::Country || field == HandField::TimeZone) {
        m_line->installEventFilter(this);
    }
    connect(m_line, &QLineEdit::returnPressed, this, &HandText::keep);
    connect(m_line, &QLineEdit::textEdited, m_trouble, &QWidget::hide);
}

/// Hundreds of names are looked up when somebody begins to write, not for every person shown.
bool HandText::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && !m_line->completer()) {
        complete();
    }
    return QWidget::eventFilter(watched, event);
}

void HandText::complete()
{
    auto *completer = new QCompleter(namesOf(m_field), m_line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(mostShown);
    m_line->setCompleter(completer);
    // What is chosen from the names is kept at once, after the line has it.
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &HandText::keep,
        Qt::QueuedConnection);
}

void HandText::keep()
{
    const QString written = writtenValue(m_field, m_line->text());
    const Result<QString> kept = written.isEmpty() ? QString() : keptValue(m_field, written);
    m_trouble->setVisible(!kept);
    if (!kept) {
        m_trouble->setText(troubleOf(m_field));
    } else if (*kept != m_value) {
        Q_EMIT valueAsked(m_field, *kept);
    }
}

} // namespace comity::ui
