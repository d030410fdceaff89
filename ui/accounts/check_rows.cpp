#include "ui/accounts/check_rows.h"

#include "ui/common/buttons.h"
#include "ui/common/formatting.h"
#include "ui/common/framed_dialog.h"
#include "ui/common/plain_label.h"
#include "ui/common/severity_shape.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr int rowHeight = 33; ///< px at 100 %, its line below not counted

/// Empty where nothing can be done here.
QString verbOf(const CheckRow &row)
{
    if (row.state == CheckState::Good) {
        return {};
    }
    const bool isUnknown = row.state == CheckState::Unknown;
    switch (row.check) {
    case ProfileCheck::HandleEasy:
    case ProfileCheck::HandleGrows:
        return isUnknown ? CheckRows::tr("Edit") : CheckRows::tr("Suggest");
    case ProfileCheck::Photo:
    case ProfileCheck::BioFits:
        return CheckRows::tr("Edit");
    case ProfileCheck::BioWhat:
    case ProfileCheck::BioWhere:
    case ProfileCheck::BioWho:
        return row.evidence == u"none" ? CheckRows::tr("Edit") : CheckRows::tr("Suggest");
    case ProfileCheck::Link:
        return CheckRows::tr("Choose");
    case ProfileCheck::LastPost:
        break;
    }
    return {};
}

} // namespace

Severity checkSeverity(CheckState state)
{
    switch (state) {
    case CheckState::Good:
        return Severity::Ok;
    case CheckState::Improve:
        return Severity::Warn;
    case CheckState::Unknown:
        break;
    }
    return Severity::Note;
}

QString checkTitle(const Wording &wording, const CheckRow &row)
{
    const QString code = toText(row.check) + u'-' + toText(row.state);
    const QString special = code + u'-' + row.evidence;
    return wording.sentence(
        u"profile", wording.has(u"profile", special) ? special : code, row.arguments);
}

QString checkEvidence(const Wording &wording, const CheckRow &row)
{
    const QString code = toText(row.check) + u'.' + row.evidence;
    return wording.sentence(u"profile", code, row.arguments, QLocale());
}

CheckRows::CheckRows(const Wording &wording, bool isWritable, QWidget *parent)
    : QWidget(parent)
    , m_wording(wording)
    , m_isWritable(isWritable)
{
    setObjectName(u"checkRows"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (int i = 0; i < profileChecks; ++i) {
        m_lines.push_back(makeLineOf(static_cast<ProfileCheck>(i)));
        column->addWidget(m_lines.back().widget);
        column->addWidget(makeLine());
    }
}

CheckRows::Line CheckRows::makeLineOf(ProfileCheck check)
{
    Line line {new QWidget, new SeverityShape(Severity::Note), new PlainLabel({}, TextStyle::Name),
        new PlainLabel({}, TextStyle::Body, Tone::Muted),
        makeButton({}, ButtonKind::Normal, {}, nullptr, ButtonSize::Small)};
    const QString name = toText(check);
    line.widget->setObjectName(u"check-"_s + name);
    line.evidence->setObjectName(u"evidence-"_s + name);
    line.evidence->setElided(true);
    line.fix->setObjectName(u"fix-"_s + name);
    auto *row = new QHBoxLayout(line.widget);
    row->setContentsMargins(scaled(14), scaled(4), scaled(14), scaled(4));
    row->setSpacing(scaled(8));
    row->addWidget(line.shape);
    row->addWidget(line.title);
    row->addWidget(line.evidence, 1);
    row->addWidget(line.fix);
    line.widget->setMinimumHeight(scaled(rowHeight));
    connect(line.fix, &QPushButton::clicked, this, [this, check] { Q_EMIT fixAsked(check); });
    return line;
}

void CheckRows::show(const ProfileCheckup &checkup)
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const CheckRow &row = checkup.rows.at(i);
        const Line &line = m_lines[i];
        const QString title = checkTitle(m_wording, row);
        const QString evidence = checkEvidence(m_wording, row);
        line.shape->setSeverity(checkSeverity(row.state));
        line.title->setText(title);
        line.evidence->setText(evidence);
        line.widget->setAccessibleName(
            spoken({severityWord(checkSeverity(row.state)), title, evidence}));
        const QString verb = verbOf(row);
        line.fix->setText(verb);
        line.fix->setAccessibleName(tr("%1: %2", "a verb and what is to be done").arg(verb, title));
        line.fix->setVisible(!verb.isEmpty());
        line.fix->setEnabled(m_isWritable);
    }
}

} // namespace comity::ui
