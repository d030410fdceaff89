#include "ui/drafts/dialogs/lessons_dialog.h"

#include "model/base/civil_time.h"
#include "ui/common/buttons.h"
#include "ui/common/dialog_parts.h"
#include "ui/common/field_form.h"
#include "ui/common/formatting.h"
#include "ui/common/wrapped_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace comity::ui {
namespace {

constexpr QSize size100 {600, 520}; ///< at 100 %
constexpr int pauseOfTyping = 80; ///< milliseconds
constexpr int longestLesson = 400;

} // namespace

LessonsDialog::LessonsDialog(const std::vector<Rule> &rules, const QString &rule,
    const QTimeZone &zone, bool isWritable, QWidget *parent)
    : FramedDialog(u"lessonsDialog"_s, tr("What we learnt"), size100, parent)
    , m_rules(rules)
    , m_zone(zone)
    , m_isWritable(isWritable)
    , m_words(lineField(u"lessonWords"_s))
    , m_rule(new QComboBox)
    , m_pause(new QTimer(this))
    , m_content(new TallFrame)
    , m_rows(new QVBoxLayout(m_content))
{
    addPart(makeDialogHead(windowTitle()));
    addPart(makeSearch(rule));
    m_rows->setContentsMargins(scaled(14), scaled(12), scaled(14), scaled(12));
    m_rows->setSpacing(scaled(12));
    addPart(makeDialogScroll(m_content, windowTitle()), 1);
    if (isWritable) {
        addPart(makeForm(rule));
    }
    auto *close = makeButton(tr("&Close"));
    close->setObjectName(u"closeLessons"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    addPart(makeDialogFoot(nullptr, {close}));
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseOfTyping);
    connect(m_pause, &QTimer::timeout, this, &LessonsDialog::ask);
    connect(m_words, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_rule, &QComboBox::currentIndexChanged, this, &LessonsDialog::ask);
    m_words->setFocus();
}

QWidget *LessonsDialog::makeSearch(const QString &rule)
{
    m_words->setPlaceholderText(tr("Find a lesson"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_rule->setObjectName(u"lessonsRule"_s);
    m_rule->setAccessibleName(tr("The rule it is about"));
    fillRules(*m_rule, tr("About any rule"));
    m_rule->setCurrentIndex(std::max(0, m_rule->findData(rule)));
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10));
    row->setSpacing(scaled(8));
    row->addWidget(m_words, 1);
    row->addWidget(m_rule);
    return part;
}

void LessonsDialog::fillRules(QComboBox &box, const QString &none) const
{
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(16);
    box.addItem(none, QString());
    for (const Rule &one : m_rules) {
        box.addItem(one.title, one.id);
    }
}

QWidget *LessonsDialog::makeForm(const QString &rule)
{
    m_text = lineField(u"lessonText"_s, {}, longestLesson);
    m_text->setPlaceholderText(tr("What to do otherwise the next time, in a sentence"));
    m_about = new QComboBox;
    m_about->setObjectName(u"lessonAbout"_s);
    fillRules(*m_about, tr("No rule"));
    m_about->setCurrentIndex(std::max(0, m_about->findData(rule)));
    m_keep = makeButton(tr("&Add"), ButtonKind::Normal, u"list-add"_s);
    m_keep->setObjectName(u"keepLesson"_s);
    m_keep->setEnabled(false);
    m_leave = makeButton(tr("&Leave it as it was"), ButtonKind::Flat);
    m_leave->setObjectName(u"leaveLesson"_s);
    m_leave->hide();
    connect(m_text, &QLineEdit::textChanged, this, &LessonsDialog::showForm);
    connect(m_text, &QLineEdit::returnPressed, this, &LessonsDialog::takeForm);
    connect(m_keep, &QPushButton::clicked, this, &LessonsDialog::takeForm);
    connect(m_leave, &QPushButton::clicked, this, [this] { edit({}); });
    auto *acts = new QWidget;
    auto *row = new QHBoxLayout(acts);
    row->setContentsMargins({});
    row->setSpacing(scaled(8));
    row->addWidget(m_keep);
    row->addWidget(m_leave);
    row->addStretch(1);
    auto *form = new FieldForm;
    form->add(tr("L&esson"), m_text);
    form->add(tr("A&bout"), m_about);
    form->addWide(acts);
    return form;
}

void LessonsDialog::beginLesson()
{
    if (m_text != nullptr) {
        edit({});
    }
}

void LessonsDialog::edit(const drafts::Lesson &lesson)
{
    m_edited = lesson;
    m_isAsked = false;
    m_text->setText(lesson.text);
    if (lesson != drafts::Lesson {}) {
        const QString rule = lesson.rules.isEmpty() ? QString() : lesson.rules.front();
        m_about->setCurrentIndex(std::max(0, m_about->findData(rule)));
    }
    showForm();
    m_text->setFocus();
    m_text->selectAll();
}

void LessonsDialog::showForm()
{
    const bool isNew = m_edited == drafts::Lesson {};
    m_keep->setText(isNew ? tr("&Add") : tr("&Keep the change"));
    m_keep->setEnabled(!m_isAsked && !m_text->text().trimmed().isEmpty());
    m_leave->setVisible(!isNew);
}

/// What it said stays in the form, for a new lesson.
void LessonsDialog::forgetEdited()
{
    m_edited = {};
    m_isAsked = false;
    showForm();
}

/// A lesson about several rules keeps those that the form does not show.
void LessonsDialog::takeForm()
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty() || m_isAsked) {
        return;
    }
    drafts::Lesson lesson = m_edited;
    lesson.text = text;
    const QString first = lesson.rules.isEmpty() ? QString() : lesson.rules.front();
    const QString shown = m_about->findData(first) >= 0 ? first : QString();
    const QString rule = m_about->currentData().toString();
    if (rule != shown) {
        lesson.rules.removeAll(shown);
        lesson.rules.removeAll(rule);
        if (!rule.isEmpty()) {
            lesson.rules.prepend(rule);
        }
    }
    m_isAsked = true;
    m_asked = lesson;
    showForm();
    if (m_edited == drafts::Lesson {}) {
        Q_EMIT addAsked(lesson);
    } else {
        Q_EMIT changeAsked(lesson);
    }
}

void LessonsDialog::takeKept()
{
    if (!m_isAsked) {
        return;
    }
    if (m_text->text().trimmed() == m_asked.text) {
        edit({});
        return;
    }
    m_isAsked = false;
    if (m_edited != drafts::Lesson {}) {
        m_edited = m_asked;
    }
    showForm();
}

void LessonsDialog::takeRefused()
{
    if (m_isAsked) {
        m_isAsked = false;
        showForm();
    }
}

void LessonsDialog::showEvent(QShowEvent *event)
{
    FramedDialog::showEvent(event);
    ask();
}

void LessonsDialog::ask()
{
    m_pause->stop();
    Q_EMIT searchAsked(m_words->text().trimmed(), m_rule->currentData().toString());
}

void LessonsDialog::setLessons(const std::vector<drafts::Lesson> &lessons)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->setParent(nullptr);
            old->deleteLater();
        }
        delete item;
    }
    const bool isSearch = !m_words->text().trimmed().isEmpty() || m_rule->currentIndex() > 0;
    const bool isEdited = m_edited != drafts::Lesson {};
    if (isEdited && !isSearch
        && std::ranges::find(lessons, m_edited.id, &drafts::Lesson::id) == lessons.end()) {
        forgetEdited();
    }
    if (lessons.empty()) {
        auto *none
            = makeWrapped(isSearch ? tr("No lesson fits.")
                                   : tr("No lesson is noted yet. Note one here at any time, or as "
                                        "you close a goal."),
                TextStyle::Body, Tone::Muted);
        none->setObjectName(u"noLessons"_s);
        m_rows->addWidget(none);
        none->setVisible(true);
    }
    for (const drafts::Lesson &lesson : lessons) {
        QWidget *row = makeLesson(lesson);
        m_rows->addWidget(row);
        row->setVisible(true);
    }
    m_rows->addStretch(1);
}

QWidget *LessonsDialog::makeLesson(const drafts::Lesson &lesson)
{
    QStringList about {dateText(dateIn(m_zone, lesson.madeAt))};
    for (const QString &id : lesson.rules) {
        const auto found = std::ranges::find(m_rules, id, &Rule::id);
        about += found == m_rules.end() ? id : found->title;
    }
    auto *row = new QWidget;
    row->setObjectName(u"lesson"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(scaled(1));
    words->addWidget(makeWrapped(lesson.text, TextStyle::Body, Tone::Normal));
    words->addWidget(makeWrapped(about.join(u" · "_s), TextStyle::Small, Tone::Muted));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(scaled(8));
    line->addLayout(words, 1);
    if (m_isWritable) {
        auto *change = makeIconButton(u"document-edit"_s, tr("Change it"));
        change->setObjectName(u"changeLesson"_s);
        connect(change, &QToolButton::clicked, this, [this, lesson] { edit(lesson); });
        line->addWidget(change, 0, Qt::AlignTop);
        auto *remove = makeIconButton(u"list-remove"_s, tr("Take it away"));
        remove->setObjectName(u"removeLesson"_s);
        connect(remove, &QToolButton::clicked, this, [this, id = lesson.id] {
            if (m_edited.id == id) {
                forgetEdited();
            }
            Q_EMIT removeAsked(id);
        });
        line->addWidget(remove, 0, Qt::AlignTop);
    }
    return row;
}

} // namespace comity::ui
