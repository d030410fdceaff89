#include "ui/drafts/outcome/close_campaign_dialog.h"

#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/field_form.h"
#include "ui/common/plain_label.h"
#include "ui/common/severity_shape.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr QSize size100 {600, 520}; ///< at 100 %
constexpr std::size_t mostLessons = 8;

QWidget *openLine(const QString &text)
{
    auto *row = new QWidget;
    auto *label = new PlainLabel(text, TextStyle::Small);
    label->setObjectName(u"stillOpen"_s);
    label->setWordWrap(true);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(scaled(8));
    line->addWidget(new SeverityShape(Severity::Warn), 0, Qt::AlignTop);
    line->addWidget(label, 1);
    return row;
}

} // namespace

CloseCampaignDialog::CloseCampaignDialog(
    const QString &name, const QStringList &open, const std::vector<Rule> &rules, QWidget *parent)
    : FramedDialog(u"closeCampaignDialog"_s, tr("Close campaign"), size100, parent)
    , m_rules(rules)
    , m_note(textField(u"afterNoteText"_s, 4))
    , m_more(makeButton(
          tr("Add a &lesson"), ButtonKind::Flat, u"list-add"_s, nullptr, ButtonSize::Small))
    , m_close(makeButton(tr("&Close campaign"), ButtonKind::Primary))
{
    addPart(makeDialogHead(windowTitle(), name));
    addPart(makeDialogScroll(makeForm(open), windowTitle()), 1);
    m_close->setObjectName(u"closeCampaignNow"_s);
    m_close->setEnabled(false);
    addFoot(m_close);
    connect(m_note, &QPlainTextEdit::textChanged, this,
        [this] { m_close->setEnabled(!textOf(*m_note).isEmpty()); });
    connect(m_close, &QPushButton::clicked, this, [this] {
        const QString note = textOf(*m_note);
        const std::vector<drafts::Lesson> lessons = written();
        accept();
        Q_EMIT campaignClosed(note, lessons);
    });
    m_note->setFocus();
}

QWidget *CloseCampaignDialog::makeForm(const QStringList &open)
{
    auto *form = new FieldForm;
    for (const QString &line : open) {
        form->addWide(openLine(line));
    }
    form->add(tr("&After it"), m_note,
        tr("What would you do differently? Nobody is to blame; the next one is to be better."));
    form->addSection(tr("Lessons"));
    auto *box = new QWidget;
    m_rows = new QVBoxLayout(box);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(scaled(6));
    addLesson();
    form->addWide(box);
    m_more->setObjectName(u"addLesson"_s);
    connect(m_more, &QPushButton::clicked, this, [this] {
        addLesson();
        m_lessons.back().text->setFocus();
    });
    form->addWide(m_more);
    form->end();
    return form;
}

void CloseCampaignDialog::addLesson()
{
    LessonFields fields;
    fields.text = lineField(u"lessonText"_s, {}, 400);
    fields.text->setPlaceholderText(tr("What the next one should know"));
    fields.text->setAccessibleName(fields.text->placeholderText());
    fields.rule = new QComboBox;
    fields.rule->setObjectName(u"lessonRule"_s);
    fields.rule->setAccessibleName(tr("The rule it is about"));
    fields.rule->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fields.rule->setMinimumContentsLength(16);
    fields.rule->addItem(tr("About no rule"), QString());
    for (const Rule &rule : m_rules) {
        fields.rule->addItem(rule.title, rule.id);
    }
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(scaled(6));
    line->addWidget(fields.text, 1);
    line->addWidget(fields.rule);
    m_rows->addWidget(row);
    row->setVisible(true);
    m_lessons.push_back(fields);
    m_more->setEnabled(m_lessons.size() < mostLessons);
}

std::vector<drafts::Lesson> CloseCampaignDialog::written() const
{
    std::vector<drafts::Lesson> lessons;
    for (const LessonFields &fields : m_lessons) {
        drafts::Lesson lesson;
        lesson.text = fields.text->text().trimmed();
        const QString rule = fields.rule->currentData().toString();
        if (!rule.isEmpty()) {
            lesson.rules += rule;
        }
        if (!lesson.text.isEmpty()) {
            lessons.push_back(lesson);
        }
    }
    return lessons;
}

} // namespace comity::ui
