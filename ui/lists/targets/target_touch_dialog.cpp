#include "ui/lists/targets/target_touch_dialog.h"

#include "model/targets/touch.h"
#include "ui/lists/targets/target_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {520, 340};

} // namespace

TargetTouchDialog::TargetTouchDialog(
    const Start &start, qint64 now, const QTimeZone &zone, QWidget *parent)
    : TargetDialog(u"touchDialog"_s, start.isChange ? tr("Change a touch") : tr("Log a touch"),
        start.person, start.isChange ? tr("&Save") : tr("&Log it"), size100, parent)
    , m_now(now)
    , m_zone(zone)
    , m_before(start.entry.at)
    , m_kind(new QComboBox)
    , m_at(makeMoment(u"touchAt"_s, start.entry.at.hasValue() ? start.entry.at.at : now, zone))
    , m_text(makeLine(u"touchText"_s))
    , m_isAnswered(new QCheckBox(tr("They &answered")))
    , m_answeredAt(makeMoment(u"touchAnsweredAt"_s, start.entry.answeredAt.value_or(now), zone))
{
    m_shown = momentOf(*m_at, m_zone);
    m_kind->setObjectName(u"touchKind"_s);
    for (const TouchKind kind : allTouchKinds) {
        m_kind->addItem(TargetWords::kind(kind), toText(kind));
    }
    m_kind->setCurrentIndex(m_kind->findData(toText(start.entry.kind)));
    m_text->setText(start.entry.text);
    m_text->setPlaceholderText(tr("What it was, in a few words"));
    m_isAnswered->setObjectName(u"touchIsAnswered"_s);
    m_isAnswered->setChecked(start.entry.answeredAt.has_value());
    addField(tr("What"), m_kind);
    addField(tr("When"), m_at);
    addField(tr("Words"), m_text);
    addWide(m_isAnswered);
    addField(tr("Answered"), m_answeredAt);
    finish(tr("Comity keeps the log. It does not send anything."));
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, &TargetTouchDialog::check);
    connect(m_answeredAt, &QDateTimeEdit::dateTimeChanged, this, &TargetTouchDialog::check);
    connect(m_isAnswered, &QCheckBox::toggled, this, &TargetTouchDialog::check);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT touchEntered(entry()); });
    check();
    m_kind->setFocus();
}

TouchEntry TargetTouchDialog::entry() const
{
    TouchEntry entry;
    entry.kind = touchKindFromText(m_kind->currentData().toString()).value_or(TouchKind::Share);
    const qint64 at = momentOf(*m_at, m_zone);
    // What was logged as a day stays one until somebody says what time it was.
    entry.at = at == m_shown && m_before.hasValue() ? m_before : Dated::exact(at);
    entry.text = m_text->text();
    if (m_isAnswered->isChecked()) {
        entry.answeredAt = momentOf(*m_answeredAt, m_zone);
    }
    return entry;
}

void TargetTouchDialog::check()
{
    m_answeredAt->setEnabled(m_isAnswered->isChecked());
    const TouchEntry now = entry();
    const bool isAhead = now.at.precision == DatePrecision::Exact && now.at.at > m_now;
    if (isAhead || now.answeredAt.value_or(m_now) > m_now) {
        setTrouble(tr("This is still to come: a touch is logged when it has been made."), true);
    } else if (now.answeredAt && now.at.precision == DatePrecision::Exact
        && *now.answeredAt < now.at.at) {
        setTrouble(tr("They cannot have answered before it."), true);
    } else {
        setTrouble({});
    }
}

} // namespace comity::ui
