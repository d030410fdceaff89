#include "ui/accounts/bio_dialog.h"

#include "model/base/text_fold.h"
#include "ui/accounts/check_rows.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/flow_layout.h"
#include "ui/common/formatting.h"
#include "ui/common/meter_bar.h"
#include "ui/common/plain_label.h"
#include "ui/common/scrolling_pane.h"
#include "ui/common/severity_shape.h"
#include "ui/common/tall_frame.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace comity::ui {

namespace {

constexpr QSize size100 {560, 520}; ///< px at 100 %
constexpr int longest = 2000;
constexpr int editorLines = 5;
constexpr int mostIdeas = 6;

} // namespace

BioDialog::BioDialog(const Wording &wording, const AccountStanding &standing, QWidget *parent)
    : FramedDialog(u"bioDialog"_s, tr("What the bio says"), size100, parent)
    , m_wording(wording)
    , m_standing(standing)
    , m_text(new QPlainTextEdit)
    , m_meter(new MeterBar(nullptr, 4))
    , m_length(new PlainLabel({}, TextStyle::Small, Tone::Muted))
    , m_copy(makeButton(tr("&Copy"), ButtonKind::Normal, u"edit-copy"_s))
    , m_save(makeButton(tr("&Save"), ButtonKind::Primary))
{
    addPart(makeDialogHead(windowTitle(),
        tr("Somebody new reads it first: what you do, where you are, whom it is for. Copy it to "
           "the network, and save here what stands there.")));
    auto *body = new TallFrame;
    body->setProperty("kind", u"page"_s);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    column->setSpacing(scaled(10));
    column->addWidget(makeEditor());
    if (QWidget *ideas = makeIdeas()) {
        column->addWidget(ideas);
    }
    column->addWidget(makeLines());
    column->addStretch(1);
    addPart(new ScrollingPane(body), 1);
    m_copy->setObjectName(u"bioCopy"_s);
    m_copy->setAutoDefault(false);
    m_save->setObjectName(u"bioSave"_s);
    auto *beside = new QWidget;
    auto *row = new QHBoxLayout(beside);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_copy);
    row->addStretch(1);
    addFoot(m_save, beside);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        for (const Line &line : m_lines) {
            if (line.isSaid != nullptr) { // of other words
                line.isSaid->setChecked(false);
            }
        }
        follow();
    });
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_save, &QPushButton::clicked, this, &BioDialog::save);
    follow();
    m_text->setFocus();
    m_text->moveCursor(QTextCursor::End);
}

QWidget *BioDialog::makeEditor()
{
    const auto bio = m_standing.record.fact(u"bio");
    m_text->setPlainText(bio && !bio->isAbsent() ? bio->value : QString());
    m_text->setObjectName(u"bioText"_s);
    m_text->setAccessibleName(tr("Bio"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(
        QFontMetrics(fontFor(TextStyle::Body)).lineSpacing() * editorLines + scaled(14));
    m_length->setObjectName(u"bioTextLength"_s);
    auto *part = new QWidget;
    auto *foot = new QHBoxLayout;
    foot->setSpacing(scaled(8));
    foot->addWidget(m_meter, 1);
    foot->addWidget(m_length);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addWidget(m_text);
    column->addLayout(foot);
    return part;
}

/// Null where nothing is known to make them of.
QWidget *BioDialog::makeIdeas()
{
    QStringList ideas;
    const auto place = m_standing.record.fact(u"location");
    if (place && !place->isAbsent()) {
        ideas += tr("in %1", "a place").arg(singleLine(place->value));
    }
    for (const QString &group : m_standing.groups) {
        if (ideas.size() < mostIdeas) {
            ideas += tr("for %1", "people").arg(singleLine(group));
        }
    }
    if (ideas.isEmpty()) {
        return nullptr;
    }
    auto *part = new QWidget;
    part->setObjectName(u"bioIdeas"_s);
    auto *flow = new FlowLayout(part, scaled(6));
    flow->addWidget(new PlainLabel(tr("Add"), TextStyle::Body, Tone::Muted));
    for (const QString &idea : ideas) {
        auto *button = makeButton(QString(idea).replace(u'&', u"&&"_s), ButtonKind::Quiet, {},
            nullptr, ButtonSize::Small);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, idea] { insert(idea); });
        flow->addWidget(button);
    }
    return part;
}

QWidget *BioDialog::makeLines()
{
    auto *part = new QWidget;
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(8));
    grid->setVerticalSpacing(scaled(8));
    grid->setColumnStretch(1, 1);
    for (const ProfileCheck check : {ProfileCheck::BioWhat, ProfileCheck::BioWhere,
             ProfileCheck::BioWho, ProfileCheck::BioFits}) {
        Line line {check, new SeverityShape(Severity::Note), new PlainLabel({}, TextStyle::Name),
            new PlainLabel({}, TextStyle::Small, Tone::Muted), nullptr};
        const int row = grid->rowCount();
        line.title->setObjectName(u"bioLine-"_s + toText(check));
        line.evidence->setWordWrap(true);
        grid->addWidget(line.shape, row, 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        words->addWidget(line.title);
        words->addWidget(line.evidence);
        grid->addLayout(words, row, 1);
        if (check != ProfileCheck::BioFits) {
            line.isSaid = new QCheckBox(tr("It does say so"));
            line.isSaid->setObjectName(u"bioSaid-"_s + toText(check));
            grid->addWidget(line.isSaid, row, 2, Qt::AlignTop);
            const auto said = m_standing.record.fact(saidFact(check));
            const auto bio = m_standing.record.fact(u"bio");
            line.isSaid->setChecked(said && bio && said->value == bio->value);
            connect(line.isSaid, &QCheckBox::toggled, this, &BioDialog::follow);
        }
        m_lines.push_back(line);
    }
    return part;
}

QString BioDialog::text() const
{
    return m_text->toPlainText().trimmed();
}

void BioDialog::insert(const QString &words)
{
    const QString before = text();
    m_text->setPlainText(before.isEmpty() ? words : QString(before + u' ' + words));
    m_text->setFocus();
    m_text->moveCursor(QTextCursor::End);
}

void BioDialog::follow()
{
    ProfileGround ground;
    ground.record = m_standing.record;
    ground.groups = m_standing.groups;
    ground.limits = {{u"bio-length"_s, m_standing.checkup.bioLimit, {}, {}, {}, {}}};
    std::erase_if(ground.record.facts, [](const AccountFact &fact) { return fact.name == u"bio"; });
    ground.record.facts.push_back({u"bio"_s, text(), {}, true});
    const ProfileCheckup checkup = checkProfile(ground);
    for (const Line &line : m_lines) {
        CheckRow row = checkup.row(line.check);
        const bool isOpen = line.isSaid != nullptr && row.state == CheckState::Unknown;
        if (line.isSaid != nullptr) {
            line.isSaid->setVisible(isOpen || (row.evidence == u"by-hand"));
            row = line.isSaid->isVisibleTo(this) && line.isSaid->isChecked()
                ? CheckRow {line.check, CheckState::Good, u"by-hand"_s}
                : row;
        }
        line.shape->setSeverity(checkSeverity(row.state));
        line.title->setText(checkTitle(m_wording, row));
        line.evidence->setText(checkEvidence(m_wording, row));
    }
    const qint64 length = checkup.bioLength.value_or(0);
    const QString said = tr("%1 of %2", "characters used, characters there are")
                             .arg(numberText(length), numberText(checkup.bioLimit));
    m_meter->setShare(
        qMin(1.0, static_cast<double>(length) / static_cast<double>(checkup.bioLimit)));
    m_meter->setSeverity(length > checkup.bioLimit ? Severity::Warn : Severity::Ok);
    m_meter->setValueText(said);
    m_length->setText(said);
    m_copy->setEnabled(length > 0);
    m_save->setEnabled(length > 0 && m_text->toPlainText().size() <= longest);
}

void BioDialog::save()
{
    std::vector<std::pair<QString, QString>> facts {{u"bio"_s, text()}};
    for (const Line &line : m_lines) {
        if (line.isSaid != nullptr && line.isSaid->isVisibleTo(this) && line.isSaid->isChecked()) {
            facts.emplace_back(saidFact(line.check), text());
        }
    }
    accept();
    Q_EMIT told(facts);
}

} // namespace comity::ui
